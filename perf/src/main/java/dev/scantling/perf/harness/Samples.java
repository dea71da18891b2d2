package dev.scantling.perf.harness;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The times of one contender.
 *
 * @param name the contender's
 * @param nanos of each round, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // times are carried, not compared
public record Samples(String name, double[] nanos) {

    public double median() {
        return Statistics.median(nanos);
    }

    public double fastest() {
        return Arrays.stream(nanos).min().orElseThrow();
    }

    /** For each round, how many times as long this contender took as another did. */
    public double[] ratios(Samples other) {
        return IntStream.range(0, nanos.length)
                .mapToDouble(round -> nanos[round] / other.nanos[round])
                .toArray();
    }

    /** These rounds and then the other's, of the same contender. */
    public Samples followedBy(Samples other) {
        return new Samples(
                name,
                DoubleStream.concat(Arrays.stream(nanos), Arrays.stream(other.nanos))
                        .toArray());
    }

    /** Divides all times, for samples that are several runs each. */
    public Samples dividedBy(int runs) {
        return new Samples(name, Arrays.stream(nanos).map(sum -> sum / runs).toArray());
    }
}
