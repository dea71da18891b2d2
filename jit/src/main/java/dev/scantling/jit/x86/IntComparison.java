package dev.scantling.jit.x86;

/** Predicates of VPCMPD, of signed lanes. */
public enum IntComparison {
    EQUAL(0),
    LESS(1),
    LESS_OR_EQUAL(2),
    NOT_EQUAL(4);

    private final int code;

    IntComparison(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
