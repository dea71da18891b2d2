package dev.scantling.engine;

import dev.scantling.device.Stream;
import dev.scantling.engine.plan.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Times contenders in turn, so that whatever disturbs the machine disturbs all alike. */
record Race(Stream stream) {
    private static final int LEAST_ROUNDS = 3;
    private static final int MOST_ROUNDS = 101;
    private static final double SAMPLE_NANOS = 1e6;

    /** Launches all in turn until the time is over, at least once. */
    void warmUp(List<Trial> contenders, long nanos) {
        long start = System.nanoTime();
        do {
            contenders.forEach(trial -> trial.nanos(stream, 1));
        } while (System.nanoTime() - start < nanos);
    }

    /** The median nanoseconds of each; at least a few rounds, even where the time does not suffice. */
    double[] run(List<Trial> contenders, long nanos) {
        int launches = (int) Math.clamp(SAMPLE_NANOS / contenders.getFirst().nanos(stream, 1), 1, 1000);
        double[][] samples = new double[contenders.size()][MOST_ROUNDS];
        long start = System.nanoTime();
        int rounds = 0;
        while (rounds < LEAST_ROUNDS || rounds < MOST_ROUNDS && System.nanoTime() - start < nanos) {
            for (int i = 0; i < samples.length; i++) {
                samples[i][rounds] = contenders.get(i).nanos(stream, launches);
            }
            rounds++;
        }
        int count = rounds;
        return Arrays.stream(samples).mapToDouble(times -> median(times, count)).toArray();
    }

    private static double median(double[] times, int count) {
        double[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return (sorted[count / 2] + sorted[(count - 1) / 2]) / 2;
    }

    /** The position of the smallest. */
    static int fastest(double[] nanos) {
        return IntStream.range(0, nanos.length)
                .reduce((best, i) -> nanos[i] < nanos[best] ? i : best)
                .orElseThrow();
    }
}
