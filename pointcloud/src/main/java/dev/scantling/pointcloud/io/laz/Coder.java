package dev.scantling.pointcloud.io.laz;

/**
 * Codes symbols in either direction: an encoder writes what it is given, a decoder reads what was written in its place, whatever it is
 * given. So code over it compresses points and decompresses them alike, as long as nothing but what comes back decides how it goes on.
 */
interface Coder {
    /** The symbol that is written or read. */
    int code(SymbolModel model, int symbol);

    /** The bit that is written or read. */
    int code(BitModel model, int bit);

    /** The lowest bits of a value, written or read as they are; the others are 0. */
    int raw(int value, int bits);
}
