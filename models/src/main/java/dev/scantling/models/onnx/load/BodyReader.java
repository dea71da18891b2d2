package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.models.onnx.load.OnnxNode.Attribute;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads GraphProto messages and what they hold.
 *
 * @param place of the graph, for messages: the file, or the node that has it
 * @param depth how many graphs are around it
 */
record BodyReader(String place, TensorReader tensors, int depth) {
    private static final int FLOAT = 1;
    private static final int INT = 2;
    private static final int STRING = 3;
    private static final int TENSOR = 4;
    private static final int GRAPH = 5;
    private static final int FLOATS = 6;
    private static final int INTS = 7;
    private static final int STRINGS = 8;
    /** More than anybody writes; each level takes some of the stack. */
    private static final int MOST_DEPTH = 16;

    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int INPUT = 11;
    private static final int OUTPUT = 12;
    private static final int SPARSE_INITIALIZER = 15;

    private BodyReader within(String node) {
        if (depth == MOST_DEPTH) {
            throw new InvalidModel(
                    node + ": expected at most " + MOST_DEPTH + " graphs within each other; export it anew");
        }
        return new BodyReader(node, tensors, depth + 1);
    }

    private OnnxBody body(ProtoMessage graph) {
        return new OnnxBody(
                nodes(graph),
                constants(graph),
                inputs(graph).stream().map(OnnxPortType::name).toList(),
                outputs(graph).stream().map(OnnxPortType::name).toList());
    }

    List<OnnxPortType> inputs(ProtoMessage graph) {
        return OnnxPortType.read(graph.messages(INPUT, "input"));
    }

    List<OnnxPortType> outputs(ProtoMessage graph) {
        return OnnxPortType.read(graph.messages(OUTPUT, "output"));
    }

    /** Initialisers by name, in their order. */
    Map<String, OnnxTensor> constants(ProtoMessage graph) {
        Map<String, OnnxTensor> constants = new LinkedHashMap<>();
        graph.messages(INITIALIZER, "initializer")
                .forEach(message -> add(constants, tensors.read(message), message.where()));
        if (graph.has(SPARSE_INITIALIZER)) {
            throw new InvalidModel(place + ": sparse initialisers are not read; export dense ones");
        }
        return constants;
    }

    private static void add(Map<String, OnnxTensor> constants, OnnxTensor tensor, String where) {
        if (constants.put(tensor.name(), tensor) != null) {
            throw new InvalidModel(where + ": two initialisers are named '" + tensor.name() + "'");
        }
    }

    List<OnnxNode> nodes(ProtoMessage graph) {
        return graph.messages(NODE, "node").stream().map(this::node).toList();
    }

    private OnnxNode node(ProtoMessage message) {
        String operator = message.text(4);
        String domain = message.text(7);
        List<String> outputs = message.texts(2);
        String name = !message.text(3).isEmpty() || outputs.isEmpty() ? message.text(3) : outputs.getFirst();
        String where = place + ", node '" + name + "' (" + operator + ")";
        Map<String, Attribute> attributes = new HashMap<>();
        for (ProtoMessage attribute : message.messages(5, "attribute")) {
            attributes.put(attribute.text(1), attribute(attribute, where));
        }
        String ours = OnnxFile.isOnnx(domain) ? "" : domain;
        return new OnnxNode(name, operator, ours, message.texts(1), outputs, attributes, where);
    }

    private Attribute attribute(ProtoMessage message, String node) {
        int type = (int) message.whole(20, usualType(message));
        return switch (type) {
            case FLOAT -> new Attribute.Real(real(message));
            case INT -> new Attribute.Whole(message.whole(3, 0));
            case STRING -> new Attribute.Text(message.text(4));
            case TENSOR -> new Attribute.Tensor(tensors.read(message.message(5, "tensor")));
            case GRAPH -> new Attribute.Body(within(node).body(message.message(6, "graph")));
            case FLOATS -> new Attribute.Reals(message.floats(7));
            case INTS -> new Attribute.Wholes(message.wholes(8));
            case STRINGS -> new Attribute.Texts(message.texts(9));
            default -> new Attribute.Other("attribute of kind " + type);
        };
    }

    private static float real(ProtoMessage message) {
        List<Float> found = message.floats(2);
        return found.isEmpty() ? 0 : found.getLast();
    }

    /** Old files do not say it. */
    private static int usualType(ProtoMessage message) {
        return message.has(2)
                ? FLOAT
                : message.has(3)
                        ? INT
                        : message.has(4) ? STRING : message.has(5) ? TENSOR : message.has(7) ? FLOATS : INTS;
    }
}
