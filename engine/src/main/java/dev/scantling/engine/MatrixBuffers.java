package dev.scantling.engine;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.sparse.matrix.Values;
import java.lang.foreign.MemorySegment;

/** Makes the buffers of products with sparse matrices. */
record MatrixBuffers(Device device) {

    Buffer ints(int[] values) {
        return filled(DType.I32, MemorySegment.ofArray(values), values.length);
    }

    Buffer floats(float[] values) {
        return filled(DType.F32, MemorySegment.ofArray(values), values.length);
    }

    private Buffer filled(DType dtype, MemorySegment data, int count) {
        Buffer buffer = device.allocate(dtype, count);
        buffer.writeRows(0, count, data, 1, count);
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
        return device.allocate(DType.F32, (int) elements);
    }

    /** Values rounded to float32. */
    static float[] rounded(Values values) {
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values.get(i);
        }
        return floats;
    }
}
