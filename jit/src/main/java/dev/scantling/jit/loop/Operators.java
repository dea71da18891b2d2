package dev.scantling.jit.loop;

/**
 * How expressions combine. The methods fold constants of I32 scalars ({@code x + 0}, {@code x * 1}, {@code 2 * 3}); they
 * do not check types, which {@link Verifier} does for a whole kernel.
 */
sealed interface Operators permits Expr {

    private Expr self() {
        return (Expr) this;
    }

    private Expr binary(BinaryOp op, Expr other) {
        return Folding.binary(op, self(), other);
    }

    private Expr unary(UnaryOp op) {
        return new Expr.Unary(op, self());
    }

    default Expr plus(Expr other) {
        return binary(BinaryOp.ADD, other);
    }

    default Expr plus(int other) {
        return plus(Expr.of(other));
    }

    default Expr minus(Expr other) {
        return binary(BinaryOp.SUB, other);
    }

    default Expr minus(int other) {
        return minus(Expr.of(other));
    }

    default Expr times(Expr other) {
        return binary(BinaryOp.MUL, other);
    }

    default Expr times(int other) {
        return times(Expr.of(other));
    }

    default Expr dividedBy(Expr other) {
        return binary(BinaryOp.DIV, other);
    }

    default Expr dividedBy(int other) {
        return dividedBy(Expr.of(other));
    }

    default Expr remainder(Expr other) {
        return binary(BinaryOp.REM, other);
    }

    default Expr remainder(int other) {
        return remainder(Expr.of(other));
    }

    default Expr min(Expr other) {
        return binary(BinaryOp.MIN, other);
    }

    default Expr max(Expr other) {
        return binary(BinaryOp.MAX, other);
    }

    default Expr and(Expr other) {
        return binary(BinaryOp.AND, other);
    }

    default Expr or(Expr other) {
        return binary(BinaryOp.OR, other);
    }

    default Expr xor(Expr other) {
        return binary(BinaryOp.XOR, other);
    }

    default Expr shiftLeft(Expr other) {
        return binary(BinaryOp.SHL, other);
    }

    default Expr shiftLeft(int other) {
        return shiftLeft(Expr.of(other));
    }

    /** Keeps the sign. */
    default Expr shiftRight(Expr other) {
        return binary(BinaryOp.SHR, other);
    }

    default Expr shiftRight(int other) {
        return shiftRight(Expr.of(other));
    }

    /** Fills with zeros. */
    default Expr shiftRightUnsigned(Expr other) {
        return binary(BinaryOp.USHR, other);
    }

    default Expr shiftRightUnsigned(int other) {
        return shiftRightUnsigned(Expr.of(other));
    }

    default Expr lessThan(Expr other) {
        return new Expr.Binary(BinaryOp.LT, self(), other);
    }

    default Expr lessThan(int other) {
        return lessThan(Expr.of(other));
    }

    default Expr atMost(Expr other) {
        return new Expr.Binary(BinaryOp.LE, self(), other);
    }

    default Expr atMost(int other) {
        return atMost(Expr.of(other));
    }

    default Expr isEqualTo(Expr other) {
        return new Expr.Binary(BinaryOp.EQ, self(), other);
    }

    default Expr isEqualTo(int other) {
        return isEqualTo(Expr.of(other));
    }

    default Expr isNotEqualTo(Expr other) {
        return new Expr.Binary(BinaryOp.NE, self(), other);
    }

    default Expr isNotEqualTo(int other) {
        return isNotEqualTo(Expr.of(other));
    }

    /** {@code this * factor + addend} with one rounding. */
    default Expr fma(Expr factor, Expr addend) {
        return new Expr.Fma(self(), factor, addend);
    }

    /** {@code this ? yes : no}. */
    default Expr select(Expr yes, Expr no) {
        return new Expr.Select(self(), yes, no);
    }

    /** This scalar in every lane; itself for one lane. */
    default Expr broadcast(int lanes) {
        return lanes == 1 ? self() : new Expr.Broadcast(self(), lanes);
    }

    /** For each lane the one of this vector that its index names, whatever the upper bits of the index. */
    default Expr permute(Expr indices) {
        return new Expr.Permute(self(), indices);
    }

    /** An integer or an F64 as F32, rounded to nearest. */
    default Expr toFloat() {
        return self().type().scalar() == Scalar.F64 ? unary(UnaryOp.TO_F32) : new Expr.ToFloat(self());
    }

    /** An I32 or F32 as F64. */
    default Expr toDouble() {
        return unary(UnaryOp.TO_F64);
    }

    /** The low bits of an I64; of floats {@link UnaryOp#TO_I32}. */
    default Expr toInt() {
        return unary(UnaryOp.TO_I32);
    }

    default Expr toLong() {
        return unary(UnaryOp.TO_I64);
    }

    /** The bits of a float as an int. */
    default Expr bits() {
        return unary(UnaryOp.BITS);
    }

    /** The float that has these bits. */
    default Expr floatOfBits() {
        return unary(UnaryOp.FLOAT_OF_BITS);
    }

    default Expr negate() {
        return unary(UnaryOp.NEG);
    }

    default Expr squareRoot() {
        return unary(UnaryOp.SQRT);
    }

    default Expr bitCount() {
        return unary(UnaryOp.BIT_COUNT);
    }

    default Expr leadingZeros() {
        return unary(UnaryOp.LEADING_ZEROS);
    }

    default Expr trailingZeros() {
        return unary(UnaryOp.TRAILING_ZEROS);
    }
}
