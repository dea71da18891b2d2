package dev.scantling.jit.x86;

/** How much of a vector register an instruction works on. */
public enum VectorWidth {
    XMM(0, 16),
    YMM(1, 32),
    ZMM(2, 64);

    private final int code;
    private final int bytes;

    VectorWidth(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** What VEX and EVEX call this width. */
    int code() {
        return code;
    }

    int bytes() {
        return bytes;
    }
}
