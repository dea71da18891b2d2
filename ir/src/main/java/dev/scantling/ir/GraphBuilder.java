package dev.scantling.ir;

import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.MaskSort;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Builds a {@link Graph} value by value; result types are inferred. Node names are the path of open {@link #scope}s plus
 * the operator. Not thread-safe.
 */
public final class GraphBuilder {
    private final String name;
    private final List<Graph.Port> inputs = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Graph.Port> outputs = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private int values;
    private int symbols;

    public GraphBuilder(String name) {
        this.name = name;
    }

    /** The three results of {@link #groupPoints} and {@link #groupCells}. */
    public record PointGroups(Value start, Value count, Value order) {}

    /** A coordinate set and the results of {@link #sampleRows}. */
    public record Samples(Value coords, Value start, Value count) {}

    /** Rows around each point and their weights: the two results of {@link #trilinear}, {@link #gridCorners}, {@link #nearestPoints}. */
    public record Corners(Value index, Value weight) {}

    /** Names all nodes that {@code body} adds below {@code layer}. */
    public <T> T scope(String layer, Supplier<T> body) {
        path.addLast(layer);
        try {
            return body.get();
        } finally {
            path.removeLast();
        }
    }

    /** A symbol that no other extent of this graph has. */
    public Dim freshSymbol() {
        return Dim.symbol("n" + symbols++);
    }

    public Value input(String port, Type type) {
        Value value = fresh(type);
        inputs.add(new Graph.Port(port, value));
        return value;
    }

    /** An input coordinate set of stride 1 with its own symbol. */
    public Value inputCoords(String port) {
        return input(port, new Type.CoordsType(freshSymbol(), Int3.ONE));
    }

    public void output(String port, Value value) {
        outputs.add(new Graph.Port(port, value));
    }

    public Value parameter(String key, int... shape) {
        return one(new DenseOp.Parameter(key, new Type.TensorType(DType.F32, Shape.of(shape))));
    }

    public Value linear(Value x, Value weight, Epilogue epilogue, Value... extra) {
        return one(new DenseOp.Linear(epilogue), join(List.of(x, weight), extra));
    }

    public Value batchNorm(Value x, Value gamma, Value beta, Value mean, Value variance, double epsilon) {
        return one(new DenseOp.BatchNorm(epsilon), x, gamma, beta, mean, variance);
    }

    /** Of each row; see {@link DenseOp.LayerNorm}. */
    public Value layerNorm(Value x, Value gamma, Value beta, double epsilon) {
        return one(new DenseOp.LayerNorm(epsilon), x, gamma, beta);
    }

    public Value relu(Value x) {
        return activate(Activation.RELU, x);
    }

    /** A point-wise function. */
    public Value activate(Activation activation, Value x) {
        return one(new DenseOp.Activate(activation), x);
    }

    public Value add(Value a, Value b) {
        return one(new DenseOp.Add(), a, b);
    }

    /** {@code a - b}, element by element. */
    public Value subtract(Value a, Value b) {
        return one(new DenseOp.Subtract(), a, b);
    }

    /** Each row so often, one after the other. */
    public Value repeat(int times, Value x) {
        return one(new DenseOp.Repeat(times), x);
    }

    /** Element by element. */
    public Value multiply(Value a, Value b) {
        return one(new DenseOp.Multiply(), a, b);
    }

    public Value concat(Value... parts) {
        return one(new DenseOp.Concat(), parts);
    }

    /** Columns {@code from .. to - 1}. */
    public Value slice(Value x, int from, int to) {
        return one(new DenseOp.Slice(from, to), x);
    }

    /** {@link DenseOp.Quantize} to U7 or U8. */
    public Value quantize(Value x, float scale, DType to) {
        return one(new DenseOp.Quantize(scale, to), x);
    }

    /** {@link DenseOp.Convert} to F32, F16 or BF16. */
    public Value convert(Value x, DType to) {
        return one(new DenseOp.Convert(to), x);
    }

    public Value scalePoints(Value points, float multiply, float divide) {
        return one(new GeometryOp.ScalePoints(multiply, divide), points);
    }

    public Value voxelize(Value points) {
        return one(new GeometryOp.Voxelize(), points);
    }

    /** The output set of a convolution; the input itself if the geometry is submanifold. */
    public Value outputCoords(Value coords, KernelGeometry geometry) {
        return geometry.submanifold() ? coords : one(new GeometryOp.OutputCoords(geometry), coords);
    }

    public Value kernelMap(Value in, Value out, KernelGeometry geometry) {
        return one(new GeometryOp.KernelMap(geometry), in, out);
    }

    public Value reverseMap(Value map) {
        return one(new GeometryOp.ReverseMap(), map);
    }

    /** The same map, also sorted by output rows; see {@link GeometryOp.SortMap}. */
    public Value sortMap(Value map, MaskSort sort) {
        return one(new GeometryOp.SortMap(sort), map);
    }

    /** The set that a transposed convolution makes of a coarser one; see {@link GeometryOp.ExpandCoords}. */
    public Value expandCoords(Value coords, KernelGeometry geometry) {
        return one(new GeometryOp.ExpandCoords(geometry), coords);
    }

    /** Union, intersection or difference of two sets of equal stride. */
    public Value combineCoords(SetOperation operation, Value first, Value second) {
        return one(new GeometryOp.CombineCoords(operation), first, second);
    }

    /** Rows with {@code from <= (x, y, z) < to}, in steps of the set's lattice. */
    public Value cropCoords(Value coords, Int3 from, Int3 to) {
        return one(new GeometryOp.CropCoords(from, to), coords);
    }

    /** Rows whose mask {@code f32 [n, 1]} is above 0. */
    public Value pruneCoords(Value coords, Value mask) {
        return one(new GeometryOp.PruneCoords(), coords, mask);
    }

    /** All cells of a grid as a set of stride 1. */
    public Value gridCoords(CellGrid grid) {
        return one(new GeometryOp.GridCoords(grid, Int3.ONE));
    }

    /** From the rows of a set to the cells of a grid; reversed, from cells to rows. */
    public Value gridMap(Value coords, CellGrid grid) {
        return one(new GeometryOp.GridMap(grid), coords);
    }

    /** Between two sets of one lattice, from each row to the same place in the other. */
    public Value sameVoxels(Value from, Value to) {
        return kernelMap(from, to, KernelGeometry.of(1, 1, Convention.MINKOWSKI).regular());
    }

    /** Features of the rows of another set: those of the same place, zero where there is none. */
    public Value moveTo(Value coords, Value from, Value x) {
        return mapPool(Pooling.SUM, sameVoxels(from, coords), x);
    }

    /** The rows of each sample of a batch. */
    public Samples sampleRows(Value coords, int samples) {
        List<Value> results = add(new GeometryOp.SampleRows(samples), List.of(coords));
        return new Samples(coords, results.get(0), results.get(1));
    }

    public PointGroups groupPoints(Value points, Value coords, AbsentVoxel absent) {
        List<Value> results = add(new GeometryOp.GroupPoints(absent), List.of(points, coords));
        return new PointGroups(results.get(0), results.get(1), results.get(2));
    }

    /** Where the points of clouds lie in a dense grid; see {@link PointOp.GridPositions}. */
    public Value gridPositions(int clouds, int resolution, boolean normalized, Value points) {
        return one(new PointOp.GridPositions(clouds, resolution, normalized), points);
    }

    /** The points of each cell of a dense grid; see {@link PointOp.GroupCells}. */
    public PointGroups groupCells(int clouds, int resolution, Value positions) {
        List<Value> results = add(new PointOp.GroupCells(clouds, resolution), List.of(positions));
        return new PointGroups(results.get(0), results.get(1), results.get(2));
    }

    /** The cells of a dense grid around each point; see {@link PointOp.GridCorners}. */
    public Corners gridCorners(int clouds, int resolution, Value positions) {
        List<Value> results = add(new PointOp.GridCorners(clouds, resolution), List.of(positions));
        return new Corners(results.get(0), results.get(1));
    }

    /** Rows of points far from each other; see {@link PointOp.FarthestPoints}. */
    public Value farthestPoints(int clouds, int samples, Value points) {
        return one(new PointOp.FarthestPoints(clouds, samples), points);
    }

    /** Rows far from each other by given distances; see {@link PointOp.FarthestRows}. */
    public Value farthestRows(int clouds, int samples, Value distances) {
        return one(new PointOp.FarthestRows(clouds, samples), distances);
    }

    /** Rows of the points around each centre; see {@link PointOp.BallQuery}. */
    public Value ballQuery(int clouds, int neighbours, float radius, Value points, Value centres) {
        return one(new PointOp.BallQuery(clouds, neighbours, radius), points, centres);
    }

    /** The centres nearest to each point; see {@link PointOp.NearestPoints}. */
    public Corners nearestPoints(int clouds, Value points, Value centres) {
        List<Value> results = add(new PointOp.NearestPoints(clouds), List.of(points, centres));
        return new Corners(results.get(0), results.get(1));
    }

    /** Rows of points and their squared distances, as {@link PointOp.Neighbours} has them. */
    public record Near(Value index, Value distance) {}

    /** The points nearest to each centre; see {@link PointOp.Neighbours}. */
    public Near neighbours(int clouds, int neighbours, float radius, Value points, Value centres) {
        List<Value> results = add(new PointOp.Neighbours(clouds, neighbours, radius), List.of(points, centres));
        return new Near(results.get(0), results.get(1));
    }

    /** Which way surfaces look that are seen from a place; see {@link PointOp.Normals}. */
    public Value normals(int clouds, float viewX, float viewY, float viewZ, Value points, Near neighbours) {
        return one(new PointOp.Normals(clouds, viewX, viewY, viewZ), points, neighbours.index());
    }

    /** 1 for points that are no outliers, else 0; see {@link PointOp.Inliers}. */
    public Value inliers(int clouds, float deviations, Near neighbours) {
        return one(new PointOp.Inliers(clouds, deviations), neighbours.distance());
    }

    /** Rows of the points nearest to each point by their features; see {@link PointOp.FeatureNeighbours}. */
    public Value featureNeighbours(int clouds, int neighbours, Value features) {
        return one(new PointOp.FeatureNeighbours(clouds, neighbours), features);
    }

    /** The rows that {@link #farthestPoints}, {@link #ballQuery}, {@link #featureNeighbours} or complete {@link #neighbours} name. */
    public Value gatherRows(Value x, Value index) {
        return one(new SparseOp.GatherRows(), x, index);
    }

    public Corners trilinear(Value points, Value coords, boolean nearest) {
        List<Value> results = add(new GeometryOp.Trilinear(nearest), List.of(points, coords));
        return new Corners(results.get(0), results.get(1));
    }

    public Value sparseConv(Value map, Value x, Value weight, Epilogue epilogue, Value... extra) {
        return one(new SparseOp.SparseConv(epilogue), join(List.of(map, x, weight), extra));
    }

    /** In groups of channels; see {@link SparseOp.SparseConv}. */
    public Value sparseConv(int groups, Value map, Value x, Value weight, Epilogue epilogue, Value... extra) {
        return one(new SparseOp.SparseConv(groups, epilogue), join(List.of(map, x, weight), extra));
    }

    /** {@link SparseOp.QuantizedConv}; {@code extra} are the operands of the epilogue. */
    public Value quantizedConv(Value map, Value x, Value weight, Value scale, Epilogue epilogue, Value... extra) {
        return one(new SparseOp.QuantizedConv(epilogue), join(List.of(map, x, weight, scale), extra));
    }

    /** Over a dense grid, whose rows the geometry fixes; see {@link GridOp.Conv}. */
    public Value conv(GridGeometry geometry, Value x, Value weight, Epilogue epilogue, Value... extra) {
        return one(new GridOp.Conv(geometry, epilogue), join(List.of(x, weight), extra));
    }

    /** From the outputs of the geometry to its extents; see {@link GridGeometry#transposed}. */
    public Value convTranspose(GridGeometry geometry, Value x, Value weight, Epilogue epilogue, Value... extra) {
        return one(new GridOp.ConvTranspose(geometry, epilogue), join(List.of(x, weight), extra));
    }

    /** Over windows of a dense grid; see {@link GridOp.Pool}. */
    public Value pool(GridGeometry geometry, Pooling pooling, Value x) {
        return one(new GridOp.Pool(geometry, pooling), x);
    }

    /** The gradient of a {@link #conv} by its weight. */
    public Value convWeightGradient(GridGeometry geometry, Value x, Value gradient) {
        return one(new GridOp.WeightGradient(geometry), x, gradient);
    }

    /** Local pooling, or over a reversed map unpooling; see {@link SparseOp.MapPool}. */
    public Value mapPool(Pooling pooling, Value map, Value x) {
        return one(new SparseOp.MapPool(pooling), map, x);
    }

    public Value scatterMean(Value x, PointGroups groups) {
        return scatterPool(Pooling.MEAN, x, groups);
    }

    /** From points to voxels; see {@link SparseOp.ScatterPool}. */
    public Value scatterPool(Pooling pooling, Value x, PointGroups groups) {
        return one(new SparseOp.ScatterPool(pooling), x, groups.start(), groups.count(), groups.order());
    }

    /** Global pooling: one row for each sample. */
    public Value samplePool(Pooling pooling, Value x, Samples samples) {
        return one(new SparseOp.SamplePool(pooling), x, samples.start(), samples.count());
    }

    /** The reverse of {@link #samplePool}: to each row that of its sample. */
    public Value sampleBroadcast(Value x, Samples samples) {
        return one(new SparseOp.SampleBroadcast(), x, samples.start(), samples.count(), samples.coords());
    }

    /** Group norm per sample; with as many groups as channels instance norm. See {@link SparseOp.SampleNorm}. */
    public Value sampleNorm(int groups, Value x, Value gamma, Value beta, Samples samples, double epsilon) {
        return one(new SparseOp.SampleNorm(groups, epsilon), x, gamma, beta, samples.start(), samples.count());
    }

    public Value interpolate(Value x, Corners corners) {
        return one(new SparseOp.Interpolate(), x, corners.index(), corners.weight());
    }

    /** Adds a node of any operator; its results in order. */
    public List<Value> add(Op op, List<Value> operands) {
        List<Type> types = infer(op, operands);
        List<Value> results = types.stream().map(this::fresh).toList();
        nodes.add(new Node(nodeName(op), op, operands, results));
        return results;
    }

    /**
     * The graph of all nodes so far.
     *
     * @throws EngineException.InvalidModel if the graph contradicts itself
     */
    public Graph build() {
        return new Graph(name, inputs, nodes, outputs);
    }

    private List<Type> infer(Op op, List<Value> operands) {
        try {
            return ShapeRules.infer(op, operands, this::freshSymbol);
        } catch (EngineException.InvalidModel e) {
            throw new EngineException.InvalidModel(name + ", node '" + nodeName(op) + "': " + e.getMessage());
        }
    }

    private Value one(Op op, Value... operands) {
        return one(op, Arrays.asList(operands));
    }

    private Value one(Op op, List<Value> operands) {
        return add(op, operands).getFirst();
    }

    private Value fresh(Type type) {
        return new Value(values++, type);
    }

    private String nodeName(Op op) {
        String leaf = op instanceof DenseOp.Parameter parameter ? parameter.key() : op.text();
        return path.isEmpty() || op instanceof DenseOp.Parameter ? leaf : String.join(".", path) + "." + leaf;
    }

    private static List<Value> join(List<Value> first, Value[] rest) {
        List<Value> all = new ArrayList<>(first);
        all.addAll(Arrays.asList(rest));
        return all;
    }
}
