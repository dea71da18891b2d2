package dev.scantling.jit.x86;

/** How much of a general register an instruction works on; 32-bit results clear the upper half. */
public enum IntWidth {
    I32(0),
    I64(1);

    private final int code;

    IntWidth(int code) {
        this.code = code;
    }

    /** The W bit of the prefixes. */
    int code() {
        return code;
    }
}
