package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.Program;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.models.onnx.load.Tensor.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Translates ONNX graphs to ours. Every ONNX operator is made of our primitives; what follows from known tensors alone, such as the
 * arithmetic of shapes, is computed by the interpreter when the model is imported. Values of all types pass as float32: bool and
 * integers of at most 16 bits are exact, larger integers up to 2^24, arithmetic of which a run computes is refused; short floats
 * are rounded after each operator; float64 is refused. Extents are known when a model is imported.
 */
public final class OnnxImport {
    private final OnnxFile file;
    private final TensorBuilder builder;
    private final Map<String, Tensor> tensors = new HashMap<>();

    private OnnxImport(OnnxFile file) {
        this.file = file;
        this.builder = new TensorBuilder(file.graph().isEmpty() ? "onnx" : file.graph(), false);
    }

    /**
     * What a user knows beside the file.
     *
     * @param extents sizes of extents that the file leaves open, by their names
     * @param fixed values of inputs, which then are none
     */
    public record Options(Map<String, Integer> extents, Map<String, OnnxTensor> fixed) {
        public static final Options NONE = new Options(Map.of(), Map.of());

        public Options {
            extents = Map.copyOf(extents);
            fixed = Map.copyOf(fixed);
        }
    }

    /**
     * Translates a file that has no coordinates.
     *
     * @throws UnsupportedOp naming the file and the node with what is not supported
     * @throws InvalidModel naming the file and the node that contradicts itself
     */
    public static ImportedModel of(OnnxFile file, Options options) {
        if (SparseImport.applies(file)) {
            throw new UnsupportedOp(file.name() + " has operators over coordinates, which SparseImport reads");
        }
        OnnxImport run = new OnnxImport(file);
        List<ImportedPort> inputs = run.inputs(options);
        file.constants().forEach((name, data) -> run.tensors.put(name, new Known(data)));
        run.nodes();
        List<ImportedPort> outputs = run.outputs();
        return new ImportedModel(run.program(), inputs, outputs);
    }

    private Program program() {
        try {
            return builder.program();
        } catch (InvalidModel e) {
            throw new InvalidModel(file.name() + ": " + e.getMessage());
        }
    }

    /** Operators of a file that are not supported at all, sorted. */
    public static Set<String> unknown(OnnxFile file) {
        Set<String> unknown = new TreeSet<>();
        file.nodes().stream().filter(node -> !isKnown(node)).forEach(node -> unknown.add(node.title()));
        return unknown;
    }

    /** Also to {@link SparseImport}. */
    private static boolean isKnown(OnnxNode node) {
        return handler(node).isPresent() || SpconvImport.isOwn(node) || ScantlingImport.isOperator(node);
    }

    private List<ImportedPort> inputs(Options options) {
        List<ImportedPort> ports = new ArrayList<>();
        for (OnnxPortType port : file.inputs()) {
            OnnxTensor given = options.fixed().get(port.name());
            if (given != null) {
                tensors.put(port.name(), new Known(given.named(port.name())));
                continue;
            }
            ElementType type = port.type()
                    .filter(ElementType::isCarried)
                    .orElseThrow(() -> new UnsupportedOp(
                            file.name() + ", input '" + port + "': values of this type do not pass through a graph"));
            List<Integer> dims = port.fixed(options.extents(), file.name());
            tensors.put(port.name(), builder.input(port.name(), type, dims));
            ports.add(new ImportedPort(port.name(), type, dims));
        }
        return List.copyOf(ports);
    }

    private void nodes() {
        for (OnnxNode node : file.nodes()) {
            try {
                define(node, translated(node));
            } catch (InvalidModel e) {
                throw new InvalidModel(node.where() + ": " + e.getMessage());
            } catch (UnsupportedOp e) {
                throw new UnsupportedOp(node.where() + ": " + e.getMessage());
            } catch (ArithmeticException
                    | IndexOutOfBoundsException
                    | IllegalArgumentException
                    | IllegalStateException
                    | NegativeArraySizeException
                    | NoSuchElementException e) {
                throw new InvalidModel(
                        node.where() + ": its attributes and operands contradict each other or are too large ("
                                + e.getMessage() + ")");
            }
        }
    }

    private static Optional<Operators.Handler> handler(OnnxNode node) {
        return node.domain().isEmpty() ? Operators.find(node.operator()) : Optional.empty();
    }

    private List<Tensor> translated(OnnxNode node) {
        Operators.Handler handler =
                handler(node).orElseThrow(() -> new UnsupportedOp("operator " + node.title() + " is not supported"));
        List<Optional<Tensor>> operands =
                node.inputs().stream().map(this::operand).toList();
        boolean known = operands.stream().flatMap(Optional::stream).allMatch(Known.class::isInstance);
        return known ? folded(handler, node, operands) : handler.build(call(builder, node, operands));
    }

    private Call call(TensorBuilder into, OnnxNode node, List<Optional<Tensor>> operands) {
        return new Call(new TensorMath(into), node, operands, file.opset());
    }

    private Optional<Tensor> operand(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (!tensors.containsKey(name)) {
            throw new InvalidModel("input '" + name + "' is not defined before");
        }
        return Optional.of(Objects.requireNonNull(tensors.get(name)));
    }

    /** What the interpreter makes of known operands. */
    private List<Tensor> folded(Operators.Handler handler, OnnxNode node, List<Optional<Tensor>> operands) {
        TensorBuilder apart = new TensorBuilder(node.name(), true);
        List<Tensor> results = handler.build(call(apart, node, operands));
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof Tensor.Computed) {
                apart.output(Integer.toString(i), results.get(i));
            }
        }
        Map<String, Datum> values = Interpreter.run(apart.program(), Map.of());
        return IntStream.range(0, results.size())
                .mapToObj(i -> values.get(Integer.toString(i)) instanceof Datum.Floats(var _, float[] floats)
                        ? known(results.get(i), floats)
                        : results.get(i))
                .toList();
    }

    private static Tensor known(Tensor result, float[] values) {
        return new Known(OnnxTensor.carried(result.type(), result.dims(), values));
    }

    private void define(OnnxNode node, List<Tensor> results) {
        for (int i = 0; i < node.outputs().size(); i++) {
            String name = node.outputs().get(i);
            if (name.isEmpty()) {
                continue;
            }
            if (i >= results.size()) {
                throw new UnsupportedOp("its output " + i + " ('" + name + "') is not computed");
            }
            Tensor result = results.get(i);
            Tensor named = result instanceof Known(OnnxTensor data) ? new Known(data.named(name)) : result;
            if (tensors.put(name, named) != null) {
                throw new InvalidModel("its output '" + name + "' is defined twice");
            }
        }
    }

    private List<ImportedPort> outputs() {
        List<ImportedPort> ports = new ArrayList<>();
        for (OnnxPortType port : file.outputs()) {
            Tensor tensor = tensors.get(port.name());
            if (tensor == null) {
                throw new InvalidModel(file.name() + ", output '" + port.name() + "': no node computes it");
            }
            try {
                builder.output(port.name(), tensor);
            } catch (InvalidModel | UnsupportedOp e) {
                throw new UnsupportedOp(file.name() + ", output '" + port.name() + "': " + e.getMessage());
            }
            ports.add(new ImportedPort(port.name(), tensor.type(), tensor.dims()));
        }
        return List.copyOf(ports);
    }
}
