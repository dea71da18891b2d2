package dev.scantling.jit.loop;

import dev.scantling.jit.loop.Expr.ReadInt;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Stmt.LoopKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a kernel statement by statement. Bodies of loops, branches and regions are lambdas that go on with the same
 * builder:
 *
 * <pre>{@code
 * var kernel = new KernelBuilder("scale");
 * var x = kernel.readBuffer("x", Scalar.F32);
 * var y = kernel.writtenBuffer("y", Scalar.F32);
 * var n = kernel.integer("n");
 * kernel.parallel("i", n, i -> kernel.store(y, i, x.load(i).times(Expr.of(2f))));
 * KernelSpec spec = kernel.build();
 * }</pre>
 *
 * The result is not verified; see {@link Verifier}. Not thread-safe.
 */
public final class KernelBuilder {
    private final String name;
    private final List<Param> params = new ArrayList<>();
    private final Deque<List<Stmt>> open = new ArrayDeque<>();
    private int locals;

    public KernelBuilder(String name) {
        this.name = name;
        open.push(new ArrayList<>());
    }

    /** Declares a buffer that the kernel only reads. */
    public BufferParam readBuffer(String bufferName, Scalar element) {
        return readBuffer(bufferName, Element.of(element));
    }

    /** Declares a buffer that the kernel writes, and may read. */
    public BufferParam writtenBuffer(String bufferName, Scalar element) {
        return writtenBuffer(bufferName, Element.of(element));
    }

    /** Declares a buffer of converted elements that the kernel only reads. */
    public BufferParam readBuffer(String bufferName, Element element) {
        return declare(new BufferParam(bufferName, element, false));
    }

    /** Declares a buffer of converted elements that the kernel writes, and may read. */
    public BufferParam writtenBuffer(String bufferName, Element element) {
        return declare(new BufferParam(bufferName, element, true));
    }

    /** Declares an I32 argument. */
    public Expr integer(String paramName) {
        return new ReadInt(declare(new Param.IntParam(paramName)));
    }

    private <P extends Param> P declare(P param) {
        params.add(param);
        return param;
    }

    /** Defines a local with its first value. */
    public ReadLocal let(String localName, Expr value) {
        ReadLocal local = local(localName, value.type());
        add(new Stmt.Let(local.local(), value));
        return local;
    }

    /** Gives a local that {@link #let} made a new value. */
    public void assign(ReadLocal variable, Expr value) {
        add(new Stmt.Assign(variable.local(), value));
    }

    /** Defines scratch memory of zeros. */
    public LocalArray letArray(String arrayName, Scalar element, int length) {
        LocalArray array = new LocalArray(locals++, arrayName, Element.of(element), length);
        add(new Stmt.LetArray(array));
        return array;
    }

    /** Writes all lanes of a value. */
    public void store(Memory buffer, Expr index, Expr value) {
        add(new Stmt.Store(buffer, index, value));
    }

    /** Writes all lanes of a value that nobody will read soon. */
    public void storeNonTemporal(Memory buffer, Expr index, Expr value) {
        add(new Stmt.Store(buffer, index, value, true));
    }

    /** Asks for an element that will be read soon. */
    public void prefetch(Memory buffer, Expr index) {
        add(new Stmt.Prefetch(buffer, index));
    }

    /** The same; if {@code touch}, code that has no instruction for it reads the element. */
    public void prefetch(Memory buffer, Expr index, boolean touch) {
        add(new Stmt.Prefetch(buffer, index, touch));
    }

    /** {@code for (index = from; index < to; index += step)}. */
    public void loop(String indexName, Expr from, Expr to, int step, Consumer<Expr> body) {
        loop(LoopKind.SERIAL, indexName, from, to, step, body);
    }

    /** {@code for (index = 0; index < to; index++)}. */
    public void loop(String indexName, Expr to, Consumer<Expr> body) {
        loop(indexName, Expr.of(0), to, 1, body);
    }

    /** {@code for (index = 0; index < to; index++)}. */
    public void loop(String indexName, int to, Consumer<Expr> body) {
        loop(indexName, Expr.of(to), body);
    }

    /** The iterations {@code 0 .. to - 1} in any order by several threads; the last statement of a kernel. */
    public void parallel(String indexName, Expr to, Consumer<Expr> body) {
        loop(LoopKind.PARALLEL, indexName, Expr.of(0), to, 1, body);
    }

    private void loop(LoopKind kind, String indexName, Expr from, Expr to, int step, Consumer<Expr> body) {
        ReadLocal index = local(indexName, LoopType.I32);
        add(new Stmt.Loop(kind, index.local(), from, to, step, collect(() -> body.accept(index))));
    }

    public void whileLoop(Expr condition, Runnable body) {
        add(new Stmt.While(condition, collect(body)));
    }

    public void ifThen(Expr condition, Runnable then) {
        add(new Stmt.If(condition, collect(then), List.of()));
    }

    public void ifThenElse(Expr condition, Runnable then, Runnable otherwise) {
        add(new Stmt.If(condition, collect(then), collect(otherwise)));
    }

    /** A body that becomes a method of its own; see {@link Stmt.Region}. */
    public void region(String regionName, Runnable body) {
        add(new Stmt.Region(regionName, collect(body)));
    }

    /** A body for the items {@code 0 .. size - 1} of a work group; see {@link Stmt.Group}. */
    public void group(String itemName, int size, Consumer<Expr> body) {
        ReadLocal item = local(itemName, LoopType.I32);
        add(new Stmt.Group(item.local(), size, collect(() -> body.accept(item))));
    }

    /** Ends a phase of the group around it. */
    public void barrier() {
        add(new Stmt.Barrier());
    }

    public void comment(String text) {
        add(new Stmt.Comment(text));
    }

    /** The kernel so far; the builder may go on. */
    public KernelSpec build() {
        if (open.size() != 1) {
            throw new IllegalStateException("kernel " + name + ": build() called inside the body of a statement");
        }
        return new KernelSpec(name, params, open.element());
    }

    private ReadLocal local(String localName, LoopType type) {
        return new ReadLocal(new Local(locals++, localName, type));
    }

    private void add(Stmt statement) {
        open.element().add(statement);
    }

    private List<Stmt> collect(Runnable body) {
        List<Stmt> statements = new ArrayList<>();
        open.push(statements);
        body.run();
        open.pop();
        return statements;
    }
}
