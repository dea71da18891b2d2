package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.NumberType;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** Element types of NPY arrays that are read and written. */
public enum NpyType {
    F4("f4", NumberType.F32),
    F8("f8", NumberType.F64),
    I1("i1", NumberType.I8),
    I2("i2", NumberType.I16),
    I4("i4", NumberType.I32),
    I8("i8", NumberType.I64),
    U1("u1", NumberType.U8),
    U2("u2", NumberType.U16),
    U4("u4", NumberType.U32),
    U8("u8", NumberType.U64),
    /** One byte, 0 or 1. */
    B1("b1", NumberType.U8);

    private final String code;
    private final NumberType numberType;

    NpyType(String code, NumberType numberType) {
        this.code = code;
        this.numberType = numberType;
    }

    /** The type of the numbers; booleans are those of uint8. */
    public NumberType numberType() {
        return numberType;
    }

    /** The array type of numbers. */
    public static NpyType of(NumberType type) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.numberType == type)
                .findFirst()
                .orElseThrow();
    }

    /** Size of one element in bytes. */
    public int bytes() {
        return numberType.bytes();
    }

    /** NumPy's little-endian descriptor, such as {@code <f4} or {@code |u1}. */
    public String descriptor() {
        return (bytes() == 1 ? "|" : "<") + code;
    }

    /** Whether values are whole numbers; booleans count as 0 and 1. */
    public boolean isInteger() {
        return numberType.isInteger();
    }

    /** The type of a descriptor without its byte-order mark. */
    static Optional<NpyType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** Element {@code index} of little-endian data, rounded to the nearest double. */
    double real(MemorySegment data, long index) {
        return numberType.real(bits(data, index));
    }

    /**
     * Element {@code index} of little-endian data of an integer type.
     *
     * @throws InvalidInput if it is beyond int64
     */
    long integer(MemorySegment data, long index) {
        long value = bits(data, index);
        if (!numberType.holds(value)) {
            throw new InvalidInput("element " + index + " of an array of type " + descriptor() + " is "
                    + Long.toUnsignedString(value) + ", outside int64; read it as float64");
        }
        return value;
    }

    private long bits(MemorySegment data, long index) {
        return numberType.read(data, index * bytes(), ByteOrder.LITTLE_ENDIAN);
    }
}
