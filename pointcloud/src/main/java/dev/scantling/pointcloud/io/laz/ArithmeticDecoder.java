package dev.scantling.pointcloud.io.laz;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Reads what an {@link ArithmeticEncoder} wrote: it follows the same interval, and knows where in it the number lies that the bytes
 * are. It takes as many bytes as were written. Not thread-safe.
 */
final class ArithmeticDecoder implements Coder {
    private final MemorySegment bytes;
    private long position;
    /** Of the number, how far it lies behind the beginning of the interval. */
    private long value;

    private long range = ArithmeticEncoder.FULL;

    /**
     * A decoder of what begins at a position.
     *
     * @throws IndexOutOfBoundsException here and later, where the bytes end
     */
    ArithmeticDecoder(MemorySegment bytes, long position) {
        this.bytes = bytes;
        this.position = position;
        for (int i = 0; i < Integer.BYTES; i++) {
            take();
        }
    }

    /** Where the bytes begin that were not taken; behind the last symbol, where those of this end. */
    long position() {
        return position;
    }

    private void take() {
        value = value << Byte.SIZE & ArithmeticEncoder.FULL | bytes.get(ValueLayout.JAVA_BYTE, position++) & 0xFF;
    }

    @Override
    public int code(SymbolModel model, int symbol) {
        long unit = range >>> SymbolModel.SHIFT;
        int read = model.at(value / unit);
        narrow(model.start(read) * unit, model.isLast(read) ? range : model.start(read + 1) * unit);
        model.count(read);
        return read;
    }

    @Override
    public int code(BitModel model, int bit) {
        long middle = model.zeros() * (range >>> BitModel.SHIFT);
        int read = value < middle ? 0 : 1;
        narrow(read == 0 ? 0 : middle, read == 0 ? middle : range);
        model.count(read);
        return read;
    }

    @Override
    public int raw(int ignored, int bits) {
        if (bits > ArithmeticEncoder.MOST_RAW_BITS) {
            int low = raw(ignored, Short.SIZE);
            return low | raw(ignored, bits - Short.SIZE) << Short.SIZE;
        }
        long unit = range >>> bits;
        long read = Math.min(value / unit, (1L << bits) - 1); // more only where bytes are damaged
        narrow(read * unit, (read + 1) * unit);
        return (int) read;
    }

    private void narrow(long start, long end) {
        value -= start;
        range = end - start;
        while (range < ArithmeticEncoder.LEAST_RANGE) {
            take();
            range <<= Byte.SIZE;
        }
    }
}
