package dev.scantling.jit.loop;

/**
 * Two-operand operations, lane by lane. Integer arithmetic wraps and division truncates; an integer divided by zero is
 * zero and leaves itself as the remainder, so no operation fails; MIN and MAX of floats follow
 * {@link Math#min} and {@link Math#max}; AND and OR of scalar BOOL evaluate the right operand only where the left does not
 * decide; shifts use the low bits of their right operand, as Java does.
 */
public enum BinaryOp {
    ADD("+", Family.COMMUTATIVE),
    SUB("-", Family.ORDERED),
    MUL("*", Family.COMMUTATIVE),
    DIV("/", Family.ORDERED),
    REM("%", Family.ORDERED),
    MIN("min", Family.COMMUTATIVE),
    MAX("max", Family.COMMUTATIVE),
    AND("&", Family.COMMUTATIVE),
    OR("|", Family.COMMUTATIVE),
    XOR("^", Family.COMMUTATIVE),
    SHL("<<", Family.SHIFT),
    /** Keeps the sign. */
    SHR(">>", Family.SHIFT),
    /** Fills with zeros. */
    USHR(">>>", Family.SHIFT),
    LT("<", Family.COMPARISON),
    LE("<=", Family.COMPARISON),
    EQ("==", Family.COMPARISON),
    NE("!=", Family.COMPARISON);

    private enum Family {
        COMMUTATIVE,
        ORDERED,
        SHIFT,
        COMPARISON
    }

    private final String symbol;
    private final Family family;

    BinaryOp(String symbol, Family family) {
        this.symbol = symbol;
        this.family = family;
    }

    public String symbol() {
        return symbol;
    }

    boolean isCommutative() {
        return family == Family.COMMUTATIVE;
    }

    public boolean isShift() {
        return family == Family.SHIFT;
    }

    public boolean isComparison() {
        return family == Family.COMPARISON;
    }
}
