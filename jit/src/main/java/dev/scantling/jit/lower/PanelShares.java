package dev.scantling.jit.lower;

import dev.scantling.ir.Dim;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;

/**
 * How the panels of output channels are shared out. Of large matrices and few rows each thread computes all rows of some panels, so that it
 * reads its part of the weights only; otherwise threads have blocks of rows, and each of them all panels.
 *
 * @param count 1 where blocks of rows are shared out
 */
record PanelShares(int count) {
    /** Floats of weights that stay in the second-level cache from block to block. */
    private static final int CACHED_WEIGHTS = 1 << 16;

    /** Floats of rows that stay there from panel to panel. */
    private static final int CACHED_ROWS = 1 << 17;

    /** The last thread may take an eighth longer. */
    private static final int UNEVEN = 8;

    /** Shares for a kernel that writes a row for each that it reads; none where their number is not known. */
    static PanelShares of(Dim rows, PanelWeights weights, Cut cut, int cores) {
        return switch (rows) {
            case Dim.Fixed(int count) -> of(count, count, weights, cut, cores);
            case Dim.Symbol _ -> new PanelShares(1);
        };
    }

    /**
     * Shares for a kernel whose rows are known.
     *
     * @param inputs rows that are read
     * @param outputs rows that are written
     */
    static PanelShares of(int inputs, int outputs, PanelWeights weights, Cut cut, int cores) {
        long all = (long) weights.volume() * weights.matrix();
        boolean large = all > CACHED_WEIGHTS && all / weights.cin() >= 2L * outputs;
        boolean few = (long) inputs * weights.cin() <= CACHED_ROWS;
        boolean chosen = !cut.name().isEmpty();
        boolean shared = large && few && !chosen && weights.groups() == 1 && isEven(weights, cores);
        return new PanelShares(shared ? cores : 1);
    }

    private static boolean isEven(PanelWeights weights, int cores) {
        int panels = weights.fullPanels() / weights.tile().panel();
        return Math.ceilDiv(panels, cores) * cores * UNEVEN <= panels * (UNEVEN + 1);
    }

    boolean isWhole() {
        return count == 1;
    }

    /** The part of a kernel's name that tells shares apart. */
    String name() {
        return isWhole() ? "" : "_p" + count;
    }

    /**
     * Columns that one task computes.
     *
     * @param from the first, where a panel begins
     * @param full behind the last full panel
     * @param to behind the last one, padding included
     */
    record Columns(Expr from, Expr full, Expr to) {}

    /** The columns of a share; the last one has the narrow panel too. */
    Columns columns(KernelBuilder code, PanelWeights weights, Expr share) {
        Expr from = code.let("from_column", begin(weights, share));
        Expr full = code.let("full_columns", begin(weights, share.plus(1)));
        Expr to = full.isEqualTo(weights.fullPanels()).select(Expr.of(weights.stride()), full);
        return new Columns(from, full, code.let("to_column", to));
    }

    private Expr begin(PanelWeights weights, Expr share) {
        int width = weights.tile().panel();
        return share.times(weights.fullPanels() / width).dividedBy(count).times(width);
    }
}
