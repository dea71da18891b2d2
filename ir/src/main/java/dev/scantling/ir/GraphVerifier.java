package dev.scantling.ir;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that values are defined once and before use, and that every node's result types follow from its inputs. */
final class GraphVerifier {
    private final String graph;
    private final Set<Value> defined = new HashSet<>();
    private final Set<Integer> ids = new HashSet<>();
    private final IndexRules indices = new IndexRules();

    private GraphVerifier(String graph) {
        this.graph = graph;
    }

    static void verify(String graph, List<Graph.Port> inputs, List<Node> nodes, List<Graph.Port> outputs) {
        GraphVerifier verifier = new GraphVerifier(graph);
        verifier.distinctNames("input", inputs);
        verifier.distinctNames("output", outputs);
        inputs.forEach(port -> verifier.define(port.value(), "input '" + port.name() + "'"));
        nodes.forEach(verifier::node);
        outputs.forEach(port -> verifier.use(port.value(), "output '" + port.name() + "'"));
    }

    private void node(Node node) {
        String where = "node '" + node.name() + "' (" + node.op().text() + ")";
        node.inputs().forEach(value -> use(value, where));
        List<Type> given = node.outputs().stream().map(Value::type).toList();
        try {
            ShapeRules.check(node.op(), node.inputs(), given);
            indices.check(node);
        } catch (EngineException.InvalidModel e) {
            throw new EngineException.InvalidModel(graph + ", " + where + ": " + e.getMessage());
        }
        node.outputs().forEach(value -> define(value, where));
        indices.define(node);
    }

    private void define(Value value, String where) {
        if (!ids.add(value.id())) {
            throw new EngineException.InvalidModel(graph + ", " + where + ": " + value + " is defined twice");
        }
        defined.add(value);
    }

    private void use(Value value, String where) {
        if (!defined.contains(value)) {
            throw new EngineException.InvalidModel(
                    graph + ", " + where + ": " + value + " of type " + value.type() + " is not defined before");
        }
    }

    private void distinctNames(String kind, List<Graph.Port> ports) {
        Set<String> names = new HashSet<>();
        for (Graph.Port port : ports) {
            if (!names.add(port.name())) {
                throw new EngineException.InvalidModel(graph + ": two " + kind + "s are named '" + port.name() + "'");
            }
        }
    }
}
