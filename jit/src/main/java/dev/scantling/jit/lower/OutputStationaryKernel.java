package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.sparse.MaskRuns;

/**
 * Sparse convolution over a sorted map: a tile of rows of equal mask keeps its sums in registers over all offsets of a range, and
 * its output is read and written once for each range. Ranges follow one another and offsets ascend within them, so sums have the bits
 * of {@link SparseConvKernel}; no tile multiplies rows that are not there.
 *
 * @param y where results are finished
 * @param xStride elements between input rows
 * @param yStride elements between output rows
 * @param blockRows output rows of a block, as the map is sorted
 * @see MaskRuns
 */
record OutputStationaryKernel(
        StepBuilder step,
        TileKernel tiles,
        BufferParam y,
        RunBuffers runs,
        EpilogueCode epilogue,
        int xStride,
        int yStride,
        int blockRows) {

    void block(Expr block, Expr first, Expr last) {
        KernelBuilder code = step.code();
        PanelWeights weights = tiles.weights();
        KeptSums sums = KeptSums.of(step, tiles, y, weights.groups() * weights.cout(), yStride);
        sums.clear(first, last);
        Expr ahead = first.plus(blockRows * step.target().cores());
        Lookahead lookahead = Lookahead.sparse(code, tiles, sums.width(), xStride, yStride, ahead, blockRows);
        Expr end = code.let("end", runs.last(block));
        code.loop(
                "run",
                runs.first(block),
                end,
                MaskRuns.FIELDS,
                run -> tiles.groups(group -> run(run, group, lookahead)));
        sums.finish(epilogue, first, last);
    }

    /** Adds all products of a run in one group. */
    private void run(Expr run, Expr group, Lookahead lookahead) {
        KernelBuilder code = step.code();
        Expr begin = code.let("begin", runs.field(run, MaskRuns.ROWS));
        Expr end = code.let("end", runs.field(run, MaskRuns.FIELDS + MaskRuns.ROWS));
        Expr rows = code.let("rows", end.minus(begin));
        Expr inputs = code.let("inputs", runs.field(run, MaskRuns.INPUTS).minus(begin));
        Expr mask = code.let("mask", runs.field(run, MaskRuns.MASK));
        Expr first = code.let("first", runs.field(run, MaskRuns.FIRST_OFFSET));
        ReadLocal next = code.let("next", begin);
        tiles.cover(next, end, count -> {
            if (count == tiles.weights().tile().rows()) {
                lookahead.advance(code);
            }
            tiles.panels((width, column) -> {
                Walk walk = new Walk(this, group, column, width, next, inputs, rows, mask, first);
                tiles.tile(count, width, column, walk::output, tiles.continued(), walk::offsets);
            });
        });
    }

    /**
     * The way of one tile over the offsets of its mask.
     *
     * @param next the first row of the tile among the rows of runs
     * @param inputs added to it, its input row at the first offset
     * @param rows of the run: as far lie the input rows of the next offset
     * @param first the offset of the lowest bit of the mask
     */
    private record Walk(
            OutputStationaryKernel kernel,
            Expr group,
            Expr column,
            int width,
            ReadLocal next,
            Expr inputs,
            Expr rows,
            Expr mask,
            Expr first) {

        Expr output(int row) {
            int channels = kernel.tiles.weights().cout();
            return kernel.runs.rows().load(next.plus(row)).times(kernel.yStride).plus(group.times(channels));
        }

        void offsets(TileKernel.Multiply multiply) {
            KernelBuilder code = kernel.step.code();
            PanelWeights weights = kernel.tiles.weights();
            ReadLocal left = code.let("left", mask);
            ReadLocal at = code.let("input", inputs.plus(next));
            code.whileLoop(left.isNotEqualTo(0), () -> {
                Expr offset = first.plus(left.trailingZeros());
                Expr matrix = offset.times(weights.groups()).plus(group).times(weights.matrix());
                Expr panel = matrix.plus(column.times(weights.cin()));
                multiply.emit(
                        row -> kernel.runs
                                .in()
                                .load(at.plus(row))
                                .times(kernel.xStride)
                                .plus(group.times(weights.cin())),
                        new TileKernel.Products(panel, Expr.of(weights.cin()), 1, width));
                code.assign(at, at.plus(rows));
                code.assign(left, left.and(left.minus(1)));
            });
        }
    }
}
