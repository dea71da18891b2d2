package dev.scantling.models.onnx;

import dev.scantling.ir.Activation;
import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Int3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sparse encoders as NVIDIA's exporters write them: one tensor for each set of voxel features, a convolution names both spatial shapes and
 * the rule book that it shares, coordinates are in no file. Axes are z, y, x.
 */
final class SpconvWriter {
    private final Graph graph;
    private final GraphDraft draft;
    private final SpconvConvolution convolutions;
    private final SpconvLevels levels;
    private final Map<Value, Node> grids = new HashMap<>();
    private final Map<Value, CellGrid> volumes = new HashMap<>();

    private SpconvWriter(Program program) {
        this.graph = program.graph();
        this.draft = new GraphDraft(program.weights(), FloatFormat.F16);
        this.levels = SpconvLevels.of(graph);
        this.convolutions = new SpconvConvolution(draft, levels);
    }

    static GraphProto write(Program program) {
        SpconvWriter writer = new SpconvWriter(program);
        List<OnnxPort> inputs = writer.inputs();
        writer.graph.outputs().forEach(port -> writer.draft.reserve("output", port.name()));
        writer.graph.nodes().forEach(writer::write);
        List<OnnxPort> outputs = writer.graph.outputs().stream()
                .map(port -> writer.port("output", port))
                .toList();
        writer.graph.outputs().forEach(port -> writer.draft.output(port.name(), writer.draft.tensor(port.value())));
        return writer.draft.finish(writer.graph.name(), inputs, outputs);
    }

    /** Coordinates have no port. */
    private List<OnnxPort> inputs() {
        List<OnnxPort> ports = new ArrayList<>();
        for (Graph.Port port : graph.inputs()) {
            if (!(port.value().type() instanceof Type.CoordsType)) {
                draft.reserve("input", port.name());
                draft.define(port.value(), port.name());
                ports.add(port("input", port));
            }
        }
        if (ports.size() != 1 || graph.inputs().size() != 2) {
            throw Refusal.ofPort(
                    "graph",
                    graph.name(),
                    "expected a coordinate set and its features as inputs, as the dialect has it, got "
                            + graph.inputs().stream().map(Graph.Port::name).toList());
        }
        return ports;
    }

    private OnnxPort port(String kind, Graph.Port port) {
        if (!(port.value().type() instanceof Type.TensorType tensor && tensor.isFeatures())) {
            throw Refusal.ofPort(
                    kind,
                    port.name(),
                    "must be features of voxels or a dense volume, is "
                            + port.value().type());
        }
        CellGrid grid = volumes.get(port.value());
        List<Dim> dims = tensor.shape().dims();
        PortLayout layout = grid == null ? new PortLayout.Whole(dims) : new PortLayout.Volume(grid);
        return new OnnxPort(port.name(), port.value().channels(), layout, TensorProto.FLOAT16, "");
    }

    private void write(Node node) {
        if (node.inputs().stream().anyMatch(volumes::containsKey)) {
            throw Refusal.of(
                    node,
                    "what follows the dense volume is no part of the dialect of spconv; make the volume an output, and the rest"
                            + " a model of its own");
        }
        switch (node.op()) {
            case DenseOp.Parameter parameter -> draft.define(node.output(), parameter);
            case GeometryOp.OutputCoords _, GeometryOp.ExpandCoords _ -> {}
            case GeometryOp.KernelMap(var geometry) -> convolutions.map(node, geometry);
            case GeometryOp.ReverseMap _ -> convolutions.reverse(node);
            case GeometryOp.GridMap _ -> grids.put(node.output(), node);
            case SparseOp.SparseConv(int groups, Epilogue epilogue) ->
                define(node, convolutions.write(node, groups, epilogue));
            case SparseOp.MapPool(Pooling pooling) -> scatter(node, pooling);
            case DenseOp.Add(Activation activation) -> define(node, sum(node, activation));
            case DenseOp.Activate(Activation activation) ->
                define(node, convolutions.activate(node, activation, draft.tensor(node.input(0))));
            case DenseOp.BatchNorm _ ->
                throw Refusal.of(
                        node, "batch norms must be part of convolutions; let PassPipeline.standard() fold them before");
            case DenseOp _, GridOp _, ArrayOp _, GeometryOp _, PointOp _, SparseOp _ ->
                throw Refusal.of(
                        node,
                        "is not in the dialect of spconv, which has convolutions, sums and ReLU of voxel features and the"
                                + " scatter to a dense volume; write it in the dialect of scantling");
        }
    }

    private void define(Node node, String tensor) {
        draft.define(node.output(), tensor);
    }

    private String sum(Node node, Activation activation) {
        if (node.inputs().size() != 2) {
            throw Refusal.of(
                    node, "a sum has two operands, got " + node.inputs().size());
        }
        String sum = draft.add(node, "Add", List.of(), draft.tensor(node.input(0)), draft.tensor(node.input(1)));
        return convolutions.activate(node, activation, sum);
    }

    private void scatter(Node node, Pooling pooling) {
        Node map = grids.get(node.input(0));
        if (pooling != Pooling.SUM || map == null || !(map.op() instanceof GeometryOp.GridMap(CellGrid grid))) {
            throw Refusal.of(node, "of pooling, only the sum into the cells of a grid is in the dialect of spconv");
        }
        Int3 shape = levels.shape(node, map.input(0));
        if (!grid.origin().equals(Int3.ZERO) || !grid.extents().equals(shape)) {
            throw Refusal.of(node, "the volume must be the whole level of " + shape + " cells, is " + grid);
        }
        volumes.put(node.output(), grid);
        List<AttributeProto> attributes = List.of(
                new AttributeProto.Wholes("input_spatial_shape", SpconvConvolution.outermostFirst(shape)),
                new AttributeProto.Text("format", "zyx"),
                new AttributeProto.Wholes(
                        "output_shape",
                        new PortLayout.Volume(grid).fixed(node.output().channels())));
        define(node, draft.add(node, "ScatterDense", attributes, draft.tensor(node.input(1))));
    }
}
