package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.Program;
import dev.scantling.models.onnx.load.SpconvNode.AxisOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Networks of spconv as NVIDIA's exporters write them. Every tensor of voxel features stands for its voxels as well, which no node names:
 * a convolution says the spatial shapes before and after it and how its outputs follow. {@code ScatterDense} ends that; a transposition
 * and a reshaping, whose numbers are attributes here, may follow.
 *
 * @see <a href="https://github.com/NVIDIA-AI-IOT/Lidar_AI_Solution/tree/master/libraries/3DSparseConvolution">3DSparseConvolution</a>
 */
final class SpconvImport {
    private static final String CONVOLUTION = "SparseConvolution";
    private static final String SCATTER = "ScatterDense";
    private static final Set<String> OWN = Set.of(CONVOLUTION, SCATTER);

    private final OnnxFile file;
    private final TensorBuilder builder;
    private final VoxelGraph voxels;
    private final AxisOrder order;
    private final Map<String, VoxelGraph.Features> sparse = new HashMap<>();
    private final Map<String, Tensor> dense = new HashMap<>();

    private SpconvImport(OnnxFile file) {
        this.file = file;
        this.builder = new TensorBuilder(file.graph().isEmpty() ? "onnx" : file.graph(), false);
        this.voxels = new VoxelGraph(builder);
        this.order = order(file);
    }

    static boolean applies(OnnxFile file) {
        return file.nodes().stream().anyMatch(SpconvImport::isOwn);
    }

    /** Whether a node is one that ONNX does not have. */
    static boolean isOwn(OnnxNode node) {
        return node.domain().isEmpty() && OWN.contains(node.operator());
    }

    /** Only the scatter says it; spconv's own is z, y, x. */
    private static AxisOrder order(OnnxFile file) {
        return file.nodes().stream()
                .filter(node -> node.operator().equals(SCATTER))
                .findFirst()
                .map(node -> AxisOrder.of(node.text("format", "zyx"), node.where()))
                .orElse(AxisOrder.ZYX);
    }

    static Program read(OnnxFile file) {
        SpconvImport run = new SpconvImport(file);
        run.input();
        file.nodes().forEach(node -> node.locate(() -> run.node(node)));
        file.outputs().forEach(run::output);
        try {
            return run.builder.program();
        } catch (InvalidModel e) {
            throw new InvalidModel(file.name() + ": " + e.getMessage());
        }
    }

    /** Features of the first convolution, which says their number and the shape of the space. */
    private void input() {
        if (file.inputs().size() != 1) {
            throw new InvalidModel(
                    file.name() + ": expected the features of voxels as the only input, got " + file.inputs());
        }
        String name = file.inputs().getFirst().name();
        OnnxNode first = file.nodes().stream()
                .filter(node ->
                        node.operator().equals(CONVOLUTION) && node.inputs().contains(name))
                .findFirst()
                .orElseThrow(() -> new InvalidModel(file.name() + ": no convolution reads its input '" + name + "'"));
        SpconvNode attributes = new SpconvNode(first, order);
        first.locate(() -> sparse.put(
                name, voxels.input(name, attributes.axes("input_spatial_shape"), attributes.count("in_channels"))));
    }

    private void node(OnnxNode node) {
        if (node.outputs().size() != 1 || node.inputs().isEmpty()) {
            throw new InvalidModel("expected inputs and one output, got " + node.inputs() + " and " + node.outputs());
        }
        switch (node.title()) {
            case CONVOLUTION -> define(node, convolution(new SpconvNode(node, order)));
            case "Relu" -> define(node, voxels.relu(features(node, 0)));
            case "Add" -> {
                new SpconvNode(node, order).requireFloats();
                define(node, voxels.add(features(node, 0), features(node, 1)));
            }
            case SCATTER -> define(node, scatter(new SpconvNode(node, order)));
            case "Transpose" -> define(node, transposed(node));
            case "Reshape" -> define(node, reshaped(node));
            default ->
                throw new UnsupportedOp("operator " + node.title()
                        + " is not read in networks of spconv; make what follows the dense volume a model of its own");
        }
    }

