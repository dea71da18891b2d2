package dev.scantling.jit.x86;

import java.util.Arrays;

/** A growing array of bytes, little-endian. */
final class CodeBuffer {
    private static final int FIRST_CAPACITY = 1024;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int position;

    int position() {
        return position;
    }

    void put8(int value) {
        if (position == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * position);
        }
        bytes[position++] = (byte) value;
    }

    void put32(int value) {
        putLow(value, Integer.BYTES);
    }

    void put64(long value) {
        putLow(value, Long.BYTES);
    }

    private void putLow(long value, int count) {
        for (int i = 0; i < count; i++) {
            put8((int) (value >> (8 * i)));
        }
    }

    void replace32(int at, int value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[at + i] = (byte) (value >> (8 * i));
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, position);
    }
}
