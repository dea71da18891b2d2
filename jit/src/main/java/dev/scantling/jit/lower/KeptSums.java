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
 * @param width of a row, padding included
 * @param stride distance of rows
 */
record KeptSums(StepBuilder step, TileKernel tiles, BufferParam output, int width, int stride) {

    /** Rows of so many channels. */
    static KeptSums of(StepBuilder step, TileKernel tiles, BufferParam output, int channels, int stride) {
        return new KeptSums(step, tiles, output, step.target().rowStride(channels), stride);
    }

    /** Sums that are finished as they are, in rows without anything between them. */
    static KeptSums finished(StepBuilder step, TileKernel tiles, int channels) {
        return of(step, tiles, tiles.y(), channels, step.target().rowStride(channels));
    }

    /** Begins with zeros, also in the padding. */
    void clear(Expr first, Expr last) {
        if (width < stride) {
            clear(first, last, all());
            return;
        }
        KernelBuilder code = step.code();
        int lanes = step.target().lanes();
        code.loop(
                "i", first.times(stride), last.times(stride), lanes, i -> code.store(tiles.y(), i, Expr.of(0f, lanes)));
    }

    private PanelShares.Columns all() {
        return new PanelShares.Columns(Expr.of(0), Expr.of(width), Expr.of(width));
    }

    /** The same for some columns. */
    void clear(Expr first, Expr last, PanelShares.Columns columns) {
        Expr zero = Expr.of(0f, step.target().lanes());
        step.elements(
                first,
                last,
                stride,
                columns.from(),
                columns.to(),
                (_, begin, column) -> step.code().store(tiles.y(), begin.plus(column), zero));
    }

    /** Ends with what follows the sum. */
    void finish(EpilogueCode epilogue, Expr first, Expr last) {
        finish(epilogue, first, last, all());
    }

    /** The same for some columns. */
    void finish(EpilogueCode epilogue, Expr first, Expr last, PanelShares.Columns columns) {
        if (epilogue.isEmpty() && output == tiles.y()) {
            return;
        }
        step.elements(first, last, stride, columns.from(), columns.to(), (row, begin, column) -> {
            Expr at = begin.plus(column);
            Expr sum = tiles.sum(at, step.target().lanes());
            step.code().store(output, at, epilogue.apply(sum, row, at, column));
        });
    }
}
