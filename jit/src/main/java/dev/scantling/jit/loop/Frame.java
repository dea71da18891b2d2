package dev.scantling.jit.loop;

import dev.scantling.ir.EngineException;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Param.IntParam;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Arguments and locals of one interpreted run, and the evaluation of expressions on them. A value is one boxed Boolean,
 * Integer, Long, Float or Double for each lane.
 */
final class Frame {
    private final String kernel;
    private final Map<Memory, Storage> memories = new HashMap<>();
    private final Map<IntParam, Integer> ints = new HashMap<>();
    private final Map<Local, Object[]> locals = new HashMap<>();

    Frame(String kernel) {
        this.kernel = kernel;
    }

    void bind(BufferParam buffer, @Nullable Object array, int offset) {
        Class<?> expected = buffer.element().array();
        if (!expected.isInstance(array)) {
            throw invalid("buffer " + buffer.name() + " needs " + expected.getSimpleName() + ", got "
                    + (array == null ? "null" : array.getClass().getSimpleName()));
        }
        memories.put(buffer, new Storage(buffer.element(), array, offset));
    }

    /** Scratch of zeros. */
    void define(LocalArray array) {
        Object zeros = Array.newInstance(array.element().array().getComponentType(), array.length());
        memories.put(array, new Storage(array.element(), zeros, 0));
    }

    void bind(IntParam param, int value) {
        ints.put(param, value);
    }

    void set(Local local, Object... value) {
        locals.put(local, value);
    }

    int integer(Expr expr) {
        return (int) scalar(expr);
    }

    boolean holds(Expr condition) {
        return (boolean) scalar(condition);
    }

    private Object scalar(Expr expr) {
        return evaluate(expr)[0];
    }

    void store(Memory buffer, int index, Object[] value) {
        Storage storage = storage(buffer, index, value.length);
        for (int i = 0; i < value.length; i++) {
            storage.set(index + i, value[i]);
        }
    }

    Object[] evaluate(Expr expr) {
        return switch (expr) {
            case Expr.IntConst(int value) -> fill(1, value);
            case Expr.LongConst(long value) -> fill(1, value);
            case Expr.FloatConst(float value, int lanes) -> fill(lanes, value);
            case Expr.DoubleConst(double value, int lanes) -> fill(lanes, value);
            case Expr.ReadLocal(Local local) -> Objects.requireNonNull(locals.get(local));
            case Expr.ReadInt(IntParam param) -> fill(1, Objects.requireNonNull(ints.get(param)));
            case Expr.Binary binary -> binary(binary);
            case Expr.Unary(UnaryOp op, Expr value) -> each(value, a -> ScalarMath.unary(op, a));
            case Expr.Select select -> select(select);
            case Expr.Load(Memory buffer, Expr index, int lanes) -> load(buffer, integer(index), lanes);
            case Expr.Broadcast(Expr scalar, int lanes) -> fill(lanes, scalar(scalar));
            case Expr.Fma fma -> fma(evaluate(fma.a()), evaluate(fma.b()), evaluate(fma.c()));
            case Expr.Dot dot -> dot(dot.op(), evaluate(dot.sum()), evaluate(dot.a()), evaluate(dot.b()));
            case Expr.Permute(Expr value, Expr indices) -> permute(evaluate(value), evaluate(indices));
            case Expr.ToFloat(Expr value) -> each(value, ScalarMath::toFloat);
        };
    }

    private Object[] binary(Expr.Binary binary) {
        BinaryOp op = binary.op();
        if (binary.left().type().equals(LoopType.BOOL)) {
            return fill(1, ScalarMath.connect(op, holds(binary.left()), () -> holds(binary.right())));
        }
        return op.isShift() && binary.type().isVector()
                ? shift(binary)
                : each(binary.left(), binary.right(), (a, b) -> ScalarMath.binary(op, a, b));
    }

    private Object[] shift(Expr.Binary binary) {
        Object count = scalar(binary.right());
        return each(binary.left(), a -> ScalarMath.binary(binary.op(), a, count));
    }

    private Object[] select(Expr.Select select) {
        if (!select.condition().type().isVector()) {
            return evaluate(holds(select.condition()) ? select.yes() : select.no());
        }
        Object[] mask = evaluate(select.condition());
        Object[] yes = evaluate(select.yes());
        Object[] no = evaluate(select.no());
        return lanes(mask.length, i -> (boolean) mask[i] ? yes[i] : no[i]);
    }

    private static Object[] fma(Object[] a, Object[] b, Object[] c) {
        return lanes(c.length, i -> ScalarMath.fma(a[i], b[i], c[i]));
    }

    private static Object[] dot(DotOp op, Object[] sum, Object[] a, Object[] b) {
        return lanes(sum.length, i -> op.apply((int) sum[i], (int) a[a.length == 1 ? 0 : i], (int) b[i]));
    }

    private static Object[] permute(Object[] value, Object[] indices) {
        return lanes(value.length, i -> value[Math.floorMod((int) indices[i], value.length)]);
    }

    private Object[] each(Expr operand, UnaryOperator<Object> operation) {
        Object[] value = evaluate(operand);
        return lanes(value.length, i -> operation.apply(value[i]));
    }

    private Object[] each(Expr left, Expr right, BinaryOperator<Object> operation) {
        Object[] a = evaluate(left);
        Object[] b = evaluate(right);
        return lanes(a.length, i -> operation.apply(a[i], b[i]));
    }

    private static Object[] fill(int count, Object value) {
        return lanes(count, _ -> value);
    }

    private static Object[] lanes(int count, IntFunction<Object> lane) {
        Object[] value = new Object[count];
        Arrays.setAll(value, lane);
        return value;
    }

    private Object[] load(Memory buffer, int index, int lanes) {
        Storage storage = storage(buffer, index, lanes);
        return lanes(lanes, i -> storage.get(index + i));
    }

    private Storage storage(Memory buffer, int index, int lanes) {
        Storage storage = Objects.requireNonNull(memories.get(buffer));
        long at = (long) storage.offset() + index;
        if (at < 0 || at + lanes > storage.length()) {
            throw invalid("access to " + lanes + " elements at index " + index + " of " + buffer.describe()
                    + ", which starts at element " + storage.offset() + " of " + storage.length());
        }
        return storage;
    }

    private EngineException invalid(String problem) {
        return new EngineException.InvalidInput("kernel " + kernel + ": " + problem);
    }
}
