package dev.scantling.jit.lower;

import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A convolution over a grid, or a transposed one, whose groups have one channel: each vector of channels is a sum over
 * kernel offsets, ascending, by fused multiply-adds, which begins in a register and is stored once, finished.
 *
 * @param tiles with weights of one input channel, whose panels are vectors that share the search for sources
 */
record DepthwiseKernel(StepBuilder step, GridLines lines, LineBlocks blocks, TileKernel tiles, EpilogueCode epilogue) {
    private static final int BLOCK_ROWS = 256;
    private static final int PANEL_VECTORS = 8;

    /** The step of a node with constant weights, as its input 1. */
    static KernelStep lower(
            Node node, GridGeometry geometry, GridFlow flow, Epilogue end, Target target, Constants constants) {
        int channels = node.output().channels();
        TileShape panel = new TileShape(1, PANEL_VECTORS, target.lanes());
        PanelWeights weights = new PanelWeights(geometry.volume(), 1, channels, panel, constants.format());
        int rows = node.output().tensor().shape().fixed(0);
        int extent = GridAxis.of(geometry, flow, 0).results();
        LineBlocks blocks = LineBlocks.of(extent, rows, BLOCK_ROWS, target.cores());
        String name = node.op().text() + "_depthwise_" + weights.name() + "_" + GridLines.name(geometry);
        StepBuilder step = new StepBuilder(name + blocks.name() + EpilogueCode.name(end), node, target);
        BufferParam x = step.input("x", 0);
        BufferParam w = step.weights("w", weights, constants.data(1, "weight"));
        EpilogueCode epilogue = EpilogueCode.of(end, step, constants, 2);
        TileKernel tiles = new TileKernel(step.code(), weights, x, w, step.output("y"));
        GridLines.checkOffsets(node, geometry, weights.stride());
        GridLines lines = GridLines.of(step.code(), geometry, flow);
        var kernel = new DepthwiseKernel(step, lines, blocks, tiles, epilogue);
        Size segments = Size.of(blocks.segments(rows));
        return step.blocks(
                segments, blocks.perBlock(), (_, first, last) -> blocks.cells(step.code(), first, last, kernel::cell));
    }

    private void cell(Expr line, Expr cell) {
        KernelBuilder code = step.code();
        Expr row = line.times(lines.x().results()).plus(cell);
        Expr begin = code.let("begin", row.times(tiles.weights().stride()));
        tiles.panels((width, column) -> {
            List<ReadLocal> sums = IntStream.range(0, width / tiles.lanes())
                    .mapToObj(v -> code.let("sum" + v, Expr.of(0f, tiles.lanes())))
                    .toList();
            lines.taps(tap -> lines.cells(line, cell, tap, source -> add(sums, source, tap, column)));
            for (int v = 0; v < sums.size(); v++) {
                Expr channel = column.plus(v * tiles.lanes());
                Expr at = code.let("at", begin.plus(channel));
                code.store(tiles.y(), at, epilogue.apply(sums.get(v), at, channel));
            }
        });
    }

    /** Adds the products of one kernel offset. */
    private void add(List<ReadLocal> sums, Expr row, GridLines.Tap tap, Expr column) {
        KernelBuilder code = step.code();
        int stride = tiles.weights().stride();
        Expr from = code.let("from", row.times(stride).plus(column));
        Expr factors = code.let("factors", lines.offset(tap).times(stride).plus(column));
        for (int v = 0; v < sums.size(); v++) {
            Expr value = tiles.x().load(from.plus(v * tiles.lanes()), tiles.lanes());
            Expr weight = tiles.w().load(factors.plus(v * tiles.lanes()), tiles.lanes());
            code.assign(sums.get(v), value.fma(weight, sums.get(v)));
        }
    }
}
