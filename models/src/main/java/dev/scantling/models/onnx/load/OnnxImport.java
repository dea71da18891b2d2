package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.Program;
import dev.scantling.models.onnx.load.Tensor.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Translates ONNX graphs to ours. Every ONNX operator is made of our primitives; what follows from known tensors alone, such as the
 * arithmetic of shapes, is computed by the interpreter when the model is imported. Values of all types pass as float32: bool and
 * integers of at most 16 bits are exact, larger integers up to 2^24, arithmetic of which a run computes is refused; short floats
 * are rounded after each operator; float64 is refused. Extents are known when a model is imported.
 */
public final class OnnxImport {
    private final OnnxFile file;
    private final TensorBuilder builder;
    private final Scope scope;

    private OnnxImport(OnnxFile file) {
        this.file = file;
        this.builder = new TensorBuilder(file.graph().isEmpty() ? "onnx" : file.graph(), false);
        this.scope = new Scope(builder, file.opset());
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
        run.scope.addAll(file.constants());
        run.scope.translate(file.nodes());
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
        file.allNodes().filter(node -> !isKnown(node)).forEach(node -> unknown.add(node.title()));
        return unknown;
    }

    /** Also to {@link SparseImport}. */
    private static boolean isKnown(OnnxNode node) {
        return Scope.isKnown(node) || SpconvImport.isOwn(node) || ScantlingImport.isOperator(node);
    }

    private List<ImportedPort> inputs(Options options) {
        List<ImportedPort> ports = new ArrayList<>();
        for (OnnxPortType port : file.inputs()) {
            OnnxTensor given = options.fixed().get(port.name());
            if (given != null) {
                scope.add(port.name(), new Known(given));
                continue;
            }
            ElementType type = port.type()
                    .filter(ElementType::isCarried)
                    .orElseThrow(() -> new UnsupportedOp(
                            file.name() + ", input '" + port + "': values of this type do not pass through a graph"));
            List<Integer> dims = port.fixed(options.extents(), file.name());
            scope.add(port.name(), builder.input(port.name(), type, dims));
            ports.add(new ImportedPort(port.name(), type, dims));
        }
        return List.copyOf(ports);
    }

    private List<ImportedPort> outputs() {
        List<ImportedPort> ports = new ArrayList<>();
        for (OnnxPortType port : file.outputs()) {
            Tensor tensor = scope.find(port.name())
                    .orElseThrow(() ->
                            new InvalidModel(file.name() + ", output '" + port.name() + "': no node computes it"));
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
