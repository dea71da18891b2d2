package dev.scantling.jit.x86;

/** Predicates of VCMPPS; NOT_EQUAL and UNORDERED are true on NaN, the others false. */
public enum LaneComparison {
    EQUAL(0x00),
    LESS(0x11),
    LESS_OR_EQUAL(0x12),
    UNORDERED(0x03),
    NOT_EQUAL(0x04);

    private final int code;

    LaneComparison(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
