package dev.scantling.ir;

/**
 * What "sum" and "product" mean in a product of matrices. Sums begin with {@link #zero()}, which changes no value that it is
 * added to, not even the sign of a zero. Truth values are 0 and 1, and whatever is not 0 counts as true.
 *
 * @see <a href="https://doi.org/10.1137/1.9780898719918">Kepner and Gilbert, Graph Algorithms in the Language of Linear
 *     Algebra, chapter 1</a>
 */
public enum Semiring {
    /** Ordinary arithmetic. */
    PLUS_TIMES(-0.0),
    /** The number of products. */
    PLUS_PAIR(-0.0),
    /** The shortest of the paths over one vertex. */
    MIN_PLUS(Double.POSITIVE_INFINITY),
    /** The longest of the paths over one vertex. */
    MAX_PLUS(Double.NEGATIVE_INFINITY),
    /** Whether there is a path over one vertex. */
    OR_AND(0);

    private final double zero;

    Semiring(double zero) {
        this.zero = zero;
    }

    /** What sums begin with. */
    public double zero() {
        return zero;
    }

    /** The sum of two values. */
    public double add(double a, double b) {
        return switch (this) {
            case PLUS_TIMES, PLUS_PAIR -> a + b;
            case MIN_PLUS -> Math.min(a, b);
            case MAX_PLUS -> Math.max(a, b);
            case OR_AND -> truth(a != 0 || b != 0);
        };
    }

    /** The product of two values. */
    public double multiply(double a, double b) {
        return switch (this) {
            case PLUS_TIMES -> a * b;
            case PLUS_PAIR -> 1;
            case MIN_PLUS, MAX_PLUS -> a + b;
            case OR_AND -> truth(a != 0 && b != 0);
        };
    }

    private static double truth(boolean value) {
        return value ? 1 : 0;
    }
}
