package dev.scantling.scheduler;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Stage;
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
}
