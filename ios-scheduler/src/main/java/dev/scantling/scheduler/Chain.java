package dev.scantling.scheduler;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Operators that are scheduled as one: all but the last are light, and only the next reads what one makes, and of the others nothing. A
 * separable convolution with the sum before it is a chain, as it is one operator to the optimizer published with IOS.
 *
 * @param nodes in their order, of which the last makes what others read
 */
record Chain(List<Node> nodes) {
    Chain {
        nodes = List.copyOf(nodes);
    }

    Node last() {
        return nodes.getLast();
    }

    /** What others must have made before. */
    Set<Value> inputs() {
        Set<Value> inputs = new HashSet<>();
        nodes.forEach(node -> inputs.addAll(node.inputs()));
        nodes.forEach(node -> node.outputs().forEach(inputs::remove));
        return inputs;
    }

    /** The chains of some operators, in the order of their last ones. */
    static List<Chain> of(List<Node> nodes) {
        Map<Value, Node> producers = new HashMap<>();
        Map<Node, Set<Node>> readers = new HashMap<>();
        for (Node node : nodes) {
            before(node, producers)
                    .forEach(producer -> readers.computeIfAbsent(producer, _ -> new HashSet<>())
                            .add(node));
            node.outputs().forEach(value -> producers.put(value, node));
        }
        Map<Node, List<Node>> chains = new LinkedHashMap<>(); // by their last nodes so far
        for (Node node : nodes) {
            List<Node> chain = new ArrayList<>();
            Set<Node> before = before(node, producers);
            if (before.size() == 1) {
                Node previous = before.iterator().next();
                if (light(previous) && readers.getOrDefault(previous, Set.of()).size() == 1) {
                    chain.addAll(chains.remove(previous));
                }
            }
            chain.add(node);
            chains.put(node, chain);
        }
        return chains.values().stream().map(Chain::new).toList();
    }

    private static Set<Node> before(Node node, Map<Value, Node> producers) {
        return node.inputs().stream()
                .filter(producers::containsKey)
                .map(producers::get)
                .collect(Collectors.toSet());
    }

    /** Whether an operator does so little for what it moves that it is not worth a group of its own. */
    private static boolean light(Node node) {
        return switch (node.op()) {
            case DenseOp.Parameter _, DenseOp.Linear _, DenseOp.Concat _ -> false;
            case DenseOp _ -> true;
            case GridOp.Conv conv -> conv.geometry().groups() == node.output().channels();
            case ArrayOp.MatMul _ -> false;
            case ArrayOp _ -> true;
            case GridOp _, GeometryOp _, PointOp _, SparseOp _ -> false;
        };
    }
}
