package dev.scantling.jit.lower;

import dev.scantling.ir.Activation;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;

/** Point-wise functions of vectors. */
final class ActivationCode {
    /** 1.5 * 2^23: adding it rounds to whole numbers, which then stand in the low bits. */
    private static final float ROUNDER = 12582912f;

    /** Where exp is neither 0 nor infinite, so that the exponent of its result is one. */
    private static final float FARTHEST = 87f;

    private static final float LOG2_E = (float) (1 / Math.log(2));

    /** ln 2 in two parts, of which the first has so few bits that its product with an exponent is exact. */
    static final float LN2_HIGH = 0x1.62ep-1f;

    static final float LN2_LOW = (float) (Math.log(2) - LN2_HIGH);

    /** Of exp around 0, highest power first: 1 / 7!, 1 / 6!, ..., 1, 1. */
    private static final float[] TAYLOR = {1f / 5040, 1f / 720, 1f / 120, 1f / 24, 1f / 6, 0.5f, 1f, 1f};

    static final int EXPONENT_BIAS = 127;
    static final int MANTISSA_BITS = 23;

    private ActivationCode() {}

    static Expr of(Activation activation, KernelBuilder code, Expr value) {
        int lanes = value.type().lanes();
        return switch (activation) {
            case IDENTITY -> value;
            case RELU -> value.max(Expr.of(0f, lanes));
            case LEAKY_RELU -> leaky(code, value, Activation.LEAK);
            case STEEP_LEAKY_RELU -> leaky(code, value, Activation.STEEP_LEAK);
            case SIGMOID -> {
                Expr one = Expr.of(1f, lanes);
                yield one.dividedBy(one.plus(exp(code, value.negate())));
            }
        };
    }

    private static Expr leaky(KernelBuilder code, Expr value, float slope) {
        Expr x = code.let("x", value);
        return x.max(x.times(Expr.of(slope, value.type().lanes())));
    }

    /**
     * exp, within two units in the last place; beyond {@link #FARTHEST} what it is there.
     *
     * <p>With x = n ln 2 + r and |r| up to ln 2 / 2,
     * exp(x) is 2^n exp(r), and the Taylor series of the latter is exact enough after eight terms.
     *
     * <p>The reduction is that of Cody and Waite, Software manual for the elementary functions, 1980, chapter 6.
     */
    private static Expr exp(KernelBuilder code, Expr value) {
        int lanes = value.type().lanes();
        Exponential reduced =
                Exponential.of(code, value.min(Expr.of(FARTHEST, lanes)).max(Expr.of(-FARTHEST, lanes)));
        Expr exponent =
                reduced.shifted().bits().plus(Expr.of(EXPONENT_BIAS, lanes)).shiftLeft(MANTISSA_BITS);
        return reduced.sum().times(exponent.floatOfBits());
    }

    /**
     * exp in parts.
     *
     * @param shifted has the exponent n in its low bits
     * @param sum exp(r)
     */
    record Exponential(Expr shifted, Expr sum) {

        /** Of numbers whose exponent is one of 22 bits. */
        static Exponential of(KernelBuilder code, Expr value) {
            int lanes = value.type().lanes();
            Expr x = code.let("x", value);
            Expr shifted = code.let("shifted", x.fma(Expr.of(LOG2_E, lanes), Expr.of(ROUNDER, lanes)));
            Expr n = code.let("n", shifted.minus(Expr.of(ROUNDER, lanes)));
            Expr high = code.let("high", n.fma(Expr.of(-LN2_HIGH, lanes), x));
            Expr r = code.let("r", n.fma(Expr.of(-LN2_LOW, lanes), high));
            Expr sum = Expr.of(TAYLOR[0], lanes);
            for (int i = 1; i < TAYLOR.length; i++) {
                sum = code.let("sum", sum.fma(r, Expr.of(TAYLOR[i], lanes)));
            }
            return new Exponential(shifted, sum);
        }

        /** n as an integer. */
        Expr exponent() {
            return shifted.bits()
                    .minus(Expr.of(Float.floatToIntBits(ROUNDER), shifted.type().lanes()));
        }
    }
}
