package dev.scantling.jit.lower;

import dev.scantling.ir.DType;
import dev.scantling.ir.FloatFormat;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Elements of a larger primitive array, as a kernel gets them. Everything starts out as poison, so that what a kernel
 * forgets to write shows, and so does what it writes outside.
 */
record HostArray(Object array, int offset, int elements) {
    private static final int MARGIN = 32;
    private static final float FLOAT_POISON = Float.NaN;
    /** NaN as F16 and as BF16. */
    private static final short SHORT_POISON = 0x7fff;

    private static final byte BYTE_POISON = 0x5a;
    private static final int INT_POISON = 0x7badbad7;

    static HostArray of(DType dtype, int elements) {
        int length = elements + 2 * MARGIN;
        Object array = switch (dtype) {
            case F32 -> filled(new float[length]);
            case I32 -> filled(new int[length]);
            case I64 -> filled(new long[length]);
            case U8, U7, I8 -> filled(new byte[length]);
            case I16, F16, BF16 -> filled(new short[length]);
            case F64 -> throw new IllegalArgumentException("no kernel uses " + dtype);
        };
        return new HostArray(array, MARGIN, elements);
    }

    /** What lies behind some elements. */
    HostArray from(int element) {
        return new HostArray(array, offset + element, elements - element);
    }

    /** Dense rows of so many columns, which lie at a distance in this one. */
    HostArray columns(int rows, int columns, int stride) {
        HostArray dense = of(DType.F32, rows * columns);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(array, offset + row * stride, dense.array, dense.offset + row * columns, columns);
        }
        return dense;
    }

    /** Whether some columns of float32 rows at a distance were never written. */
    boolean columnsIntact(int from, int to, int stride) {
        return IntStream.range(0, elements)
                .filter(i -> i % stride >= from && i % stride < to)
                .allMatch(i -> Float.isNaN(((float[]) array)[offset + i]));
    }

    float[] floats(FloatFormat format) {
        float[] values = new float[elements];
        for (int i = 0; i < elements; i++) {
            values[i] = switch (array) {
                case float[] a -> a[offset + i];
                case short[] a -> format.value(a[offset + i]);
                default -> throw new IllegalStateException("no floats");
            };
        }
        return values;
    }

    int[] ints() {
        return Arrays.copyOfRange((int[]) array, offset, offset + elements);
    }

    long[] longs() {
        return Arrays.copyOfRange((long[]) array, offset, offset + elements);
    }

    /** Copies a dense matrix into rows of {@code stride} elements of a format, the rest of which becomes zero. */
    void setRows(FloatFormat format, float[] values, int columns, int stride) {
        for (int i = 0; i < elements; i++) {
            float value = i % stride < columns ? values[i / stride * columns + i % stride] : 0f;
            switch (array) {
                case float[] a -> a[offset + i] = value;
                case short[] a -> a[offset + i] = format.bits(value);
                default -> throw new IllegalStateException("no floats");
            }
        }
    }

    void set(int index, Object values, int length) {
        System.arraycopy(values, 0, array, offset + index, length);
    }

    /** Whether nothing outside the elements was written. */
    boolean marginsIntact() {
        HostArray fresh = of(dtype(), elements);
        int end = offset + elements;
        return switch (array) {
            case float[] a ->
                Arrays.equals(a, 0, offset, (float[]) fresh.array, 0, offset)
                        && Arrays.equals(a, end, a.length, (float[]) fresh.array, end, a.length);
            case int[] a ->
                Arrays.equals(a, 0, offset, (int[]) fresh.array, 0, offset)
                        && Arrays.equals(a, end, a.length, (int[]) fresh.array, end, a.length);
            case byte[] a ->
                Arrays.equals(a, 0, offset, (byte[]) fresh.array, 0, offset)
                        && Arrays.equals(a, end, a.length, (byte[]) fresh.array, end, a.length);
            case short[] a ->
                Arrays.equals(a, 0, offset, (short[]) fresh.array, 0, offset)
                        && Arrays.equals(a, end, a.length, (short[]) fresh.array, end, a.length);
            case long[] a ->
                Arrays.equals(a, 0, offset, (long[]) fresh.array, 0, offset)
                        && Arrays.equals(a, end, a.length, (long[]) fresh.array, end, a.length);
            default -> throw new IllegalStateException();
        };
    }

    private DType dtype() {
        return switch (array) {
            case float[] _ -> DType.F32;
            case int[] _ -> DType.I32;
            case long[] _ -> DType.I64;
            case short[] _ -> DType.I16;
            case byte[] _ -> DType.U8;
            default -> throw new IllegalStateException();
        };
    }

    private static Object filled(float[] a) {
        Arrays.fill(a, FLOAT_POISON);
        return a;
    }

    private static Object filled(int[] a) {
        Arrays.fill(a, INT_POISON);
        return a;
    }

    private static Object filled(byte[] a) {
        Arrays.fill(a, BYTE_POISON);
        return a;
    }

    private static Object filled(short[] a) {
        Arrays.fill(a, SHORT_POISON);
        return a;
    }

    private static Object filled(long[] a) {
        Arrays.fill(a, INT_POISON);
        return a;
    }
}
