package dev.scantling.scheduler;

import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts the operators of a graph, in their order, into parts that are scheduled one after the other. */
final class GraphParts {
    private GraphParts() {}

    /**
     * Cuts behind every operator whose results are all that later ones read of what came before, and where a part would have too
     * many operators.
     *
     * @param parameters which are always there
     * @param most operators of a part
     */
    static List<List<Node>> of(List<Node> nodes, Set<Value> parameters, int most) {
        Map<Value, Integer> lastReader = new HashMap<>();
        Set<Value> open = new HashSet<>(); // at first what comes from elsewhere
        for (int i = 0; i < nodes.size(); i++) {
            for (Value read : nodes.get(i).inputs()) {
                lastReader.put(read, i);
                open.add(read);
            }
        }
        open.removeAll(parameters);
        nodes.forEach(node -> node.outputs().forEach(open::remove));
        List<List<Node>> parts = new ArrayList<>();
        List<Node> part = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            int at = i;
            part.add(node);
            open.addAll(node.outputs());
            open.removeIf(value -> lastReader.getOrDefault(value, -1) <= at);
            if (part.size() == most || node.outputs().containsAll(open)) {
                parts.add(List.copyOf(part));
                part.clear();
            }
        }
        if (!part.isEmpty()) {
            parts.add(List.copyOf(part));
        }
        return parts;
    }
}
