package dev.scantling.ir;

import java.util.Locale;

/** How the weights of matrix kernels are kept in memory; sums are float32 in any case. */
public enum WeightFormat {
    F32,
    /** IEEE 754 binary16: 11 bits of significand, magnitudes up to 65504. */
    F16,
    /** The upper half of a binary32: 8 bits of significand. */
    BF16;

    private static final int BFLOAT_NAN = 0x7fc0;

    /** The word in settings, such as {@code bf16}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format with the given word.
     *
     * @throws IllegalArgumentException listing the words, if there is none such
     */
    public static WeightFormat parse(String text) {
        for (WeightFormat format : values()) {
            if (format.text().equals(text)) {
                return format;
            }
        }
        throw new IllegalArgumentException("storage must be f32, f16 or bf16, got '" + text + "'");
    }

    /** The nearest value of this format, the even one of two. */
    public float round(float value) {
        return switch (this) {
            case F32 -> value;
            case F16 -> Float.float16ToFloat(bits(value));
            case BF16 -> Float.intBitsToFloat(bits(value) << 16);
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
