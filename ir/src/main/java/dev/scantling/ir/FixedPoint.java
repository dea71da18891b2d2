package dev.scantling.ir;

import java.util.List;

/**
 * A factor by which integers are multiplied with integer arithmetic alone: {@code multiplier * 2^(exponent - 31)}.
 *
 * @param multiplier 0, or from 2^30 to 2^31 - 1
 * @param exponent from {@value #LEAST_EXPONENT} to {@value #MOST_EXPONENT}, so that numbers of 24 bits stay within 32
 * @see <a href="https://arxiv.org/abs/1712.05877">Jacob et al., section 2.2</a>
 */
public record FixedPoint(int multiplier, int exponent) {
    private static final int LEAST_EXPONENT = -31;
    private static final int MOST_EXPONENT = 7;
    private static final int FRACTION_BITS = 31;

    /** 1. */
    public static final FixedPoint ONE = new FixedPoint(1 << 30, 1);

    /** @throws EngineException.InvalidModel if a number is out of range */
    public FixedPoint {
        if (multiplier != 0 && multiplier < 1 << 30) {
            throw new EngineException.InvalidModel(
                    "the multiplier of a fixed-point factor is 0 or at least 2^30, got " + multiplier);
        }
        if (exponent < LEAST_EXPONENT || exponent > MOST_EXPONENT) {
            throw new EngineException.InvalidModel("the exponent of a fixed-point factor is from " + LEAST_EXPONENT
                    + " to " + MOST_EXPONENT + ", got " + exponent);
        }
    }

    /**
     * The nearest factor to a number; 0 for one that would move all bits out.
     *
     * @throws EngineException.InvalidModel if it is negative, not finite or 128 or more
     */
    public static FixedPoint of(double factor) {
        if (!(factor >= 0 && Double.isFinite(factor))) {
            throw new EngineException.InvalidModel("a fixed-point factor must be from 0 on and finite, got " + factor);
        }
        int exponent = Math.getExponent(factor) + 1;
        if (exponent < LEAST_EXPONENT) {
            return new FixedPoint(0, 0);
        }
        long multiplier = (long) Math.floor(Math.scalb(factor, FRACTION_BITS - exponent) + 0.5);
        return multiplier > Integer.MAX_VALUE
                ? new FixedPoint(1 << 30, exponent + 1)
                : new FixedPoint((int) multiplier, exponent);
    }

    /** The factor that two float32 add up to, of {@link #parts}. */
    public static FixedPoint of(float high, float low) {
        return of((double) high + low);
    }

    /** The factor itself. */
    public double value() {
        return Math.scalb((double) multiplier, exponent - FRACTION_BITS);
    }

    /** Two rows that add up to factors exactly: the nearest float32 of each, and what these lack. */
    public static float[] parts(List<FixedPoint> factors) {
        int count = factors.size();
        float[] parts = new float[2 * count];
        for (int i = 0; i < count; i++) {
            double value = factors.get(i).value();
            parts[i] = (float) value;
            parts[count + i] = (float) (value - parts[i]);
        }
        return parts;
    }

    /** Bits by which a number is moved up before it is multiplied. */
    public int left() {
        return Math.max(exponent, 0);
    }

    /** Bits by which a product is moved down, rounding. */
    public int right() {
        return Math.max(-exponent, 0);
    }

    /**
     * A number times the factor, rounded twice, as gemmlowp does it: the product with the multiplier by {@link #highProduct}, then by
     * {@link #halved}.
     *
     * @param x of 32 bits once it is moved up
     */
    public long times(long x) {
        return halved(highProduct(x << left(), multiplier), right());
    }

    /** The product of two numbers of 32 bits divided by 2^31, rounded to nearest, halves upwards. */
    public static long highProduct(long a, long b) {
        return (a * b + (1L << 30)) >> FRACTION_BITS;
    }

    /** A number divided by a power of two, rounded to nearest, halves away from zero. */
    public static long halved(long x, int times) {
        long half = (1L << times) >> 1;
        return x < 0 ? -((-x + half) >> times) : (x + half) >> times;
    }
}
