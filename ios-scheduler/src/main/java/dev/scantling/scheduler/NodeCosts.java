package dev.scantling.scheduler;

import dev.scantling.ir.Node;
import java.util.List;
import java.util.Map;

/** What operators take that run alone. */
@FunctionalInterface
public interface NodeCosts {

    /**
     * Time of an operator that runs alone.
     *
     * @return nanoseconds on one core, on two, and so on, as many as the device has
     */
    double[] nanos(Node node);

    /**
     * Time of several operators that run as one, results cut up included; by the operators, in the order of their graph. What is not
     * here is not merged.
     *
     * @return nanoseconds on one core, on two, and so on
     */
    default Map<List<Node>, double[]> merged() {
        return Map.of();
    }
}
