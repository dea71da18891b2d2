package dev.scantling.device.opencl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the bytes in which a driver answers. */
final class ClText {
    private ClText() {}

    /** Without the zero at its end, and without spaces around it. */
    static String of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    /** Of 4 or 8 bytes. */
    static long number(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        return bytes.length == Integer.BYTES ? Integer.toUnsignedLong(buffer.getInt()) : buffer.getLong();
    }
}
