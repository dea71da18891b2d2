package dev.scantling.pointcloud;

import dev.scantling.sparse.io.DecimalText;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * The types of numbers that files of points hold. A value travels as its <i>bits</i>: integers widened to 64 bits by
 * their sign or by zeros, float32 and float64 as IEEE 754 has them, in the low bits.
 */
public enum NumberType {
    I8(1),
    U8(1),
    I16(2),
    U16(2),
    I32(4),
    U32(4),
    I64(8),
    U64(8),
    F32(4),
    F64(8);

    private final int bytes;

    NumberType(int bytes) {
        this.bytes = bytes;
    }

    /** Size of a value in bytes. */
    public int bytes() {
        return bytes;
    }

    public boolean isInteger() {
        return this != F32 && this != F64;
    }

    /** As NumPy says it: int8, uint32, float64. */
    public String longName() {
        String size = name().substring(1);
        return switch (name().charAt(0)) {
            case 'I' -> "int" + size;
            case 'U' -> "uint" + size;
            default -> "float" + size;
        };
    }

    /** The value of some bits; 64-bit integers are rounded to the nearest double. */
    public double real(long bits) {
        return switch (this) {
            case I8, U8, I16, U16, I32, U32, I64 -> bits;
            case U64 -> bits >= 0 ? (double) bits : ((bits >>> 1) | (bits & 1)) * 2.0;
            case F32 -> Float.intBitsToFloat((int) bits);
            case F64 -> Double.longBitsToDouble(bits);
        };
    }

    /** Bits that lie unaligned in memory. */
    public long read(MemorySegment memory, long offset, ByteOrder order) {
        return widened(
                switch (bytes) {
                    case 1 -> memory.get(ValueLayout.JAVA_BYTE, offset);
                    case 2 -> memory.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), offset);
                    case 4 -> memory.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), offset);
                    default -> memory.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), offset);
                });
    }

    /** Stores bits unaligned in memory. */
    public void write(long bits, MemorySegment memory, long offset, ByteOrder order) {
        switch (bytes) {
            case 1 -> memory.set(ValueLayout.JAVA_BYTE, offset, (byte) bits);
            case 2 -> memory.set(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), offset, (short) bits);
            case 4 -> memory.set(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), offset, (int) bits);
            default -> memory.set(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), offset, bits);
        }
    }

    /** The bits of a value whose low bits are given. */
    long widened(long low) {
        return switch (this) {
            case I8 -> (byte) low;
            case U8 -> low & 0xFF;
            case I16 -> (short) low;
            case U16 -> low & 0xFFFF;
            case I32 -> (int) low;
            case U32, F32 -> low & 0xFFFF_FFFFL;
            case I64, U64, F64 -> low;
        };
    }

    /**
     * The bits of a number in text: see {@link DecimalText}.
     *
     * @throws NumberFormatException if it is none, or none of this type
     */
    public long parse(String text) {
        return switch (this) {
            case F32 -> Float.floatToRawIntBits(DecimalText.parseFloat(text)) & 0xFFFF_FFFFL;
            case F64 -> Double.doubleToRawLongBits(DecimalText.parse(text));
            case U64 -> Long.parseUnsignedLong(text);
            case I8, U8, I16, U16, I32, U32, I64 -> requireFits(Long.parseLong(text));
        };
    }

    /** Whether an integer type has a whole number. */
    public boolean holds(long value) {
        return this == U64 ? value >= 0 : widened(value) == value;
    }

    private long requireFits(long value) {
        if (!holds(value)) {
            throw new NumberFormatException(value + " is not in the range of " + longName());
        }
        return value;
    }

    /** Shortest text that {@link #parse} turns into the same value. */
    public String text(long bits) {
        return switch (this) {
            case I8, U8, I16, U16, I32, U32, I64 -> Long.toString(bits);
            case U64 -> Long.toUnsignedString(bits);
            case F32 -> Float.toString(Float.intBitsToFloat((int) bits));
            case F64 -> Double.toString(Double.longBitsToDouble(bits));
        };
    }
}
