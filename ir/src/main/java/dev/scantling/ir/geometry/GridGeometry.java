package dev.scantling.ir.geometry;

import dev.scantling.ir.EngineException;
import java.util.stream.IntStream;

/**
 * How a kernel slides over a dense grid: {@code input = output * stride + tap * dilation - paddingBegin} on each axis, and
 * nothing is added for inputs outside of the grid. Grids of one or two axes have the extent 1 on the others. The rows of a
 * grid's features count its cells with x fastest, then y, z and batch; kernel offsets likewise: x fastest, then y, z.
 *
 * @param batch grids that are treated alike; may be 0
 * @param extents cells of the grid that a convolution reads, and that a transposed one writes
 * @param size taps of the kernel
 * @param paddingBegin cells that the first output reaches beyond the first input
 * @param paddingEnd cells of room behind the last input
 * @param groups parts of the channels, each with weights of its own; channels are multiples of it
 */
public record GridGeometry(
        int batch,
        Int3 extents,
        Int3 size,
        Int3 stride,
        Int3 dilation,
        Int3 paddingBegin,
        Int3 paddingEnd,
        int groups) {
    /** So that no sum of a few coordinates and strides overflows 32 bits. */
    private static final int MOST_CELLS = 1 << 28;

    /** @throws EngineException.InvalidModel naming what is too small or too large */
    public GridGeometry {
        requireAtLeast(0, "batch", Int3.cube(batch));
        requireAtLeast(1, "extents", extents);
        requireAtLeast(1, "kernel size", size);
        requireAtLeast(1, "stride", stride);
        requireAtLeast(1, "dilation", dilation);
        requireAtLeast(0, "padding", paddingBegin);
        requireAtLeast(0, "padding at the end", paddingEnd);
        requireAtLeast(1, "groups", Int3.cube(groups));
        if (Math.max(stride.x(), Math.max(stride.y(), stride.z())) > MOST_CELLS) {
            throw new EngineException.InvalidModel("stride must be at most " + MOST_CELLS + ", got " + stride);
        }
    }

    /** Stride and dilation 1, no padding, one group. */
    public static GridGeometry of(int batch, Int3 extents, Int3 size) {
        return new GridGeometry(batch, extents, size, Int3.ONE, Int3.ONE, Int3.ZERO, Int3.ZERO, 1);
    }

    public GridGeometry strided(Int3 by) {
        return new GridGeometry(batch, extents, size, by, dilation, paddingBegin, paddingEnd, groups);
    }

    public GridGeometry dilated(Int3 by) {
        return new GridGeometry(batch, extents, size, stride, by, paddingBegin, paddingEnd, groups);
    }

    public GridGeometry padded(Int3 both) {
        return padded(both, both);
    }

    public GridGeometry padded(Int3 begin, Int3 end) {
        return new GridGeometry(batch, extents, size, stride, dilation, begin, end, groups);
    }

    public GridGeometry grouped(int count) {
        return new GridGeometry(batch, extents, size, stride, dilation, paddingBegin, paddingEnd, count);
    }

    /**
     * The geometry of a transposed convolution that reads a grid of these extents: its {@link #outputs} are these
     * extents, its extents are what such a convolution writes.
     *
     * @param outputPadding which of the extents that lead to these outputs: cells beyond the fewest, less than the stride
     * @throws EngineException.InvalidModel if there is no such grid
     */
    public GridGeometry transposed(Int3 outputPadding) {
        requireAtLeast(0, "output padding", outputPadding);
        Int3 fine = new Int3(transposed(0, outputPadding), transposed(1, outputPadding), transposed(2, outputPadding));
        return new GridGeometry(batch, fine, size, stride, dilation, paddingBegin, paddingEnd, groups);
    }

    private int transposed(int axis, Int3 outputPadding) {
        if (outputPadding.get(axis) >= stride.get(axis)) {
            throw new EngineException.InvalidModel(
                    "output padding must be less than the stride " + stride + ", got " + outputPadding);
        }
        long padded = (extents.get(axis) - 1L) * stride.get(axis) + reach(axis) + outputPadding.get(axis);
        requireCells(padded);
        return (int) (padded - paddingBegin.get(axis) - paddingEnd.get(axis));
    }

    /** Number of kernel offsets. */
    public int volume() {
        return size.volume();
    }

    /** Whether each output meets the input of the same row and all its channels, as in a linear layer. */
    public boolean pointwise() {
        return equals(of(batch, extents, Int3.ONE));
    }

    /**
     * Cells of the grid that a convolution writes, and that a transposed one reads.
     *
     * @throws EngineException.InvalidModel if the kernel does not fit into the padded grid
     */
    public Int3 outputs() {
        return new Int3(outputs(0), outputs(1), outputs(2));
    }

    private int outputs(int axis) {
        long padded = (long) extents.get(axis) + paddingBegin.get(axis) + paddingEnd.get(axis);
        requireCells(padded);
        if (reach(axis) > padded) {
            throw new EngineException.InvalidModel("the kernel must fit into the padded grid, but reaches over "
                    + reach(axis) + " of " + padded + " cells of axis " + "xyz".charAt(axis));
        }
        return (int) ((padded - reach(axis)) / stride.get(axis)) + 1;
    }

    /** Cells from the first to the last tap. */
    private long reach(int axis) {
        return (size.get(axis) - 1L) * dilation.get(axis) + 1;
    }

    /** Cells of {@link #extents}, all batches together. */
    public int inputRows() {
        return rows(extents);
    }

    /** Cells of {@link #outputs}, all batches together. */
    public int outputRows() {
        return rows(outputs());
    }

    private int rows(Int3 grid) {
        try {
            return Math.multiplyExact(batch, grid.volume());
        } catch (ArithmeticException _) {
            throw new EngineException.InvalidModel(
                    "a grid has at most 2^31 - 1 cells, got " + batch + " times " + grid + "; use a smaller batch");
        }
    }

    /** Number of output cell and tap that meet an input, all batches together. */
    public long pairs() {
        return batch * IntStream.range(0, 3).mapToLong(this::pairs).reduce(1, Math::multiplyExact);
    }

    private long pairs(int axis) {
        return IntStream.range(0, size.get(axis))
                .mapToLong(tap -> pairs(axis, tap))
                .sum();
    }

    private int pairs(int axis, int tap) {
        int shift = tap * dilation.get(axis) - paddingBegin.get(axis);
        int first = Math.max(0, Math.ceilDiv(-shift, stride.get(axis)));
        int end = Math.min(outputs(axis), Math.ceilDiv(extents.get(axis) - shift, stride.get(axis)));
        return Math.max(0, end - first);
    }

    private static void requireCells(long padded) {
        if (padded > MOST_CELLS) {
            throw new EngineException.InvalidModel(
                    "an axis has at most " + MOST_CELLS + " cells with its padding, got " + padded);
        }
    }

    private static void requireAtLeast(int least, String what, Int3 v) {
        if (v.x() < least || v.y() < least || v.z() < least) {
            throw new EngineException.InvalidModel(what + " must be at least " + least + ", got " + v);
        }
    }
}
