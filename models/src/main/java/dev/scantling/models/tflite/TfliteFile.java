package dev.scantling.models.tflite;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.sparse.io.ReadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What a TFLite file of one graph says, not yet translated. Immutable; its tensors share the bytes of the file.
 *
 * @see <a href="https://www.tensorflow.org/lite/">TensorFlow Lite, schema version 3</a>
 */
public final class TfliteFile {
    private static final String IDENTIFIER = "TFL3";
    private static final int PLACEHOLDER_CODE = 127;
    private static final int LEFT_OUT = -1;

    private final String name;
    private final String description;
    private final List<TfliteTensor> tensors;
    private final List<TfliteOperator> operators;
    private final List<TfliteTensor> inputs;
    private final List<TfliteTensor> outputs;

    private TfliteFile(String name, FlatTable model) {
        this.name = name;
        this.description = model.text(3);
        List<FlatTable> graphs = model.tables(2, "graph");
        if (graphs.size() != 1) {
            throw new UnsupportedOp(name + ": models of one graph are supported, it has " + graphs.size());
        }
        FlatTable graph = graphs.getFirst();
        List<FlatTable> buffers = model.tables(4, "buffer");
        List<FlatTable> tables = graph.tables(0, "tensor");
        this.tensors = IntStream.range(0, tables.size())
                .mapToObj(i -> TfliteTensor.read(i, tables.get(i), buffers))
                .toList();
        List<FlatTable> codes = model.tables(1, "operator code");
        this.operators = graph.tables(3, "operator").stream()
                .map(table -> operator(table, codes))
                .toList();
        this.inputs = ports(graph, 1);
        this.outputs = ports(graph, 2);
    }

    /**
     * Reads a file.
     *
     * @throws InvalidInput if it cannot be read
     * @throws InvalidModel saying where it is damaged
     * @throws UnsupportedOp if it has several graphs or types of elements that are not read
     */
    public static TfliteFile read(Path file) {
        try {
            return parse(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw ReadableFile.unreadable(file, e);
        }
    }

    /** As {@link #read} from memory, which is not to be modified then; {@code name} is for messages. */
    public static TfliteFile parse(byte[] bytes, String name) {
        FlatBytes start = new FlatBytes(bytes);
        for (int i = 0; i < IDENTIFIER.length(); i++) {
            if (start.i8(Integer.BYTES + (long) i, name) != IDENTIFIER.charAt(i)) {
                throw new InvalidModel(name + ": expected a TFLite file, which has '" + IDENTIFIER + "' at byte 4");
            }
        }
        return new TfliteFile(name, FlatTable.root(bytes, name));
    }

    private TfliteOperator operator(FlatTable table, List<FlatTable> codes) {
        int index = table.i32(0, 0);
        if (index < 0 || index >= codes.size()) {
            throw new InvalidModel(table.where() + ": its code must be one of " + codes.size() + ", is "
                    + Integer.toUnsignedLong(index));
        }
        FlatTable code = codes.get(index);
        int number = code.i8(0) == PLACEHOLDER_CODE ? code.i32(3, 0) : Math.max(code.i8(0), code.i32(3, 0));
        Optional<OperatorKind> kind = OperatorKind.of(number);
        String title = kind.map(Enum::name).orElse(code.text(1).isEmpty() ? "operator " + number : code.text(1));
        List<Optional<TfliteTensor>> operands = new ArrayList<>();
        table.ints(1)
                .forEach(input ->
                        operands.add(input == LEFT_OUT ? Optional.empty() : Optional.of(tensor(input, table.where()))));
        return new TfliteOperator(
                title,
                kind,
                List.copyOf(operands),
                table.ints(2).stream()
                        .map(output -> tensor(output, table.where()))
                        .toList(),
                table.table(4, "options"),
                table.where() + " (" + title + ")");
    }

    private List<TfliteTensor> ports(FlatTable graph, int field) {
        return graph.ints(field).stream().map(i -> tensor(i, graph.where())).toList();
    }

    private TfliteTensor tensor(int index, String where) {
        if (index < 0 || index >= tensors.size()) {
            throw new InvalidModel(where + ": names tensor " + index + " of " + tensors.size());
        }
        return tensors.get(index);
    }

    /** For messages. */
    public String name() {
        return name;
    }

    /** Usually who wrote the file. */
    public String description() {
        return description;
    }

    public List<TfliteTensor> tensors() {
        return tensors;
    }

    List<TfliteOperator> nodes() {
        return operators;
    }

    public List<TfliteTensor> inputs() {
        return inputs;
    }

    public List<TfliteTensor> outputs() {
        return outputs;
    }

    /** Number of values that the weights of convolutions and fully connected layers have, with their biases. */
    public long parameters() {
        return tensors.stream()
                .filter(TfliteTensor::isConstant)
                .filter(tensor -> tensor.quantization().isPresent())
                .mapToLong(TfliteTensor::size)
                .sum();
    }

    /** How many nodes each operator has, in order of first use. */
    public Map<String, Integer> operators() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        operators.forEach(node -> counts.merge(node.title(), 1, Integer::sum));
        return counts;
    }

    /** Operators that are not supported at all, sorted. */
    public Set<String> unknown() {
        Set<String> unknown = new TreeSet<>();
        operators.stream().filter(node -> node.kind().isEmpty()).forEach(node -> unknown.add(node.title()));
        return unknown;
    }
}
