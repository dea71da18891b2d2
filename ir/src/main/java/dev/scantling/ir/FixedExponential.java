package dev.scantling.ir;

/**
 * The exponential of numbers up to 0 in integer arithmetic, as gemmlowp computes it: a polynomial of degree 4 on a quarter, then a
 * product with a constant for each bit of what is left.
 *
 * @see <a href="https://github.com/google/gemmlowp/blob/master/fixedpoint/fixedpoint.h">gemmlowp, exp_on_negative_values</a>
 */
public final class FixedExponential {
    private static final int ARGUMENT_BITS = 26;
    private static final int QUARTER = 1 << (ARGUMENT_BITS - 2);
    private static final int INTEGER_BITS = 5;
    private static final long EXP_OF_MINUS_EIGHTH = constant(Math.exp(-1 / 8d));
    private static final long THIRD = constant(1 / 3d);

    private FixedExponential() {}

    private static long constant(double value) {
        return Math.round(value * 0x1p31);
    }

    /**
     * {@code exp(-step * i)} for i from 0 to 255 in units of 2^-31; 0 where the argument has no place in 32 bits.
     *
     * @param step positive
     */
    public static int[] table(double step) {
        double scaled = Math.min(Math.scalb(step, ARGUMENT_BITS), Integer.MAX_VALUE);
        int shift = Math.max(0, Math.getExponent(scaled) + 1);
        long multiplier = Math.round(Math.scalb(scaled, 31 - shift));
        if (multiplier > Integer.MAX_VALUE) {
            multiplier >>= 1;
            shift++;
        }
        int[] table = new int[256];
        long reach = (long) Math.floor(Math.scalb((double) ((1 << INTEGER_BITS) - 1), ARGUMENT_BITS - shift));
        for (int i = 0; i <= Math.min(255, reach); i++) {
            table[i] = of((int) FixedPoint.highProduct((long) -i << shift, multiplier));
        }
        return table;
    }

    /**
     * The exponential in units of 2^-31.
     *
     * @param argument in units of 2^-26, not positive
     */
    public static int of(int argument) {
        if (argument == 0) {
            return Integer.MAX_VALUE;
        }
        int within = (argument & (QUARTER - 1)) - QUARTER;
        long result = ofQuarter((long) within << INTEGER_BITS);
        int rest = within - argument;
        for (int power = -2; power < INTEGER_BITS; power++) {
            if ((rest >> (ARGUMENT_BITS + power) & 1) != 0) {
                result = FixedPoint.highProduct(result, constant(Math.exp(-Math.scalb(1d, power))));
            }
        }
        return (int) result;
    }

    /** From -1/4 to 0: the Taylor polynomial around -1/8, all in units of 2^-31. */
    private static long ofQuarter(long argument) {
        long x = argument + (1L << 28);
        long x2 = FixedPoint.highProduct(x, x);
        long x3 = FixedPoint.highProduct(x2, x);
        long x4 = FixedPoint.highProduct(x2, x2);
        long cubic = FixedPoint.highProduct(FixedPoint.halved(x4, 2) + x3, THIRD);
        long tail = FixedPoint.halved(cubic + x2, 1);
        return EXP_OF_MINUS_EIGHTH + FixedPoint.highProduct(EXP_OF_MINUS_EIGHTH, x + tail);
    }
}
