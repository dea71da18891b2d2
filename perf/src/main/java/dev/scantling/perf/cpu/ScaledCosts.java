package dev.scantling.perf.cpu;

import dev.scantling.ir.Node;
import dev.scantling.scheduler.NodeCosts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What operators would take on a machine of more cores: the curve of Amdahl's law through what was measured on one core and on all of
 * the machine at hand. It knows nothing of shared caches and memory.
 *
 * @see <a href="https://doi.org/10.1145/1465482.1465560">Amdahl, 1967</a>
 */
record ScaledCosts(NodeCosts measured, int cores) implements NodeCosts {

    @Override
    public double[] nanos(Node node) {
        return scaled(measured.nanos(node));
    }

    @Override
    public Map<List<Node>, double[]> merged() {
        Map<List<Node>, double[]> all = new HashMap<>();
        measured.merged().forEach((nodes, nanos) -> all.put(nodes, scaled(nanos)));
        return all;
    }

    /** @param nanos on one core, on two and so on; two numbers or more */
    private double[] scaled(double[] nanos) {
        int most = nanos.length;
        double gain = nanos[0] - nanos[most - 1];
        double parallel = Math.clamp(gain * most / (most - 1), 0, nanos[0]);
        return IntStream.rangeClosed(1, cores)
                .mapToDouble(count -> nanos[0] - parallel + parallel / count)
                .toArray();
    }
}
