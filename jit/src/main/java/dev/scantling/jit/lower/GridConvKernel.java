package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.function.Consumer;

/**
 * A convolution over a grid, or a transposed one, in blocks of lines of results: for each group, kernel offset and panel of
 * output channels the cells of each line that have a source, in tiles. A row is written by one thread and offsets ascend,
 * so results depend neither on threads nor on the size of blocks.
 */
record GridConvKernel(
        StepBuilder step,
        GridLines lines,
        LineBlocks blocks,
        PanelShares shares,
        TileKernel tiles,
        BufferParam y,
        EpilogueCode epilogue,
        int xStride,
        int yStride) {

    /** The step of a plan. */
    static KernelStep lower(GridConvPlan plan, Constants constants) {
        GridLayer layer = plan.layer();
        LineBlocks blocks = LineBlocks.of(
                layer.x().results(),
                layer.rows(),
                plan.cut().blockRows(),
                layer.target().cores());
        StepBuilder step = plan.step("", blocks);
        BufferParam x = step.input("x", 0);
        BufferParam w = step.weights("w", plan.weights(), constants.data(1, "weight"));
        EpilogueCode epilogue = EpilogueCode.of(layer.end(), step, constants, 2, layer.yStride());
        BufferParam y = step.output("y");
        TileKernel tiles = new TileKernel(step.code(), plan.weights(), x, w, step.sums(y));
        var kernel = new GridConvKernel(
                step, layer.lines(step), blocks, plan.shares(), tiles, y, epilogue, layer.xStride(), layer.yStride());
        int segments = blocks.segments(layer.rows());
        return plan.shares().isWhole()
                ? step.blocks(Size.of(segments), blocks.perBlock(), (_, first, last) -> kernel.block(first, last))
                : step.tasks(Size.of(plan.shares().count()), share -> kernel.share(share, segments));
    }

    private void block(Expr first, Expr last) {
        Expr firstRow = step.code().let("first_row", blocks.row(first));
        Expr lastRow = step.code().let("last_row", blocks.row(last));
        KeptSums sums = sums();
        sums.clear(firstRow, lastRow);
        offsets(first, last, tiles::panels);
        sums.finish(epilogue, firstRow, lastRow);
    }

    /** All rows of some panels. */
    private void share(Expr share, int segments) {
        PanelShares.Columns columns = shares.columns(step.code(), tiles.weights(), share);
        Expr rows = blocks.row(Expr.of(segments));
        KeptSums sums = sums();
        sums.clear(Expr.of(0), rows, columns);
        offsets(Expr.of(0), Expr.of(segments), body -> tiles.panels(columns, body));
        sums.finish(epilogue, Expr.of(0), rows, columns);
    }

    private KeptSums sums() {
        return KeptSums.of(step, tiles, y, lines.groups() * tiles.weights().cout(), yStride);
    }

    private void offsets(Expr first, Expr last, Consumer<TileKernel.PanelBody> panels) {
        lines.groups(group -> lines.taps(tap -> offset(first, last, panels, group, tap)));
    }

    /** Adds the products of one kernel offset. */
    private void offset(Expr first, Expr last, Consumer<TileKernel.PanelBody> panels, Expr group, GridLines.Tap tap) {
        KernelBuilder code = step.code();
        Expr number = lines.offset(tap).times(lines.groups()).plus(group);
        Expr matrix = code.let("matrix", number.times(tiles.weights().matrix()));
        panels.accept((width, column) -> code.loop("segment", first, last, 1, segment -> {
            Expr line = code.let("line", blocks.line(segment));
            lines.rows(line, tap, blocks.begin(segment), blocks.end(segment), run -> {
                ReadLocal next = code.let("next", run.from());
                TileKernel.Rows rows = rows(run, next, group);
                tiles.cover(next, run.to(), count -> tiles.tile(count, width, matrix, column, rows, tiles.continued()));
            });
        }));
    }

    /** Where the channels of a group begin in the rows of a run from number {@code next} on. */
    private TileKernel.Rows rows(GridAxis.Run run, ReadLocal next, Expr group) {
        Expr in = first(
                "first_in",
                run.firstSource(),
                xStride,
                group.times(tiles.weights().cin()));
        Expr out = first(
                "first_out",
                run.firstResult(),
                yStride,
                group.times(tiles.weights().cout()));
        return new TileKernel.Rows() {
            @Override
            public Expr input(int row) {
                return in.plus(next.plus(row).times(run.sourceStep() * xStride));
            }

            @Override
            public Expr output(int row) {
                return out.plus(next.plus(row).times(run.resultStep() * yStride));
            }
        };
    }

    private Expr first(String name, Expr row, int stride, Expr channel) {
        return step.code().let(name, row.times(stride).plus(channel));
    }
}
