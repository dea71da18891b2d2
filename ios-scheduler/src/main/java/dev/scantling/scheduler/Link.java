package dev.scantling.scheduler;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Estimates;
import dev.scantling.ir.Sizes;
import dev.scantling.ir.Value;

/**
 * The same way between any two devices: a time to begin, and then so many bytes after the other.
 *
 * @param latency nanoseconds of an empty copy
 * @param bandwidth bytes in a nanosecond
 * @param sizes that tell how many bytes a value has
 * @see "Hockney, The communication challenge for MPP: Intel Paragon and Meiko CS-2, Parallel Computing 20(3), 1994: the time of a message
 *     by a startup and an asymptotic bandwidth"
 */
public record Link(double latency, double bandwidth, Sizes sizes) implements TransferCosts {
    /** @throws EngineException.InvalidInput if the latency is negative or the bandwidth not positive */
    public Link {
        if (!(latency >= 0) || !(bandwidth > 0)) {
            throw new EngineException.InvalidInput("a link has a latency of at least 0 ns and a bandwidth above 0"
                    + " bytes/ns, got " + latency + " and " + bandwidth);
        }
    }

    @Override
    public double nanos(Value value, String from, String to) {
        return latency + Estimates.bytes(value, sizes) / bandwidth;
    }
}
