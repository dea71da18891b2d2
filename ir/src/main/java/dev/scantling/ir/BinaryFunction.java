package dev.scantling.ir;

import java.util.Locale;

/** Point-wise functions of two numbers; comparisons give 1 where they hold, else 0. */
public enum BinaryFunction {
    DIVIDE,
    /** NaN if either is. */
    MINIMUM,
    /** NaN if either is. */
    MAXIMUM,
    /** The first to the power of the second, as {@link Math#pow}. */
    POWER,
    LESS,
    AT_MOST,
    EQUAL;

    /** What the function is, in float64. */
    public double apply(double a, double b) {
        return switch (this) {
            case DIVIDE -> a / b;
            case MINIMUM -> Math.min(a, b);
            case MAXIMUM -> Math.max(a, b);
            case POWER -> Math.pow(a, b);
            case LESS -> truth(a < b);
            case AT_MOST -> truth(a <= b);
            case EQUAL -> truth(a == b);
        };
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }

    /** The name used in the text form, such as {@code at_most}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
