package dev.scantling.jit.loop;

import java.util.List;

/**
 * An expression of the loop language; free of side effects. Every operand is evaluated, except the branch that a
 * scalar condition does not choose, and except what {@link BinaryOp} says of conditions.
 */
public sealed interface Expr extends Operators {
    LoopType type();

    static Expr of(int value) {
        return new IntConst(value);
    }

    static Expr of(long value) {
        return new LongConst(value);
    }

    /** The same value in every lane. */
    static Expr of(int value, int lanes) {
        return of(value).broadcast(lanes);
    }

    static Expr of(float value) {
        return new FloatConst(value, 1);
    }

    /** The same value in every lane. */
    static Expr of(float value, int lanes) {
        return new FloatConst(value, lanes);
    }

    static Expr of(double value) {
        return new DoubleConst(value, 1);
    }

    /** The same value in every lane. */
    static Expr of(double value, int lanes) {
        return new DoubleConst(value, lanes);
    }

    /**
     * Positive zero in every lane.
     *
     * @throws IllegalArgumentException for BOOL, which has no numbers
     */
    static Expr zero(LoopType type) {
        return switch (type.scalar()) {
            case I32 -> of(0, type.lanes());
            case I64 -> of(0L).broadcast(type.lanes());
            case F32 -> of(0f, type.lanes());
            case F64 -> of(0d, type.lanes());
            case BOOL -> throw new IllegalArgumentException("there is no zero of type " + type);
        };
    }

    /** The expressions that this one is made of, in order of evaluation. */
    default List<Expr> operands() {
        return switch (this) {
            case IntConst _, LongConst _, FloatConst _, DoubleConst _, ReadLocal _, ReadInt _ -> List.of();
            case Binary(var _, Expr left, Expr right) -> List.of(left, right);
            case Unary(var _, Expr value) -> List.of(value);
            case Select(Expr condition, Expr yes, Expr no) -> List.of(condition, yes, no);
            case Load(var _, Expr index, var _) -> List.of(index);
            case Broadcast(Expr scalar, var _) -> List.of(scalar);
            case Fma(Expr a, Expr b, Expr c) -> List.of(a, b, c);
            case ToFloat(Expr value) -> List.of(value);
            case Dot(var _, Expr sum, Expr a, Expr b) -> List.of(sum, a, b);
            case Permute(Expr value, Expr indices) -> List.of(value, indices);
        };
    }

    record IntConst(int value) implements Expr {
        @Override
        public LoopType type() {
            return LoopType.I32;
        }
    }

    record LongConst(long value) implements Expr {
        @Override
        public LoopType type() {
            return LoopType.I64;
        }
    }

    record FloatConst(float value, int lanes) implements Expr {
        @Override
        public LoopType type() {
            return LoopType.f32(lanes);
        }
    }

    record DoubleConst(double value, int lanes) implements Expr {
        @Override
        public LoopType type() {
            return LoopType.f64(lanes);
        }
    }

    record ReadLocal(Local local) implements Expr {
        @Override
        public LoopType type() {
            return local.type();
        }
    }

    record ReadInt(Param.IntParam param) implements Expr {
        @Override
        public LoopType type() {
            return LoopType.I32;
        }
    }

    /**
     * Both operands of equal type, except that vectors are shifted by a constant. Comparisons give a BOOL for each lane.
     */
    record Binary(BinaryOp op, Expr left, Expr right) implements Expr {
        @Override
        public LoopType type() {
            return op.isComparison() ? left.type().with(Scalar.BOOL) : left.type();
        }
    }

    /** An operation on each lane of one operand. */
    record Unary(UnaryOp op, Expr value) implements Expr {
        @Override
        public LoopType type() {
            return value.type().with(op.result(value.type().scalar()));
        }
    }

    /**
     * {@code condition ? yes : no}, both of equal type. A scalar condition chooses which of them is evaluated; a condition
     * of as many lanes as they have chooses lane by lane, of two values that are both evaluated.
     */
    record Select(Expr condition, Expr yes, Expr no) implements Expr {
        @Override
        public LoopType type() {
            return yes.type();
        }
    }

    /** Elements {@code index .. index + lanes - 1} of a memory, converted as {@link Element} says. */
    record Load(Memory buffer, Expr index, int lanes) implements Expr {
        @Override
        public LoopType type() {
            return new LoopType(buffer.element().scalar(), lanes);
        }
    }

    /** A scalar F32, F64 or I32 in every lane. */
    record Broadcast(Expr scalar, int lanes) implements Expr {
        @Override
        public LoopType type() {
            return new LoopType(scalar.type().scalar(), lanes);
        }
    }

    /** {@code a * b + c} with one rounding; F32 or F64 of any lanes. */
    record Fma(Expr a, Expr b, Expr c) implements Expr {
        @Override
        public LoopType type() {
            return c.type();
        }
    }

    /** I32 of any lanes or I64 to float, rounded to nearest. */
    record ToFloat(Expr value) implements Expr {
        @Override
        public LoopType type() {
            return value.type().with(Scalar.F32);
        }
    }

    /**
     * {@code sum[l] + dot(a[l], b[l])} of packed integers.
     *
     * @param sum I32 of any lanes
     * @param a as many lanes as the sum, or an I32 scalar, the same for every lane
     * @param b as many lanes as the sum
     */
    record Dot(DotOp op, Expr sum, Expr a, Expr b) implements Expr {
        @Override
        public LoopType type() {
            return sum.type();
        }
    }

    /**
     * For each lane the one of {@code value} that its index names: {@code value[indices[l] mod lanes]}.
     *
     * @param value F32 of several lanes
     * @param indices I32 of as many lanes; only the lowest bits count, so that any int is an index
     */
    record Permute(Expr value, Expr indices) implements Expr {
        @Override
        public LoopType type() {
            return value.type();
        }
    }
}
