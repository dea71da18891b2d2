package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;

/**
 * Rows of sums that stay in memory while one kernel offset after another adds to them: in the output where that can hold
 * them.
 *
 * @param tiles that add to them
 * @param output where they are finished
 * @param channels of a row
 */
record KeptSums(StepBuilder step, TileKernel tiles, BufferParam output, int channels) {

    /** Sums that are finished as they are. */
    KeptSums(StepBuilder step, TileKernel tiles, int channels) {
        this(step, tiles, tiles.y(), channels);
    }

    /** Begins with zeros, also in the padding. */
    void clear(Expr first, Expr last) {
        KernelBuilder code = step.code();
        int stride = step.target().rowStride(channels);
        int lanes = step.target().lanes();
        code.loop(
                "i", first.times(stride), last.times(stride), lanes, i -> code.store(tiles.y(), i, Expr.of(0f, lanes)));
    }

    /** The same for some columns. */
    void clear(Expr first, Expr last, PanelShares.Columns columns) {
        Expr zero = Expr.of(0f, step.target().lanes());
        step.elements(
                first,
                last,
                channels,
                columns.from(),
                columns.to(),
                (begin, column) -> step.code().store(tiles.y(), begin.plus(column), zero));
    }

    /** Ends with what follows the sum. */
    void finish(EpilogueCode epilogue, Expr first, Expr last) {
        Expr stride = Expr.of(step.target().rowStride(channels));
        finish(epilogue, first, last, new PanelShares.Columns(Expr.of(0), stride, stride));
    }

    /** The same for some columns. */
    void finish(EpilogueCode epilogue, Expr first, Expr last, PanelShares.Columns columns) {
        if (epilogue.isEmpty() && output == tiles.y()) {
            return;
        }
        step.elements(first, last, channels, columns.from(), columns.to(), (begin, column) -> {
            Expr at = begin.plus(column);
            Expr sum = tiles.sum(at, step.target().lanes());
            step.code().store(output, at, epilogue.apply(sum, at, column));
        });
    }
}
