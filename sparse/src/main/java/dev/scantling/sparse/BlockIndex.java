package dev.scantling.sparse;

/**
 * Where the pairs of each block of output rows begin, for each kernel index: entry b of kernel index k, at
 * {@code k * entries + b}, is the number of pairs of k whose output row is below {@code b * 256}. Allocates nothing; thread-safe
 * on disjoint kernel indices.
 */
public final class BlockIndex {
    private static final int BLOCK_BITS = 8;

    /** Output rows of one block. */
    public static final int ROWS = 1 << BLOCK_BITS;

    private BlockIndex() {}

    /** Entries for each kernel index: one more than blocks. */
    public static int entries(int outRows) {
        return Math.ceilDiv(outRows, ROWS) + 1;
    }

    /**
     * Fills the entries of kernel indices {@code begin .. end - 1}.
     *
     * @param rows output rows of the pairs, those of k ascending from {@code rowsOffset + k * capacity}; for the reversed
     *     map its output rows, which are the input rows of the map as built
     * @param outRows rows of the output set that {@code rows} count
     * @param count pairs of each kernel index
     */
    public static void build(
            int begin,
            int end,
            int[] rows,
            int rowsOffset,
            int capacity,
            int outRows,
            int[] count,
            int countOffset,
            int[] blocks,
            int blocksOffset) {
        int entries = entries(outRows);
        for (int k = begin; k < end; k++) {
            int first = rowsOffset + k * capacity;
            int pairs = count[countOffset + k];
            int pair = 0;
            for (int b = 0; b < entries; b++) {
                pair = below(rows, first, pair, pairs, b << BLOCK_BITS);
                blocks[blocksOffset + k * entries + b] = pair;
            }
        }
    }

    /** The number of pairs below an output row, of which {@code known} are known; a block adds one for each row at most. */
    private static int below(int[] rows, int first, int known, int pairs, int row) {
        int low = known;
        int high = Math.min(pairs, known + ROWS);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows[first + middle] < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
