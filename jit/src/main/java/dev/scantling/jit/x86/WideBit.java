package dev.scantling.jit.x86;

/** The W bit of the prefixes. With VEX many instructions ignore it, and clear it fits the shorter prefix. */
enum WideBit {
    CLEAR(0, 0),
    SET(1, 1),
    /** As lanes of 64 bits mostly have it. */
    SET_WITH_EVEX(0, 1);

    private final int vex;
    private final int evex;

    WideBit(int vex, int evex) {
        this.vex = vex;
        this.evex = evex;
    }

    int vex() {
        return vex;
    }

    int evex() {
        return evex;
    }

    static WideBit of(IntWidth width) {
        return switch (width) {
            case I32 -> CLEAR;
            case I64 -> SET;
        };
    }
}
