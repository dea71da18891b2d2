package dev.scantling.engine;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.engine.plan.KernelFactory;
import dev.scantling.ir.EngineException;
import dev.scantling.jit.lower.SparseDenseKernel;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * A sparse matrix on a device that is multiplied with dense ones: {@code Y = A X}, all of the type of A's values, float32 or float64. Made by {@link Engine#multiplier}. One
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
    private final DenseOperand x;
    private final DenseOperand y;
    private final MatrixLaunch launch;

    SparseMultiplier(Device device, KernelFactory kernels, SparseMatrix matrix, int columns) {
        SparseOperand operand = SparseOperand.of(device.target(), matrix, requireColumns(columns));
        int stride = operand.stride();
        MatrixBuffers memory = new MatrixBuffers(device, operand.values().dtype());
        Buffer right = memory.dense("X", operand.innerRows(), stride);
        Buffer result = memory.dense("Y", operand.outerRows(), stride);
        this.x = new DenseOperand("X", right, matrix.columns(), columns, stride);
        this.y = new DenseOperand("Y", result, matrix.rows(), columns, stride);
        this.launch = new MatrixLaunch(
                "multiplier", device, kernels.kernel(operand.spec()), buffers(memory, operand), operand.scalars());
    }

    /** In the order of the kernel. */
    private List<Buffer> buffers(MatrixBuffers memory, SparseOperand operand) {
        List<Buffer> all = new ArrayList<>();
        operand.indices().forEach(index -> all.add(memory.ints(index)));
        all.add(memory.values(operand.values(), operand.stored()));
        all.add(x.buffer());
        all.add(y.buffer());
        return all;
    }

    private static int requireColumns(int columns) {
        if (columns < 1 || columns > SparseDenseKernel.MOST_COLUMNS) {
            throw new EngineException.InvalidInput("a dense matrix has 1 to " + SparseDenseKernel.MOST_COLUMNS
                    + " columns here, not " + columns + "; multiply fewer columns at a time");
        }
        return columns;
    }

    /**
     * Copies X to the device, for a matrix of float32.
     *
     * @param values row-major, as many rows as the matrix has columns
     * @throws EngineException.InvalidInput if they are of another number, or the matrix of another type
     */
    public void load(float[] values) {
        launch.requireOpen();
        x.write(values);
    }

    /**
     * Copies X to the device, for a matrix of float64.
     *
     * @param values row-major, as many rows as the matrix has columns
     * @throws EngineException.InvalidInput if they are of another number, or the matrix of another type
     */
    public void load(double[] values) {
        launch.requireOpen();
        x.write(values);
    }

    /**
     * Computes Y from the X loaded last; zeros before anything was loaded.
     *
     * @throws IllegalStateException if this is closed
     */
    public void run() {
        launch.run();
    }

    /**
     * Copies Y of the last run, for a matrix of float32.
     *
     * @param values row-major, as many rows as the matrix
     * @throws EngineException.InvalidInput if they are of another number, or the matrix of another type
     */
    public void store(float[] values) {
        launch.requireOpen();
        y.read(values);
    }

    /**
     * Copies Y of the last run, for a matrix of float64.
     *
     * @param values row-major, as many rows as the matrix
     * @throws EngineException.InvalidInput if they are of another number, or the matrix of another type
     */
    public void store(double[] values) {
        launch.requireOpen();
        y.read(values);
    }

    /** Releases the memory on the device; doing so again has no effect. */
    @Override
    public void close() {
        launch.close();
    }
}
