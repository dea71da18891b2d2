package dev.scantling.jit.lower;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The block of sums that a matrix kernel holds in registers: rows times vectors of output channels.
 *
 * @param rows most rows of one tile
 * @param vectors most vectors of one row
 * @param lanes floats in a vector
 * @param permutes whether elements of whole vectors of input may come by permutations, where sums have one vector
 */
record TileShape(int rows, int vectors, int lanes, boolean permutes) {
    /** 5 + 4 + 3 + 2 + 1 is as much as the largest tile leaves. */
    private static final int MOST_SMALL = 5;

    /** A multiply-add takes four cycles, and two begin in each. */
    private static final int BUSY_SUMS = 8;

    /** All that vectors can have, descending. */
    private static final List<Integer> LANES = List.of(16, 8, 4, 1);

    /** One that loads each element. */
    TileShape(int rows, int vectors, int lanes) {
        this(rows, vectors, lanes, false);
    }

    /**
     * The same for channels in groups: the rows of y have no room between groups, so that vectors must not reach beyond
     * the channels of one. Without groups they may reach into the padding.
     *
     * @param channels of one group
     */
    TileShape within(int groups, int channels) {
        int fitting = groups == 1
                ? lanes
                : LANES.stream()
                        .filter(count -> count <= lanes && channels % count == 0)
                        .findFirst()
                        .orElseThrow();
        return new TileShape(rows, vectors, fitting, permutes && fitting == lanes);
    }

    /** From how many rows on a full tile leaves none, or enough for a tile whose sums keep the multipliers busy. */
    int fullFrom() {
        int busy = Math.ceilDiv(BUSY_SUMS, vectors);
        return busy < rows ? rows + busy : rows;
    }

    /**
     * The sizes of the first of two tiles that share what is more than a full tile but less than {@link #fullFrom}, descending: of size s
     * where at least 2 s - 1 rows are left.
     */
    List<Integer> halves() {
        int smallest = Math.ceilDiv(rows + 1, 2);
        return IntStream.iterate(fullFrom() / 2, size -> size >= smallest, size -> size - 1)
                .boxed()
                .toList();
    }

    /** Floats in a full panel of output channels. */
    int panel() {
        return vectors * lanes;
    }

    /**
     * The tile sizes for what is left of a run of rows after the full tiles, descending; each is used at most once, and
     * together they cover any rest.
     */
    List<Integer> remainders() {
        return IntStream.iterate(Math.min(MOST_SMALL, rows - 1), size -> size >= 1, size -> size - 1)
                .boxed()
                .toList();
    }
}
