package dev.scantling.ir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the indices that operators follow come from. Their types do not say which rows they are of, and kernels follow them without
 * a look, so they have to be the results of one operator, in their order, over the rows that are followed.
 */
final class IndexRules {
    private final Map<Value, Node> producers = new HashMap<>();

    void define(Node node) {
        node.outputs().forEach(value -> producers.put(value, node));
    }

    /** @throws EngineException.InvalidModel if an operator follows indices of something else */
    void check(Node node) {
        if (node.op() instanceof SparseOp op) {
            check(op, node);
        }
    }

    private void check(SparseOp op, Node node) {
        switch (op) {
            case SparseOp.SparseConv _, SparseOp.QuantizedConv _, SparseOp.MapPool _ -> {}
            case SparseOp.ScatterPool _ -> producer(node, 1, 3, GeometryOp.GroupPoints.class);
            case SparseOp.Interpolate _ ->
                producer(node, 1, 2, GeometryOp.Trilinear.class).ifPresent(corners -> rows(corners.input(1), node));
            case SparseOp.SamplePool _ ->
                producer(node, 1, 2, GeometryOp.SampleRows.class).ifPresent(samples -> rows(samples.input(0), node));
            case SparseOp.SampleNorm _ ->
                producer(node, 3, 2, GeometryOp.SampleRows.class).ifPresent(samples -> rows(samples.input(0), node));
            case SparseOp.SampleBroadcast _ ->
                producer(node, 1, 2, GeometryOp.SampleRows.class)
                        .ifPresent(samples ->
                                OperandTypes.same("the coordinates of the samples", samples.input(0), node.input(3)));
        }
    }

    /**
     * The operator that made the indices of a node: operands {@code first} and those after it. Empty if they are inputs of the graph,
     * which devices refuse.
     */
    private Optional<Node> producer(Node node, int first, int count, Class<? extends GeometryOp> expected) {
        Node producer = producers.get(node.input(first));
        List<Value> indices = node.inputs().subList(first, first + count);
        if (producer == null && indices.stream().noneMatch(producers::containsKey)) {
            return Optional.empty();
        }
        if (producer == null
                || !expected.isInstance(producer.op())
                || !producer.outputs().equals(indices)) {
            throw new EngineException.InvalidModel("inputs " + first + " to " + (first + count - 1)
                    + " must be the results of one operator " + expected.getSimpleName() + ", in their order");
        }
        return Optional.of(producer);
    }

    /** The features that a node reads are of the rows that its indices are of. */
    private static void rows(Value coords, Node node) {
        OperandTypes.same(
                "rows of the features",
                new OperandTypes(List.of(coords)).coords(0).rows(),
                node.input(0).tensor().shape().dim(0));
    }
}
