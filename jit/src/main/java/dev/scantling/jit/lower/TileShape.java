package dev.scantling.jit.lower;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The block of sums that a matrix kernel holds in registers: rows times vectors of output channels.
 *
 * @param rows most rows of one tile
 * @param vectors most vectors of one row
 * @param lanes floats in a vector
 */
record TileShape(int rows, int vectors, int lanes) {
    private static final int MOST_SMALL = 4;

    /** 4 + 3 + 2 + 1. */
    private static final int SMALL_SUM = 10;

    private static final int LARGE = 6;

    /** Floats in a full panel of output channels. */
    int panel() {
        return vectors * lanes;
    }

    /**
     * The tile sizes for what is left of a run of rows after the full tiles, descending; each is used at most once, and
     * together they cover any rest.
     */
    List<Integer> remainders() {
        IntStream small = IntStream.iterate(Math.min(MOST_SMALL, rows - 1), size -> size >= 1, size -> size - 1);
        return IntStream.concat(rows - 1 > SMALL_SUM ? IntStream.of(LARGE) : IntStream.empty(), small)
                .boxed()
                .toList();
    }
}
