package dev.scantling.ir.geometry;

import dev.scantling.ir.EngineException;

/**
 * How the output rows of a kernel map are sorted for convolutions that keep sums in registers: kernel offsets are cut into
 * ranges that follow one another, rows into blocks. Within a block and a range, rows with a pair at the same offsets (of equal
 * <em>mask</em>) follow one another as a <em>run</em>. Rows without a pair in the range are in no run.
 *
 * @param ranges as few offsets as possible for each; the last may have fewer
 * @param blockRows output rows of a block, a multiple of 256
 * @see <a href="https://arxiv.org/abs/2311.12862">Tang et al., TorchSparse++, section 3.3</a>, where ranges are called splits
 */
public record MaskSort(int ranges, int blockRows) {
    /** The rows that one entry of a map's block index covers. */
    public static final int BLOCK_STEP = 256;

    /** Bits of a mask. */
    private static final int MOST_OFFSETS = 31;

    private static final int MOST_BLOCK_ROWS = 1 << 16;

    /** @throws EngineException.InvalidModel if there are no ranges, or blocks of another size */
    public MaskSort {
        if (ranges < 1) {
            throw new EngineException.InvalidModel("a map is sorted in at least 1 range of offsets, got " + ranges);
        }
        if (blockRows < 1 || blockRows > MOST_BLOCK_ROWS || blockRows % BLOCK_STEP != 0) {
            throw new EngineException.InvalidModel("a map is sorted in blocks of a multiple of " + BLOCK_STEP
                    + " rows up to " + MOST_BLOCK_ROWS + ", got " + blockRows);
        }
    }

    /** Whether a map of so many offsets can be cut so: into ranges that all have offsets, at most 31. */
    public boolean cuts(int volume) {
        return ranges <= volume && offsets(volume) <= MOST_OFFSETS;
    }

    /** Offsets of a range, but for the last. */
    public int offsets(int volume) {
        return Math.ceilDiv(volume, ranges);
    }

    /** Most runs of a block. */
    public int mostRuns(int volume) {
        int offsets = offsets(volume);
        return Math.ceilDiv(volume, offsets) * (int) Math.min(blockRows, (1L << offsets) - 1);
    }

    @Override
    public String toString() {
        return ranges + ", " + blockRows;
    }
}
