package dev.scantling.pointcloud.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Little-endian numbers onto a buffered stream. */
final class LittleEndianOutput {
    private final OutputStream out;
    private final ByteBuffer word = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    LittleEndianOutput(OutputStream out) {
        this.out = out;
    }

    void i32(int value) throws IOException {
        out.write(word.putInt(0, value).array());
    }

    void f32(float value) throws IOException {
        i32(Float.floatToRawIntBits(value));
    }
}
