package dev.scantling.perf.harness;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The few statistics that a comparison needs. */
public final class Statistics {
    private static final int RESAMPLES = 2000;
    private static final double CONFIDENCE = 0.95;

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

    /** An interval. */
    public record Interval(double low, double high) {}

    /**
     * In which the median of what was sampled lies with a confidence of 95 %: of the medians of resamples by chance, with replacement,
     * the middle 95 %. The same values give the same interval.
     *
     * @throws IllegalArgumentException if there is no value
     * @see <a href="https://doi.org/10.1214/aos/1176344552">Efron, Bootstrap methods, 1979</a>
     */
    public static Interval medianInterval(double... values) {
        requireSome(values);
        SplittableRandom random = new SplittableRandom(values.length);
        double[] medians = new double[RESAMPLES];
        double[] resample = new double[values.length];
        for (int i = 0; i < medians.length; i++) {
            Arrays.setAll(resample, _ -> values[random.nextInt(values.length)]);
            medians[i] = median(resample);
        }
        Arrays.sort(medians);
        int outside = (int) (RESAMPLES * (1 - CONFIDENCE) / 2);
        return new Interval(medians[outside], medians[RESAMPLES - 1 - outside]);
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
