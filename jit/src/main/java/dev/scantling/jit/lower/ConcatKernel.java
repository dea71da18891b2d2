package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.Value;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Joins matrices on channels. Parts are copied in order by whole vectors, whose zero padding the next part overwrites; only
 * where the last vector of a part would reach into the next row is the rest copied element by element.
 *
 * @param stride distance of the rows of the result
 */
record ConcatKernel(KernelBuilder code, List<Part> parts, BufferParam y, int stride, int lanes) {

    /**
     * One input.
     *
     * @param column first channel of the result that it fills
     * @param stride distance of its rows
     */
    private record Part(BufferParam x, int column, int channels, int stride) {}

    static KernelStep lower(Node node, Target target) {
        String widths =
                node.inputs().stream().map(Value::channels).map(String::valueOf).collect(Collectors.joining("_"));
        StepBuilder step = new StepBuilder("concat_" + widths, node, target);
        List<Part> parts = parts(step, node, target);
        int stride = target.rowStride(node.output().channels());
        var kernel = new ConcatKernel(step.code(), parts, step.output("y"), stride, target.lanes());
        Size rows = Size.of(node.output().tensor().shape().dim(0));
        return step.blocks(rows, RowKernels.BLOCK_ROWS, (block, first, last) -> kernel.rows(first, last));
    }

    private static List<Part> parts(StepBuilder step, Node node, Target target) {
        List<Part> parts = new ArrayList<>();
        int column = 0;
        for (int i = 0; i < node.inputs().size(); i++) {
            int channels = node.input(i).channels();
            parts.add(new Part(step.input("x" + i, i), column, channels, target.rowStride(channels)));
            column += channels;
        }
        return parts;
    }

    private void rows(Expr first, Expr last) {
        code.loop("row", first, last, 1, row -> {
            Expr begin = code.let("begin", row.times(stride));
            if (parts.getLast().column() + parts.getLast().channels() < stride) {
                code.store(y, begin.plus(stride - lanes), Expr.of(0f, lanes));
            }
            parts.forEach(part -> copy(part, row, begin.plus(part.column())));
        });
    }

    /** Copies one row of a part to element {@code to}. */
    private void copy(Part part, Expr row, Expr to) {
        Expr from = code.let("from", row.times(part.stride()));
        int whole = part.column() + part.stride() <= stride ? part.stride() : part.channels() / lanes * lanes;
        if (whole > 0) {
            code.loop("i", Expr.of(0), Expr.of(whole), lanes, i -> copy(part, from.plus(i), to.plus(i), lanes));
        }
        for (int i = whole; i < part.channels(); i++) {
            copy(part, from.plus(i), to.plus(i), 1);
        }
    }

    private void copy(Part part, Expr from, Expr to, int width) {
        code.store(y, to, part.x().load(from, width));
    }
}
