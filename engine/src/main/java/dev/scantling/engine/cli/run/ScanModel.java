package dev.scantling.engine.cli.run;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Op;
import dev.scantling.ir.Program;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Type;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.SparseImport;
import dev.scantling.models.zoo.Layout;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.ParameterKind;
import dev.scantling.models.zoo.ParameterSpec;
import dev.scantling.models.zoo.ScanRule;
import dev.scantling.models.zoo.Zoo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The sparse model of an ONNX file as a network on scans. How a scan becomes voxels and features no file says, so it is that of a network
 * of the zoo.
 *
 * @param request with the weights of the file
 */
public record ScanModel(RunRequest request, Network network) {
    private static final String COORDINATES = "coords";
    private static final String FEATURES = "feats";

    /**
     * The model of the request, if its file is one with coordinates.
     *
     * @param like the network of the zoo whose inputs it has; without one, the network that the graph is named after
     * @throws InvalidInput if there is no such network, or it is none on scans
     */
    public static Optional<ScanModel> read(RunRequest request, Optional<String> like) {
        Path path = Path.of(request.network());
        return program(path).map(program -> {
            ScanRule rule = rule(request, path, like.orElse(program.graph().name()), like.isPresent());
            Graph graph = named(program.graph());
            return new ScanModel(
                    request.with(new WeightSource.Stored(path, program.weights())),
                    new Network(graph, parameters(graph), rule));
        });
    }

    private static Optional<Program> program(Path path) {
        if (!FileModel.isOnnx(path.toString())) {
            return Optional.empty();
        }
        return Optional.of(OnnxFile.read(path))
                .filter(SparseImport::applies)
                .map(SparseImport::of)
                .filter(program -> !SeededInputs.suit(program.graph()));
    }

    /** Names with a colon lead to other files, which only a user may name. */
    private static ScanRule rule(RunRequest request, Path path, String like, boolean asked) {
        if (!asked && like.contains(":")) {
            throw unknown(path, like);
        }
        try {
            Network network = Zoo.parse(like, request.options());
            NetworkInput.requireScans(network);
            return network.scans();
        } catch (InvalidInput e) {
            throw asked ? e : unknown(path, like);
        }
    }

    private static InvalidInput unknown(Path path, String name) {
        return new InvalidInput(
                path + ": how a scan becomes the inputs of this model is not in the file, and no network on scans"
                        + " is called '" + name
                        + "', as its graph is: name the network that it is like with --like, or give an NPY file"
                        + " for each input");
    }

    /** Networks on voxels alone have features of one name, which files may call as they like. */
    private static Graph named(Graph graph) {
        List<Graph.Port> inputs = graph.inputs();
        boolean voxels = inputs.size() == 2 && inputs.getFirst().name().equals(COORDINATES);
        return voxels
                ? new Graph(
                        graph.name(),
                        List.of(
                                inputs.getFirst(),
                                new Graph.Port(FEATURES, inputs.getLast().value())),
                        graph.nodes(),
                        graph.outputs())
                : graph;
    }

    private static List<ParameterSpec> parameters(Graph graph) {
        return graph.nodes().stream()
                .flatMap(node -> parameter(node.op()).stream())
                .toList();
    }

    private static Optional<ParameterSpec> parameter(Op op) {
        return op instanceof DenseOp.Parameter(String key, Type.TensorType type)
                ? Optional.of(new ParameterSpec(key, extents(type.shape()), ParameterKind.SPARSE, Layout.AS_STORED))
                : Optional.empty();
    }

    private static List<Integer> extents(Shape shape) {
        return IntStream.range(0, shape.dims().size()).mapToObj(shape::fixed).toList();
    }
}
