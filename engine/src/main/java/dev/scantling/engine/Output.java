package dev.scantling.engine;

import dev.scantling.engine.plan.Execution;
import dev.scantling.engine.plan.ResultReader;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Type;
import java.lang.foreign.MemorySegment;

/**
 * A result of the last run: valid until the session runs again or closes. Matrices are dense and row-major; coordinates
 * are int32 rows (batch, x, y, z) in units of the finest voxel.
 */
public final class Output {
    private final Graph.Port port;
    private final ResultReader reader;
    private final int rows;
    private final int columns;

    Output(Graph.Port port, Execution execution) {
        this.port = port;
        this.reader = new ResultReader(execution);
        this.rows = reader.rows(port.value());
        this.columns = reader.columns(port.value());
    }

    public String name() {
        return port.name();
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public DType dtype() {
        return port.value().type() instanceof Type.TensorType tensor ? tensor.dtype() : DType.I32;
    }

    /** A copy of a float32 result. */
    public float[] floats() {
        float[] copy = new float[Math.multiplyExact(rows, columns)];
        copyTo(copy);
        return copy;
    }

    /** A copy of an int32 result. */
    public int[] ints() {
        int[] copy = new int[Math.multiplyExact(rows, columns)];
        copyTo(copy);
        return copy;
    }

    public void copyTo(float[] destination) {
        require(DType.F32);
        copyTo(MemorySegment.ofArray(destination));
    }

    public void copyTo(int[] destination) {
        require(DType.I32);
        copyTo(MemorySegment.ofArray(destination));
    }

    /** Copies rows * columns elements of 4 bytes. */
    public void copyTo(MemorySegment destination) {
        long needed = 4L * rows * columns;
        if (destination.byteSize() < needed) {
            throw new EngineException.InvalidInput("output '" + port.name() + "' needs " + needed + " bytes (" + rows
                    + " x " + columns + " " + dtype().text() + "), the destination has " + destination.byteSize());
        }
        reader.read(port.value(), destination, rows, columns);
    }

    private void require(DType wanted) {
        if (dtype() != wanted) {
            throw new EngineException.InvalidInput(
                    "output '" + port.name() + "' is " + dtype().text() + ", not " + wanted.text());
        }
    }
}
