package dev.scantling.jit.x86;

/** How much memory a vector instruction reads or writes, which is also what an EVEX displacement of one byte counts. */
enum TupleType {
    /** As much as a register. */
    FULL,
    HALF,
    QUARTER,
    /** One lane, of which all lanes are made. */
    BROADCAST,
    /** One lane, whatever the width. */
    SCALAR;

    private static final int LANE_BYTES = 4;

    int bytes(VectorWidth width) {
        return switch (this) {
            case FULL -> width.bytes();
            case HALF -> width.bytes() / 2;
            case QUARTER -> width.bytes() / 4;
            case BROADCAST, SCALAR -> LANE_BYTES;
        };
    }

    /** The width to encode: scalar instructions have but one. */
    VectorWidth width(VectorWidth asked) {
        return this == SCALAR ? VectorWidth.XMM : asked;
    }
}
