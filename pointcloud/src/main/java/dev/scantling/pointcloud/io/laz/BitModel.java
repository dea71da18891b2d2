package dev.scantling.pointcloud.io.laz;

/** What is known of the frequencies of a bit, as {@link SymbolModel}. */
final class BitModel {
    /** Probabilities are multiples of 2^-13. */
    static final int SHIFT = 13;

    private static final int MOST_COUNTED = 1 << SHIFT;
    private static final int LONGEST_CYCLE = 64;

    private int zeroCount = 1;
    private int total = 2;
    private int zeros = 1 << SHIFT - 1;
    private int cycle = 4;
    private int left = 4;

    /** The probability of 0. */
    long zeros() {
        return zeros;
    }

    void count(int bit) {
        zeroCount += 1 - bit;
        if (--left == 0) {
            learn();
        }
    }

    private void learn() {
        total += cycle;
        if (total > MOST_COUNTED) {
            total = (total + 1) / 2;
            zeroCount = (zeroCount + 1) / 2;
            total += zeroCount == total ? 1 : 0; // a bit of 1 stays possible
        }
        zeros = (int) (zeroCount * ((1L << 31) / total) >>> 31 - SHIFT);
        cycle = Math.min(5 * cycle / 4, LONGEST_CYCLE);
        left = cycle;
    }
}
