package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import java.util.HashMap;
import java.util.List;
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

    double of(Graph graph) {
        Map<Node, double[]> least = new HashMap<>();
        List<Node> operators = Stages.operators(graph);
        operators.forEach(node -> least.put(node, new double[] {time(costs.nanos(node)), work(costs.nanos(node))}));
        if (merges) {
            costs.merged()
                    .forEach((set, nanos) ->
                            set.forEach(node -> least.computeIfPresent(node, (_, alone) -> new double[] {
                                Math.min(alone[0], time(nanos)), Math.min(alone[1], work(nanos) / set.size())
                            })));
        }
        double work = least.values().stream().mapToDouble(each -> each[1]).sum();
        return Math.max(longestPath(operators, least), work / cores);
    }

    private double time(double[] nanos) {
        return IntStream.range(0, cores).mapToDouble(c -> nanos[c]).min().orElse(0);
    }

    private double work(double[] nanos) {
        return IntStream.range(0, cores)
                .mapToDouble(c -> (c + 1) * nanos[c])
                .min()
                .orElse(0);
    }

    private static double longestPath(List<Node> operators, Map<Node, double[]> least) {
        Map<Value, Double> done = new HashMap<>();
        double longest = 0;
        for (Node node : operators) {
            double begin = node.inputs().stream()
                    .mapToDouble(value -> done.getOrDefault(value, 0.0))
                    .max()
                    .orElse(0);
            double end = begin + least.getOrDefault(node, new double[1])[0];
            node.outputs().forEach(value -> done.put(value, end));
            longest = Math.max(longest, end);
        }
        return longest;
    }
}
