package dev.scantling.scheduler.file;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Shape;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The batch of a network over dense grids, and the same network for a single one.
 *
 * @param batch of all grids; 0 if the graph has none, or operators that count rows in another way
 * @param single the graph with every number of rows divided by the batch; the graph itself if there is none
 */
record BatchOf(int batch, Graph single) {

    static BatchOf graph(Graph graph) {
        int batch = common(graph);
        return batch > 0 && divides(graph, batch)
                ? new BatchOf(batch, new Division(graph, batch).graph())
                : new BatchOf(0, graph);
    }

    private static int common(Graph graph) {
        Set<Integer> batches = graph.nodes().stream()
                .map(Node::op)
                .filter(GridOp.class::isInstance)
                .map(op -> ((GridOp) op).geometry().batch())
                .collect(Collectors.toSet());
        return batches.size() == 1 ? batches.iterator().next() : 0;
    }

    private static boolean divides(Graph graph, int batch) {
        return graph.nodes().stream().allMatch(node -> keepsRows(node.op()))
                && features(graph).allMatch(value -> divides(value, batch));
    }

    /** Whether an operator is the same for any number of rows, but for its geometry. */
    private static boolean keepsRows(Op op) {
        return switch (op) {
            case DenseOp.Repeat _, ArrayOp _, GridOp.WeightGradient _, GeometryOp _, PointOp _, SparseOp _ -> false;
            case DenseOp _, GridOp _ -> true;
        };
    }

    private static Stream<Value> features(Graph graph) {
        Stream<Value> made = graph.nodes().stream()
                .filter(node -> !(node.op() instanceof DenseOp.Parameter))
                .flatMap(node -> node.outputs().stream());
        return Stream.concat(graph.inputs().stream().map(Graph.Port::value), made);
    }

    private static boolean divides(Value value, int batch) {
        return value.type() instanceof Type.TensorType(var _, Shape(var dims))
                && dims.size() == 2
                && dims.getFirst() instanceof Dim.Fixed(int rows)
                && rows % batch == 0;
    }

    /**
     * Divides the rows of a graph.
     *
     * @param features all values that have such rows, which parameters do not
     */
    private record Division(Graph whole, int by, Set<Value> features) {
        Division(Graph whole, int by) {
            this(whole, by, BatchOf.features(whole).collect(Collectors.toSet()));
        }

        Graph graph() {
            return new Graph(
                    whole.name(),
                    ports(whole.inputs()),
                    whole.nodes().stream().map(this::node).toList(),
                    ports(whole.outputs()));
        }

        private List<Graph.Port> ports(List<Graph.Port> ports) {
            return ports.stream()
                    .map(port -> new Graph.Port(port.name(), value(port.value())))
                    .toList();
        }

        private Node node(Node node) {
            return new Node(node.name(), op(node.op()), values(node.inputs()), values(node.outputs()));
        }

        private List<Value> values(List<Value> values) {
            return values.stream().map(this::value).toList();
        }

        private Value value(Value value) {
            if (!features.contains(value)) {
                return value;
            }
            Type.TensorType type = value.tensor();
            Dim rows = Dim.of(type.shape().fixed(0) / by);
            return new Value(
                    value.id(),
                    new Type.TensorType(
                            type.dtype(), Shape.of(rows, type.shape().dim(1))));
        }

        private static Op op(Op op) {
            return switch (op) {
                case GridOp.Conv(var geometry, var epilogue) -> new GridOp.Conv(single(geometry), epilogue);
                case GridOp.ConvTranspose(var geometry, var epilogue) ->
                    new GridOp.ConvTranspose(single(geometry), epilogue);
                case GridOp.Pool(var geometry, var pooling) -> new GridOp.Pool(single(geometry), pooling);
                case GridOp.WeightGradient _, DenseOp _, ArrayOp _, SparseOp _, GeometryOp _, PointOp _ -> op;
            };
        }

        private static GridGeometry single(GridGeometry g) {
            return new GridGeometry(
                    1, g.extents(), g.size(), g.stride(), g.dilation(), g.paddingBegin(), g.paddingEnd(), g.groups());
        }
    }
}
