package dev.scantling.scheduler;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What all schedulers do alike. */
final class Stages {
    private Stages() {}

    /** The operators of a graph that run, which parameters do not. */
    static List<Node> operators(Graph graph) {
        return graph.nodes().stream()
                .filter(node -> !(node.op() instanceof DenseOp.Parameter))
                .toList();
    }

    /** A stage of one operator. */
    static Stage alone(Node node, String device, int cores) {
        return new Stage(List.of(new Group(List.of(node), device, cores)), Stage.Strategy.CONCURRENT);
    }

    /** Stages of the operators that run before all others. */
    static List<Stage> binding(List<Node> operators, Set<Node> binding, String device, int cores) {
        return operators.stream()
                .filter(binding::contains)
                .map(node -> alone(node, device, cores))
                .toList();
    }

    /** The operators that read nothing of those still to come. */
    static List<Node> ready(List<Node> left) {
        Set<Value> waiting = new HashSet<>();
        left.forEach(node -> waiting.addAll(node.outputs()));
        return left.stream()
                .filter(node -> node.inputs().stream().noneMatch(waiting::contains))
                .toList();
    }

    /** A stage of at most as many groups as there are cores, which they share in the best split. */
    static Stage concurrent(List<List<Node>> groups, String device, int cores, NodeCosts costs) {
        double[][] latencies =
                groups.stream().map(group -> latencies(group, cores, costs)).toArray(double[][]::new);
        int[] split = CoreSplit.best(latencies, groups.size(), cores);
        List<Group> made = new ArrayList<>();
        for (int i = 0; i < split.length; i++) {
            made.add(new Group(groups.get(i), device, split[i]));
        }
        return new Stage(made, Stage.Strategy.CONCURRENT);
    }

    private static double[] latencies(List<Node> group, int cores, NodeCosts costs) {
        double[] sums = new double[cores];
        for (Node node : group) {
            for (int i = 0; i < cores; i++) {
                sums[i] += costs.nanos(node)[i];
            }
        }
        return sums;
    }
}
