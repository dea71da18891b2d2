package dev.scantling.models.torch;

import dev.scantling.ir.EngineException;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The instructions of pickles and the values within them, one after the other. Not thread-safe. */
final class PickleInput {
    /** Longer than any number that a checkpoint has. */
    private static final int MOST_WHOLE_BYTES = 255;

    private final FileBytes bytes;
    private long at;
    private long instruction;

    /** @param at byte that the first pickle begins at */
    PickleInput(FileBytes bytes, long at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** The byte behind what was read. */
    long position() {
        return at;
    }

    /** Begins the next instruction, which failures are reported at. */
    int instruction() {
        instruction = at;
        return u8();
    }

    int u8() {
        return bytes.u8(at++);
    }

    int u16() {
        at += Short.BYTES;
        return bytes.u16(at - Short.BYTES);
    }

    long u32() {
        at += Integer.BYTES;
        return bytes.u32(at - Integer.BYTES);
    }

    long i64() {
        at += Long.BYTES;
        return bytes.i64(at - Long.BYTES);
    }

    MemorySegment skip(long length) {
        MemorySegment skipped = bytes.slice(at, length);
        at += length;
        return skipped;
    }

    /** A number of so many bytes, little-endian, in two's complement. */
    Pickled whole(long length) {
        if (length > MOST_WHOLE_BYTES) {
            throw fail("a whole number of " + length + " bytes; up to " + MOST_WHOLE_BYTES + " are read");
        }
        byte[] value = new byte[(int) length];
        for (int i = value.length - 1; i >= 0; i--) {
            value[i] = (byte) u8();
        }
        return new Pickled.Whole(length == 0 ? BigInteger.ZERO : new BigInteger(value));
    }

    /** The only number that is big-endian. */
    Pickled real() {
        return new Pickled.Real(
                skip(Double.BYTES).asByteBuffer().order(ByteOrder.BIG_ENDIAN).getDouble());
    }

    Pickled text(long length, Charset charset) {
        String text = bytes.text(at, length, charset);
        at += length;
        return new Pickled.Text(text);
    }

    /** Text that a line feed ends. */
    String line() {
        long end = at;
        while (bytes.u8(end) != '\n') {
            end++;
        }
        String line = bytes.text(at, end - at, StandardCharsets.UTF_8);
        at = end + 1;
        return line;
    }

    /** A failure of this instruction. */
    EngineException.InvalidInput fail(String problem) {
        return bytes.fail(instruction, problem);
    }
}
