package dev.scantling.engine;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.engine.plan.KernelFactory;
import dev.scantling.ir.EngineException;
import dev.scantling.jit.lower.SampledDenseKernel;
import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.sparse.matrix.Values;
import java.util.Arrays;
import java.util.List;

/**
 * A sparse matrix on a device at whose entries a product of two dense ones is computed: {@code A * (L R^T)}, element by element, all of the type of A's values, float32 or float64;
 * also called SDDMM; it is the gradient of {@link SparseMultiplier} by its sparse matrix, and the score of edges in graph networks. Made
 * by {@link Engine#sampler}. A sum runs in sixteen chains, so results are the same bits for any number of threads and in every form of
 * code. One thread at a time; a run allocates nothing.
 */
public final class SparseSampler implements AutoCloseable {
    private final SparseMatrix matrix;
    private final DenseOperand left;
    private final DenseOperand right;
    private final DenseOperand y;
    private final MatrixLaunch launch;

    SparseSampler(Device device, KernelFactory kernels, SparseMatrix sparse, int columns) {
        if (columns < 1) {
            throw new EngineException.InvalidInput("a dense matrix has at least 1 column, not " + columns);
        }
        CompressedRows rows = sparse.orderedRows().checked();
        Values values = rows.values();
        SampledDenseKernel kernel = SampledDenseKernel.of(device.target(), SparseOperand.scalar(values), columns);
        int stride = kernel.rowStride();
        int entries = rows.entries();
        MatrixBuffers memory = new MatrixBuffers(device, values.dtype());
        this.matrix = rows.matrix();
        this.left = dense(memory, "the left matrix", rows.rows(), columns, stride);
        this.right = dense(memory, "the right matrix", rows.columns(), columns, stride);
        this.y = new DenseOperand("the result", device.allocate(values.dtype(), entries), 1, entries, entries);
        List<Buffer> buffers = List.of(
                memory.ints(rows.starts()),
                memory.ints(Arrays.copyOf(rows.column(), entries + SampledDenseKernel.AHEAD)),
                memory.values(values, entries),
                left.buffer(),
                right.buffer(),
                y.buffer());
        List<Integer> scalars = List.of(rows.rows(), SampledDenseKernel.iterations(rows.rows()));
        this.launch = new MatrixLaunch("sampler", device, kernels.kernel(kernel.spec()), buffers, scalars);
    }

    private static DenseOperand dense(MatrixBuffers memory, String name, int rows, int columns, int stride) {
        return new DenseOperand(name, memory.dense(name, rows, stride), rows, columns, stride);
    }

    /**
     * Copies the dense matrices to the device, for a sparse matrix of float32.
     *
     * @param l row-major, as many rows as the sparse matrix
     * @param r row-major, as many rows as the sparse matrix has columns
     * @throws EngineException.InvalidInput if they are of another size, or the sparse matrix of another type
     */
    public void load(float[] l, float[] r) {
        launch.requireOpen();
        left.write(l);
        right.write(r);
    }

    /**
     * Copies the dense matrices to the device, for a sparse matrix of float64.
     *
     * @param l row-major, as many rows as the sparse matrix
     * @param r row-major, as many rows as the sparse matrix has columns
     * @throws EngineException.InvalidInput if they are of another size, or the sparse matrix of another type
     */
    public void load(double[] l, double[] r) {
        launch.requireOpen();
        left.write(l);
        right.write(r);
    }

    /**
     * Computes from what was loaded last; zeros before anything was loaded.
     *
     * @throws IllegalStateException if this is closed
     */
    public void run() {
        launch.run();
    }

    /** The result of the last run, in CSR, of the type of the sparse matrix. */
    public SparseMatrix result() {
        launch.requireOpen();
        return matrix.withValues(
                switch (matrix.values()) {
                    case Values.Floats(float[] values) -> {
                        float[] read = new float[values.length];
                        y.read(read);
                        yield new Values.Floats(read);
                    }
                    case Values.Doubles(double[] values) -> {
                        double[] read = new double[values.length];
                        y.read(read);
                        yield new Values.Doubles(read);
                    }
                });
    }

    /** Releases the memory on the device; doing so again has no effect. */
    @Override
    public void close() {
        launch.close();
    }
}
