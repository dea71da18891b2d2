package dev.scantling.models.onnx;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An ONNX graph in the making, whatever its operators: which tensor has each value, and which nodes and constants there are. */
final class GraphDraft {
    /** A parameter in the form that its reader wants. */
    private record Constant(DenseOp.Parameter parameter, Arrangement arrangement) {}

    private final Weights weights;
    private final FloatFormat format;
    private final Names names = new Names();
    private final Map<Value, DenseOp.Parameter> parameters = new HashMap<>();
    private final Map<Value, String> tensors = new HashMap<>();
    private final Map<Constant, TensorProto> constants = new LinkedHashMap<>();
    private final List<NodeProto> nodes = new ArrayList<>();
    private final Map<String, String> renamed = new HashMap<>();

    /** @param format that constants are rounded to */
    GraphDraft(Weights weights, FloatFormat format) {
        this.weights = weights;
        this.format = format;
    }

    /** Gives a port its name. */
    void reserve(String kind, String port) {
        if (!names.reserve(port)) {
            throw Refusal.ofPort(kind, port, "ports need names, and an input and an output different ones; rename it");
        }
    }

    /** A name of a tensor that begins with the one that is wished for. */
    String fresh(String wish) {
        return names.fresh(wish);
    }

    /** From here on a value is a parameter, written as constant where it is read. */
    void define(Value value, DenseOp.Parameter parameter) {
        parameters.put(value, parameter);
    }

    /** From here on a value has this tensor. */
    void define(Value value, String tensor) {
        tensors.put(value, tensor);
    }

    /** The tensor of a value that was defined as one. */
    String tensor(Value value) {
        return Objects.requireNonNull(tensors.get(value)); // defined before, as the graph was verified
    }

    Optional<DenseOp.Parameter> parameter(Value value) {
        return Optional.ofNullable(parameters.get(value));
    }

    /** What a parameter holds; none of other values. */
    Optional<float[]> values(Value value) {
        return parameter(value).map(weights::get);
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
        return parameter(node.input(index))
                .orElseThrow(() -> Refusal.of(
                        node, "operand " + index + " must be a parameter of the network, is computed or an input"));
    }

    String constant(DenseOp.Parameter parameter, Arrangement arrangement) {
        return constants
                .computeIfAbsent(
                        new Constant(parameter, arrangement),
                        key -> new TensorProto(
                                names.fresh(parameter.key()),
                                new TensorData(weights.data(parameter), arrangement, format)))
                .name();
    }

    /**
     * Adds a node of one result in ONNX's own domain.
     *
     * @return its result
     */
    String add(Node origin, String operator, List<AttributeProto> attributes, String... inputs) {
        return add(names.fresh(origin.name()), operator, attributes, List.of(inputs));
    }

    private String add(String output, String operator, List<AttributeProto> attributes, List<String> inputs) {
        nodes.add(NodeProto.of(operator, attributes, inputs, output));
        return output;
    }

    /**
     * Adds a node of several results in ONNX's own domain.
     *
     * @return those
     */
    List<String> addAll(Node origin, String operator, List<AttributeProto> attributes, int results, String... inputs) {
        List<String> outputs =
                Stream.generate(() -> names.fresh(origin.name())).limit(results).toList();
        nodes.add(new NodeProto(outputs.getFirst(), operator, "", attributes, List.of(inputs), outputs));
        return outputs;
    }

    void add(NodeProto node) {
        nodes.add(node);
    }

    /** Renames the result that a port shows; what is an input, a constant or another port's as well is copied. */
    void output(String port, String tensor) {
        boolean computed = nodes.stream().anyMatch(node -> node.outputs().contains(tensor));
        if (!computed || renamed.putIfAbsent(tensor, port) != null) {
            add(port, "Identity", List.of(), List.of(tensor));
        }
    }

    GraphProto finish(String name, List<OnnxPort> inputs, List<OnnxPort> outputs) {
        return new GraphProto(
                name,
                nodes.stream().map(node -> node.renamed(renamed)).toList(),
                List.copyOf(constants.values()),
                inputs,
                outputs);
    }
}
