package dev.scantling.models.onnx;

import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import java.util.List;
import java.util.Optional;

/** An ONNX graph in the making: which tensor has each value, and which nodes and constants there are. */
final class GraphWriter {
    private final Graph graph;
    private final GraphDraft draft;
    private final Layouts layouts;

    private GraphWriter(Program program) {
        this.graph = program.graph();
        this.draft = new GraphDraft(program.weights(), FloatFormat.F32);
        this.layouts = Layouts.of(graph);
    }

    /** The ONNX graph of a program; see {@link OnnxModel#of(Program)}. */
    static GraphProto write(Program program) {
        GraphWriter writer = new GraphWriter(program);
        writer.reservePorts();
        NodeWriter operators = new NodeWriter(writer);
        writer.graph.nodes().forEach(operators::write);
        writer.graph.outputs().forEach(port -> writer.draft.output(port.name(), writer.tensor(port.value())));
        return writer.draft.finish(
                writer.graph.name(), writer.ports(writer.graph.inputs()), writer.ports(writer.graph.outputs()));
    }

    private void reservePorts() {
        for (Graph.Port port : graph.inputs()) {
            reserve("input", port);
            draft.define(port.value(), port.name());
        }
        graph.outputs().forEach(port -> reserve("output", port));
    }

    private void reserve(String kind, Graph.Port port) {
        if (!isMatrix(port.value())) {
            throw Refusal.ofPort(
                    kind,
                    port.name(),
                    "must be an f32 matrix, is " + port.value().type()
                            + "; what has other ports is written in the dialect of scantling");
        }
        draft.reserve(kind, port.name());
    }

    private static boolean isMatrix(Value value) {
        return value.type() instanceof Type.TensorType(DType dtype, Shape shape)
                && dtype == DType.F32
                && shape.rank() == 2;
    }

    Layouts layouts() {
        return layouts;
    }

    /** The tensor of a feature matrix. */
    String tensor(Value value) {
        return draft.parameter(value)
                .map(parameter -> {
                    Shape shape = parameter.type().shape();
                    return draft.constant(parameter, layouts.of(value).arrangement(shape.fixed(0), shape.fixed(1)));
                })
                .orElseGet(() -> draft.tensor(value));
    }

    /** An operand that is not features, which ONNX wants in another order. */
    String weight(Node node, int index, Arrangement arrangement) {
        return draft.weight(node, index, arrangement);
    }

    /** An operand of one axis. */
    String vector(Node node, int index) {
        return draft.vector(node, index);
    }

    /** From here on a value is a parameter, written as constant where it is read. */
    void define(Value value, DenseOp.Parameter parameter) {
        draft.define(value, parameter);
    }

    /** From here on a value has this tensor. */
    void define(Value value, String tensor) {
        draft.define(value, tensor);
    }

    /**
     * Adds a node.
     *
     * @return its result
     */
    String add(Node origin, String operator, List<AttributeProto> attributes, String... inputs) {
        return draft.add(origin, operator, attributes, inputs);
    }

    /**
     * Adds a node of several results.
     *
     * @return those
     */
    List<String> addAll(Node origin, String operator, List<AttributeProto> attributes, int results, String... inputs) {
        return draft.addAll(origin, operator, attributes, results, inputs);
    }

    /** What a parameter holds. */
    Optional<float[]> values(Value value) {
        return draft.values(value);
    }

    private List<OnnxPort> ports(List<Graph.Port> ports) {
        return ports.stream()
                .map(port -> OnnxPort.of(port, layouts.of(port.value())))
                .toList();
    }
}
