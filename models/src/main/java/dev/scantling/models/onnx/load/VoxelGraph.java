package dev.scantling.models.onnx.load;

import dev.scantling.ir.Activation;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.models.onnx.load.Tensor.Computed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds layers over voxels to a graph; coordinate sets and kernel maps that files imply are nodes, and each is made once. */
final class VoxelGraph {
    /** Voxels and the extents of the lattice that they lie in. */
    record Level(Value coords, Int3 shape) {}

    /** Features of the voxels of a level. */
    record Features(Level level, Value x) {}

    /** What convolutions that share a rule book share. */
    private record Rules(Level fine, Level coarse, KernelGeometry geometry, Value map) {}

    private final TensorBuilder builder;
    private final GraphBuilder graph;
    private final Map<String, Rules> books = new HashMap<>();

    VoxelGraph(TensorBuilder builder) {
        this.builder = builder;
        this.graph = builder.graph();
    }

    Features input(String name, Int3 shape, int channels) {
        Value coords = graph.inputCoords("coords");
        Dim rows = ((Type.CoordsType) coords.type()).rows();
        return new Features(new Level(coords, positive(shape)), graph.input(name, Type.f32(rows, Dim.of(channels))));
    }

    private static Int3 positive(Int3 shape) {
        if (shape.x() < 1 || shape.y() < 1 || shape.z() < 1) {
            throw new InvalidModel("extents of space must be at least 1, got " + shape);
        }
        return shape;
    }

    Features relu(Features in) {
        return new Features(in.level, graph.relu(in.x));
    }

    Features add(Features a, Features b) {
        if (!a.level.equals(b.level)) {
            throw new InvalidModel("features of different voxels are added; only those of one level can be");
        }
        return new Features(a.level, graph.add(a.x, b.x));
    }

    /** All cells of a level, {@code [batch, channels, x, y, z]}. */
    Tensor scattered(Features in, int batch) {
        Int3 shape = in.level.shape;
        Value map = graph.gridMap(in.level.coords, CellGrid.of(batch, shape));
        Value cells = graph.mapPool(Pooling.SUM, map, in.x);
        List<Integer> dims = List.of(batch, in.x.channels(), shape.x(), shape.y(), shape.z());
        return new Computed(ElementType.FLOAT, dims, Tensor.Layout.CELLS, cells);
    }

    /**
     * A convolution with its bias and activation.
     *
     * @param weight {@code [cout, three axes of space, cin / groups]}
     * @param bias none or one, {@code [cout]}
     */
    Features convolution(SpconvNode node, Features in, OnnxTensor weight, List<OnnxTensor> bias) {
        return graph.scope(node.node().name(), () -> {
            node.requireShape("input_spatial_shape", in.level.shape);
            Rules rules = rules(node, in.level);
            boolean forwards = !node.inverse() && !node.transposed();
            Level out = forwards ? rules.coarse : rules.fine;
            node.requireShape("output_spatial_shape", out.shape);
            Value map = forwards ? rules.map : graph.reverseMap(rules.map);
            return new Features(out, product(node, map, in.x, weight, bias));
        });
    }

    private Value product(SpconvNode node, Value map, Value x, OnnxTensor weight, List<OnnxTensor> bias) {
        int groups = node.node().has("groups") ? node.count("groups") : 1;
        int cin = node.count("in_channels");
        int cout = node.count("out_channels");
        if (cin != x.channels() || cin % groups != 0) {
            throw new InvalidModel("attribute 'in_channels' is " + cin + " in " + groups + " groups, its input has "
                    + x.channels() + " channels");
        }
        Value kernel = kernel(node, weight, cin / groups, cout);
        Epilogue sum = bias.isEmpty() ? Epilogue.NONE : Epilogue.NONE.withBias();
        Epilogue epilogue = node.relu() ? sum.with(Activation.RELU) : sum;
        Value[] extra = bias.stream().map(vector -> vector(vector, cout)).toArray(Value[]::new);
        return graph.sparseConv(groups, map, x, kernel, epilogue, extra);
    }

    /** Of files {@code [cout, three axes of space, cin]}, of ours {@code [volume, cin, cout]} with x fastest. */
    private Value kernel(SpconvNode node, OnnxTensor weight, int cin, int cout) {
        Int3 size = node.axes("kernel_size");
        List<Integer> space = node.order().permutation();
        List<Integer> dims = new ArrayList<>(List.of(cout));
        space.forEach(axis -> dims.add(size.get(axis)));
        dims.add(cin);
        if (!weight.dims().equals(dims)) {
            throw new InvalidModel("the weight must have the shape " + dims + ", has " + weight.dims());
        }
        List<Integer> order =
                List.of(1 + space.indexOf(2), 1 + space.indexOf(1), 1 + space.indexOf(0), dims.size() - 1, 0);
        OnnxTensor ours = ProductOperators.permuted(weight, order);
        return builder.parameter(weight.name(), ours.floats(), size.volume(), cin, cout);
    }

    private Value vector(OnnxTensor bias, int cout) {
        if (!bias.dims().equals(List.of(cout))) {
            throw new InvalidModel("the bias must have the shape " + List.of(cout) + ", has " + bias.dims());
        }
        return builder.parameter(bias.name(), bias.floats(), cout);
    }

    private Rules rules(SpconvNode node, Level in) {
        if (node.inverse()) {
            return inverse(node, in);
        }
        if (node.transposed()) {
            return transposed(node, in);
        }
        KernelGeometry geometry =
                node.submanifold() ? node.geometry() : node.geometry().within(in.shape);
        Rules known = books.get(node.book());
        if (known != null && known.fine.equals(in) && known.geometry.equals(geometry)) {
            return known;
        }
        if (known != null) {
            throw new InvalidModel("its rule book '" + node.book() + "' was made for "
                    + (known.fine.equals(in) ? "another kernel" : "other voxels") + "; give it one of its own");
        }
        return remember(node, regular(in, geometry));
    }

    private Rules regular(Level in, KernelGeometry geometry) {
        Value coords = graph.outputCoords(in.coords, geometry);
        Level out = geometry.submanifold() ? in : new Level(coords, positive(geometry.outputShape(in.shape)));
        return new Rules(in, out, geometry, graph.kernelMap(in.coords, coords, geometry));
    }

    private Rules remember(SpconvNode node, Rules rules) {
        if (!node.book().isEmpty()) {
            books.put(node.book(), rules);
        }
        return rules;
    }

    /** The reverse of a convolution before, whose voxels come back. */
    private Rules inverse(SpconvNode node, Level in) {
        Rules rules = books.get(node.book());
        if (rules == null || !rules.coarse.equals(in)) {
            throw new InvalidModel("its rule book '" + node.book()
                    + "' must be that of a convolution before it that leads to" + " the voxels of its input");
        }
        if (!node.axes("kernel_size").equals(rules.geometry.size())) {
            throw new InvalidModel("attribute 'kernel_size' is " + node.axes("kernel_size") + ", its rule book '"
                    + node.book() + "' has " + rules.geometry.size());
        }
        return rules;
    }

    /** Voxels at every place that a kernel reaches from the coarse ones. */
    private Rules transposed(SpconvNode node, Level in) {
        Int3 added = node.hasNumbers("output_padding") ? node.axes("output_padding") : Int3.ZERO;
        Int3 shape = positive(node.geometry().inputShape(in.shape).plus(added));
        KernelGeometry geometry = node.geometry().within(shape);
        Level fine = new Level(graph.expandCoords(in.coords, geometry), shape);
        return new Rules(fine, in, geometry, graph.kernelMap(fine.coords, in.coords, geometry));
    }
}
