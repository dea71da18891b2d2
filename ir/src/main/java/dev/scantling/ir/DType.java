package dev.scantling.ir;

import java.util.Locale;

/** Element types of tensors. */
public enum DType {
    F32(4),
    F64(8),
    /** IEEE 754 binary16. */
    F16(2),
    /** The upper half of a binary32. */
    BF16(2),
    I32(4),
    I64(8),
    U8(1),
    /** Bytes of at most 127: two products with signed bytes fit 16 bits together, which is fast on many processors. */
    U7(1),
    I8(1),
    I16(2);

    private final int bytes;

    DType(int bytes) {
        this.bytes = bytes;
    }

    /** Size of one element in bytes. */
    public int bytes() {
        return bytes;
    }

    /** The largest number of an unsigned byte type. */
    public int largestByte() {
        return switch (this) {
            case U7 -> 127;
            case U8 -> 255;
            case F32, F64, F16, BF16, I32, I64, I8, I16 ->
                throw new IllegalStateException(text() + " has no unsigned bytes");
        };
    }

    /** Whether matrices of this type are features: operators compute with them in float32. */
    public boolean isFeature() {
        return this == F32 || this == F16 || this == BF16;
    }

    /** Whether matrices of this type are quantized activations. */
    public boolean isUnsignedByte() {
        return this == U7 || this == U8;
    }

    /** The name used in the text form, such as {@code f32}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
