package dev.scantling.engine.conform;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/**
 * One array held against its golden.
 *
 * @param what the array, as the case names it
 * @param error the largest absolute difference; infinite where extents differ or a value is not a number
 * @param tolerance the largest error that passes; 0 for what must be equal
 * @param where the element with the largest error and its two values; empty where all are equal
 */
public record Comparison(String what, double error, double tolerance, String where) {

    public boolean passed() {
        return error <= tolerance;
    }

    /** The error in units of the tolerance; above 1 fails. */
    public double severity() {
        return error == 0 ? 0 : error / tolerance;
    }

    /** The comparison that comes closest to failing, or fails worst. */
    static Comparison worst(Collection<Comparison> all) {
        return all.stream()
                .max(Comparator.comparingDouble(Comparison::severity))
                .orElseThrow(() -> new IllegalArgumentException("nothing was compared"));
    }

    /** The worst of several views of one array, under the name of that array. */
    static Comparison of(String what, Collection<Comparison> views) {
        Comparison worst = worst(views);
        return new Comparison(what, worst.error, worst.tolerance, worst.where);
    }

    /** Numbers that must be equal. */
    static Comparison exact(String what, Table expected, Table actual) {
        return within(what, 0, expected, actual);
    }

    /** One whole number that must be equal, of any size. */
    static Comparison exact(String what, long expected, long actual) {
        String where = expected == actual ? "" : what + " is " + actual + ", expected " + expected;
        double error = expected == actual ? 0 : Math.max(1, Math.abs((double) expected - actual)); // large ones round
        return new Comparison(what, error, 0, where);
    }

    /** Numbers that may differ by the tolerance. */
    static Comparison within(String what, double tolerance, Table expected, Table actual) {
        if (expected.rows() != actual.rows() || expected.columns() != actual.columns()) {
            String where = what + " is " + actual.extents() + ", expected " + expected.extents();
            return new Comparison(what, Double.POSITIVE_INFINITY, tolerance, where);
        }
        double largest = 0;
        int at = -1;
        for (int i = 0; i < expected.values().length; i++) {
            double error = difference(expected.values()[i], actual.values()[i]);
            if (error > largest) {
                largest = error;
                at = i;
            }
        }
        return new Comparison(what, largest, tolerance, at < 0 ? "" : element(what, expected, actual, at));
    }

    private static double difference(double expected, double actual) {
        double difference = Math.abs(expected - actual);
        return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
    }

    private static String element(String what, Table expected, Table actual, int at) {
        int columns = expected.columns();
        return String.format(
                Locale.ROOT,
                "%s row %d, column %d is %.9g, expected %.9g",
                what,
                at / columns,
                at % columns,
                actual.values()[at],
                expected.values()[at]);
    }
}
