package dev.scantling.perf.harness;

import java.util.Arrays;

/** The few statistics that a comparison needs. */
public final class Statistics {
    private Statistics() {}

    /**
     * The middle value, or the mean of the two in the middle.
     *
     * @throws IllegalArgumentException if there is no value
     */
    public static double median(double... values) {
        requireSome(values);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /**
     * The n-th root of the product of n positive values: the mean for ratios.
     *
     * @throws IllegalArgumentException if there is no value
     */
    public static double geometricMean(double... values) {
        requireSome(values);
        return Math.exp(Arrays.stream(values).map(Math::log).average().orElseThrow());
    }

    private static void requireSome(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
    }
}
