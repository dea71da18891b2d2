package dev.scantling.models.onnx;

import dev.scantling.ir.Activation;
import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Type;
import dev.scantling.ir.geometry.GridGeometry;
import java.util.List;
import java.util.stream.Stream;

/**
 * What each operator is in ONNX.
 *
 * @see <a href="https://onnx.ai/onnx/operators/">ONNX operators</a>
 */
final class NodeWriter {
    private final GraphWriter graph;
    private final ProductWriter products;
    private final PoolWriter pools;
    private final ArrayWriter arrays;

    NodeWriter(GraphWriter graph) {
        this.graph = graph;
        this.products = new ProductWriter(graph);
        this.pools = new PoolWriter(graph);
        this.arrays = new ArrayWriter(graph);
    }

    /** @throws dev.scantling.ir.EngineException.UnsupportedOp naming the node if there is no such operator in ONNX, or none that is written */
    void write(Node node) {
        if (!(node.op() instanceof DenseOp.Convert)) { // which may only lead to another
            requireFloats(node);
        }
        switch (node.op()) {
            case DenseOp.Parameter parameter -> graph.define(node.output(), parameter);
            case DenseOp.Linear(Epilogue epilogue) ->
                define(node, finish(node, epilogue, products.linear(node, epilogue)));
            case DenseOp.BatchNorm(double epsilon) -> define(node, batchNorm(node, epsilon));
            case DenseOp.LayerNorm(double epsilon) -> define(node, layerNorm(node, epsilon));
            case DenseOp.Activate(Activation activation) -> define(node, activate(node, activation, tensor(node, 0)));
            case DenseOp.Add(Activation activation) -> define(node, activate(node, activation, sum(node)));
            case DenseOp.Subtract() -> define(node, plain(node, "Sub", List.of()));
            case DenseOp.Multiply() -> define(node, plain(node, "Mul", List.of()));
            case DenseOp.Concat() -> define(node, plain(node, "Concat", List.of(new AttributeProto.Whole("axis", 1))));
            case DenseOp.Slice(int from, int to) -> define(node, slice(node, from, to));
            case GridOp.Conv(GridGeometry geometry, Epilogue epilogue) ->
                define(node, finish(node, epilogue, products.conv(node, geometry, epilogue)));
            case GridOp.ConvTranspose(GridGeometry geometry, Epilogue epilogue) ->
                define(node, finish(node, epilogue, products.convTranspose(node, geometry, epilogue)));
            case GridOp.Pool(GridGeometry geometry, Pooling pooling) ->
                define(node, pools.pool(node, geometry, pooling));
            case ArrayOp op -> arrays.write(node, op);
            case DenseOp.Convert(DType to) ->
                define(
                        node,
                        plain(
                                node,
                                "Cast",
                                List.of(new AttributeProto.Whole("to", TensorProto.type(FloatFormat.of(to))))));
            case DenseOp.Quantize _, DenseOp.Repeat _, GridOp.WeightGradient _, GeometryOp _, PointOp _, SparseOp _ ->
                throw Refusal.of(
                        node,
                        "is not written to ONNX's own operators, which have dense networks of float32 only; the dialect of"
                                + " scantling has it");
        }
    }

    private static void requireFloats(Node node) {
        Stream.concat(node.inputs().stream(), node.outputs().stream())
                .filter(value -> value.type() instanceof Type.TensorType tensor && tensor.dtype() != DType.F32)
                .findFirst()
                .ifPresent(value -> {
                    throw Refusal.of(node, value + " must be f32, is " + value.type());
                });
    }

    private void define(Node node, String tensor) {
        graph.define(node.output(), tensor);
    }

    private String tensor(Node node, int index) {
        return graph.tensor(node.input(index));
    }

    /** ONNX reads bounds and axes as tensors; channels are axis 1. */
    private String slice(Node node, int from, int to) {
        return graph.add(
                node, "Slice", List.of(), tensor(node, 0), number(node, from), number(node, to), number(node, 1));
    }

    private String number(Node node, int value) {
        return graph.add(node, "Constant", List.of(new AttributeProto.Wholes("value_ints", List.of(value))));
    }

    private String sum(Node node) {
        return plain(node, node.inputs().size() == 2 ? "Add" : "Sum", List.of());
    }

    /** An operator of the same operands. */
    private String plain(Node node, String operator, List<AttributeProto> attributes) {
        return graph.add(
                node,
                operator,
                attributes,
                node.inputs().stream().map(graph::tensor).toArray(String[]::new));
    }

    /** What follows the sum and its bias. */
    private String finish(Node node, Epilogue epilogue, String sum) {
        return epilogue.finish(
                sum,
                x -> graph.add(
                        node, "Add", List.of(), x, graph.tensor(node.inputs().getLast())),
                x -> activate(node, epilogue.activation(), x));
    }

    private String activate(Node node, Activation activation, String x) {
        return switch (activation) {
            case IDENTITY -> x;
            case RELU -> graph.add(node, "Relu", List.of(), x);
            case LEAKY_RELU -> leaky(node, Activation.LEAK, x);
            case STEEP_LEAKY_RELU -> leaky(node, Activation.STEEP_LEAK, x);
            case SIGMOID -> graph.add(node, "Sigmoid", List.of(), x);
        };
    }

    private String leaky(Node node, float slope, String x) {
        return graph.add(node, "LeakyRelu", List.of(new AttributeProto.Real("alpha", slope)), x);
    }

    private String batchNorm(Node node, double epsilon) {
        return graph.add(
                node,
                "BatchNormalization",
                List.of(new AttributeProto.Real("epsilon", (float) epsilon)),
                tensor(node, 0),
                graph.vector(node, 1),
                graph.vector(node, 2),
                graph.vector(node, 3),
                graph.vector(node, 4));
    }

    /** ONNX normalises over the last axes, so channels become the last one. */
    private String layerNorm(Node node, double epsilon) {
        return switch (graph.layouts().of(node.input(0))) {
            case TensorLayout.Rows _ -> layerNorm(node, epsilon, tensor(node, 0));
            case TensorLayout.Cells _ ->
                transpose(
                        node,
                        axes().channelsSecond(),
                        layerNorm(node, epsilon, transpose(node, axes().channelsLast(), tensor(node, 0))));
        };
    }

    private String layerNorm(Node node, double epsilon, String x) {
        List<AttributeProto> attributes =
                List.of(new AttributeProto.Whole("axis", -1), new AttributeProto.Real("epsilon", (float) epsilon));
        return graph.add(node, "LayerNormalization", attributes, x, graph.vector(node, 1), graph.vector(node, 2));
    }

    private String transpose(Node node, List<Integer> order, String x) {
        return graph.add(node, "Transpose", List.of(new AttributeProto.Wholes("perm", order)), x);
    }

    private Axes axes() {
        return graph.layouts().axes();
    }
}
