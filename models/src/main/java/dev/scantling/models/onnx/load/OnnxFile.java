package dev.scantling.models.onnx.load;

import com.google.protobuf.ByteString;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.models.onnx.load.OnnxNode.Attribute;
import dev.scantling.sparse.io.ReadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an ONNX file says, not yet translated. Immutable and thread-safe.
 *
 * @param name of the file, for messages
 * @param opset version of ONNX's own operators
 * @param domains versions of the operators of others, by their domains
 * @param constants initialisers by name
 * @param inputs without those that have an initialiser
 */
public record OnnxFile(
        String name,
        String producer,
        long opset,
        Map<String, Long> domains,
        String graph,
        List<OnnxNode> nodes,
        Map<String, OnnxTensor> constants,
        List<OnnxPortType> inputs,
        List<OnnxPortType> outputs) {
    private static final int PRODUCER = 2;
    private static final int GRAPH = 7;
    private static final int OPSET = 8;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int INPUT = 11;
    private static final int OUTPUT = 12;
    private static final int SPARSE_INITIALIZER = 15;

    public OnnxFile {
        domains = Map.copyOf(domains);
        nodes = List.copyOf(nodes);
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * Reads a file; values in other files are read from its folder only.
     *
     * @throws InvalidInput if it cannot be read
     * @throws InvalidModel saying where it is no ONNX
     * @throws dev.scantling.ir.EngineException.UnsupportedOp if a tensor has a type that is not read
     */
    public static OnnxFile read(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            return parse(
                    ByteString.copyFrom(Files.readAllBytes(file)),
                    file.toString(),
                    new ExternalData(Optional.ofNullable(folder)));
        } catch (IOException e) {
            throw ReadableFile.unreadable(file, e);
        }
    }

    /** As {@link #read} from memory; {@code name} is for messages. */
    public static OnnxFile parse(byte[] bytes, String name) {
        return parse(ByteString.copyFrom(bytes), name, new ExternalData(Optional.empty()));
    }

    /** A tensor alone in a file, as ONNX's test data has them. */
    public static OnnxTensor parseTensor(byte[] bytes, String name) {
        return new TensorReader(new ExternalData(Optional.empty()))
                .read(ProtoMessage.parse(ByteString.copyFrom(bytes), name));
    }

    private static OnnxFile parse(ByteString bytes, String name, ExternalData external) {
        ProtoMessage model = ProtoMessage.parse(bytes, name);
        if (!model.has(GRAPH)) {
            throw new InvalidModel(name + ": expected an ONNX model with a graph, found none");
        }
        ProtoMessage graph = model.message(GRAPH, "graph");
        TensorReader tensors = new TensorReader(external);
        Map<String, OnnxTensor> constants = new LinkedHashMap<>();
        graph.messages(INITIALIZER, "initializer")
                .forEach(message -> add(constants, tensors.read(message), message.where()));
        if (graph.has(SPARSE_INITIALIZER)) {
            throw new InvalidModel(name + ": sparse initialisers are not read; export dense ones");
        }
        NodeReader nodes = new NodeReader(name, tensors);
        return new OnnxFile(
                name,
                model.text(PRODUCER),
                opset(model),
                domains(model),
                graph.text(2),
                graph.messages(NODE, "node").stream().map(nodes::read).toList(),
                constants,
                OnnxPortType.read(graph.messages(INPUT, "input")).stream()
                        .filter(port -> !constants.containsKey(port.name()))
                        .toList(),
                OnnxPortType.read(graph.messages(OUTPUT, "output")));
    }

    private static void add(Map<String, OnnxTensor> constants, OnnxTensor tensor, String where) {
        if (constants.put(tensor.name(), tensor) != null) {
            throw new InvalidModel(where + ": two initialisers are named '" + tensor.name() + "'");
        }
    }

    private static long opset(ProtoMessage model) {
        return model.messages(OPSET, "opset").stream()
                .filter(opset -> isOnnx(opset.text(1)))
                .mapToLong(opset -> opset.whole(2, 1))
                .findFirst()
                .orElse(1);
    }

    private static Map<String, Long> domains(ProtoMessage model) {
        Map<String, Long> domains = new HashMap<>();
        model.messages(OPSET, "opset").stream()
                .filter(opset -> !isOnnx(opset.text(1)))
                .forEach(opset -> domains.put(opset.text(1), opset.whole(2, 1)));
        return domains;
    }

    private static boolean isOnnx(String domain) {
        return domain.isEmpty() || domain.equals("ai.onnx");
    }

    /** Number of values of all initialisers. */
    public long parameters() {
        return constants.values().stream().mapToLong(OnnxTensor::size).sum();
    }

    /** How many nodes each operator has, in order of first use. */
    public Map<String, Integer> operators() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        nodes.forEach(node -> counts.merge(node.title(), 1, Integer::sum));
        return counts;
    }

    /** Reads NodeProto messages. */
    private record NodeReader(String file, TensorReader tensors) {
        private static final int FLOAT = 1;
        private static final int INT = 2;
        private static final int STRING = 3;
        private static final int TENSOR = 4;
        private static final int FLOATS = 6;
        private static final int INTS = 7;
        private static final int STRINGS = 8;

        OnnxNode read(ProtoMessage message) {
            String operator = message.text(4);
            String domain = message.text(7);
            List<String> outputs = message.texts(2);
            String name = !message.text(3).isEmpty() || outputs.isEmpty() ? message.text(3) : outputs.getFirst();
            String where = file + ", node '" + name + "' (" + operator + ")";
            Map<String, Attribute> attributes = new HashMap<>();
            for (ProtoMessage attribute : message.messages(5, "attribute")) {
                attributes.put(attribute.text(1), attribute(attribute));
            }
            String ours = isOnnx(domain) ? "" : domain;
            return new OnnxNode(name, operator, ours, message.texts(1), outputs, attributes, where);
        }

        private Attribute attribute(ProtoMessage message) {
            int type = (int) message.whole(20, usualType(message));
            return switch (type) {
                case FLOAT -> new Attribute.Real(real(message));
                case INT -> new Attribute.Whole(message.whole(3, 0));
                case STRING -> new Attribute.Text(message.text(4));
                case TENSOR -> new Attribute.Tensor(tensors.read(message.message(5, "tensor")));
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
}
