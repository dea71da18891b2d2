package dev.scantling.tests.onnx;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** A dense array in ONNX's order. */
@SuppressWarnings("ArrayRecordComponent") // bulk data of tests
record Tensor(String name, List<Integer> dims, float[] values) {
    private static final int FLOAT = 1;

    static Tensor of(Message message) {
        if (!message.ints(2).equals(List.of(FLOAT))) {
            return new Tensor(message.string(8), message.ints(1), new float[0]);
        }
        List<Integer> dims = message.ints(1);
        FloatBuffer raw = (message.bytes(9).isEmpty() ? message.bytes(4) : message.bytes(9))
                .getFirst()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[] values = new float[raw.remaining()];
        raw.get(values);
        return new Tensor(message.string(8), dims, values);
    }

    /** An extent; 1 beyond the last axis. */
    int dim(int axis) {
        return axis < dims.size() ? dims.get(axis) : 1;
    }

    /** Cells of the axes behind the first two. */
    int cells() {
        return IntStream.range(2, dims.size()).map(dims::get).reduce(1, Math::multiplyExact);
    }

    /** {@code [batch, channels, cells]} as rows of channels. */
    float[] rows() {
        return transposed(dim(0), dim(1), cells());
    }

    private float[] transposed(int outer, int middle, int inner) {
        float[] moved = new float[values.length];
        for (int i = 0; i < moved.length; i++) {
            int to = (i / inner / middle * inner + i % inner) * middle + i / inner % middle;
            moved[to] = values[i];
        }
        return moved;
    }
}
