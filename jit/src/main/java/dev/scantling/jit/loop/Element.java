package dev.scantling.jit.loop;

import java.util.Locale;

/**
 * How memory keeps values. Loads convert to {@link #scalar}, exactly; stores convert back: floats are rounded to nearest
 * even, which of the NaN a NaN becomes is not defined, and of ints the low bits are kept.
 */
public enum Element {
    F32(Scalar.F32, float[].class, Float.BYTES),
    F64(Scalar.F64, double[].class, Double.BYTES),
    I32(Scalar.I32, int[].class, Integer.BYTES),
    I64(Scalar.I64, long[].class, Long.BYTES),
    /** IEEE 754 binary16. */
    F16(Scalar.F32, short[].class, Short.BYTES),
    /** The upper half of a binary32. */
    BF16(Scalar.F32, short[].class, Short.BYTES),
    /** Sign-extended. */
    I8(Scalar.I32, byte[].class, Byte.BYTES),
    /** Zero-extended. */
    U8(Scalar.I32, byte[].class, Byte.BYTES),
    /** Sign-extended. */
    I16(Scalar.I32, short[].class, Short.BYTES);

    private final Scalar scalar;
    private final Class<?> array;
    private final int bytes;

    Element(Scalar scalar, Class<?> array, int bytes) {
        this.scalar = scalar;
        this.array = array;
        this.bytes = bytes;
    }

    /**
     * The element that keeps a number as it is.
     *
     * @throws IllegalArgumentException for BOOL, which has none
     */
    public static Element of(Scalar scalar) {
        return switch (scalar) {
            case F32 -> F32;
            case F64 -> F64;
            case I32 -> I32;
            case I64 -> I64;
            case BOOL -> throw new IllegalArgumentException("no memory has elements of type bool");
        };
    }

    /** The type of a lane that is loaded or stored. */
    public Scalar scalar() {
        return scalar;
    }

    /** The class of the Java array that holds such elements on the host. */
    public Class<?> array() {
        return array;
    }

    public int bytes() {
        return bytes;
    }

    /** Whether loads and stores copy bits. */
    public boolean isPlain() {
        return this == of(scalar);
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
