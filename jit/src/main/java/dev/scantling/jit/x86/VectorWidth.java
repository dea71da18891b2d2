package dev.scantling.jit.x86;

/** How much of a vector register an instruction works on. */
public enum VectorWidth {
    XMM,
    YMM,
    ZMM;

    int bytes() {
        return 16 << ordinal();
    }

    /** What VEX and EVEX call this width. */
    int code() {
        return ordinal();
    }
}
