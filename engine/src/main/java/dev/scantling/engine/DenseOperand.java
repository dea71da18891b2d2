package dev.scantling.engine;

import dev.scantling.device.Buffer;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import java.lang.foreign.MemorySegment;

/**
 * A dense matrix on a device, copied from and to arrays of its type.
 *
 * @param name in messages
 * @param stride elements of the buffer from one row to the next
 */
record DenseOperand(String name, Buffer buffer, int rows, int columns, int stride) {

    /** @throws EngineException.InvalidInput if the matrix is not float32, or of another size */
    void write(float[] values) {
        require(DType.F32, values.length);
        write(MemorySegment.ofArray(values));
    }

    /** @throws EngineException.InvalidInput if the matrix is not float64, or of another size */
    void write(double[] values) {
        require(DType.F64, values.length);
        write(MemorySegment.ofArray(values));
    }

    /** @throws EngineException.InvalidInput if the matrix is not float32, or of another size */
    void read(float[] values) {
        require(DType.F32, values.length);
        read(MemorySegment.ofArray(values));
    }

    /** @throws EngineException.InvalidInput if the matrix is not float64, or of another size */
    void read(double[] values) {
        require(DType.F64, values.length);
        read(MemorySegment.ofArray(values));
    }

    private void write(MemorySegment values) {
        buffer.writeRows(0, stride, values, rows, columns);
    }

    private void read(MemorySegment values) {
        buffer.readRows(0, stride, values, rows, columns);
    }

    private void require(DType given, int count) {
        if (given != buffer.dtype()) {
            throw new EngineException.InvalidInput(
                    name + " is " + buffer.dtype().text()
                            + " as the values of the sparse matrix are, but an array of " + given.text()
                            + " was given; use the other array, or convert the matrix with SparseMatrix.as");
        }
        if (count != (long) rows * columns) {
            throw new EngineException.InvalidInput(
                    name + " has " + rows + " x " + columns + " elements, but " + count + " were given");
        }
    }
}
