package dev.scantling.jit.loop;

import dev.scantling.ir.EngineException;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Param.IntParam;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Arguments and locals of one interpreted run, and the evaluation of expressions on them. Values are Boolean, Integer,
 * Long, and {@code float[lanes]} for floats of any lanes.
 */
final class Frame {
    private final String kernel;
    private final Map<BufferParam, Memory> memories = new HashMap<>();
    private final Map<IntParam, Integer> ints = new HashMap<>();
    private final Map<Local, Object> locals = new HashMap<>();

    Frame(String kernel) {
        this.kernel = kernel;
    }

    private record Memory(Object array, int offset) {}

    @FunctionalInterface
    private interface Lane {
        float at(int lane);
    }

    void bind(BufferParam buffer, @Nullable Object array, int offset) {
        Class<?> expected = arrayClass(buffer.element());
        if (!expected.isInstance(array)) {
            throw invalid("buffer " + buffer.name() + " needs " + expected.getSimpleName() + ", got "
                    + (array == null ? "null" : array.getClass().getSimpleName()));
        }
        memories.put(buffer, new Memory(array, offset));
    }

    void bind(IntParam param, int value) {
        ints.put(param, value);
    }

    void set(Local local, Object value) {
        locals.put(local, value);
    }

    int integer(Expr expr) {
        return (int) evaluate(expr);
    }

    boolean holds(Expr condition) {
        return (boolean) evaluate(condition);
    }

    void store(BufferParam buffer, int index, Object value) {
        switch (value) {
            case Integer number -> ((int[]) array(buffer))[position(buffer, index, 1)] = number;
            case Long number -> ((long[]) array(buffer))[position(buffer, index, 1)] = number;
            case float[] lanes ->
                System.arraycopy(lanes, 0, array(buffer), position(buffer, index, lanes.length), lanes.length);
            default -> throw new IllegalStateException("no buffer holds a " + value.getClass());
        }
    }

    Object evaluate(Expr expr) {
        return switch (expr) {
            case Expr.IntConst(int value) -> value;
            case Expr.FloatConst(float value, int lanes) -> lanes(lanes, _ -> value);
            case Expr.ReadLocal(Local local) -> Objects.requireNonNull(locals.get(local));
            case Expr.ReadInt(IntParam param) -> Objects.requireNonNull(ints.get(param));
            case Expr.Binary binary -> binary(binary);
            case Expr.Select(Expr condition, Expr yes, Expr no) -> evaluate(holds(condition) ? yes : no);
            case Expr.Load(BufferParam buffer, Expr index, int lanes) -> load(buffer, integer(index), lanes);
            case Expr.Broadcast(Expr scalar, int lanes) -> {
                float value = floats(scalar)[0];
                yield lanes(lanes, _ -> value);
            }
            case Expr.Fma(Expr a, Expr b, Expr c) -> fma(floats(a), floats(b), floats(c));
            case Expr.ToFloat(Expr value) -> new float[] {(float) integer(value)};
        };
    }

    private Object binary(Expr.Binary binary) {
        BinaryOp op = binary.op();
        Object left = evaluate(binary.left());
        return switch (left) {
            case Boolean a -> op == BinaryOp.AND ? a && holds(binary.right()) : a || holds(binary.right());
            case Integer a -> integers(op, a, integer(binary.right()));
            case Long a -> longs(op, a, (long) evaluate(binary.right()));
            case float[] a -> floats(op, a, floats(binary.right()));
            default -> throw new IllegalStateException("no operand is a " + left.getClass());
        };
    }

    private static Object integers(BinaryOp op, int a, int b) {
        return op.isComparison() ? (Object) ScalarMath.compare(op, a, b) : (Object) ScalarMath.apply(op, a, b);
    }

    private static Object longs(BinaryOp op, long a, long b) {
        return op.isComparison() ? (Object) ScalarMath.compare(op, a, b) : (Object) ScalarMath.apply(op, a, b);
    }

    private static Object floats(BinaryOp op, float[] a, float[] b) {
        return op.isComparison()
                ? ScalarMath.compare(op, a[0], b[0])
                : lanes(a.length, i -> ScalarMath.apply(op, a[i], b[i]));
    }

    private static float[] fma(float[] a, float[] b, float[] c) {
        return lanes(c.length, i -> Math.fma(a[i], b[i], c[i]));
    }

    private static float[] lanes(int count, Lane lane) {
        float[] value = new float[count];
        for (int i = 0; i < count; i++) {
            value[i] = lane.at(i);
        }
        return value;
    }

    private float[] floats(Expr expr) {
        return (float[]) evaluate(expr);
    }

    private Object load(BufferParam buffer, int index, int lanes) {
        int at = position(buffer, index, lanes);
        return switch (array(buffer)) {
            case int[] array -> array[at];
            case long[] array -> array[at];
            case float[] array -> Arrays.copyOfRange(array, at, at + lanes);
            default ->
                throw new IllegalStateException(
                        "no buffer is a " + array(buffer).getClass());
        };
    }

    private Object array(BufferParam buffer) {
        return memory(buffer).array();
    }

    private int position(BufferParam buffer, int index, int lanes) {
        Memory memory = memory(buffer);
        long at = (long) memory.offset() + index;
        int length = Array.getLength(memory.array());
        if (at < 0 || at + lanes > length) {
            throw invalid("access to " + lanes + " elements at index " + index + " of buffer " + buffer.name()
                    + ", which starts at element " + memory.offset() + " of " + length);
        }
        return (int) at;
    }

    private Memory memory(BufferParam buffer) {
        return Objects.requireNonNull(memories.get(buffer));
    }

    private static Class<?> arrayClass(Scalar element) {
        return switch (element) {
            case I32 -> int[].class;
            case I64 -> long[].class;
            case F32 -> float[].class;
            case BOOL -> throw new IllegalArgumentException("no buffer has elements of type bool");
        };
    }

    private EngineException invalid(String problem) {
        return new EngineException.InvalidInput("kernel " + kernel + ": " + problem);
    }
}
