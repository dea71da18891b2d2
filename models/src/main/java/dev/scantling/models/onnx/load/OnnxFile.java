package dev.scantling.models.onnx.load;

import com.google.protobuf.ByteString;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.EngineException.InvalidModel;
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
import java.util.stream.Stream;

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
        BodyReader reader = new BodyReader(name, new TensorReader(external), 0);
        Map<String, OnnxTensor> constants = reader.constants(graph);
        return new OnnxFile(
                name,
                model.text(PRODUCER),
                opset(model),
                domains(model),
                graph.text(2),
                reader.nodes(graph),
                constants,
                reader.inputs(graph).stream()
                        .filter(port -> !constants.containsKey(port.name()))
                        .toList(),
                reader.outputs(graph));
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

    static boolean isOnnx(String domain) {
        return domain.isEmpty() || domain.equals("ai.onnx");
    }

    /** Number of values of all initialisers. */
    public long parameters() {
        return constants.values().stream().mapToLong(OnnxTensor::size).sum();
    }

    /** All nodes, those of branches and loops behind the nodes that have them. */
    Stream<OnnxNode> allNodes() {
        return nodes.stream().flatMap(OnnxNode::withinAndItself);
    }

    /** How many nodes each operator has, branches and loops included, in order of first use. */
    public Map<String, Integer> operators() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        allNodes().forEach(node -> counts.merge(node.title(), 1, Integer::sum));
        return counts;
    }
}
