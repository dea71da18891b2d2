package dev.scantling.device;

import dev.scantling.ir.DType;
import java.lang.foreign.MemorySegment;

/** The arrays in which Java holds elements of a type. */
public final class HostArrays {
    private HostArrays() {}

    /** An array of zeros. */
    public static Object of(DType dtype, int elements) {
        return switch (dtype) {
            case F32 -> new float[elements];
            case F64 -> new double[elements];
            case I32 -> new int[elements];
            case I64 -> new long[elements];
            case U8, U7, I8 -> new byte[elements];
            case I16, F16, BF16 -> new short[elements];
        };
    }

    /**
     * All bytes of an array.
     *
     * @throws IllegalStateException for what {@link #of} does not make
     */
    public static MemorySegment segment(Object array) {
        return switch (array) {
            case float[] a -> MemorySegment.ofArray(a);
            case double[] a -> MemorySegment.ofArray(a);
            case int[] a -> MemorySegment.ofArray(a);
            case long[] a -> MemorySegment.ofArray(a);
            case short[] a -> MemorySegment.ofArray(a);
            case byte[] a -> MemorySegment.ofArray(a);
            default -> throw new IllegalStateException("not a primitive array: " + array.getClass());
        };
    }
}
