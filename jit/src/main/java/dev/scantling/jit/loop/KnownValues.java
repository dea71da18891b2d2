package dev.scantling.jit.loop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The scalars that follow from a kernel's arguments without looking into memory; boxed. */
final class KnownValues {
    private final Map<Param.IntParam, Integer> ints;
    private final Map<Local, Object> locals = new HashMap<>();

    /**
     * @throws IllegalArgumentException for another number of ints than the kernel has
     */
    KnownValues(KernelSpec spec, int... ints) {
        List<Param.IntParam> params = spec.ints();
        if (params.size() != ints.length) {
            throw new IllegalArgumentException(
                    "kernel " + spec.name() + " takes " + params.size() + " ints, got " + ints.length);
        }
        this.ints = IntStream.range(0, ints.length).boxed().collect(Collectors.toMap(params::get, i -> ints[i]));
    }

    private KnownValues(KnownValues other) {
        this.ints = other.ints;
        this.locals.putAll(other.locals);
    }

    KnownValues copy() {
        return new KnownValues(this);
    }

    void replaceBy(KnownValues other) {
        locals.clear();
        locals.putAll(other.locals);
    }

    void keepCommon(KnownValues other) {
        locals.entrySet().retainAll(other.locals.entrySet());
    }

    /** @param value null if it is not known */
    void set(Local local, @Nullable Object value) {
        if (value == null) {
            locals.remove(local);
        } else {
            locals.put(local, value);
        }
    }

    /** The value of a scalar expression; null if it is not known, or is a vector. */
    @Nullable
    Object of(Expr expr) {
        return switch (expr) {
            case Expr.IntConst(int value) -> value;
            case Expr.LongConst(long value) -> value;
            case Expr.ReadLocal(Local local) -> locals.get(local);
            case Expr.ReadInt(Param.IntParam param) -> ints.get(param);
            case Expr.Binary(BinaryOp op, Expr left, Expr right) -> binary(op, of(left), of(right));
            case Expr.Unary(UnaryOp op, Expr value) -> unary(op, of(value));
            case Expr.Select(Expr condition, Expr yes, Expr no) ->
                of(condition) instanceof Boolean known ? of(known ? yes : no) : null;
            case Expr.FloatConst _, Expr.DoubleConst _, Expr.Load _, Expr.Broadcast _ -> null;
            case Expr.Fma _, Expr.Dot _, Expr.Permute _, Expr.ToFloat _ -> null;
        };
    }

    private static @Nullable Object unary(UnaryOp op, @Nullable Object value) {
        return value == null ? null : ScalarMath.unary(op, value);
    }

    private static @Nullable Object binary(BinaryOp op, @Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? null : ScalarMath.binary(op, left, right);
    }
}
