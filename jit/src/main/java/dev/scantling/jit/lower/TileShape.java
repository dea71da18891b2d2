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

    /**
     * The best shape of a vector width. With 16 registers, 6x2 leaves two for weights and two for the input elements,
     * which the compiler loads in pairs. Scalar code keeps all input elements of a step, so its tile is smaller.
     */
    static TileShape of(int lanes) {
        return lanes == 1 ? new TileShape(4, 2, lanes) : new TileShape(6, 2, lanes);
    }

    /** Floats in a full panel of output channels. */
    int panel() {
        return vectors * lanes;
    }

    /** The tile sizes for what is left of a run of rows after the full tiles, descending; each is used at most once. */
    List<Integer> remainders() {
        return IntStream.iterate(Math.min(4, rows - 1), size -> size >= 1, size -> size - 1)
                .boxed()
                .toList();
    }
}
