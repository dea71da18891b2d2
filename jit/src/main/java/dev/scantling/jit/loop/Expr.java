package dev.scantling.jit.loop;

import java.util.List;

/**
 * An expression of the loop language; free of side effects. The methods that combine expressions fold integer constants
 * ({@code x + 0}, {@code x * 1}, {@code 2 * 3}); they do not check types, which {@link Verifier} does for a whole kernel.
 */
public sealed interface Expr {
    LoopType type();

    static Expr of(int value) {
        return new IntConst(value);
    }

    static Expr of(float value) {
        return new FloatConst(value, 1);
    }

    /** The same value in every lane. */
    static Expr of(float value, int lanes) {
        return new FloatConst(value, lanes);
    }

    default Expr plus(Expr other) {
        return Folding.binary(BinaryOp.ADD, this, other);
    }

    default Expr plus(int other) {
        return plus(of(other));
    }

    default Expr minus(Expr other) {
        return Folding.binary(BinaryOp.SUB, this, other);
    }

    default Expr minus(int other) {
        return minus(of(other));
    }

    default Expr times(Expr other) {
        return Folding.binary(BinaryOp.MUL, this, other);
    }

    default Expr times(int other) {
        return times(of(other));
    }

    default Expr dividedBy(Expr other) {
        return Folding.binary(BinaryOp.DIV, this, other);
    }

    default Expr dividedBy(int other) {
        return dividedBy(of(other));
    }

    default Expr remainder(Expr other) {
        return Folding.binary(BinaryOp.REM, this, other);
    }

    default Expr remainder(int other) {
        return remainder(of(other));
    }

    default Expr min(Expr other) {
        return Folding.binary(BinaryOp.MIN, this, other);
    }

    default Expr max(Expr other) {
        return Folding.binary(BinaryOp.MAX, this, other);
    }

    default Expr and(Expr other) {
        return Folding.binary(BinaryOp.AND, this, other);
    }

    default Expr or(Expr other) {
        return Folding.binary(BinaryOp.OR, this, other);
    }

    default Expr shiftLeft(Expr other) {
        return Folding.binary(BinaryOp.SHL, this, other);
    }

    default Expr shiftLeft(int other) {
        return shiftLeft(of(other));
    }

    /** Keeps the sign. */
    default Expr shiftRight(Expr other) {
        return Folding.binary(BinaryOp.SHR, this, other);
    }

    default Expr shiftRight(int other) {
        return shiftRight(of(other));
    }

    default Expr lessThan(Expr other) {
        return new Binary(BinaryOp.LT, this, other);
    }

    default Expr lessThan(int other) {
        return lessThan(of(other));
    }

    default Expr atMost(Expr other) {
        return new Binary(BinaryOp.LE, this, other);
    }

    default Expr atMost(int other) {
        return atMost(of(other));
    }

    default Expr isEqualTo(Expr other) {
        return new Binary(BinaryOp.EQ, this, other);
    }

    default Expr isEqualTo(int other) {
        return isEqualTo(of(other));
    }

    default Expr isNotEqualTo(Expr other) {
        return new Binary(BinaryOp.NE, this, other);
    }

    default Expr isNotEqualTo(int other) {
        return isNotEqualTo(of(other));
    }

    /** {@code this * factor + addend} with one rounding. */
    default Expr fma(Expr factor, Expr addend) {
        return new Fma(this, factor, addend);
    }

    /** {@code this ? yes : no}. */
    default Expr select(Expr yes, Expr no) {
        return new Select(this, yes, no);
    }

    /** This scalar in every lane; itself for one lane. */
    default Expr broadcast(int lanes) {
        return lanes == 1 ? this : new Broadcast(this, lanes);
    }

    default Expr toFloat() {
        return new ToFloat(this);
    }

    /** The expressions that this one is made of, in order of evaluation. */
    default List<Expr> operands() {
        return switch (this) {
            case IntConst _, FloatConst _, ReadLocal _, ReadInt _ -> List.of();
            case Binary(var _, Expr left, Expr right) -> List.of(left, right);
            case Select(Expr condition, Expr yes, Expr no) -> List.of(condition, yes, no);
            case Load(var _, Expr index, var _) -> List.of(index);
            case Broadcast(Expr scalar, var _) -> List.of(scalar);
            case Fma(Expr a, Expr b, Expr c) -> List.of(a, b, c);
            case ToFloat(Expr value) -> List.of(value);
        };
    }

    record IntConst(int value) implements Expr {
        @Override
        public LoopType type() {
            return LoopType.I32;
        }
    }

    record FloatConst(float value, int lanes) implements Expr {
        @Override
        public LoopType type() {
            return LoopType.f32(lanes);
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

    /** Both operands of equal type; comparisons give BOOL and take scalars only. */
    record Binary(BinaryOp op, Expr left, Expr right) implements Expr {
        @Override
        public LoopType type() {
            return op.isComparison() ? LoopType.BOOL : left.type();
        }
    }

    /** {@code condition ? yes : no}, of which only one is evaluated; the condition is BOOL, the others have equal type. */
    record Select(Expr condition, Expr yes, Expr no) implements Expr {
        @Override
        public LoopType type() {
            return yes.type();
        }
    }

    /** Elements {@code index .. index + lanes - 1} of a buffer. */
    record Load(Param.BufferParam buffer, Expr index, int lanes) implements Expr {
        @Override
        public LoopType type() {
            return new LoopType(buffer.element(), lanes);
        }
    }

    /** A scalar float in every lane. */
    record Broadcast(Expr scalar, int lanes) implements Expr {
        @Override
        public LoopType type() {
            return LoopType.f32(lanes);
        }
    }

    /** {@code a * b + c} with one rounding; F32 of any lanes. */
    record Fma(Expr a, Expr b, Expr c) implements Expr {
        @Override
        public LoopType type() {
            return c.type();
        }
    }

    /** Int to float, rounded to nearest. */
    record ToFloat(Expr value) implements Expr {
        @Override
        public LoopType type() {
            return LoopType.F32;
        }
    }
}
