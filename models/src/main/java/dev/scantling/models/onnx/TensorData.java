package dev.scantling.models.onnx;

import com.google.protobuf.CodedOutputStream;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.WeightData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntUnaryOperator;

/**
 * The values of a parameter in another order, computed and moved only while they are written.
 *
 * @param format that they are rounded to
 */
record TensorData(WeightData values, Arrangement arrangement, FloatFormat format) {
    /** Elements written at a time. */
    private static final int CHUNK = 1 << 14;

    long bytes() {
        return (long) values.length() * format.dtype().bytes();
    }

    void writeTo(CodedOutputStream out) throws IOException {
        float[] source = values.values();
        IntUnaryOperator places = arrangement.places();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < source.length; at += CHUNK) {
            chunk.clear();
            for (int i = at; i < Math.min(source.length, at + CHUNK); i++) {
                put(chunk, source[places.applyAsInt(i)]);
            }
            out.writeRawBytes(chunk.array(), 0, chunk.position());
        }
    }

    private void put(ByteBuffer chunk, float value) {
        switch (format) {
            case F32 -> chunk.putFloat(value);
            case F16, BF16 -> chunk.putShort(format.bits(value));
        }
    }
}
