package dev.scantling.jit.lower;

import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;

/**
 * A convolution over a grid, or a transposed one, whose groups have one channel: each vector of channels is a sum over
 * kernel offsets, ascending, by fused multiply-adds, which begins in a register and is stored once, finished.
 */
record DepthwiseKernel(
        StepBuilder step,
        GridLines lines,
        LineBlocks blocks,
        BufferParam x,
        BufferParam w,
        BufferParam y,
        EpilogueCode epilogue,
        int stride) {
    private static final int BLOCK_ROWS = 256;

    /** The step of a node with constant weights, as its input 1. */
    static KernelStep lower(
            Node node, GridGeometry geometry, GridFlow flow, Epilogue end, Target target, Constants constants) {
        int channels = node.output().channels();
        int stride = target.rowStride(channels);
        TileShape row = new TileShape(1, stride / target.lanes(), target.lanes());
        PanelWeights weights = new PanelWeights(geometry.volume(), 1, channels, row, constants.format());
        int rows = node.output().tensor().shape().fixed(0);
        int extent = GridAxis.of(geometry, flow, 0).results();
        LineBlocks blocks = LineBlocks.of(extent, rows, BLOCK_ROWS, target.cores());
        String name = node.op().text() + "_depthwise_" + weights.name() + "_" + GridLines.name(geometry);
        StepBuilder step = new StepBuilder(name + blocks.name() + EpilogueCode.name(end), node, target);
        BufferParam x = step.input("x", 0);
        BufferParam w = step.weights("w", weights, constants.data(1, "weight"));
        EpilogueCode epilogue = EpilogueCode.of(end, step, constants, 2);
        GridLines lines = GridLines.of(step.code(), geometry, flow);
        var kernel = new DepthwiseKernel(step, lines, blocks, x, w, step.output("y"), epilogue, stride);
        Size segments = Size.of(blocks.segments(rows));
        return step.blocks(segments, blocks.perBlock(), (block, first, last) -> kernel.block(first, last));
    }

    private void block(Expr first, Expr last) {
        KernelBuilder code = step.code();
        code.loop("segment", first, last, 1, segment -> {
            Expr line = code.let("line", blocks.line(segment));
            code.loop("cell", blocks.begin(segment), blocks.end(segment), 1, cell -> cell(line, cell));
        });
    }

    private void cell(Expr line, Expr cell) {
        KernelBuilder code = step.code();
        Expr begin =
                code.let("begin", line.times(lines.x().results()).plus(cell).times(stride));
        code.loop("column", Expr.of(0), Expr.of(stride), lanes(), column -> {
            ReadLocal sum = code.let("sum", Expr.of(0f, lanes()));
            lines.taps(tap -> lines.source(line, tap, source -> add(sum, source, cell, tap, column)));
            Expr at = code.let("at", begin.plus(column));
            code.store(y, at, epilogue.apply(sum, at, column));
        });
    }

    /** Adds the product of one kernel offset, where it has a source. */
    private void add(ReadLocal sum, Expr line, Expr cell, GridLines.Tap tap, Expr column) {
        KernelBuilder code = step.code();
        lines.x().source(code, cell, tap.x(), source -> {
            Expr from = line.times(lines.x().sources()).plus(source).times(stride);
            Expr value = x.load(from.plus(column), lanes());
            Expr weight = w.load(lines.offset(tap).times(stride).plus(column), lanes());
            code.assign(sum, value.fma(weight, sum));
        });
    }

    private int lanes() {
        return step.target().lanes();
    }
}
