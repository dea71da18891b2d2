package dev.scantling.ir;

import java.util.List;

/**
 * A factor by which integers are multiplied with integer arithmetic alone: {@code multiplier * 2^(exponent - 31)}.
 *
 * @param multiplier 0, or of a magnitude from 2^30 to 2^31 - 1
 * @param exponent from {@value #LEAST_EXPONENT} to {@value #MOST_EXPONENT}, so that numbers of 24 bits stay within 32
 * @see <a href="https://arxiv.org/abs/1712.05877">Jacob et al., section 2.2</a>
 */
public record FixedPoint(int multiplier, int exponent) {
    private static final int LEAST_EXPONENT = -31;
    private static final int MOST_EXPONENT = 7;
    private static final int FRACTION_BITS = 31;

    /** Rows of {@link #terms}. */
    static final int TERMS = 4;

    /** 1. */
    public static final FixedPoint ONE = new FixedPoint(1 << 30, 1);

    /** @throws EngineException.InvalidModel if a number is out of range */
    public FixedPoint {
        if (multiplier != 0 && (multiplier == Integer.MIN_VALUE || Math.abs(multiplier) < 1 << 30)) {
            throw new EngineException.InvalidModel(
                    "the multiplier of a fixed-point factor is 0 or of a magnitude from 2^30 to 2^31 - 1, got "
                            + multiplier);
        }
        if (exponent < LEAST_EXPONENT || exponent > MOST_EXPONENT) {
            throw new EngineException.InvalidModel("the exponent of a fixed-point factor is from " + LEAST_EXPONENT
                    + " to " + MOST_EXPONENT + ", got " + exponent);
        }
    }

    /**
     * The nearest factor to a number; 0 for one that would move all bits out.
     *
     * @throws EngineException.InvalidModel if it is not finite or its magnitude is 128 or more
     */
    public static FixedPoint of(double factor) {
        if (!Double.isFinite(factor)) {
            throw new EngineException.InvalidModel("a fixed-point factor must be finite, got " + factor);
        }
        int exponent = Math.getExponent(factor) + 1;
        if (exponent < LEAST_EXPONENT) {
            return new FixedPoint(0, 0);
        }
        long magnitude = (long) Math.floor(Math.scalb(Math.abs(factor), FRACTION_BITS - exponent) + 0.5);
        boolean carried = magnitude > Integer.MAX_VALUE;
        int multiplier = (int) (carried ? magnitude >> 1 : magnitude);
        return new FixedPoint(factor < 0 ? -multiplier : multiplier, carried ? exponent + 1 : exponent);
    }

    /** The factor that two float32 add up to, of {@link #terms}. */
    public static FixedPoint of(float high, float low) {
        return of((double) high + low);
    }

    /** The factor itself. */
    public double value() {
        return Math.scalb((double) multiplier, exponent - FRACTION_BITS);
    }

    /**
     * Four rows of as many columns as there are factors: two that add up to the factors exactly, the nearest float32 of each and what
     * these lack, then two that add up to the biases.
     */
    public static float[] terms(List<FixedPoint> factors, int[] biases) {
        int count = factors.size();
        float[] terms = new float[TERMS * count];
        for (int i = 0; i < count; i++) {
            split(factors.get(i).value(), terms, i, count);
            split(biases[i], terms, 2 * count + i, count);
        }
        return terms;
    }

    private static void split(double value, float[] terms, int at, int next) {
        terms[at] = (float) value;
        terms[at + next] = (float) (value - terms[at]);
    }

    /** The integer that two float32 add up to, of {@link #terms}; the nearest of 32 bits. */
    public static int integer(float high, float low) {
        return (int) ((double) high + low);
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
