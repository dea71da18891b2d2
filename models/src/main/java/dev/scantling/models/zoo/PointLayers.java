package dev.scantling.models.zoo;

import dev.scantling.ir.Activation;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.List;

/** The blocks of networks on clouds of points, with the module names of PVCNN. */
final class PointLayers {
    private static final double EPSILON = 1e-5;
    private static final double VOXEL_EPSILON = 1e-4;
    private static final int KERNEL = 3;
    private static final int SQUEEZE = 8;

    private final GraphBuilder graph;
    private final ParameterList parameters;

    PointLayers(GraphBuilder graph) {
        this.graph = graph;
        this.parameters = new ParameterList(graph);
    }

    /** What the voxel branch of a PVConv does. */
    record VoxelBranch(int resolution, boolean normalized, boolean squeezed) {}

    /** Ends the graph with its only output. */
    Network network(Value logits) {
        graph.output("logits", logits);
        return network();
    }

    /** Ends a graph that has its outputs. */
    Network network() {
        return new Network(graph.build(), parameters.specs());
    }

    /** Linear layers on points, each with batch norm and ReLU; weights are stored with so many axes of one tap. */
    Value sharedMlp(String module, Value x, List<Integer> widths, int axes) {
        Value y = x;
        for (int i = 0; i < widths.size(); i++) {
            String layers = module + ".layers.";
            y = layer(layers + 3 * i, layers + (3 * i + 1), Activation.RELU, y, widths.get(i), axes);
        }
        return y;
    }

    Value sharedMlp(String module, Value x, int width) {
        return sharedMlp(module, x, List.of(width), 1);
    }

    /** Linear, batch norm, ReLU, on rows that stand for whole clouds. */
    Value cloudLinear(String module, Value x, int width) {
        return layer(module + ".0", module + ".1", Activation.RELU, x, width, 0);
    }

    /** Linear with bias, stored as a convolution of as many axes; batch norm; a function. */
    Value layer(String linear, String norm, Activation activation, Value x, int width, int axes) {
        return normalized(norm, pointwise(linear, x, width, axes), EPSILON, activation);
    }

    /** Linear without bias, stored as a convolution of as many axes. */
    Value unbiased(String module, Value x, int width, int axes) {
        Value weight = parameters.use(StateDict.weight(module, x.channels(), width, axes));
        return graph.scope(module, () -> graph.linear(x, weight, Epilogue.NONE));
    }

    /** Linear without bias, batch norm, a function. */
    Value unbiasedLayer(String linear, String norm, Activation activation, Value x, int width, int axes) {
        return normalized(norm, unbiased(linear, x, width, axes), EPSILON, activation);
    }

    /** Linear with bias, stored as a convolution of as many axes. */
    Value pointwise(String module, Value x, int width, int axes) {
        List<Value> p = parameters.use(StateDict.pointwise(module, x.channels(), width, axes));
        return graph.scope(module, () -> graph.linear(x, p.get(0), Epilogue.NONE.withBias(), p.get(1)));
    }

    /**
     * A PVConv: what two convolutions make of the means of cells, seen from the points, plus a linear layer of the points.
     *
     * @see <a href="https://arxiv.org/abs/1907.03739">Liu et al., Point-Voxel CNN, section 3.2</a>
     */
    Value pvConv(String module, int clouds, Value points, Value x, int width, VoxelBranch branch) {
        int resolution = branch.resolution();
        Value positions =
                graph.scope(module, () -> graph.gridPositions(clouds, resolution, branch.normalized(), points));
        Value cells = graph.scope(module, () -> graph.scatterMean(x, graph.groupCells(clouds, resolution, positions)));
        Value voxels = voxelLayers(module + ".voxel_layers", clouds, cells, width, branch);
        Value seen =
                graph.scope(module, () -> graph.interpolate(voxels, graph.gridCorners(clouds, resolution, positions)));
        Value own = sharedMlp(module + ".point_features", x, width);
        return graph.scope(module, () -> graph.add(seen, own));
    }

    private Value voxelLayers(String module, int clouds, Value x, int width, VoxelBranch branch) {
        Int3 grid = Int3.cube(branch.resolution());
        GridGeometry geometry = GridGeometry.of(clouds, grid, Int3.cube(KERNEL)).padded(Int3.cube(KERNEL / 2));
        Value y = convolution(module, 0, geometry, x, width);
        y = convolution(module, 3, geometry, y, width);
        return branch.squeezed() ? squeezeExcite(module + ".6.fc", GridGeometry.of(clouds, grid, grid), y) : y;
    }

    private Value convolution(String module, int index, GridGeometry geometry, Value x, int width) {
        String layer = module + "." + index;
        Value weight = parameters.use(StateDict.conv(layer, width, x.channels(), KERNEL, KERNEL, KERNEL));
        Value bias = parameters.use(StateDict.bias(layer, width));
        Value y = graph.scope(layer, () -> graph.conv(geometry, x, weight, Epilogue.NONE.withBias(), bias));
        return normalized(module + "." + (index + 1), y, VOXEL_EPSILON, Activation.LEAKY_RELU);
    }

    /**
     * Channels scaled by what two layers make of their means.
     *
     * @param whole a window over a grid
     * @see <a href="https://arxiv.org/abs/1709.01507">Hu et al., Squeeze-and-excitation networks</a>
     */
    private Value squeezeExcite(String module, GridGeometry whole, Value x) {
        Value means = graph.scope(module, () -> graph.pool(whole, Pooling.MEAN, x));
        Value hidden = unbiased(module + ".0", Activation.RELU, means, x.channels() / SQUEEZE);
        Value scale = unbiased(module + ".2", Activation.SIGMOID, hidden, x.channels());
        return graph.scope(module, () -> graph.multiply(x, graph.repeat(whole.volume(), scale)));
    }

    /** Linear without bias, and a function of it. */
    private Value unbiased(String module, Activation activation, Value x, int width) {
        Value y = unbiased(module, x, width, 0);
        return graph.scope(module, () -> graph.activate(activation, y));
    }

    private Value normalized(String module, Value x, double epsilon, Activation activation) {
        List<Value> p = parameters.use(StateDict.batchNorm(module, x.channels()));
        return graph.scope(module, () -> {
            Value y = graph.batchNorm(x, p.get(0), p.get(1), p.get(2), p.get(3), epsilon);
            return activation == Activation.IDENTITY ? y : graph.activate(activation, y);
        });
    }
}