    private VoxelGraph.Features convolution(SpconvNode attributes) {
        OnnxNode node = attributes.node();
        attributes.requireConsistent();
        attributes.requireFloats();
        return voxels.convolution(
                attributes,
                features(node, 0),
                constant(node, 1),
                node.inputs().size() > 2 ? List.of(constant(node, 2)) : List.of());
    }

    /** The volume {@code [batch, channels]} and the axes of space in the order of the file. */
    private Tensor scatter(SpconvNode attributes) {
        VoxelGraph.Features x = features(attributes.node(), 0);
        if (AxisOrder.of(attributes.node().text("format", "zyx"), "this node") != order) {
            throw new InvalidModel("attribute 'format' differs from that of the first scatter");
        }
        attributes.requireShape("input_spatial_shape", x.level().shape());
        attributes.node().required("output_shape");
        List<Integer> stated = attributes.node().ints("output_shape").orElseThrow();
        Tensor volume = voxels.scattered(x, stated.isEmpty() ? 0 : stated.getFirst());
        List<Integer> axes = new ArrayList<>(List.of(0, 1));
        order.permutation().forEach(axis -> axes.add(axis + 2));
        Tensor result = builder.viewed(volume, view -> view.transposed(axes));
        if (!result.dims().equals(stated)) {
            throw new InvalidModel("attribute 'output_shape' must be " + result.dims() + ", is " + stated);
        }
        return result;
    }

    private Tensor transposed(OnnxNode node) {
        List<Integer> axes = node.ints(node.has("dims") ? "dims" : "perm")
                .orElseThrow(() -> new InvalidModel("attribute 'dims' with the order of axes is missing"));
        Tensor x = volume(node);
        if (!axes.stream()
                .sorted()
                .toList()
                .equals(IntStream.range(0, x.rank()).boxed().toList())) {
            throw new InvalidModel("attribute 'dims' must order " + x.rank() + " axes, is " + axes);
        }
        return builder.viewed(x, view -> view.transposed(axes));
    }

    private Tensor reshaped(OnnxNode node) {
        List<Integer> dims = node.ints("dims").orElseGet(() -> constant(node, 1).ints());
        return builder.reshaped(volume(node), ShapeOperators.extents(volume(node), dims, true));
    }

    private void define(OnnxNode node, VoxelGraph.Features features) {
        require(sparse.put(node.outputs().getFirst(), features) == null, node);
    }

    private void define(OnnxNode node, Tensor tensor) {
        require(dense.put(node.outputs().getFirst(), tensor) == null, node);
    }

    private static void require(boolean isNew, OnnxNode node) {
        if (!isNew) {
            throw new InvalidModel("its output '" + node.outputs().getFirst() + "' is defined twice");
        }
    }

    private static String operand(OnnxNode node, int index) {
        if (index >= node.inputs().size()) {
            throw new InvalidModel(
                    "input " + index + " is missing, got " + node.inputs().size());
        }
        return node.inputs().get(index);
    }

    private VoxelGraph.Features features(OnnxNode node, int index) {
        VoxelGraph.Features features = sparse.get(operand(node, index));
        if (features == null) {
            throw new InvalidModel("input " + index + " ('" + operand(node, index)
                    + "') must be features of voxels that are defined before");
        }
        return features;
    }

    private Tensor volume(OnnxNode node) {
        Tensor tensor = dense.get(operand(node, 0));
        if (tensor == null) {
            throw new InvalidModel(
                    "input 0 ('" + operand(node, 0) + "') must be a dense volume that is defined before");
        }
        return tensor;
    }

    private OnnxTensor constant(OnnxNode node, int index) {
        OnnxTensor data = file.constants().get(operand(node, index));
        if (data == null) {
            throw new InvalidModel("input " + index + " ('" + operand(node, index) + "') must be an initialiser");
        }
        return data;
    }

    private void output(OnnxPortType port) {
        Tensor tensor = dense.get(port.name());
        VoxelGraph.Features features = sparse.get(port.name());
        if (tensor != null) {
            builder.output(port.name(), tensor);
        } else if (features != null) {
            builder.graph().output(port.name(), features.x());
            builder.graph().output(port.name() + ".coords", features.level().coords());
        } else {
            throw new InvalidModel(file.name() + ", output '" + port.name() + "': no node computes it");
        }
    }
}
