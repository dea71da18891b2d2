package dev.scantling.engine;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.sparse.matrix.Values;
import java.lang.foreign.MemorySegment;

/**
 * Makes the buffers of products with sparse matrices.
 *
 * @param numbers type of values and of dense matrices
 */
record MatrixBuffers(Device device, DType numbers) {

    Buffer ints(int[] values) {
        return filled(DType.I32, MemorySegment.ofArray(values), values.length, values.length);
    }

    /**
     * Values of a sparse matrix, with zeros behind them.
     *
     * @param elements of the buffer
     */
    Buffer values(Values values, int elements) {
        MemorySegment data = switch (values) {
            case Values.Floats(float[] floats) -> MemorySegment.ofArray(floats);
            case Values.Doubles(double[] doubles) -> MemorySegment.ofArray(doubles);
        };
        return filled(values.dtype(), data, values.size(), elements);
    }

    private Buffer filled(DType dtype, MemorySegment data, int count, int elements) {
        Buffer buffer = device.allocate(dtype, elements);
        buffer.writeRows(0, elements, data, 1, count);
        return buffer;
    }

    /**
     * A dense matrix of zeros.
     *
     * @param stride elements from one row to the next
     * @throws EngineException.InvalidInput naming the matrix if it is larger than a buffer
     */
    Buffer dense(String name, long rows, int stride) {
        long elements = rows * stride;
        if (elements > Integer.MAX_VALUE - stride) {
            throw new EngineException.InvalidInput(name + " would have " + rows + " rows of " + stride
                    + " elements, more than the 2^31 - 1 that a buffer holds; multiply fewer columns at a time");
        }
        return device.allocate(numbers, (int) elements);
    }
}
