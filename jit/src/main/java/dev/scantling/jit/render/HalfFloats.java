package dev.scantling.jit.render;

import dev.scantling.jit.loop.Expr;
import java.util.function.Function;

/**
 * Conversions between F32 and the 16-bit formats of any lanes, as integer arithmetic on their bits; 16-bit values are the
 * low bits of I32 lanes.
 *
 * @param keep evaluates an expression once, for repeated use
 */
record HalfFloats(Function<Expr, ? extends Expr> keep) {
    private static final int MAGNITUDE = 0x7fffffff;
    private static final int INFINITY = 0x7f800000;

    /** A binary32 has as many more bits of significand than a binary16, and of exponent's bias. */
    private static final int MORE_BITS = 13;

    private static final int MORE_BIAS = 112 << 23;

    /** The least F32 beyond all rounded binary16, and the least normal one. */
    private static final int BEYOND_HALF = 0x47800000;

    private static final int NORMAL_HALF = 0x38800000;
    private static final int HALF_SIGN = 0x8000;
    private static final int HALF_INFINITY = 0x7c00;
    private static final int HALF_NAN = 0x7e00;
    private static final int BFLOAT_NAN = 0x7fc0;

    /** The upper half of the F32. */
    static Expr fromBFloat16(Expr half) {
        return half.shiftLeft(16).floatOfBits();
    }

    /** Adds just under half of the last place, and one more to odd values, so that a tie becomes even. */
    Expr toBFloat16(Expr value) {
        Expr number = keep.apply(value);
        Expr bits = keep.apply(number.bits());
        Expr odd = bits.shiftRightUnsigned(16).and(ints(1, bits));
        Expr rounded = bits.plus(ints(0x7fff, bits)).plus(odd).shiftRightUnsigned(16);
        return number.isEqualTo(number).select(rounded, ints(BFLOAT_NAN, bits));
    }

    /** Exponent and significand in place of those of an F32 are the value but for the bias, denormal values too. */
    Expr fromFloat16(Expr half) {
        Expr shifted = keep.apply(half.and(ints(0x7fff, half)).shiftLeft(MORE_BITS));
        Expr finite = shifted.floatOfBits()
                .times(Expr.of(0x1p112f, half.type().lanes()))
                .bits();
        Expr magnitude =
                ints(HALF_INFINITY << MORE_BITS, half).atMost(shifted).select(shifted.or(ints(INFINITY, half)), finite);
        return magnitude.or(half.and(ints(HALF_SIGN, half)).shiftLeft(16)).floatOfBits();
    }

    Expr toFloat16(Expr value) {
        Expr bits = keep.apply(value.bits());
        Expr magnitude = keep.apply(bits.and(ints(MAGNITUDE, bits)));
        Expr half = magnitude
                .lessThan(ints(NORMAL_HALF, bits))
                .select(
                        denormal(magnitude),
                        magnitude.lessThan(ints(BEYOND_HALF, bits)).select(normal(magnitude), infinite(magnitude)));
        return half.or(bits.shiftRightUnsigned(16).and(ints(HALF_SIGN, bits)));
    }

    /** Rounds as {@link #toBFloat16} does. */
    private static Expr normal(Expr magnitude) {
        Expr odd = magnitude.shiftRightUnsigned(MORE_BITS).and(ints(1, magnitude));
        return magnitude.plus(ints(0xfff - MORE_BIAS, magnitude)).plus(odd).shiftRightUnsigned(MORE_BITS);
    }

    /** In a sum with 0.5 the last place is that of the denormal binary16, so the addition rounds. */
    private static Expr denormal(Expr magnitude) {
        Expr sum = magnitude.floatOfBits().plus(Expr.of(0.5f, magnitude.type().lanes()));
        return sum.bits().minus(ints(Float.floatToRawIntBits(0.5f), magnitude));
    }

    private static Expr infinite(Expr magnitude) {
        return ints(INFINITY, magnitude)
                .lessThan(magnitude)
                .select(ints(HALF_NAN, magnitude), ints(HALF_INFINITY, magnitude));
    }

    private static Expr ints(int value, Expr like) {
        return Expr.of(value, like.type().lanes());
    }
}
