package dev.scantling.jit.lower;

import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;

/**
 * The weight gradient of a convolution over a grid: products of a column of x, as far as a kernel offset joins its cells to
 * the gradient's, with rows of the gradient. A thread owns some input channels of one offset and adds line after line, so
 * sums run over rows, ascending, for any number of threads.
 *
 * @param tiles with the gradient as the factors of x, and the shape of the weights
 * @param blockChannels input channels of an iteration
 * @param lineCount lines of the gradient
 */
record WeightGradientKernel(
        StepBuilder step,
        GridLines lines,
        TileKernel tiles,
        int blockChannels,
        Expr lineCount,
        int xStride,
        int yStride) {

    /** The step of a node. */
    static KernelStep lower(Node node, GridGeometry geometry, Target target, Cut cut) {
        int groups = geometry.groups();
        int cin = node.input(0).channels() / groups;
        int cout = node.output().channels() / groups;
        TileShape tile = cut.tile().within(groups, cout);
        PanelWeights shape = new PanelWeights(geometry.volume(), groups, cin, cout, tile, FloatFormat.F32);
        String name = node.op().text() + "_" + shape.name() + "_" + GridLines.name(geometry) + cut.name();
        StepBuilder step = new StepBuilder(name, node, target);
        BufferParam x = step.input("x", 0);
        BufferParam gradient = step.input("gradient", 1);
        TileKernel tiles = new TileKernel(step.code(), shape, x, gradient, step.output("y"));
        Int3 coarse = geometry.outputs();
        var kernel = new WeightGradientKernel(
                step,
                GridLines.of(step.code(), geometry, GridFlow.TO_COARSE),
                tiles,
                cut.blockRows(),
                step.extent("lines", Size.of(geometry.batch() * coarse.z() * coarse.y())),
                target.rowStride(node.input(0).channels()),
                target.rowStride(node.output().channels()));
        GridLines.checkOffsets(node, geometry, Math.max(kernel.xStride, kernel.yStride));
        Size parts = Size.of(Math.multiplyExact(geometry.volume(), kernel.partsOfOffset()));
        return step.blocks(parts, 1, (block, part, end) -> kernel.part(part));
    }

    private int partsOfOffset() {
        return Math.ceilDiv(tiles.weights().cin(), blockChannels);
    }

    /**
     * Rows of the result that an iteration owns.
     *
     * @param offset the first row of the kernel offset
     * @param first input channel
     * @param end behind the last input channel
     */
    private record Part(Expr offset, Expr first, Expr end) {}

    private void part(Expr number) {
        KernelBuilder code = step.code();
        int cin = tiles.weights().cin();
        Expr offset = code.let("offset", number.dividedBy(partsOfOffset()));
        Expr first = code.let("first_channel", number.remainder(partsOfOffset()).times(blockChannels));
        Expr end = code.let("end_channel", first.plus(blockChannels).min(Expr.of(cin)));
        Part part = new Part(code.let("first_row", offset.times(cin)), first, end);
        KeptSums.finished(step, tiles, lines.groups() * tiles.weights().cout())
                .clear(part.offset().plus(first), part.offset().plus(end));
        GridLines.Tap tap = lines.tap(offset);
        Expr cells = Expr.of(lines.x().results());
        code.loop(
                "line",
                lineCount,
                line -> lines.rows(line, tap, Expr.of(0), cells, run -> lines.groups(group -> add(run, group, part))));
    }

    /** Adds the products of one line and group. */
    private void add(GridAxis.Run run, Expr group, Part part) {
        KernelBuilder code = step.code();
        Expr in = code.let(
                "first_in",
                row(run.firstSource(), run.from(), run.sourceStep())
                        .times(xStride)
                        .plus(group.times(tiles.weights().cin())));
        Expr column = code.let("first_column", group.times(tiles.weights().cout()));
        Expr factors = code.let(
                "factors",
                row(run.firstResult(), run.from(), run.resultStep())
                        .times(yStride)
                        .plus(column));
        Expr count = code.let("count", run.to().minus(run.from()));
        int step = run.sourceStep() * xStride;
        ReadLocal next = code.let("next", part.first());
        TileKernel.Rows rows = rows(in.plus(next), part.offset().plus(next), column);
        tiles.cover(
                next,
                part.end(),
                most -> tiles.panels((width, panel) -> {
                    var products = new TileKernel.Products(factors.plus(panel), count, step, yStride);
                    tiles.tile(most, width, products, panel, rows, tiles.continued());
                }));
    }

    private static Expr row(Expr first, Expr number, int step) {
        return first.plus(number.times(step));
    }

    /** Channels side by side in x are rows of y one after another. */
    private TileKernel.Rows rows(Expr in, Expr row, Expr column) {
        return new TileKernel.Rows() {
            @Override
            public Expr input(int channel) {
                return in.plus(channel);
            }

            @Override
            public Expr output(int channel) {
                return row.plus(channel).times(yStride).plus(column);
            }
        };
    }
}
