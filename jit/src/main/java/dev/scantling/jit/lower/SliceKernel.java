package dev.scantling.jit.lower;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;

/**
 * Copies some channels of each row, by whole vectors wherever in the row they begin; the rest element by element, since a vector would
 * reach into other channels, or behind the last row.
 *
 * @param from first channel
 * @param xStride distance of the rows of the input
 * @param yStride distance of the rows of the result
 */
record SliceKernel(
        KernelBuilder code, BufferParam x, BufferParam y, int from, int channels, int xStride, int yStride, int lanes) {

    static KernelStep lower(Node node, DenseOp.Slice slice, Target target, int yStride) {
        int width = node.input(0).channels();
        int channels = node.output().channels();
        String name = "slice_" + slice.from() + "_" + slice.to() + "_of_" + width;
        StepBuilder step = new StepBuilder(name, node, target, yStride);
        var kernel = new SliceKernel(
                step.code(),
                step.input("x", 0),
                step.output("y"),
                slice.from(),
                channels,
                target.rowStride(width),
                yStride,
                target.lanes());
        Size rows = Size.of(node.output().tensor().shape().dim(0));
        return step.blocks(rows, RowKernels.BLOCK_ROWS, (block, first, last) -> kernel.rows(first, last));
    }

    private void rows(Expr first, Expr last) {
        code.loop("row", first, last, 1, row -> {
            Expr begin = code.let("begin", row.times(xStride).plus(from));
            row(begin, code.let("to", row.times(yStride)));
        });
    }

    private void row(Expr begin, Expr to) {
        int whole = channels / lanes * lanes;
        if (whole > 0) {
            code.loop("i", Expr.of(0), Expr.of(whole), lanes, i -> copy(begin.plus(i), to.plus(i), lanes));
        }
        if (whole < channels) {
            code.store(y, to.plus(whole), Expr.of(0f, lanes));
        }
        for (int i = whole; i < channels; i++) {
            copy(begin.plus(i), to.plus(i), 1);
        }
    }

    private void copy(Expr at, Expr to, int width) {
        code.store(y, to, x.load(at, width));
    }
}
