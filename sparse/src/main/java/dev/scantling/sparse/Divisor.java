package dev.scantling.sparse;

/** A stride to divide by; powers of two take a shift and a mask instead of a division. */
record Divisor(int by, int shift) {
    private static final int NO_SHIFT = -1;

    static Divisor of(int by) {
        return new Divisor(by, Integer.bitCount(by) == 1 ? Integer.numberOfTrailingZeros(by) : NO_SHIFT);
    }

    /** The quotient, rounded down. */
    long floor(long v) {
        return shift == NO_SHIFT ? Math.floorDiv(v, by) : v >> shift;
    }

    boolean divides(long v) {
        return shift == NO_SHIFT ? v % by == 0 : (v & (by - 1)) == 0;
    }
}
