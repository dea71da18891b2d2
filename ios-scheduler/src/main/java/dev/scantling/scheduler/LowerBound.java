package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What no schedule can go below, on one device or several. The longest path: each operator on the device, and on as many of its cores, as are
 * best for it. And the work of all, each on as many cores as waste least, shared by all cores of all devices ({@link SharedWork}). An operator
 * that merges takes at least the time, and its share of the work, of the best set that it merges with. Copies and barriers count nothing.
 *
 * @param merges whether operators may merge
 */
record LowerBound(List<Costed> devices, boolean merges) {

    /** A device with the costs of operators there. */
    private record Costed(NodeCosts costs, int cores) {}

    /** What an operator takes at least. */
    private record Least(double time, double work) {
        Least min(Least other) {
            return new Least(Math.min(time, other.time), Math.min(work, other.work));
        }
    }

    static LowerBound of(NodeCosts costs, int cores, boolean merges) {
        return new LowerBound(List.of(new Costed(costs, cores)), merges);
    }

    static LowerBound of(List<Machine> machines, boolean merges) {
        return new LowerBound(
                machines.stream()
                        .map(machine -> new Costed(machine.costs(), machine.cores()))
                        .toList(),
                merges);
    }

    double of(Graph graph) {
        List<Map<Node, Least>> least =
                devices.stream().map(device -> least(device, graph)).toList();
        Map<Node, Double> times = new LinkedHashMap<>();
        least.forEach(each -> each.forEach((node, known) -> times.merge(node, known.time(), Math::min)));
        double[][] shares =
                times.keySet().stream().map(node -> shares(node, least)).toArray(double[][]::new);
        return Math.max(longestPath(times), SharedWork.bound(shares, devices.size()));
    }

    /** What an operator takes of the time of each whole device. */
    private double[] shares(Node node, List<Map<Node, Least>> least) {
        return IntStream.range(0, devices.size())
                .mapToDouble(device ->
                        Objects.requireNonNull(least.get(device).get(node)).work()
                                / devices.get(device).cores())
                .toArray();
    }

    /** By the operators of a graph, in its order. */
    private Map<Node, Least> least(Costed device, Graph graph) {
        Map<Node, Least> least = new LinkedHashMap<>();
        Stages.operators(graph)
                .forEach(node -> least.put(node, least(device.costs().nanos(node), device.cores(), 1)));
        if (merges) {
            device.costs()
                    .merged()
                    .forEach((set, nanos) -> set.forEach(node -> least.computeIfPresent(
                            node, (_, alone) -> alone.min(least(nanos, device.cores(), set.size())))));
        }
        return least;
    }

    /** @param operators that take these times together */
    private static Least least(double[] nanos, int cores, int operators) {
        return new Least(
                IntStream.range(0, cores).mapToDouble(c -> nanos[c]).min().orElse(0),
                IntStream.range(0, cores)
                                .mapToDouble(c -> (c + 1) * nanos[c])
                                .min()
                                .orElse(0)
                        / operators);
    }

    /** @param times by the operators of a graph, in its order */
    private static double longestPath(Map<Node, Double> times) {
        Map<Value, Double> done = new HashMap<>();
        double longest = 0;
        for (Map.Entry<Node, Double> each : times.entrySet()) {
            double begin = each.getKey().inputs().stream()
                    .mapToDouble(value -> done.getOrDefault(value, 0.0))
                    .max()
                    .orElse(0);
            double end = begin + each.getValue();
            each.getKey().outputs().forEach(value -> done.put(value, end));
            longest = Math.max(longest, end);
        }
        return longest;
    }
}
