package dev.scantling.perf;

import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import dev.scantling.perf.harness.Race;
import dev.scantling.perf.harness.Samples;
import dev.scantling.perf.harness.Statistics;
import java.util.Arrays;
import java.util.List;

/** Times of two sides that ran in turn. */
record Duel(Samples a, Samples b) {
    private static final double NANOS_PER_MILLI = 1e6;

    /** How often each side runs before it is timed. */
    private static final int WARM_UPS = 4;

    /** Runs both sides in turn. */
    static Duel run(Runnable sideA, Runnable sideB, int repeats) {
        Race race = new Race(List.of(Contender.timed("A", Clock.WALL, sideA), Contender.timed("B", Clock.WALL, sideB)));
        race.run(WARM_UPS);
        List<Samples> samples = race.run(repeats);
        return new Duel(samples.get(0), samples.get(1));
    }

    double medianMillisA() {
        return a.median() / NANOS_PER_MILLI;
    }

    double medianMillisB() {
        return b.median() / NANOS_PER_MILLI;
    }

    /** Median of the ratios of neighbours: how many times as long A takes. */
    double ratio() {
        return Statistics.median(a.ratios(b));
    }

    double smallestRatio() {
        return Arrays.stream(a.ratios(b)).min().orElseThrow();
    }

    double largestRatio() {
        return Arrays.stream(a.ratios(b)).max().orElseThrow();
    }
}
