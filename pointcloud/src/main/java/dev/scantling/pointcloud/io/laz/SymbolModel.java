package dev.scantling.pointcloud.io.laz;

import java.util.Arrays;

/**
 * What is known of the frequencies of symbols, which is learnt from those that were coded: often in the beginning, then less and
 * less often.
 */
final class SymbolModel {
    /** Starts are multiples of 2^-15 of the interval. */
    static final int SHIFT = 15;

    private static final int MOST_COUNTED = 1 << SHIFT;

    private final int[] counts;
    /** Where the part of each symbol begins. */
    private final int[] starts;

    private int total;
    private int cycle;
    private int left;

    SymbolModel(int symbols) {
        counts = new int[symbols];
        starts = new int[symbols];
        Arrays.fill(counts, 1);
        cycle = symbols;
        learn();
        cycle = (symbols + 6) / 2;
        left = cycle;
    }

    long start(int symbol) {
        return starts[symbol];
    }

    boolean isLast(int symbol) {
        return symbol == starts.length - 1;
    }

    /** The symbol whose part of the interval has a place; behind all it is the last. */
    int at(long place) {
        int from = 0;
        int to = starts.length;
        while (to - from > 1) {
            int middle = from + to >>> 1;
            if (starts[middle] <= place) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return from;
    }

    void count(int symbol) {
        counts[symbol]++;
        if (--left == 0) {
            learn();
        }
    }

    private void learn() {
        total += cycle;
        if (total > MOST_COUNTED) {
            Arrays.setAll(counts, i -> (counts[i] + 1) / 2);
            total = Arrays.stream(counts).sum();
        }
        long scale = (1L << 31) / total;
        long before = 0;
        for (int i = 0; i < counts.length; i++) {
            starts[i] = (int) (scale * before >>> 31 - SHIFT);
            before += counts[i];
        }
        cycle = Math.min(5 * cycle / 4, (counts.length + 6) * 8);
        left = cycle;
    }
}
