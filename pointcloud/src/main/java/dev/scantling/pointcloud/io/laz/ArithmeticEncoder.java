package dev.scantling.pointcloud.io.laz;

import java.util.Arrays;

/**
 * Writes symbols in as many bits as their probabilities say: each narrows an interval of 32 bits, whose leading bytes are output
 * as soon as nothing but a carry can change them. Not thread-safe.
 *
 * @see <a href="https://www.hpl.hp.com/techreports/2004/HPL-2004-76.html">A. Said, Introduction to Arithmetic Coding, 2004</a>
 */
final class ArithmeticEncoder implements Coder {
    static final long LEAST_RANGE = 1L << 24;
    static final long FULL = 0xFFFF_FFFFL;
    /** More bits than this leave too little of the least range to one step. */
    static final int MOST_RAW_BITS = 19;

    private byte[] bytes = new byte[256];
    private int size;
    private long low;
    private long range = FULL;

    @Override
    public int code(SymbolModel model, int symbol) {
        long unit = range >>> SymbolModel.SHIFT;
        narrow(model.start(symbol) * unit, model.isLast(symbol) ? range : model.start(symbol + 1) * unit);
        model.count(symbol);
        return symbol;
    }

    @Override
    public int code(BitModel model, int bit) {
        long middle = model.zeros() * (range >>> BitModel.SHIFT);
        narrow(bit == 0 ? 0 : middle, bit == 0 ? middle : range);
        model.count(bit);
        return bit;
    }

    @Override
    public int raw(int value, int bits) {
        if (bits > MOST_RAW_BITS) {
            raw(value & 0xFFFF, Short.SIZE);
            raw(value >>> Short.SIZE, bits - Short.SIZE);
        } else {
            long unit = range >>> bits;
            narrow(value * unit, (value + 1) * unit);
        }
        return value;
    }

    private void narrow(long start, long end) {
        low += start;
        range = end - start;
        if (low > FULL) {
            carry();
            low &= FULL;
        }
        while (range < LEAST_RANGE) {
            put((byte) (low >>> 24));
            low = low << Byte.SIZE & FULL;
            range <<= Byte.SIZE;
        }
    }

    private void carry() {
        int at = size - 1;
        while (bytes[at] == -1) {
            bytes[at--] = 0;
        }
        bytes[at]++;
    }

    private void put(byte value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = value;
    }

    /** Ends with a number inside of the interval, and with the zeros that decoders read ahead. */
    byte[] finish() {
        boolean wide = range > 2 * LEAST_RANGE;
        long start = wide ? LEAST_RANGE : LEAST_RANGE >>> 1;
        narrow(start, start + (wide ? LEAST_RANGE >>> 1 : LEAST_RANGE >>> 9));
        return Arrays.copyOf(bytes, size + (wide ? 3 : 2));
    }
}
