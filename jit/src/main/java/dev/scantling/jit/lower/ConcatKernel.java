package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Joins matrices on channels. Parts that are not in place are copied in order by whole vectors, whose zero padding the next part
 * overwrites; only where the last vector of a part would reach into a part in place or into the next row is the rest copied element by
 * element.
 *
 * @param parts that are copied
 * @param end columns of a row, padding included
 * @param padded whether the last part's rows have to be padded here
 * @param stride distance of the rows of the result
 */
record ConcatKernel(
        KernelBuilder code, List<Part> parts, BufferParam y, int end, boolean padded, int stride, int lanes) {

    /**
     * One input.
     *
     * @param column first channel of the result that it fills
     * @param stride distance of its rows
     * @param limit column before which its padding has to end
     */
    private record Part(BufferParam x, int column, int channels, int stride, int limit) {}

    /** The step of a node; none if all of its parts are in place. */
    static Optional<KernelStep> lower(Node node, Target target, PartsInPlace inPlace) {
        return node.inputs().stream().allMatch(inPlace::has)
                ? Optional.empty()
                : Optional.of(copying(node, target, inPlace));
    }

    private static KernelStep copying(Node node, Target target, PartsInPlace inPlace) {
        String widths = node.inputs().stream()
                .map(part -> (inPlace.has(part) ? "in" : "") + part.channels())
                .collect(Collectors.joining("_"));
        int stride = inPlace.rowStride(node.output(), target);
        StepBuilder step = new StepBuilder("concat_" + widths, node, target, stride);
        List<Part> parts = parts(step, node, target, inPlace);
        int channels = node.output().channels();
        int end = target.rowStride(channels);
        boolean padded = channels < end && !inPlace.has(node.inputs().getLast());
        var kernel = new ConcatKernel(step.code(), parts, step.output("y"), end, padded, stride, target.lanes());
        Size rows = Size.of(node.output().tensor().shape().dim(0));
        return step.blocks(rows, RowKernels.BLOCK_ROWS, (block, first, last) -> kernel.rows(first, last));
    }

    private static List<Part> parts(StepBuilder step, Node node, Target target, PartsInPlace inPlace) {
        List<Part> parts = new ArrayList<>();
        int column = 0;
        for (int i = 0; i < node.inputs().size(); i++) {
            int channels = node.input(i).channels();
            if (!inPlace.has(node.input(i))) {
                int limit = limit(node, i, column, target, inPlace);
                parts.add(new Part(step.input("x" + i, i), column, channels, target.rowStride(channels), limit));
            }
            column += channels;
        }
        return parts;
    }

    /** Where the first part in place behind a part begins, or the padding of the row ends. */
    private static int limit(Node node, int part, int begin, Target target, PartsInPlace inPlace) {
        int column = begin;
        for (int i = part; i < node.inputs().size(); i++) {
            if (inPlace.has(node.input(i))) {
                return column;
            }
            column += node.input(i).channels();
        }
        return target.rowStride(node.output().channels());
    }

    private void rows(Expr first, Expr last) {
        code.loop("row", first, last, 1, row -> {
            Expr begin = code.let("begin", row.times(stride));
            if (padded) {
                code.store(y, begin.plus(end - lanes), Expr.of(0f, lanes));
            }
            parts.forEach(part -> copy(part, row, begin.plus(part.column())));
        });
    }

    /** Copies one row of a part to element {@code to}. */
    private void copy(Part part, Expr row, Expr to) {
        Expr from = code.let("from", row.times(part.stride()));
        int whole = part.column() + part.stride() <= part.limit() ? part.stride() : part.channels() / lanes * lanes;
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
