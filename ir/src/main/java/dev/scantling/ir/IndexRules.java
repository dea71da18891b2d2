package dev.scantling.ir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the indices that operators follow come from. Their types do not say which rows they are of, and kernels follow them without
 * a look, so they have to be the results of one operator, in their order, over the rows that are followed.
 */
final class IndexRules {
    private static final List<Class<? extends Op>> SAMPLES = List.of(GeometryOp.SampleRows.class);
    private static final List<Class<? extends Op>> CORNERS =
            List.of(GeometryOp.Trilinear.class, PointOp.GridCorners.class, PointOp.NearestPoints.class);

    private static final List<Class<? extends Op>> POINTS = List.of(
            PointOp.FarthestPoints.class,
            PointOp.FarthestRows.class,
            PointOp.BallQuery.class,
            PointOp.FeatureNeighbours.class,
            PointOp.Neighbours.class,
            BoxOp.BoxQuery.class);

    private final Map<Value, Node> producers = new HashMap<>();

    void define(Node node) {
        node.outputs().forEach(value -> producers.put(value, node));
    }

    /** @throws EngineException.InvalidModel if an operator follows indices of something else */
    void check(Node node) {
        if (node.op() instanceof SparseOp op) {
            check(op, node);
        } else if (node.op() instanceof PointOp.Normals normals) {
            producer(node, 1, 1, List.of(PointOp.Neighbours.class))
                    .ifPresent(found -> requireAround(node.input(0), normals.clouds(), found));
        }
    }

    private void check(SparseOp op, Node node) {
        switch (op) {
            case SparseOp.SparseConv _, SparseOp.QuantizedConv _, SparseOp.MapPool _ -> {}
            case SparseOp.ScatterPool _ ->
                producer(node, 1, 3, List.of(GeometryOp.GroupPoints.class, PointOp.GroupCells.class));
            case SparseOp.GatherRows _ ->
                producer(node, 1, 1, POINTS).ifPresent(found -> {
                    requireComplete(found);
                    counts(rows(found.input(0)), node);
                });
            case SparseOp.Interpolate _ ->
                producer(node, 1, 2, CORNERS).ifPresent(corners -> counts(cornerRows(corners), node));
            case SparseOp.SamplePool _ ->
                producer(node, 1, 2, SAMPLES).ifPresent(samples -> counts(rows(samples.input(0)), node));
            case SparseOp.SampleNorm _ ->
                producer(node, 3, 2, SAMPLES).ifPresent(samples -> counts(rows(samples.input(0)), node));
            case SparseOp.SampleBroadcast _ ->
                producer(node, 1, 2, SAMPLES)
                        .ifPresent(samples ->
                                OperandTypes.same("the coordinates of the samples", samples.input(0), node.input(3)));
        }
    }

    /**
     * The operator that made the indices of a node: operands {@code first} and those after it. Empty if they are inputs of the graph,
     * which devices refuse.
     */
    private Optional<Node> producer(Node node, int first, int count, List<Class<? extends Op>> expected) {
        Node producer = producers.get(node.input(first));
        List<Value> indices = node.inputs().subList(first, first + count);
        if (producer == null && indices.stream().noneMatch(producers::containsKey)) {
            return Optional.empty();
        }
        if (producer == null
                || !expected.contains(producer.op().getClass())
                || !producer.outputs().subList(0, count).equals(indices)) {
            throw new EngineException.InvalidModel("inputs " + first + " to " + (first + count - 1)
                    + " must be the first results of one operator "
                    + expected.stream().map(Class::getSimpleName).collect(Collectors.joining(" or "))
                    + ", in their order");
        }
        return Optional.of(producer);
    }

    /** Neighbours of points among themselves. */
    private static void requireAround(Value points, int clouds, Node found) {
        OperandTypes.same("the points of the neighbours", points, found.input(0));
        OperandTypes.same("the centres of the neighbours", points, found.input(1));
        OperandTypes.same("clouds of the neighbours", clouds, ((PointOp.Neighbours) found.op()).clouds());
    }

    /** An index of -1 names no row. */
    private static void requireComplete(Node found) {
        if (found.op() instanceof PointOp.Neighbours op
                && rows(found.input(0)) instanceof Dim.Fixed(int rows)
                && !op.isComplete(rows / op.clouds())) {
            throw new EngineException.InvalidModel("gathers neighbours that may be absent: of clouds of "
                    + rows / op.clouds() + " points, " + op.neighbours() + " within " + op.radius()
                    + "; take no more neighbours than points and an infinite radius, or a ball query");
        }
    }

    /** The rows that corners are of. */
    private static Dim cornerRows(Node corners) {
        return corners.op() instanceof PointOp.GridCorners grid ? Dim.of(grid.cells()) : rows(corners.input(1));
    }

    private static Dim rows(Value value) {
        return switch (value.type()) {
            case Type.TensorType(var _, Shape shape) -> shape.dim(0);
            case Type.CoordsType(Dim rows, var _) -> rows;
            case Type.KernelMapType map -> throw new IllegalStateException(map + " has no rows");
        };
    }

    /** The features that a node reads are of the rows that its indices are of. */
    private static void counts(Dim rows, Node node) {
        OperandTypes.same("rows of the features", rows, rows(node.input(0)));
    }
}
