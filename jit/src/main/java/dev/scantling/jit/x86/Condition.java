package dev.scantling.jit.x86;

/** What a conditional instruction asks of the flags. */
public enum Condition {
    OVERFLOW(0x0),
    BELOW(0x2),
    ABOVE_OR_EQUAL(0x3),
    EQUAL(0x4),
    NOT_EQUAL(0x5),
    BELOW_OR_EQUAL(0x6),
    ABOVE(0x7),
    PARITY(0xA),
    NO_PARITY(0xB),
    LESS(0xC),
    GREATER_OR_EQUAL(0xD),
    LESS_OR_EQUAL(0xE),
    GREATER(0xF);

    private final int code;

    Condition(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The condition that holds where this one does not. */
    public Condition negate() {
        return switch (this) {
            case OVERFLOW -> throw new IllegalArgumentException("no instruction needs the negation of overflow");
            case BELOW -> ABOVE_OR_EQUAL;
            case ABOVE_OR_EQUAL -> BELOW;
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case BELOW_OR_EQUAL -> ABOVE;
            case ABOVE -> BELOW_OR_EQUAL;
            case PARITY -> NO_PARITY;
            case NO_PARITY -> PARITY;
            case LESS -> GREATER_OR_EQUAL;
            case GREATER_OR_EQUAL -> LESS;
            case LESS_OR_EQUAL -> GREATER;
            case GREATER -> LESS_OR_EQUAL;
        };
    }
}
