package dev.scantling.scheduler;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** A stage of operators that become one. */
    static Stage merged(List<Node> nodes, String device, int cores) {
        return new Stage(List.of(new Group(nodes, device, cores)), Stage.Strategy.MERGED);
    }

    /** What parameters give, which is there before anything runs. */
    static Set<Value> parameters(Graph graph) {
        return graph.nodes().stream()
                .filter(node -> node.op() instanceof DenseOp.Parameter)
                .flatMap(node -> node.outputs().stream())
                .collect(Collectors.toSet());
    }

    /** The operators that fix sizes one by one, then the stages of the others. */
    static Schedule bindingFirst(Graph graph, String device, int cores, Function<List<Node>, List<Stage>> others) {
        List<Node> left = new ArrayList<>(operators(graph));
        Set<Node> binding = BindingNodes.of(left);
        List<Stage> stages = new ArrayList<>();
        left.stream().filter(binding::contains).forEach(node -> stages.add(alone(node, device, cores)));
        left.removeAll(binding);
        stages.addAll(others.apply(left));
        return new Schedule(stages);
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
        return CoreSplit.sums(group.stream().map(costs::nanos).toList(), cores);
    }
}
