package dev.scantling.jit.x86;

/** How much memory a vector instruction reads or writes, which is also what an EVEX displacement of one byte counts. */
enum TupleType {
    /** As much as a register. */
    FULL,
    /** The same, of 256 bits at least. */
    FULL_FROM_256,
    HALF,
    QUARTER,
    /** One lane, of which all lanes are made. */
    BROADCAST,
    /** One lane, whatever the width. */
    SCALAR,
    /** {@link #BROADCAST} of 64 bits. */
    BROADCAST_64,
    /** {@link #SCALAR} of 64 bits. */
    SCALAR_64;

    int bytes(VectorWidth width) {
        return switch (this) {
            case FULL, FULL_FROM_256 -> width.bytes();
            case HALF -> width.bytes() / 2;
            case QUARTER -> width.bytes() / 4;
            case BROADCAST, SCALAR -> Integer.BYTES;
            case BROADCAST_64, SCALAR_64 -> Long.BYTES;
        };
    }

    boolean has(VectorWidth width) {
        return this != FULL_FROM_256 || width != VectorWidth.XMM;
    }

    /** The width to encode: scalar instructions have but one. */
    VectorWidth width(VectorWidth asked) {
        return this == SCALAR || this == SCALAR_64 ? VectorWidth.XMM : asked;
    }
}
