package dev.scantling.perf;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Times of two sides that ran in turn, A B A B ...; the machine's drift is in both. */
@SuppressWarnings("ArrayRecordComponent") // times are carried, not compared
record Duel(long[] a, long[] b) {
    private static final double NANOS_PER_MILLI = 1e6;

    /** How often each side runs before it is timed. */
    private static final int WARM_UPS = 4;

    /** Runs both sides in turn and times each with {@link System#nanoTime}. */
    static Duel run(Runnable sideA, Runnable sideB, int repeats) {
        for (int i = 0; i < WARM_UPS; i++) {
            sideA.run();
            sideB.run();
        }
        long[] a = new long[repeats];
        long[] b = new long[repeats];
        for (int i = 0; i < repeats; i++) {
            a[i] = time(sideA);
            b[i] = time(sideB);
        }
        return new Duel(a, b);
    }

    double medianMillisA() {
        return median(Arrays.stream(a).asDoubleStream().toArray()) / NANOS_PER_MILLI;
    }

    double medianMillisB() {
        return median(Arrays.stream(b).asDoubleStream().toArray()) / NANOS_PER_MILLI;
    }

    /** Median of the ratios of neighbours: how many times as long A takes. */
    double ratio() {
        return median(ratios());
    }

    double smallestRatio() {
        return Arrays.stream(ratios()).min().orElseThrow();
    }

    double largestRatio() {
        return Arrays.stream(ratios()).max().orElseThrow();
    }

    private double[] ratios() {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> (double) a[i] / b[i])
                .toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static long time(Runnable side) {
        long start = System.nanoTime();
        side.run();
        return System.nanoTime() - start;
    }
}
