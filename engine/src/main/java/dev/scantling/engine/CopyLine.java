package dev.scantling.engine;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What copies of any size take on one way between two devices: a straight line.
 *
 * @param latency nanoseconds of an empty copy, not negative
 * @param nanosPerByte not negative
 */
record CopyLine(double latency, double nanosPerByte) {

    /** A copy that was timed; it took more than no time. */
    record Sample(double bytes, double nanos) {
        /** Errors count in relation to the time, so that small copies count as much as large ones. */
        double weight() {
            return 1 / (nanos * nanos);
        }
    }

    /** The line of least squares of relative errors among those that are nowhere negative. */
    static CopyLine through(List<Sample> samples) {
        double weight = sum(samples, _ -> 1);
        double bytes = sum(samples, Sample::bytes);
        double nanos = sum(samples, Sample::nanos);
        double squares = sum(samples, sample -> sample.bytes() * sample.bytes());
        double products = sum(samples, sample -> sample.bytes() * sample.nanos());
        double spread = weight * squares - bytes * bytes;
        double slope = spread > 0 ? (weight * products - bytes * nanos) / spread : 0;
        if (slope <= 0) {
            return new CopyLine(nanos / weight, 0);
        }
        double latency = (nanos - slope * bytes) / weight;
        return latency >= 0 ? new CopyLine(latency, slope) : new CopyLine(0, products / squares);
    }

    private static double sum(List<Sample> samples, ToDoubleFunction<Sample> term) {
        return samples.stream()
                .mapToDouble(sample -> sample.weight() * term.applyAsDouble(sample))
                .sum();
    }

    double nanos(double bytes) {
        return latency + nanosPerByte * bytes;
    }
}
