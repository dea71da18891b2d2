package dev.scantling.perf.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/**
 * One comparison: contenders that did the same work in turn, and the machine's peak at that time.
 *
 * @param size what tells this comparison from the others of its suite, such as {@code k=32}; in the order of columns
 * @param flops floating-point operations of one run; a multiply-add is two
 * @param peaks 10^9 operations per second, before, between and after the rounds
 * @param samples of each contender, in nanoseconds of one run
 */
public record Cell(Map<String, String> size, long flops, List<Double> peaks, List<Samples> samples) {
    private static final long WARM_UP_NANOS = 300_000_000;

    /** Peaks that differ by more than this part were disturbed. */
    private static final double STEADY = 0.05;

    public Cell {
        peaks = List.copyOf(peaks);
        samples = List.copyOf(samples);
    }

    /**
     * Warms every contender up and lets them run in turn.
     *
     * @param peak measures the machine's peak
     * @param runs that each contender does in each round
     */
    public static Cell measure(
            Map<String, String> size,
            long flops,
            List<Contender> contenders,
            int rounds,
            int runs,
            DoubleSupplier peak) {
        Race race = new Race(
                contenders.stream().map(contender -> contender.repeated(runs)).toList());
        race.warmUp(WARM_UP_NANOS);
        List<Double> peaks = new ArrayList<>(List.of(peak.getAsDouble()));
        List<Samples> first = race.run(Math.ceilDiv(rounds, 2));
        peaks.add(peak.getAsDouble());
        List<Samples> second = race.run(rounds / 2);
        peaks.add(peak.getAsDouble());
        List<Samples> samples = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            samples.add(first.get(i).followedBy(second.get(i)).dividedBy(runs));
        }
        return new Cell(size, flops, peaks, samples);
    }

    /** The times of a contender. */
    public Samples of(String contender) {
        return samples.stream()
                .filter(candidate -> candidate.name().equals(contender))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no contender '" + contender + "' in " + size));
    }

    /** 10^9 operations per second in the median run. */
    public double gflops(String contender) {
        return flops / of(contender).median();
    }

    /** How many times as fast one contender is as another: median over the rounds. */
    public double speedup(String contender, String over) {
        return Statistics.median(of(over).ratios(of(contender)));
    }

    /** {@link #speedup} over the one of the others that leaves the least; empty if there are none. */
    public DoubleStream speedupOverBest(String contender, List<String> others) {
        return others.stream()
                .mapToDouble(other -> speedup(contender, other))
                .sorted()
                .limit(1);
    }

    /** The largest peak. */
    public double peak() {
        return peaks.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** Whether the peaks agree well enough for the others' figures to be trusted. */
    public boolean isSteady() {
        double least = peaks.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        return least >= (1 - STEADY) * peak();
    }

    /** How often to run something for samples that are long against the resolution of clocks. */
    public static int runsFor(long flops) {
        return Math.clamp(100_000_000 / Math.max(1, flops), 1, 1000);
    }

    @Override
    public String toString() {
        return String.join(
                ", ",
                size.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .toList());
    }
}
