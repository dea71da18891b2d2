package dev.scantling.jit.loop;

/**
 * Two-operand operations. Integer arithmetic wraps and division truncates; MIN and MAX of floats follow {@link Math#min}
 * and {@link Math#max}, vectors too; AND and OR of BOOL evaluate the right operand only where the left does not decide;
 * shifts use the low bits of their right operand, as Java does.
 */
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

    boolean isCommutative() {
        return switch (this) {
            case ADD, MUL, MIN, MAX, AND, OR, EQ, NE -> true;
            case SUB, DIV, REM, SHL, SHR, LT, LE -> false;
        };
    }

    public boolean isComparison() {
        return switch (this) {
            case LT, LE, EQ, NE -> true;
            case ADD, SUB, MUL, DIV, REM, MIN, MAX, AND, OR, SHL, SHR -> false;
        };
    }
}
