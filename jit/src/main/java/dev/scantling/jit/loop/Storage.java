package dev.scantling.jit.loop;

import java.lang.reflect.Array;

/**
 * The array behind a memory of an interpreted run, and the conversions of its elements, which are boxed.
 *
 * @param offset the element at index 0
 */
record Storage(Element element, Object array, int offset) {

    int length() {
        return Array.getLength(array);
    }

    Object get(int index) {
        int at = offset + index;
        return switch (element) {
            case F32 -> ((float[]) array)[at];
            case F64 -> ((double[]) array)[at];
            case I32 -> ((int[]) array)[at];
            case I64 -> ((long[]) array)[at];
            case F16 -> Float.float16ToFloat(((short[]) array)[at]);
            case BF16 -> Float.intBitsToFloat(((short[]) array)[at] << 16);
            case I8 -> (int) ((byte[]) array)[at];
            case U8 -> Byte.toUnsignedInt(((byte[]) array)[at]);
            case I16 -> (int) ((short[]) array)[at];
        };
    }

    void set(int index, Object value) {
        int at = offset + index;
        switch (element) {
            case F32 -> ((float[]) array)[at] = (float) value;
            case F64 -> ((double[]) array)[at] = (double) value;
            case I32 -> ((int[]) array)[at] = (int) value;
            case I64 -> ((long[]) array)[at] = (long) value;
            case F16 -> ((short[]) array)[at] = Float.floatToFloat16((float) value);
            case BF16 -> ((short[]) array)[at] = bfloat16((float) value);
            case I8, U8 -> ((byte[]) array)[at] = (byte) (int) value;
            case I16 -> ((short[]) array)[at] = (short) (int) value;
        }
    }

    /** Of the two neighbours in the upper half, the nearer one; the even one of two equally near. */
    private static short bfloat16(float value) {
        int bits = Float.floatToRawIntBits(value);
        int upper = bits >>> 16;
        int rest = bits & 0xffff;
        boolean up = rest > 0x8000 || (rest == 0x8000 && (upper & 1) == 1);
        return (short) (Float.isNaN(value) ? 0x7fc0 : upper + (up ? 1 : 0));
    }
}
