package dev.scantling.engine;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.engine.plan.KernelFactory;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.jit.lower.SampledDenseKernel;
import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.sparse.matrix.Values;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;

/**
 * A sparse matrix on a device at whose entries a product of two dense ones is computed, float32: {@code A * (L R^T)}, element by element,
 * also called SDDMM; it is the gradient of {@link SparseMultiplier} by its sparse matrix, and the score of edges in graph networks. Made
 * by {@link Engine#sampler}. A sum runs in sixteen chains, so results are the same bits for any number of threads and in every form of
 * code. One thread at a time; a run allocates nothing.
 */
public final class SparseSampler implements AutoCloseable {
    private final SparseMatrix matrix;
    private final int entries;
    private final int columns;
    private final int stride;
    private final Buffer left;
    private final Buffer right;
    private final Buffer y;
    private final MatrixLaunch launch;

    SparseSampler(Device device, KernelFactory kernels, SparseMatrix sparse, int columns) {
        if (columns < 1) {
            throw new EngineException.InvalidInput("a dense matrix has at least 1 column, not " + columns);
        }
        CompressedRows rows = sparse.orderedRows().checked();
        SampledDenseKernel kernel = SampledDenseKernel.of(device.target(), columns);
        this.matrix = rows.matrix();
        this.entries = rows.entries();
        this.columns = columns;
        this.stride = kernel.rowStride();
        MatrixBuffers memory = new MatrixBuffers(device);
        this.left = memory.dense("the left matrix", rows.rows(), stride);
        this.right = memory.dense("the right matrix", rows.columns(), stride);
        this.y = device.allocate(DType.F32, entries);
        List<Buffer> buffers = List.of(
                memory.ints(rows.starts()),
                memory.ints(Arrays.copyOf(rows.column(), entries + SampledDenseKernel.AHEAD)),
                memory.floats(MatrixBuffers.rounded(rows.values())),
                left,
                right,
                y);
        List<Integer> scalars = List.of(rows.rows(), SampledDenseKernel.iterations(rows.rows()));
        this.launch = new MatrixLaunch("sampler", device, kernels.kernel(kernel.spec()), buffers, scalars);
    }

    /**
     * Copies the dense matrices to the device.
     *
     * @param l row-major, as many rows as the sparse matrix
     * @param r row-major, as many rows as the sparse matrix has columns
     * @throws EngineException.InvalidInput if they are of another size
     */
    public void load(float[] l, float[] r) {
        launch.requireOpen();
        MatrixLaunch.requireCount("the left matrix", l.length, matrix.rows(), columns);
        MatrixLaunch.requireCount("the right matrix", r.length, matrix.columns(), columns);
        left.writeRows(0, stride, MemorySegment.ofArray(l), matrix.rows(), columns);
        right.writeRows(0, stride, MemorySegment.ofArray(r), matrix.columns(), columns);
    }

    /**
     * Computes from what was loaded last; zeros before anything was loaded.
     *
     * @throws IllegalStateException if this is closed
     */
    public void run() {
        launch.run();
    }

    /** The result of the last run, in CSR. */
    public SparseMatrix result() {
        launch.requireOpen();
        float[] values = new float[entries];
        y.readRows(0, entries, MemorySegment.ofArray(values), 1, entries);
        return matrix.withValues(new Values.Floats(values));
    }

    /** Releases the memory on the device; doing so again has no effect. */
    @Override
    public void close() {
        launch.close();
    }
}
