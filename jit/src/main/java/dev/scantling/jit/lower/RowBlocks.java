package dev.scantling.jit.lower;

import dev.scantling.ir.Dim;

/** How many rows are a block of a linear layer whose rows are known when it is compiled, so that all cores finish at about the same time. */
final class RowBlocks {
    /** Floats of a matrix that stays in the second-level cache from block to block. */
    private static final int CACHED_WEIGHTS = 1 << 16;

    /** Floats of rows that may lie there beside what passes of a larger one. */
    private static final int CACHED_ROWS = 1 << 16;

    /** Blocks for each core where another block costs no more than its start. */
    private static final int SHARES = 4;

    private static final int FEWEST_ROWS = 24;

    private RowBlocks() {}

    /**
     * The rows of a block: as the cut says, unless nothing was chosen for this kernel and the rows are few. Each block goes through all
     * weights, so a large matrix gets few blocks.
     */
    static int of(Dim rows, PanelWeights weights, Cut cut, int cores) {
        if (!(rows instanceof Dim.Fixed(int count)) || !cut.name().isEmpty() || count == 0) {
            return cut.blockRows();
        }
        boolean large = weights.matrix() > CACHED_WEIGHTS;
        int most = large ? Math.max(cut.blockRows(), CACHED_ROWS / weights.cin()) : cut.blockRows();
        int wanted = large ? Math.ceilDiv(count, cores) : Math.max(FEWEST_ROWS, Math.ceilDiv(count, SHARES * cores));
        return balanced(count, Math.min(most, wanted), cores);
    }

    /** At most so many rows, such that there are as many blocks for every core. */
    private static int balanced(int rows, int most, int cores) {
        int blocks = Math.ceilDiv(rows, most);
        int even = Math.ceilDiv(blocks, cores) * cores;
        return Math.ceilDiv(rows, blocks < SHARES * cores ? even : blocks);
    }
}
