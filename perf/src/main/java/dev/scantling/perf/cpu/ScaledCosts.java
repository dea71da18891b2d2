package dev.scantling.perf.cpu;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Node;
import dev.scantling.scheduler.NodeCosts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What operators would take on a machine of more cores. Numbers of cores that were measured take what was measured; beyond, times follow
 * the curve of Amdahl's law from what all cores of the machine at hand took, as steep as they gained over one. It knows nothing of shared
 * caches and memory.
 *
 * @see <a href="https://doi.org/10.1145/1465482.1465560">Amdahl, 1967</a>
 */
record ScaledCosts(NodeCosts measured, int cores, Map<List<Node>, double[]> merged) implements NodeCosts {
    private static final int FEWEST = 2;

    /** On so many cores. */
    static ScaledCosts of(NodeCosts measured, int cores) {
        Map<List<Node>, double[]> merged = new HashMap<>();
        measured.merged().forEach((nodes, nanos) -> merged.put(nodes, scaled(nanos, cores)));
        return new ScaledCosts(measured, cores, Map.copyOf(merged));
    }

    /**
     * Asked before anything is measured.
     *
     * @param threads on how many the costs are measured
     * @throws EngineException.InvalidInput if that is one, which tells nothing about more
     */
    static void requireThreads(int threads) {
        if (threads < FEWEST) {
            throw new EngineException.InvalidInput("costs on more cores follow from those on 1 and on all: that needs "
                    + FEWEST + " threads or more, got " + threads
                    + "; set SCANTLING_THREADS, or leave machines and pruning out by --only");
        }
    }

    @Override
    public double[] nanos(Node node) {
        return scaled(measured.nanos(node), cores);
    }

    /** @param nanos on one core, on two and so on; two numbers or more */
    private static double[] scaled(double[] nanos, int cores) {
        requireThreads(nanos.length);
        int most = nanos.length;
        double last = nanos[most - 1];
        double parallel = Math.clamp((nanos[0] - last) * most / (most - 1), 0, last * most);
        double serial = last - parallel / most;
        return IntStream.rangeClosed(1, cores)
                .mapToDouble(count -> count <= most ? nanos[count - 1] : serial + parallel / count)
                .toArray();
    }
}
