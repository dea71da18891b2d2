package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/**
 * An array as NumPy stores it. Immutable, safe to share.
 *
 * @param shape extents, outermost first; empty for a scalar
 * @param type element type
 * @param data elements in row-major order, little endian, packed, read-only
 */
public record NpyArray(List<Integer> shape, NpyType type, MemorySegment data) {
    /** NumPy's own limit. */
    static final int MAX_RANK = 64;

    /**
     * Checks the size.
     *
     * @throws InvalidInput if the data do not have the size that shape and type say
     */
    public NpyArray {
        shape = List.copyOf(shape);
        long expected = Math.multiplyExact(elements(shape, "array"), (long) type.bytes());
        if (data.byteSize() != expected) {
            throw new InvalidInput("array of shape " + shape + " and type " + type.descriptor() + " needs " + expected
                    + " bytes, not " + data.byteSize());
        }
        data = data.asReadOnly();
    }

    public static NpyArray of(float[] values, int... shape) {
        return copy(NpyType.F4, values, values.length, LittleEndian.F32, shape);
    }

    public static NpyArray of(double[] values, int... shape) {
        return copy(NpyType.F8, values, values.length, LittleEndian.F64, shape);
    }

    public static NpyArray of(int[] values, int... shape) {
        return copy(NpyType.I4, values, values.length, LittleEndian.I32, shape);
    }

    public static NpyArray of(long[] values, int... shape) {
        return copy(NpyType.I8, values, values.length, LittleEndian.I64, shape);
    }

    public static NpyArray of(short[] values, int... shape) {
        return copy(NpyType.I2, values, values.length, LittleEndian.I16, shape);
    }

    /** Bytes as -128 to 127. */
    public static NpyArray ofSigned(byte[] values, int... shape) {
        return copy(NpyType.I1, values, values.length, ValueLayout.JAVA_BYTE, shape);
    }

    /** Bytes as 0 to 255. */
    public static NpyArray ofUnsigned(byte[] values, int... shape) {
        return copy(NpyType.U1, values, values.length, ValueLayout.JAVA_BYTE, shape);
    }

    private static NpyArray copy(NpyType type, Object values, int count, ValueLayout layout, int[] shape) {
        MemorySegment data = Arena.ofAuto().allocate((long) count * type.bytes());
        MemorySegment.copy(values, 0, data, layout, 0, count);
        return new NpyArray(Arrays.stream(shape).boxed().toList(), type, data);
    }

    /** Number of elements of a shape, checked against what a Java array holds. */
    static long elements(List<Integer> shape, String where) {
        if (shape.size() > MAX_RANK) {
            throw new InvalidInput(where + ": rank " + shape.size() + " is more than " + MAX_RANK);
        }
        long count = 1;
        for (int extent : shape) {
            if (extent < 0) {
                throw new InvalidInput(where + ": extent " + extent + " in shape " + shape + " is negative");
            }
            count = Math.multiplyExact(count, (long) extent);
            if (count > Integer.MAX_VALUE - 8) {
                throw new InvalidInput(where + ": shape " + shape + " has more elements than an array holds; split it");
            }
        }
        return count;
    }

    public int rank() {
        return shape.size();
    }

    /** Number of elements. */
    public int size() {
        return (int) (data.byteSize() / type.bytes());
    }

    /** All elements in row-major order, rounded to float32 where they are of another type. */
    public float[] toFloats() {
        if (type == NpyType.F4) {
            return data.toArray(LittleEndian.F32);
        }
        float[] values = new float[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) type.real(data, i);
        }
        return values;
    }

    /** All elements in row-major order; exact except for large 64-bit integers, which round. */
    public double[] toDoubles() {
        double[] values = new double[size()];
        Arrays.setAll(values, i -> type.real(data, i));
        return values;
    }

    /**
     * All elements in row-major order, exactly.
     *
     * @throws InvalidInput if the array holds floating-point numbers or an element is not in the range of int32
     */
    public int[] toInts() {
        if (type == NpyType.I4) {
            return data.toArray(LittleEndian.I32);
        }
        requireInteger("int32");
        int[] values = new int[size()];
        Arrays.setAll(values, this::narrowed);
        return values;
    }

    /**
     * All elements in row-major order, exactly.
     *
     * @throws InvalidInput if the array holds floating-point numbers
     */
    public long[] toLongs() {
        requireInteger("int64");
        long[] values = new long[size()];
        Arrays.setAll(values, i -> type.integer(data, i));
        return values;
    }

    /**
     * The bits of a one-byte array.
     *
     * @throws InvalidInput if elements are larger
     */
    public byte[] toBytes() {
        if (type.bytes() != 1) {
            throw new InvalidInput(
                    "array of type " + type.descriptor() + " cannot be taken as bytes; save it as uint8");
        }
        return data.toArray(ValueLayout.JAVA_BYTE);
    }

    private void requireInteger(String wanted) {
        if (!type.isInteger()) {
            throw new InvalidInput("array of type " + type.descriptor() + " cannot be taken as " + wanted
                    + ", which would cut off fractions; save it as " + wanted);
        }
    }

    private int narrowed(int index) {
        long value = type.integer(data, index);
        if (value != (int) value) {
            throw new InvalidInput("element " + index + " of an array of type " + type.descriptor() + " is " + value
                    + ", outside int32; read it as int64");
        }
        return (int) value;
    }

    /** Same shape, type and bits. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NpyArray(List<Integer> itsShape, NpyType itsType, MemorySegment itsData)
                && shape.equals(itsShape)
                && type == itsType
                && data.mismatch(itsData) < 0;
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + type.hashCode();
    }

    @Override
    public String toString() {
        return type.descriptor() + shape;
    }
}
