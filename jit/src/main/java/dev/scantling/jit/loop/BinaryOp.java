package dev.scantling.jit.loop;

/** Two-operand operations. Integer arithmetic wraps; division truncates; MAX of floats follows {@link Math#max}. */
public enum BinaryOp {
    ADD("+"),
    SUB("-"),
    MUL("*"),
    DIV("/"),
    REM("%"),
    MIN("min"),
    MAX("max"),
    AND("&"),
    OR("|"),
    SHL("<<"),
    SHR(">>"),
    LT("<"),
    LE("<="),
    EQ("=="),
    NE("!=");

    private final String symbol;

    BinaryOp(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    public boolean isComparison() {
        return switch (this) {
            case LT, LE, EQ, NE -> true;
            case ADD, SUB, MUL, DIV, REM, MIN, MAX, AND, OR, SHL, SHR -> false;
        };
    }
}
