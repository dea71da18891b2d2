package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.function.Consumer;

/**
 * A convolution over a grid in tiles of neighbours along x, whose sums stay in registers over all kernel offsets and are stored once,
 * finished. Where a line is cut is known when the kernel is made, and with it which cells of a tile a tap joins to sources.
 * Offsets ascend, so results have the bits of {@link GridConvKernel}, which reads less of the weights where these are many.
 */
record LineConvKernel(
        StepBuilder step,
        GridLines lines,
        LineBlocks blocks,
        TileKernel tiles,
        EpilogueCode epilogue,
        List<LineTiles> cuts,
        int xStride,
        int yStride) {

    /** Loops over input channels, each of which has code of its own. */
    private static final int MOST_LOOPS = 48;

    /** Of the second-level cache that the weights of a panel may fill. */
    private static final int CACHE_PARTS = 4;

    /** Whether the weights of a panel leave enough room for the rest, and few cells lie at the ends of lines. */
    static boolean suits(GridConvPlan plan) {
        GridLayer layer = plan.layer();
        PanelWeights weights = plan.weights();
        long panel = (long) Float.BYTES
                * weights.volume()
                * weights.cin()
                * weights.tile().panel();
        return layer.flow() == GridFlow.TO_COARSE
                && weights.groups() == 1
                && panel <= layer.target().cacheBytes() / CACHE_PARTS
                && LineTiles.loops(layer.x(), weights.tile().rows()) <= MOST_LOOPS;
    }

    /** The step of a plan that it suits. */
    static KernelStep lower(GridConvPlan plan, Constants constants) {
        GridLayer layer = plan.layer();
        int cells = plan.weights().tile().rows();
        int perLine = LineTiles.count(layer.x(), cells);
        int all = layer.rows() / layer.x().results() * perLine;
        LineBlocks blocks = LineBlocks.ofTiles(
                perLine, all, cells, plan.cut().blockRows(), layer.target().cores());
        StepBuilder step = plan.step("_lines", blocks);
        BufferParam x = step.input("x", 0);
        BufferParam w = step.weights("w", plan.weights(), constants.data(1, "weight"));
        EpilogueCode epilogue = EpilogueCode.of(layer.end(), step, constants, 2, layer.yStride());
        var kernel = new LineConvKernel(
                step,
                layer.lines(step),
                blocks,
                new TileKernel(step.code(), plan.weights(), x, w, step.output("y")),
                epilogue,
                LineTiles.of(layer.x(), cells),
                layer.xStride(),
                layer.yStride());
        return kernel.finish(plan.shares(), blocks.segments(all));
    }

    private KernelStep finish(PanelShares shares, int segments) {
        return shares.isWhole()
                ? step.blocks(
                        Size.of(segments), blocks.perBlock(), (_, first, last) -> segments(first, last, tiles::panels))
                : step.tasks(Size.of(shares.count()), share -> {
                    PanelShares.Columns columns = shares.columns(step.code(), tiles.weights(), share);
                    segments(Expr.of(0), Expr.of(segments), body -> tiles.panels(columns, body));
                });
    }

    private void segments(Expr first, Expr last, Consumer<TileKernel.PanelBody> panels) {
        panels.accept((width, column) -> blocks.segments(step.code(), first, last, (line, begin, end) -> {
            GridLines.Place place = lines.place(line);
            Expr firstRow = step.code().let("first_row", line.times(lines.x().results()));
            cuts.forEach(cut -> new Part(this, place, firstRow, width, column, cut).emit(begin, end));
        }));
    }

    /**
     * Some tiles of a line.
     *
     * @param firstRow of the line
     * @param width of the panel
     * @param column the first of it
     */
    private record Part(
            LineConvKernel kernel, GridLines.Place line, Expr firstRow, int width, Expr column, LineTiles cut) {

        /** Those of the tiles {@code begin .. end - 1} of the line. */
        void emit(Expr begin, Expr end) {
            Expr first = Expr.of(cut.number());
            Expr behind = Expr.of(cut.number() + cut.count());
            if (kernel.blocks.hasWholeLines()) {
                emitAll(first, behind);
            } else {
                emitAll(code().let("first_tile", begin.max(first)), code().let("last_tile", end.min(behind)));
            }
        }

        private void emitAll(Expr first, Expr behind) {
            code().loop(
                            "tile",
                            first,
                            behind,
                            1,
                            tile -> tile(code().let(
                                            "cell",
                                            tile.minus(cut.number())
                                                    .times(cut.cells())
                                                    .plus(cut.from()))));
        }

        private void tile(Expr first) {
            Expr out = code().let("first_out", firstRow.plus(first).times(kernel.yStride));
            kernel.tiles.sums(
                    cut.cells(),
                    width,
                    column,
                    row -> out.plus(row * kernel.yStride),
                    new Finished(kernel, firstRow.plus(first)),
                    sums -> kernel.lines.tapLines(line, (sources, offset) -> {
                        Expr row = code().let("source_row", sources.times(axis().sources()));
                        taps(sums, first, row, offset);
                    }));
        }

        /** Adds the products of the taps along x. */
        private void taps(List<List<ReadLocal>> sums, Expr first, Expr sourceRow, Expr offset) {
            if (cut.interior()) {
                axis().taps(code(), "tap_x", tap -> {
                    Expr row = sourceRow.plus(axis().source(first, tap));
                    add(sums, row, offset.plus(tap));
                });
            } else {
                for (int tap = 0; tap < axis().size(); tap++) {
                    GridAxis.Interior joined = cut.within(axis().joined(tap));
                    if (joined.from() < joined.to()) {
                        Expr row = sourceRow.plus(axis().source(first.plus(joined.from()), Expr.of(tap)));
                        add(sums.subList(joined.from(), joined.to()), row, offset.plus(tap));
                    }
                }
            }
        }

        /** @param row the first source */
        private void add(List<List<ReadLocal>> sums, Expr row, Expr offset) {
            PanelWeights weights = kernel.tiles.weights();
            Expr in = code().let("first_in", row.times(kernel.xStride));
            Expr panel = offset.times(weights.matrix()).plus(column.times(weights.cin()));
            int step = axis().stride() * kernel.xStride;
            kernel.tiles.add(
                    sums,
                    cell -> in.plus(cell * step),
                    new TileKernel.Products(panel, Expr.of(weights.cin()), 1, width));
        }

        private KernelBuilder code() {
            return kernel.step.code();
        }

        private GridAxis axis() {
            return kernel.lines.x();
        }
    }

    /** Sums that begin with zero and are stored finished, of rows from one on. */
    private record Finished(LineConvKernel kernel, Expr first) implements TileKernel.Sums {
        @Override
        public Expr begin(Expr at) {
            return Expr.of(0f, kernel.tiles.lanes());
        }

        @Override
        public Expr end(Expr sum, int row, Expr at, Expr channel) {
            return kernel.epilogue.apply(sum, first.plus(row), at, channel);
        }
    }
}
