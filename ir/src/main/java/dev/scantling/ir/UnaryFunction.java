package dev.scantling.ir;

import java.util.Locale;

/** Point-wise functions of one number, defined in float64 and rounded to float32. */
public enum UnaryFunction {
    ABSOLUTE,
    NEGATE,
    SQUARE_ROOT,
    EXPONENTIAL,
    /** To the base e; minus infinity of 0, NaN below. */
    LOGARITHM,
    TANH,
    /** The error function, twice the integral of the normal distribution of variance 1/2 from 0 to x. */
    ERF,
    /** To the next whole number below. */
    FLOOR,
    /** To the next whole number above. */
    CEILING,
    /** To the nearest whole number, halves to the even one. */
    ROUND,
    /** To the next whole number towards 0. */
    TRUNCATE;

    /** Terms of the series of {@link #erf}; enough for float64 up to 3. */
    private static final int SERIES_TERMS = 60;

    private static final int FRACTIONS = 60;

    /** Where the series gives way to the continued fraction. */
    private static final double NEAR = 2;

    /** What the function is, in float64. */
    public double apply(double x) {
        return switch (this) {
            case ABSOLUTE -> Math.abs(x);
            case NEGATE -> -x;
            case SQUARE_ROOT -> Math.sqrt(x);
            case EXPONENTIAL -> Math.exp(x);
            case LOGARITHM -> Math.log(x);
            case TANH -> Math.tanh(x);
            case ERF -> Double.isNaN(x) ? x : Math.copySign(erf(Math.abs(x)), x);
            case FLOOR -> Math.floor(x);
            case CEILING -> Math.ceil(x);
            case ROUND -> Math.rint(x);
            case TRUNCATE -> x < 0 ? Math.ceil(x) : Math.floor(x);
        };
    }

    /**
     * For x from 0 on: near 0 by its Maclaurin series, elsewhere by the continued fraction of its complement.
     *
     * @see <a href="https://dlmf.nist.gov/7.6">NIST Digital library of mathematical functions, 7.6.1 and 7.9.2</a>
     */
    private static double erf(double x) {
        if (x < NEAR) {
            double term = x;
            double sum = x;
            for (int n = 1; n < SERIES_TERMS; n++) {
                term *= -x * x / n;
                sum += term / (2 * n + 1);
            }
            return 2 / Math.sqrt(Math.PI) * sum;
        }
        double fraction = x;
        for (int n = FRACTIONS; n > 0; n--) {
            fraction = x + n / 2d / fraction;
        }
        return 1 - Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
    }

    /** The name used in the text form, such as {@code square_root}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
