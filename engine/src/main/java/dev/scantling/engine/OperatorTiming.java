package dev.scantling.engine;

import dev.scantling.ir.Estimate;

/**
 * One operator of a run.
 *
 * @param name path of the layer in the network
 * @param kind the operator, such as {@code sparse_conv}
 * @param nanos from the beginning of its first kernel to the end of its last one, by the clock of its device
 * @param estimate its work on this input
 */
public record OperatorTiming(String name, String kind, String device, long nanos, Estimate estimate) {
    /** Achieved 10^9 floating-point operations per second; one multiply-add is two. */
    public double gflops() {
        return nanos == 0 ? 0 : (double) estimate.flops() / nanos;
    }
}
