package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What no schedule can go below: the longest path, each operator on as many cores as are best for it, and the work of all on all cores,
 * each on as many as waste least. An operator that merges takes at least the time, and its share of the work, of the best set that it
 * merges with.
 *
 * @param merges whether operators may merge
 */
record LowerBound(NodeCosts costs, int cores, boolean merges) {

    /** What an operator takes at least. */
    private record Least(double time, double work) {
        Least min(Least other) {
            return new Least(Math.min(time, other.time), Math.min(work, other.work));
        }
    }

    double of(Graph graph) {
        Map<Node, Least> least = new LinkedHashMap<>();
        Stages.operators(graph).forEach(node -> least.put(node, least(costs.nanos(node), 1)));
        if (merges) {
            costs.merged()
                    .forEach((set, nanos) -> set.forEach(node ->
                            least.computeIfPresent(node, (_, alone) -> alone.min(least(nanos, set.size())))));
        }
        double work = least.values().stream().mapToDouble(Least::work).sum();
        return Math.max(longestPath(least), work / cores);
    }

    /** @param operators that take these times together */
    private Least least(double[] nanos, int operators) {
        return new Least(
                IntStream.range(0, cores).mapToDouble(c -> nanos[c]).min().orElse(0),
                IntStream.range(0, cores)
                                .mapToDouble(c -> (c + 1) * nanos[c])
                                .min()
                                .orElse(0)
                        / operators);
    }

    /** @param least by the operators of a graph, in its order */
    private static double longestPath(Map<Node, Least> least) {
        Map<Value, Double> done = new HashMap<>();
        double longest = 0;
        for (Map.Entry<Node, Least> each : least.entrySet()) {
            double begin = each.getKey().inputs().stream()
                    .mapToDouble(value -> done.getOrDefault(value, 0.0))
                    .max()
                    .orElse(0);
            double end = begin + each.getValue().time();
            each.getKey().outputs().forEach(value -> done.put(value, end));
            longest = Math.max(longest, end);
        }
        return longest;
    }
}
