package dev.scantling.models.torch;

import dev.scantling.ir.EngineException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/**
 * Little-endian numbers of a file or a part of one. Whoever reads beyond its end hears where that is.
 *
 * @param name what messages call it
 */
record FileBytes(MemorySegment data, String name) {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    long size() {
        return data.byteSize();
    }

    int u8(long at) {
        require(at, 1);
        return data.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
    }

    int u16(long at) {
        require(at, Short.BYTES);
        return data.get(SHORT, at) & 0xFFFF;
    }

    int i32(long at) {
        require(at, Integer.BYTES);
        return data.get(INT, at);
    }

    long u32(long at) {
        return Integer.toUnsignedLong(i32(at));
    }

    long i64(long at) {
        require(at, Long.BYTES);
        return data.get(LONG, at);
    }

    /** Bytes of a length that a file claims. */
    MemorySegment slice(long at, long length) {
        require(at, length);
        return data.asSlice(at, length);
    }

    String text(long at, long length, Charset charset) {
        if (length > Integer.MAX_VALUE - 8) {
            throw fail(at, "a text of " + length + " bytes is longer than any that is read");
        }
        return new String(slice(at, length).toArray(ValueLayout.JAVA_BYTE), charset);
    }

    EngineException.InvalidInput fail(long at, String problem) {
        return new EngineException.InvalidInput(name + ", offset " + at + ": " + problem);
    }

    private void require(long at, long length) {
        if (at < 0 || length < 0 || at > size() || length > size() - at) {
            throw fail(
                    at,
                    "needs " + Long.toUnsignedString(length) + " more bytes, there are only " + size()
                            + " in all: cut short or damaged; copy or save it again");
        }
    }
}
