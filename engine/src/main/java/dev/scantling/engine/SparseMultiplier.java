package dev.scantling.engine;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import dev.scantling.engine.plan.KernelFactory;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.jit.lower.SparseDenseKernel;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * A sparse matrix on a device that is multiplied with dense ones, float32: {@code Y = A X}. Made by {@link Engine#multiplier}. One
 * column is a product with a vector. Sums follow the columns of A, ascending, by fused multiply-adds, so results are the same
 * bits for any number of threads, in every form of code and, where X is finite, of every format: zeros that fill a block are multiplied too. BSR is multiplied block by block,
 * N:M group by group, everything else as CSR.
 * One thread at a time; a run allocates nothing.
 *
 * <pre>{@code
 * try (SparseMultiplier adjacency = engine.multiplier(matrix, 64)) {
 *     adjacency.load(features);
 *     adjacency.run();
 *     adjacency.store(sums);
 * }
 * }</pre>
 */
public final class SparseMultiplier implements AutoCloseable {
    private final int rows;
    private final int inner;
    private final int columns;
    private final int stride;
    private final List<Buffer> buffers;
    private final Buffer x;
    private final Buffer y;
    private final Launch launch;
    private final Stream stream;
    private boolean closed;

    SparseMultiplier(Device device, KernelFactory kernels, SparseMatrix matrix, int columns) {
        SparseOperand operand = SparseOperand.of(device.target(), matrix, requireColumns(columns));
        this.rows = matrix.rows();
        this.inner = matrix.columns();
        this.columns = columns;
        this.stride = operand.stride();
        this.x = device.allocate(DType.F32, elements("X", operand.innerRows()));
        this.y = device.allocate(DType.F32, elements("Y", operand.outerRows()));
        this.buffers = buffers(device, operand);
        List<Integer> scalars = operand.scalars();
        this.launch = new Launch(kernels.kernel(operand.spec()), buffers, scalars.size());
        for (int i = 0; i < scalars.size(); i++) {
            launch.scalar(i, scalars.get(i));
        }
        launch.iterations(scalars.getLast());
        this.stream = device.openStream();
    }

    /** In the order of the kernel. */
    private List<Buffer> buffers(Device device, SparseOperand operand) {
        List<Buffer> all = new ArrayList<>();
        for (int[] index : operand.indices()) {
            all.add(filled(device, DType.I32, MemorySegment.ofArray(index), index.length));
        }
        float[] values = operand.values();
        all.add(filled(device, DType.F32, MemorySegment.ofArray(values), values.length));
        all.add(x);
        all.add(y);
        return List.copyOf(all);
    }

    private static int requireColumns(int columns) {
        if (columns < 1 || columns > SparseDenseKernel.MOST_COLUMNS) {
            throw new EngineException.InvalidInput("a dense matrix has 1 to " + SparseDenseKernel.MOST_COLUMNS
                    + " columns here, not " + columns + "; multiply fewer columns at a time");
        }
        return columns;
    }

    private int elements(String name, long count) {
        long elements = count * stride;
        if (elements > Integer.MAX_VALUE - stride) {
            throw new EngineException.InvalidInput(name + " would have " + count + " rows of " + stride
                    + " elements, more than the 2^31 - 1 that a buffer holds; multiply fewer columns at a time");
        }
        return (int) elements;
    }

    private static Buffer filled(Device device, DType dtype, MemorySegment data, int count) {
        Buffer buffer = device.allocate(dtype, count);
        buffer.writeRows(0, count, data, 1, count);
        return buffer;
    }

    /**
     * Copies X to the device.
     *
     * @param values row-major, as many rows as the matrix has columns
     * @throws EngineException.InvalidInput if they are of another number
     */
    public void load(float[] values) {
        requireOpen();
        requireCount("X", values.length, inner);
        x.writeRows(0, stride, MemorySegment.ofArray(values), inner, columns);
    }

    /**
     * Computes Y from the X loaded last; zeros before anything was loaded.
     *
     * @throws IllegalStateException if this is closed
     */
    public void run() {
        requireOpen();
        stream.launch(launch);
        stream.synchronize();
    }

    /**
     * Copies Y of the last run.
     *
     * @param values row-major, as many rows as the matrix
     * @throws EngineException.InvalidInput if they are of another number
     */
    public void store(float[] values) {
        requireOpen();
        requireCount("Y", values.length, rows);
        y.readRows(0, stride, MemorySegment.ofArray(values), rows, columns);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this multiplier is closed");
        }
    }

    private void requireCount(String name, int count, int expectedRows) {
        if (count != (long) expectedRows * columns) {
            throw new EngineException.InvalidInput(
                    name + " has " + expectedRows + " x " + columns + " elements, but " + count + " were given");
        }
    }

    /** Releases the memory on the device; doing so again has no effect. */
    @Override
    public void close() {
        closed = true;
        stream.close();
        buffers.forEach(Buffer::close);
    }
}
