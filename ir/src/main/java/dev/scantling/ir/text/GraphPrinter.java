package dev.scantling.ir.text;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Graphs as text that {@link GraphParser} reads back, one line per port and node:
 *
 * <pre>
 * graph example
 * input coords %0: coords[n0, 1]
 * %1: map[27, n0, n0] = kernel_map(%0, %0) {size=3, submanifold, convention=minkowski} @stem.kernel_map
 * output map %1
 * </pre>
 *
 * Attributes with their usual value are left out. Stateless and thread-safe.
 */
public final class GraphPrinter {
    private GraphPrinter() {}

    public static String print(Graph graph) {
        StringBuilder text = new StringBuilder("graph " + Names.write(graph.name()) + "\n");
        for (Graph.Port port : graph.inputs()) {
            text.append("input ").append(Names.write(port.name()) + " " + typed(port.value()) + "\n");
        }
        for (Node node : graph.nodes()) {
            text.append(print(node)).append('\n');
        }
        for (Graph.Port port : graph.outputs()) {
            text.append("output ").append(Names.write(port.name()) + " " + port.value() + "\n");
        }
        return text.toString();
    }

    /** The line of one node, without its end. */
    public static String print(Node node) {
        return node.outputs().stream().map(GraphPrinter::typed).collect(Collectors.joining(", "))
                + " = " + node.op().text() + operands(node.inputs()) + OpText.attributes(node.op())
                + " @" + Names.write(node.name());
    }

    /** An operator and its attributes, such as {@code pool {batch=1, extents=4x4x1, size=2x2x1, pooling=max}}. */
    public static String print(Op op) {
        return op.text() + OpText.attributes(op);
    }

    /** The attributes of an operator by key, in order and in the form of the text; a flag has no value. */
    public static Map<String, Optional<String>> attributes(Op op) {
        return OpText.attributes(op).all();
    }

    /** A type, such as {@code coords[n0, 2]}. */
    public static String print(Type type) {
        return TypeText.write(type);
    }

    private static String operands(List<Value> values) {
        return values.stream().map(Value::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String typed(Value value) {
        return value + ": " + TypeText.write(value.type());
    }
}
