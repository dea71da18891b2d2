package dev.scantling.ir.pass;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightedSum;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which operators of a graph may be computed as one ({@link MergeConvs}): linear layers of one input, sparse convolutions of one input
 * over one map, and convolutions over a grid of one input, whose kernels may differ, with the same cells to write. All without groups and
 * dilation, with constant weights, and with the same epilogue without a residual. Operators that read the same never depend on each other.
 * Immutable and thread-safe.
 *
 * @see <a href="https://arxiv.org/abs/2011.01302">IOS, section 3: operator merge</a>
 */
public final class MergeKeys {
    private final Map<Node, String> obstacles = new LinkedHashMap<>();
    private final Map<Node, MergeKey> keys = new LinkedHashMap<>();

    private MergeKeys(Graph graph) {
        Uses uses = new Uses(graph);
        for (Node node : graph.nodes()) {
            String obstacle = obstacle(node, uses);
            if (obstacle.isEmpty() && node.op() instanceof WeightedSum sum) {
                keys.put(node, MergeKey.of(node, sum));
            } else {
                obstacles.put(node, obstacle);
            }
        }
    }

    /** Looks at all operators of a graph. */
    public static MergeKeys of(Graph graph) {
        return new MergeKeys(graph);
    }

    /** What an operator has to have in common with those that it merges with; empty if it merges with none. */
    public Optional<MergeKey> key(Node node) {
        return Optional.ofNullable(keys.get(node));
    }

    /** The largest sets of two or more operators that merge, all in the order of the graph. */
    public List<List<Node>> sets() {
        Map<MergeKey, List<Node>> byKey = keys.keySet().stream()
                .collect(Collectors.groupingBy(keys::get, LinkedHashMap::new, Collectors.toList()));
        return byKey.values().stream().filter(set -> set.size() > 1).toList();
    }

    /** Why operators do not merge, in words that follow "operators that merge"; empty if they do. */
    public String obstacle(List<Node> set) {
        if (new HashSet<>(set).size() < Math.max(2, set.size())) {
            return "must be two or more different ones, got " + names(set);
        }
        for (Node node : set) {
            if (!keys.containsKey(node)) {
                return "cannot be '" + node.name() + "', which " + obstacles.getOrDefault(node, "is not in this graph");
            }
        }
        return set.stream()
                .map(node -> difference(set.getFirst(), node))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> tooLarge(set));
    }

    private static String tooLarge(List<Node> set) {
        double weights = CommonKernel.weights(set);
        return weights > Integer.MAX_VALUE
                ? "would have " + (long) weights + " weights, but a parameter has at most " + Integer.MAX_VALUE
                : "";
    }

    /** Between two operators that merge with some. */
    private String difference(Node first, Node other) {
        return key(first)
                .flatMap(key -> key(other).map(key::difference))
                .filter(text -> !text.isEmpty())
                .map(text -> "cannot be '" + first.name() + "' and '" + other.name() + "', which " + text)
                .orElse("");
    }

    private static List<String> names(List<Node> set) {
        return set.stream().map(Node::name).toList();
    }

    /** Why an operator merges with no other; empty if it might. */
    private static String obstacle(Node node, Uses uses) {
        return switch (node.op()) {
            case DenseOp.Linear linear -> obstacle(node, linear, uses);
            case SparseOp.SparseConv conv -> conv.groups() > 1 ? "has groups" : obstacle(node, conv, uses);
            case GridOp.Conv conv -> {
                String ofGrid = obstacle(conv.geometry());
                yield ofGrid.isEmpty() ? obstacle(node, conv, uses) : ofGrid;
            }
            case DenseOp _, ArrayOp _, SparseOp _, GridOp _, GeometryOp _, PointOp _ ->
                "is " + node.op().text() + "; linear, sparse_conv and conv can be merged";
        };
    }

    private static String obstacle(GridGeometry geometry) {
        if (geometry.groups() > 1) {
            return "has groups";
        }
        return geometry.dilation().equals(Int3.ONE) ? "" : "is dilated";
    }

    private static String obstacle(Node node, WeightedSum sum, Uses uses) {
        if (sum.epilogue().hasResidual()) {
            return "adds a residual";
        }
        if (node.output().channels() < 1) {
            return "has no output channels";
        }
        List<Value> own = node.inputs().subList(sum.weightInput(), node.inputs().size());
        return own.stream().allMatch(value -> uses.parameter(value).isPresent())
                ? ""
                : "has weights that are no parameters";
    }
}
