package dev.scantling.ir.pass;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who defines each value of a graph, and how often it is used, outputs of the graph included. Immutable and thread-safe. */
public final class Uses {
    private final Map<Value, Node> producers = new HashMap<>();
    private final Map<Value, Integer> counts = new HashMap<>();

    public Uses(Graph graph) {
        for (Node node : graph.nodes()) {
            node.outputs().forEach(value -> producers.put(value, node));
            node.inputs().forEach(this::count);
        }
        graph.outputs().forEach(port -> count(port.value()));
    }

    private void count(Value value) {
        counts.merge(value, 1, Integer::sum);
    }

    /** Whether one operand of one node, or one output of the graph, is the value. */
    public boolean once(Value value) {
        return counts.getOrDefault(value, 0) == 1;
    }

    /** The node that defines a value; empty for an input of the graph. */
    public Optional<Node> producer(Value value) {
        return Optional.ofNullable(producers.get(value));
    }

    /** The parameter that a value is; empty if it is computed. */
    Optional<DenseOp.Parameter> parameter(Value value) {
        return producer(value)
                .map(Node::op)
                .filter(DenseOp.Parameter.class::isInstance)
                .map(DenseOp.Parameter.class::cast);
    }
}
