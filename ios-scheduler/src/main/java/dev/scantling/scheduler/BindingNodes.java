package dev.scantling.scheduler;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the nodes that fix extents: those that compute a coordinate set, and whatever those need. They run before all others, one after
 * the other, since memory is laid out when they are done.
 */
public final class BindingNodes {
    private final Map<Value, Node> producers = new HashMap<>();
    private final Set<Node> found = new LinkedHashSet<>();

    private BindingNodes(List<Node> nodes) {
        nodes.forEach(node -> node.outputs().forEach(value -> producers.put(value, node)));
    }

    /** Those among the nodes of a graph, in an order of execution. */
    public static Set<Node> of(List<Node> nodes) {
        BindingNodes search = new BindingNodes(nodes);
        nodes.stream().filter(BindingNodes::sizes).forEach(search::add);
        return search.found;
    }

    /** Whether only running the node tells the extent of its result. */
    public static boolean sizes(Node node) {
        return node.outputs().getFirst().type() instanceof Type.CoordsType(Dim.Symbol _, var _);
    }

    private void add(Node node) {
        if (found.add(node)) {
            node.inputs().stream().map(producers::get).filter(Objects::nonNull).forEach(this::add);
        }
    }
}
