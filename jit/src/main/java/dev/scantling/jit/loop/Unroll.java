package dev.scantling.jit.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Repeats the bodies of innermost loops whose number of iterations is constant: short ones as often as they run, others
 * several times per iteration, with what is left behind the loop. For code generators that do not unroll themselves.
 */
public final class Unroll {
    /** Loops of at most so many iterations disappear. */
    private static final int WHOLE = 16;

    private static final int FACTOR = 8;

    /** Statements that one unrolled body may have: what a first-level instruction cache holds with ease. */
    private static final int MOST_STATEMENTS = 512;

    private final Copier.Ids ids;

    private Unroll(int firstFreeId) {
        ids = new Copier.Ids(firstFreeId);
    }

    /** The same kernel with its loops unrolled. */
    public static KernelSpec apply(KernelSpec spec) {
        int used = all(spec.body()).mapToInt(Unroll::id).max().orElse(-1);
        return new KernelSpec(spec.name(), spec.params(), new Unroll(used + 1).block(spec.body()));
    }

    private static int id(Stmt statement) {
        return switch (statement) {
            case Stmt.Loop loop -> loop.index().id();
            case Stmt.Let(Local local, var _) -> local.id();
            case Stmt.LetArray(LocalArray array) -> array.id();
            case Stmt.Group group -> group.item().id();
            case Stmt.While _, Stmt.Assign _, Stmt.Store _, Stmt.Prefetch _, Stmt.If _ -> -1;
            case Stmt.Region _, Stmt.Barrier _, Stmt.Comment _ -> -1;
        };
    }

    private static Stream<Stmt> all(List<Stmt> body) {
        return body.stream().flatMap(statement -> Stream.concat(Stream.of(statement), all(statement.children())));
    }

    private List<Stmt> block(List<Stmt> body) {
        return body.stream().flatMap(this::statement).toList();
    }

    private Stream<Stmt> statement(Stmt statement) {
        return switch (statement) {
            case Stmt.Loop(var kind, Local index, Expr from, Expr to, int step, List<Stmt> body) ->
                loop(new Stmt.Loop(kind, index, from, to, step, block(body)));
            case Stmt.While(Expr condition, List<Stmt> body) -> Stream.of(new Stmt.While(condition, block(body)));
            case Stmt.If(Expr condition, List<Stmt> then, List<Stmt> otherwise) ->
                Stream.of(new Stmt.If(condition, block(then), block(otherwise)));
            case Stmt.Region(String name, List<Stmt> body) -> Stream.of(new Stmt.Region(name, block(body)));
            case Stmt.Group(Local item, int size, List<Stmt> body) ->
                Stream.of(new Stmt.Group(item, size, block(body)));
            case Stmt.Let _, Stmt.LetArray _, Stmt.Assign _, Stmt.Store _, Stmt.Prefetch _ -> Stream.of(statement);
            case Stmt.Barrier _, Stmt.Comment _ -> Stream.of(statement);
        };
    }

    private Stream<Stmt> loop(Stmt.Loop loop) {
        boolean serial = loop.kind() == Stmt.LoopKind.SERIAL;
        if (serial
                && isInnermost(loop)
                && loop.from() instanceof Expr.IntConst(int from)
                && loop.to() instanceof Expr.IntConst(int to)) {
            return unrolled(loop, from, Math.max(0, Math.ceilDiv(to - from, loop.step())));
        }
        return Stream.of(loop);
    }

    /** Whether nothing in its body repeats; scratch memory is cleared element by element. */
    public static boolean isInnermost(Stmt.Loop loop) {
        return all(loop.body()).noneMatch(Unroll::repeats);
    }

    private static boolean repeats(Stmt statement) {
        return switch (statement) {
            case Stmt.Loop _, Stmt.While _, Stmt.Group _, Stmt.LetArray _ -> true;
            case Stmt.Let _, Stmt.Assign _, Stmt.Store _, Stmt.Prefetch _, Stmt.If _ -> false;
            case Stmt.Region _, Stmt.Barrier _, Stmt.Comment _ -> false;
        };
    }

    private Stream<Stmt> unrolled(Stmt.Loop loop, int from, int trips) {
        long statements = all(loop.body()).count();
        int factor = trips <= WHOLE ? trips : FACTOR;
        if (trips == 0) {
            return Stream.empty();
        }
        if (factor < 2 || statements * factor > MOST_STATEMENTS) {
            return Stream.of(loop);
        }
        int whole = trips / factor;
        Stream<Stmt> main = whole == 1 ? copies(loop, from, factor) : Stream.of(repeated(loop, from, whole, factor));
        return Stream.concat(main, copies(loop, from + whole * factor * loop.step(), trips % factor));
    }

    private Stmt repeated(Stmt.Loop loop, int from, int iterations, int factor) {
        Local index = new Local(ids.next(), loop.index().name(), loop.index().type());
        List<Stmt> body = new ArrayList<>();
        for (int i = 0; i < factor; i++) {
            body.addAll(copy(loop, new Expr.ReadLocal(index).plus(i * loop.step())));
        }
        int step = factor * loop.step();
        return new Stmt.Loop(loop.kind(), index, Expr.of(from), Expr.of(from + iterations * step), step, body);
    }

    private Stream<Stmt> copies(Stmt.Loop loop, int from, int count) {
        return Stream.iterate(0, i -> i < count, i -> i + 1)
                .flatMap(i -> copy(loop, Expr.of(from + i * loop.step())).stream());
    }

    private List<Stmt> copy(Stmt.Loop loop, Expr index) {
        return new Copier(loop.index(), index, ids).block(loop.body());
    }
}
