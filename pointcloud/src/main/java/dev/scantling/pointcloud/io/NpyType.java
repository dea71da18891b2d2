package dev.scantling.pointcloud.io;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Optional;

/** Element types of NPY arrays that are read and written. */
public enum NpyType {
    F4("f4", 4),
    F8("f8", 8),
    I1("i1", 1),
    I2("i2", 2),
    I4("i4", 4),
    I8("i8", 8),
    U1("u1", 1),
    U4("u4", 4),
    /** One byte, 0 or 1. */
    B1("b1", 1);

    private final String code;
    private final int bytes;

    NpyType(String code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** Size of one element in bytes. */
    public int bytes() {
        return bytes;
    }

    /** NumPy's little-endian descriptor, such as {@code <f4} or {@code |u1}. */
    public String descriptor() {
        return (bytes == 1 ? "|" : "<") + code;
    }

    /** Whether values are whole numbers; booleans count as 0 and 1. */
    public boolean isInteger() {
        return this != F4 && this != F8;
    }

    /** The type of a descriptor without its byte-order mark. */
    static Optional<NpyType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** Element {@code index} of little-endian data, rounded to the nearest double. */
    double real(MemorySegment data, long index) {
        return switch (this) {
            case F4 -> data.get(LittleEndian.F32, index * Float.BYTES);
            case F8 -> data.get(LittleEndian.F64, index * Double.BYTES);
            case I1, I2, I4, I8, U1, U4, B1 -> integer(data, index);
        };
    }

    /** Element {@code index} of little-endian data of an integer type. */
    long integer(MemorySegment data, long index) {
        return switch (this) {
            case I1 -> data.get(ValueLayout.JAVA_BYTE, index);
            case U1, B1 -> data.get(ValueLayout.JAVA_BYTE, index) & 0xFF;
            case I2 -> data.get(LittleEndian.I16, index * Short.BYTES);
            case I4 -> data.get(LittleEndian.I32, index * Integer.BYTES);
            case U4 -> data.get(LittleEndian.I32, index * Integer.BYTES) & 0xFFFF_FFFFL;
            case I8 -> data.get(LittleEndian.I64, index * Long.BYTES);
            case F4, F8 -> throw new IllegalStateException(this + " is not an integer type");
        };
    }
}
