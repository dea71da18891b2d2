package dev.scantling.jit.render.x86;

/** A value of the code before registers are given out: it gets one register, or a place on the stack, for all its life. */
record Virtual(int id, File file) {

    /** The two kinds of registers. */
    enum File {
        GENERAL,
        VECTOR
    }
}
