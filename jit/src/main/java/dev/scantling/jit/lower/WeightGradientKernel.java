package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.WeightFormat;
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
        PanelWeights shape = new PanelWeights(geometry.volume(), groups, cin, cout, tile, WeightFormat.F32);
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
                target.rowStride(groups * cin),
                target.rowStride(groups * cout));
        Size parts = Size.of(Math.multiplyExact(geometry.volume(), kernel.partsOfOffset()));
        return step.blocks(parts, 1, (block, part, end) -> kernel.part(part));
    }

    private int partsOfOffset() {
        return Math.ceilDiv(tiles.weights().cin(), blockChannels);
    }

    private void part(Expr part) {
        KernelBuilder code = step.code();
        int cin = tiles.weights().cin();
        Expr offset = code.let("offset", part.dividedBy(partsOfOffset()));
        Expr first = code.let("first_channel", part.remainder(partsOfOffset()).times(blockChannels));
        Expr end = code.let("end_channel", first.plus(blockChannels).min(Expr.of(cin)));
        Expr row = code.let("first_row", offset.times(cin));
        new KeptSums(step, tiles, tiles.weights().groups() * tiles.weights().cout())
                .clear(row.plus(first), row.plus(end));
        GridLines.Tap tap = lines.tap(offset);
        code.loop(
                "line",
                lineCount,
                line -> lines.source(line, tap, source -> {
                    GridAxis.Run run = lines.x()
                            .run(code, tap.x(), Expr.of(0), Expr.of(lines.x().coarse()));
                    ChannelGroups.loop(
                            code, tiles.weights().groups(), group -> add(run, line, source, group, first, end, row));
                }));
    }

    /** Adds the products of one line and group. */
    private void add(GridAxis.Run run, Expr line, Expr source, Expr group, Expr first, Expr end, Expr row) {
        KernelBuilder code = step.code();
        int cout = tiles.weights().cout();
        Expr cell = run.from().times(run.sourceStep()).plus(run.firstSource());
        Expr in = code.let(
                "first_in",
                source.times(lines.x().sources())
                        .plus(cell)
                        .times(xStride)
                        .plus(group.times(tiles.weights().cin())));
        Expr factors = code.let(
                "factors",
                line.times(lines.x().results()).plus(run.from()).times(yStride).plus(group.times(cout)));
        Expr count = code.let("count", run.to().minus(run.from()));
        ReadLocal next = code.let("next", first);
        tiles.cover(
                next,
                end,
                rows -> tiles.panels((width, column) -> tiles.tile(
                        rows,
                        width,
                        new TileKernel.Products(factors.plus(column), count, run.sourceStep() * xStride, yStride),
                        column,
                        rows(in.plus(next), row.plus(next), group.times(cout)),
                        tiles.continued())));
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
