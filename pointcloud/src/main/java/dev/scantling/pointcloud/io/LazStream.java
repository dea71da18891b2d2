package dev.scantling.pointcloud.io;

import com.github.mreutegg.laszip4j.laszip.ByteStreamIn;
import com.github.mreutegg.laszip4j.laszip.UncheckedEOFException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** A file in memory as LASzip reads it. Its positions are those in the file. */
final class LazStream extends ByteStreamIn {
    private static final ValueLayout.OfShort I16_BIG = LittleEndian.I16.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt I32_BIG = LittleEndian.I32.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong I64_BIG = LittleEndian.I64.withOrder(ByteOrder.BIG_ENDIAN);

    private final MemorySegment bytes;
    private long position;

    LazStream(MemorySegment bytes, long position) {
        this.bytes = bytes;
        this.position = position;
    }

    /** Where the next bytes lie, and goes on behind them. */
    private long take(int count) {
        long at = position;
        if (count < 0 || at > bytes.byteSize() - count) {
            throw new UncheckedEOFException();
        }
        position += count;
        return at;
    }

    @Override
    public byte getByte() {
        return bytes.get(ValueLayout.JAVA_BYTE, take(1));
    }

    @Override
    public void getBytes(byte[] target, int count) {
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, take(count), target, 0, count);
    }

    @Override
    public char get16bitsLE() {
        return (char) bytes.get(LittleEndian.I16, take(Short.BYTES));
    }

    @Override
    public int get32bitsLE() {
        return bytes.get(LittleEndian.I32, take(Integer.BYTES));
    }

    @Override
    public long get64bitsLE() {
        return bytes.get(LittleEndian.I64, take(Long.BYTES));
    }

    @Override
    public char get16bitsBE() {
        return (char) bytes.get(I16_BIG, take(Short.BYTES));
    }

    @Override
    public int get32bitsBE() {
        return bytes.get(I32_BIG, take(Integer.BYTES));
    }

    @Override
    public long get64bitsBE() {
        return bytes.get(I64_BIG, take(Long.BYTES));
    }

    @Override
    public boolean isSeekable() {
        return true;
    }

    @Override
    public long tell() {
        return position;
    }

    @Override
    public boolean seek(long target) {
        boolean inside = target >= 0 && target <= bytes.byteSize();
        position = inside ? target : position;
        return inside;
    }

    @Override
    public boolean seekEnd(long distance) {
        return seek(bytes.byteSize() - distance);
    }

    @Override
    public void close() {}
}
