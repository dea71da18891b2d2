package dev.scantling.ir;

/** How floats are kept in memory, weights and activations alike; sums are float32 in any case. */
public enum FloatFormat {
    F32,
    /** IEEE 754 binary16: 11 bits of significand, magnitudes up to 65504. */
    F16,
    /** The upper half of a binary32: 8 bits of significand. */
    BF16;

    private static final int BFLOAT_NAN = 0x7fc0;

    /** The word in settings, such as {@code bf16}. */
    public String text() {
        return EnumWords.of(this);
    }

    /**
     * The format with the given word.
     *
     * @throws IllegalArgumentException listing the words, if there is none such
     */
    public static FloatFormat parse(String text) {
        return EnumWords.parse("the format", values(), text);
    }

    /** The type of matrices whose elements have this format. */
    public DType dtype() {
        return switch (this) {
            case F32 -> DType.F32;
            case F16 -> DType.F16;
            case BF16 -> DType.BF16;
        };
    }

    /**
     * The format of a type of features.
     *
     * @throws IllegalArgumentException for any other type
     */
    public static FloatFormat of(DType dtype) {
        return switch (dtype) {
            case F32 -> F32;
            case F16 -> F16;
            case BF16 -> BF16;
            case F64, I32, I64, U8, U7, I8, I16 -> throw new IllegalArgumentException(dtype.text() + " is no feature");
        };
    }

    /** The distance from 1 to the next larger value. */
    public double step() {
        return switch (this) {
            case F32 -> 0x1p-23;
            case F16 -> 0x1p-10;
            case BF16 -> 0x1p-7;
        };
    }

    /** The nearest value of this format, the even one of two. */
    public float round(float value) {
        return switch (this) {
            case F32 -> value;
            case F16, BF16 -> value(bits(value));
        };
    }

    /**
     * The value with the given bits.
     *
     * @throws IllegalStateException for F32, which has more than 16
     */
    public float value(short bits) {
        return switch (this) {
            case F32 -> throw new IllegalStateException("f32 has 32 bits");
            case F16 -> Float.float16ToFloat(bits);
            case BF16 -> Float.intBitsToFloat(bits << 16);
        };
    }

    /**
     * The bits of {@link #round} of a value.
     *
     * @throws IllegalStateException for F32, which has more than 16
     */
    public short bits(float value) {
        return switch (this) {
            case F32 -> throw new IllegalStateException("f32 has 32 bits");
            case F16 -> Float.floatToFloat16(value);
            case BF16 -> bfloat16(value);
        };
    }

    /** Adds just under half of the last place, and one more to odd values, so that a tie becomes even. */
    private static short bfloat16(float value) {
        if (Float.isNaN(value)) {
            return BFLOAT_NAN;
        }
        int bits = Float.floatToRawIntBits(value);
        return (short) ((bits + 0x7fff + (bits >>> 16 & 1)) >>> 16);
    }
}
