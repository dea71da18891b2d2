package dev.scantling.jit.loop;

import org.jspecify.annotations.Nullable;

/** One-operand operations, lane by lane. */
public enum UnaryOp {
    /** Changes the sign, of zeros and NaN too. */
    NEG("neg", null),
    /** Rounded to nearest. */
    SQRT("sqrt", null),
    BIT_COUNT("popcount", Scalar.I32),
    /** All bits of zero. */
    LEADING_ZEROS("clz", Scalar.I32),
    /** All bits of zero. */
    TRAILING_ZEROS("ctz", Scalar.I32),
    /** Keeps the low bits of an I64; truncates an F32 towards zero, to the nearest int beyond the range, NaN to zero. */
    TO_I32("i32", Scalar.I32),
    /** Keeps the sign. */
    TO_I64("i64", Scalar.I64),
    /** F32 to I32 with the same bits. Which NaN arithmetic makes is not defined, so its bits are not either. */
    BITS("bits", Scalar.I32),
    /** I32 to F32 with the same bits. */
    FLOAT_OF_BITS("float_of_bits", Scalar.F32),
    /** An F64 rounded to nearest even. */
    TO_F32("f32", Scalar.F32),
    /** An I32 or F32, exactly. */
    TO_F64("f64", Scalar.F64);

    private final String symbol;
    private final @Nullable Scalar result;

    UnaryOp(String symbol, @Nullable Scalar result) {
        this.symbol = symbol;
        this.result = result;
    }

    public String symbol() {
        return symbol;
    }

    /** The type that an operand of type {@code operand} gives. */
    public Scalar result(Scalar operand) {
        return result == null ? operand : result;
    }
}
