package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * The LZF compression of M. Lehmann's LibLZF, which PCD files use: a control byte below 32 is followed by that many
 * literal bytes and one more; any other has a length in its upper three bits (7: another byte adds to it) and, with the
 * next byte, how far back the copy begins.
 */
final class Lzf {
    private static final int LITERALS = 32;
    private static final int LONG = 7;
    private static final int FARTHEST = 1 << 13;
    private static final int LONGEST = LONG + 255 + 2;
    private static final int SHORTEST = 3;
    private static final int HASH_BITS = 14;
    /** Three bytes become at most this many: no stream grows by more. */
    private static final int MOST_GROWTH = LONGEST / SHORTEST;

    private final String file;
    private final long offset;
    private final MemorySegment packed;
    private long in;
    private int out;

    /** @param offset where the stream begins in the file, for messages */
    Lzf(String file, long offset, MemorySegment packed) {
        this.file = file;
        this.offset = offset;
        this.packed = packed;
    }

    /**
     * The bytes that were compressed.
     *
     * @throws InvalidInput if they are not {@code size}, or the stream is malformed
     */
    byte[] decompress(int size) {
        if (size > MOST_GROWTH * packed.byteSize()) {
            throw error(packed.byteSize() + " bytes cannot become " + size);
        }
        byte[] bytes = new byte[size];
        while (in < packed.byteSize()) {
            int control = next();
            if (control < LITERALS) {
                literals(control + 1, bytes);
            } else {
                copy(control, bytes);
            }
        }
        if (out != size) {
            throw error("the stream gives " + out + " bytes, not " + size);
        }
        return bytes;
    }

    private int next() {
        if (in == packed.byteSize()) {
            throw error("the stream ends within a step");
        }
        return packed.get(ValueLayout.JAVA_BYTE, in++) & 0xFF;
    }

    private void literals(int count, byte[] bytes) {
        requireRoom(count, bytes);
        if (count > packed.byteSize() - in) {
            throw error("the stream ends within literals");
        }
        MemorySegment.copy(packed, ValueLayout.JAVA_BYTE, in, bytes, out, count);
        in += count;
        out += count;
    }

    private void copy(int control, byte[] bytes) {
        int length = control >> 5;
        length += length == LONG ? next() + 2 : 2;
        int from = out - ((control & 31) << 8 | next()) - 1;
        requireRoom(length, bytes);
        if (from < 0) {
            throw error("a copy begins " + -from + " bytes before the data");
        }
        for (int i = 0; i < length; i++) { // may overlap with what it makes
            bytes[out++] = bytes[from + i];
        }
    }

    private void requireRoom(int count, byte[] bytes) {
        if (count > bytes.length - out) {
            throw error("the stream gives more than " + bytes.length + " bytes");
        }
    }

    private InvalidInput error(String message) {
        return new InvalidInput(file + ", offset " + (offset + in) + ": compressed points are damaged: " + message
                + "; copy the file again");
    }

    /** Compresses bytes; three bytes are looked up where they were last seen. */
    static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] seen = new int[1 << HASH_BITS];
        Arrays.fill(seen, -1);
        int pending = 0; // first literal not written yet
        int at = 0;
        while (at < bytes.length) {
            int length = 0;
            if (at + SHORTEST <= bytes.length) {
                int slot = slot(bytes, at);
                length = match(bytes, seen[slot], at);
                if (length >= SHORTEST) {
                    writeLiterals(bytes, pending, at, out);
                    writeCopy(at - seen[slot] - 1, length - 2, out);
                }
                seen[slot] = at;
            }
            boolean copied = length >= SHORTEST;
            at += copied ? length : 1;
            pending = copied ? at : pending;
        }
        writeLiterals(bytes, pending, at, out);
        return out.toByteArray();
    }

    private static int slot(byte[] bytes, int at) {
        int three = (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF);
        return three * 0x9E3779B1 >>> (Integer.SIZE - HASH_BITS);
    }

    private static int match(byte[] bytes, int from, int at) {
        if (from < 0 || at - from > FARTHEST) {
            return 0;
        }
        int most = Math.min(LONGEST, bytes.length - at);
        int length = 0;
        while (length < most && bytes[from + length] == bytes[at + length]) {
            length++;
        }
        return length;
    }

    private static void writeLiterals(byte[] bytes, int begin, int end, ByteArrayOutputStream out) {
        for (int at = begin; at < end; at += LITERALS) {
            int count = Math.min(LITERALS, end - at);
            out.write(count - 1);
            out.write(bytes, at, count);
        }
    }

    private static void writeCopy(int back, int length, ByteArrayOutputStream out) {
        out.write(Math.min(length, LONG) << 5 | back >> 8);
        if (length >= LONG) {
            out.write(length - LONG);
        }
        out.write(back & 0xFF);
    }
}
