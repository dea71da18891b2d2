package dev.scantling.models.onnx;

import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An ONNX graph in the making: which tensor has each value, and which nodes and constants there are. */
final class GraphWriter {
    /** A parameter in the form that its reader wants. */
    private record Constant(DenseOp.Parameter parameter, Arrangement arrangement) {}

    private final Graph graph;
    private final Weights weights;
    private final Layouts layouts;
    private final Names names = new Names();
    private final Map<Value, DenseOp.Parameter> parameters = new HashMap<>();
    private final Map<Value, String> tensors = new HashMap<>();
    private final Map<Constant, TensorProto> constants = new LinkedHashMap<>();
    private final List<NodeProto> nodes = new ArrayList<>();
    private final Map<String, String> renamed = new HashMap<>();

    private GraphWriter(Program program) {
        this.graph = program.graph();
        this.weights = program.weights();
        this.layouts = Layouts.of(graph);
    }

    /** The ONNX graph of a program; see {@link OnnxModel#of}. */
    static GraphProto write(Program program) {
        GraphWriter writer = new GraphWriter(program);
        writer.reservePorts();
        NodeWriter operators = new NodeWriter(writer);
        writer.graph.nodes().forEach(operators::write);
        writer.graph.outputs().forEach(writer::output);
        return writer.finish();
    }

    private void reservePorts() {
        for (Graph.Port port : graph.inputs()) {
            reserve("input", port);
            tensors.put(port.value(), port.name());
        }
        graph.outputs().forEach(port -> reserve("output", port));
    }

    private void reserve(String kind, Graph.Port port) {
        if (!isMatrix(port.value())) {
            throw Refusal.ofPort(
                    kind,
                    port.name(),
                    "must be an f32 matrix, is " + port.value().type());
        }
        if (!names.reserve(port.name())) {
            throw Refusal.ofPort(
                    kind, port.name(), "ports need names, and an input and an output different ones; rename it");
        }
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
        DenseOp.Parameter parameter = parameters.get(value);
        if (parameter == null) {
            return Objects.requireNonNull(tensors.get(value)); // defined before, as the graph was verified
        }
        Shape shape = parameter.type().shape();
        return constant(parameter, layouts.of(value).arrangement(shape.fixed(0), shape.fixed(1)));
    }

    /** An operand that is not features, which ONNX wants in another order. */
    String weight(Node node, int index, Arrangement arrangement) {
        return constant(parameter(node, index), arrangement);
    }

    /** An operand of one axis. */
    String vector(Node node, int index) {
        DenseOp.Parameter parameter = parameter(node, index);
        return constant(
                parameter, Arrangement.none(List.of(parameter.type().shape().fixed(0))));
    }

    private DenseOp.Parameter parameter(Node node, int index) {
        DenseOp.Parameter parameter = parameters.get(node.input(index));
        if (parameter == null) {
            throw Refusal.of(node, "operand " + index + " must be a parameter of the network, is computed or an input");
        }
        return parameter;
    }

    private String constant(DenseOp.Parameter parameter, Arrangement arrangement) {
        return constants
                .computeIfAbsent(
                        new Constant(parameter, arrangement),
                        key -> new TensorProto(
                                names.fresh(parameter.key()), new TensorData(weights.data(parameter), arrangement)))
                .name();
    }

    /** From here on a value is a parameter, written as constant where it is read. */
    void define(Value value, DenseOp.Parameter parameter) {
        parameters.put(value, parameter);
    }

    /** From here on a value has this tensor. */
    void define(Value value, String tensor) {
        tensors.put(value, tensor);
    }

    /**
     * Adds a node.
     *
     * @return its result
     */
    String add(Node origin, String operator, List<AttributeProto> attributes, String... inputs) {
        return add(names.fresh(origin.name()), operator, attributes, List.of(inputs));
    }

    private String add(String output, String operator, List<AttributeProto> attributes, List<String> inputs) {
        nodes.add(new NodeProto(output, operator, attributes, inputs, output));
        return output;
    }

    /** Renames the result that a port shows; what is an input, a constant or another port's as well is copied. */
    private void output(Graph.Port port) {
        String tensor = tensor(port.value());
        boolean computed = nodes.stream().anyMatch(node -> node.output().equals(tensor));
        if (!computed || renamed.putIfAbsent(tensor, port.name()) != null) {
            add(port.name(), "Identity", List.of(), List.of(tensor));
        }
    }

    private GraphProto finish() {
        return new GraphProto(
                graph.name(),
                nodes.stream().map(node -> node.renamed(renamed)).toList(),
                List.copyOf(constants.values()),
                ports(graph.inputs()),
                ports(graph.outputs()));
    }

    private List<OnnxPort> ports(List<Graph.Port> ports) {
        return ports.stream()
                .map(port -> new OnnxPort(port, layouts.of(port.value())))
                .toList();
    }
}
