package dev.scantling.ir;

import java.util.List;
import java.util.stream.Stream;

/**
 * A network in SSA form: nodes in an order in which every value is defined before it is used. Verified on construction
 * ({@link GraphVerifier}); build one with {@link GraphBuilder}, print and parse it with {@code dev.scantling.ir.text}.
 */
public record Graph(String name, List<Port> inputs, List<Node> nodes, List<Port> outputs) {

    /** A named value at the border of the graph. */
    public record Port(String name, Value value) {}

    /** @throws EngineException.InvalidModel naming the first node that contradicts the rules */
    public Graph {
        inputs = List.copyOf(inputs);
        nodes = List.copyOf(nodes);
        outputs = List.copyOf(outputs);
        GraphVerifier.verify(name, inputs, nodes, outputs);
    }

    /** The largest number of a value; -1 if there is none. New values get those behind it. */
    public int largestId() {
        Stream<Value> made = nodes.stream().flatMap(node -> node.outputs().stream());
        return Stream.concat(inputs.stream().map(Port::value), made)
                .mapToInt(Value::id)
                .max()
                .orElse(-1);
    }
}
