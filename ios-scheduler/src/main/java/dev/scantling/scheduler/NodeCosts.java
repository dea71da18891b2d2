package dev.scantling.scheduler;

import dev.scantling.ir.Node;

/** What single operators take. */
@FunctionalInterface
public interface NodeCosts {

    /**
     * Time of an operator that runs alone.
     *
     * @return nanoseconds on one core, on two, and so on, as many as the device has
     */
    double[] nanos(Node node);
}
