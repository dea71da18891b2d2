package dev.scantling.engine;

import dev.scantling.device.Stream;
import dev.scantling.engine.plan.Trial;
import java.util.Arrays;
import java.util.List;

/** Times contenders in turn, so that whatever disturbs the machine disturbs all alike. */
record Race(Stream stream) {
    private static final int MOST_ROUNDS = 101;
    private static final double SAMPLE_NANOS = 1e6;
    private static final int MOST_LAUNCHES = 1000;

    /** Launches all in turn until the time is over, at least once. */
    void warmUp(List<Trial> contenders, long nanos) {
        long start = System.nanoTime();
        do {
            contenders.forEach(trial -> trial.nanos(stream, 1));
        } while (System.nanoTime() - start < nanos);
    }

    /**
     * Times all in turn until the time is over.
     *
     * @param leastRounds rounds even where the time does not suffice
     */
    Times run(List<Trial> contenders, long nanos, int leastRounds) {
        double once = Math.max(1, contenders.getFirst().nanos(stream, 1));
        int launches = (int) Math.clamp(SAMPLE_NANOS / once, 1, MOST_LAUNCHES);
        double[][] samples = new double[contenders.size()][MOST_ROUNDS];
        long start = System.nanoTime();
        int rounds = 0;
        while (rounds < leastRounds || rounds < MOST_ROUNDS && System.nanoTime() - start < nanos) {
            for (int i = 0; i < samples.length; i++) {
                samples[i][rounds] = contenders.get(i).nanos(stream, launches);
            }
            rounds++;
        }
        return Times.of(samples, rounds);
    }

    /**
     * What was measured.
     *
     * @param samples nanoseconds of each contender in each round
     */
    record Times(List<List<Double>> samples) {

        private static Times of(double[][] samples, int rounds) {
            return new Times(Arrays.stream(samples)
                    .map(times -> Arrays.stream(times, 0, rounds).boxed().toList())
                    .toList());
        }

        /** The median of a contender. */
        double median(int contender) {
            List<Double> sorted = samples.get(contender).stream().sorted().toList();
            return (sorted.get(sorted.size() / 2) + sorted.get((sorted.size() - 1) / 2)) / 2;
        }

        /** The contender with the smallest median. */
        int fastest() {
            int best = 0;
            for (int i = 1; i < samples.size(); i++) {
                best = median(i) < median(best) ? i : best;
            }
            return best;
        }

        /** In which part of the rounds one contender was faster than another. */
        double wins(int contender, int other) {
            int rounds = samples.get(contender).size();
            int won = 0;
            for (int i = 0; i < rounds; i++) {
                won += samples.get(contender).get(i) < samples.get(other).get(i) ? 1 : 0;
            }
            return (double) won / rounds;
        }
    }
}
