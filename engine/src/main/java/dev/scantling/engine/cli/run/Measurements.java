package dev.scantling.engine.cli.run;

import dev.scantling.engine.OperatorTiming;
import dev.scantling.engine.Session;
import dev.scantling.ir.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** The times of several runs of one model on one input, at least one. */
record Measurements(List<Sample> samples) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_MICRO = 1e3;

    /** One run; operators are those that do work. */
    record Sample(long totalNanos, long mapNanos, List<OperatorTiming> operators) {
        public Sample {
            operators = List.copyOf(operators);
        }

        static Sample of(Session session) {
            List<OperatorTiming> operators = session.timings().stream()
                    .filter(timing -> !timing.estimate().equals(Estimate.NONE))
                    .toList();
            return new Sample(session.totalNanos(), session.mapNanos(), operators);
        }
    }

    /** An operator with its median time. */
    record OperatorTime(String name, String kind, String device, double micros, Estimate estimate) {
        /** 10^9 floating-point operations per second. */
        double gflops() {
            return micros == 0 ? 0 : estimate.flops() / (micros * NANOS_PER_MICRO);
        }
    }

    public Measurements {
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no runs");
        }
    }

    double totalMillis() {
        return median(Sample::totalNanos) / NANOS_PER_MILLI;
    }

    double totalMillisMin() {
        return samples.stream().mapToLong(Sample::totalNanos).min().orElseThrow() / NANOS_PER_MILLI;
    }

    /** Time for coordinates and kernel maps. */
    double mapMillis() {
        return median(Sample::mapNanos) / NANOS_PER_MILLI;
    }

    /** In the order in which they ran. */
    List<OperatorTime> operators() {
        List<OperatorTiming> first = samples.getFirst().operators();
        return IntStream.range(0, first.size())
                .mapToObj(i -> new OperatorTime(
                        first.get(i).name(),
                        first.get(i).kind(),
                        first.get(i).device(),
                        median(sample -> sample.operators().get(i).nanos()) / NANOS_PER_MICRO,
                        first.get(i).estimate()))
                .toList();
    }

    long macs() {
        return samples.getFirst().operators().stream()
                .mapToLong(timing -> timing.estimate().macs())
                .sum();
    }

    private double median(ToLongFunction<Sample> nanos) {
        long[] sorted = samples.stream().mapToLong(nanos).sorted().toArray();
        int upper = sorted.length / 2;
        return Arrays.stream(sorted, (sorted.length - 1) / 2, upper + 1)
                .average()
                .orElseThrow();
    }
}
