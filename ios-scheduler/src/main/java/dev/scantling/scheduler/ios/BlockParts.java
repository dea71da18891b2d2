package dev.scantling.scheduler.ios;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.Int3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A network as the optimizer published with IOS sees it: nodes are named {@code BLOCK.LAYER.OPERATOR}, each layer is one operator of
 * the optimizer, and each block is a part. A convolution with its activation merges with others of the same input; a layer of more
 * operators never does.
 *
 * @see <a href="https://arxiv.org/abs/2011.01302">Ding et al., IOS, 2020, section 4</a>
 */
public final class BlockParts {
    private final List<List<Node>> layers = new ArrayList<>();
    private final Map<Value, Integer> producers = new HashMap<>();

    private BlockParts() {}

    /** What merging convolutions have in common. */
    private record MergeKey(Value input, Int3 extents, List<?> activations) {}

    /** The parts of a graph that has not been rewritten, in order of their first nodes. */
    public static List<Part> of(Graph graph) {
        return parts(graph, path -> path[0]);
    }

    /** The same operators in a single part. */
    public static Part whole(Graph graph) {
        return parts(graph, _ -> "").getFirst();
    }

    /** @param block where a layer belongs, by the parts of its name */
    private static List<Part> parts(Graph graph, Function<String[], String> block) {
        Map<String, Map<String, List<Node>>> blocks = new LinkedHashMap<>();
        for (Node node : graph.nodes()) {
            if (!(node.op() instanceof DenseOp.Parameter)) {
                String[] path = node.name().split("\\.", 3);
                blocks.computeIfAbsent(block.apply(path), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(path[0] + "." + path[1], _ -> new ArrayList<>())
                        .add(node);
            }
        }
        return blocks.values().stream().map(layers -> part(layers.values())).toList();
    }

    private static Part part(Iterable<List<Node>> block) {
        BlockParts parts = new BlockParts();
        block.forEach(parts::add);
        return Part.of(
                parts.layers.stream().map(parts::reads).toList(),
                parts.layers.stream().map(BlockParts::mergeKey).toList());
    }

    private void add(List<Node> layer) {
        layer.forEach(node -> node.outputs().forEach(value -> producers.put(value, layers.size())));
        layers.add(layer);
    }

    private List<Integer> reads(List<Node> layer) {
        int self = layers.indexOf(layer);
        return layer.stream()
                .flatMap(node -> node.inputs().stream())
                .filter(producers::containsKey)
                .map(producers::get)
                .filter(producer -> producer != self)
                .distinct()
                .toList();
    }

    private static Optional<MergeKey> mergeKey(List<Node> layer) {
        Node first = layer.getFirst();
        List<?> activations = layer.stream().skip(1).map(Node::op).toList();
        boolean plain = activations.stream().allMatch(DenseOp.Activate.class::isInstance);
        return plain
                        && first.op() instanceof GridOp.Conv conv
                        && conv.geometry().groups() == 1
                        && conv.geometry().outputs().equals(conv.geometry().extents())
                ? Optional.of(new MergeKey(first.input(0), conv.geometry().extents(), activations))
                : Optional.empty();
    }
}
