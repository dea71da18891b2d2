package dev.scantling.ir.text;

import dev.scantling.ir.Activation;
import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.ArrayView;
import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.BoxOp;
import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FixedPointOp;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Op;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Reduction;
import dev.scantling.ir.ScatterRule;
import dev.scantling.ir.SetOperation;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Type;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.BoxMeasure;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.MaskSort;
import java.util.List;

/** The attributes of every operator as text: one line per operator and direction. */
final class OpText {
    private static final DType[] BYTES = {DType.U7, DType.U8};
    private static final DType[] FEATURES = {DType.F32, DType.F16, DType.BF16};

    private OpText() {}

    static AttributeWriter attributes(Op op) {
        AttributeWriter out = new AttributeWriter();
        return switch (op) {
            case DenseOp.Parameter(String key, var _) -> out.put("key", Names.write(key));
            case DenseOp.Linear(Epilogue epilogue) -> out.epilogue(epilogue);
            case DenseOp.BatchNorm(double epsilon) -> out.put("epsilon", Double.toString(epsilon));
            case DenseOp.Activate(var activation) -> out.put("function", activation.text());
            case DenseOp.LayerNorm(double epsilon) -> out.put("epsilon", Double.toString(epsilon));
            case DenseOp.Add(var activation) -> out.activation(activation);
            case DenseOp.Subtract _, DenseOp.Multiply _, DenseOp.Concat _ -> out;
            case DenseOp.Repeat(int times) -> out.put("times", times);
            case DenseOp.Slice(int from, int to) -> out.put("from", from).put("to", to);
            case DenseOp.Quantize(float scale, DType to) ->
                out.put("scale", Float.toString(scale)).put("to", to.text());
            case DenseOp.Convert(DType to) -> out.put("to", to.text());
            case ArrayOp.Map(var function) -> out.put("function", function.text());
            case ArrayOp.Combine(var function) -> out.put("function", function.text());
            case ArrayOp.Select _, ArrayOp.RunningSum _, ArrayOp.Take _ -> out;
            case ArrayOp.Rearrange(ArrayView view, int columns) ->
                out.view(view).put("columns", columns);
            case ArrayOp.Reduce(var reduction) -> out.put("reduction", reduction.text());
            case ArrayOp.Extremes(int count, boolean largest) ->
                out.put("count", count).flag("largest", largest);
            case ArrayOp.MatMul(int batch) -> out.put("batch", batch);
            case ArrayOp.Scatter(var rule) -> out.put("rule", rule.text());
            case FixedPointOp.Rescale(int offset, int lowest, int highest) ->
                out.put("offset", offset).put("lowest", lowest).put("highest", highest);
            case FixedPointOp.AddRescaled(var left, var right, var total, int lowest, int highest) ->
                out.factor("left", left)
                        .factor("right", right)
                        .factor("total", total)
                        .put("lowest", lowest)
                        .put("highest", highest);
            case FixedPointOp.FixedSoftmax(double step) -> out.put("step", Double.toString(step));
            case GeometryOp.ScalePoints(float multiply, float divide) ->
                out.put("multiply", Float.toString(multiply)).put("divide", Float.toString(divide));
            case GeometryOp.Voxelize _, GeometryOp.ReverseMap _ -> out;
            case GeometryOp.SortMap(MaskSort(int ranges, int blockRows)) ->
                out.put("ranges", Integer.toString(ranges)).put("block", Integer.toString(blockRows));
            case GeometryOp.OutputCoords(var geometry) -> out.geometry(geometry);
            case GeometryOp.KernelMap(var geometry) -> out.geometry(geometry);
            case GeometryOp.ExpandCoords(var geometry) -> out.geometry(geometry);
            case GeometryOp.CombineCoords(var operation) -> out.put("operation", operation.text());
            case GeometryOp.CropCoords(Int3 from, Int3 to) ->
                out.put("from", from.toString()).put("to", to.toString());
            case GeometryOp.PruneCoords _ -> out;
            case GeometryOp.GridCoords(CellGrid grid, Int3 stride) ->
                out.grid(grid).unless(Int3.ONE, "stride", stride);
            case GeometryOp.GridMap(CellGrid grid) -> out.grid(grid);
            case GeometryOp.SampleRows(int samples) -> out.put("samples", samples);
            case GeometryOp.GroupPoints(var absent) -> out.put("absent", absent.text());
            case GeometryOp.Trilinear(boolean nearest) -> out.flag("nearest", nearest);
            case SparseOp.SparseConv(int groups, Epilogue epilogue) ->
                out.groups(groups).epilogue(epilogue);
            case SparseOp.QuantizedConv(Epilogue epilogue) -> out.epilogue(epilogue);
            case SparseOp.MapPool(var pooling) -> out.put("pooling", pooling.text());
            case SparseOp.ScatterPool(var pooling) -> out.put("pooling", pooling.text());
            case SparseOp.SamplePool(var pooling) -> out.put("pooling", pooling.text());
            case SparseOp.SampleNorm(int groups, double epsilon) ->
                out.groups(groups).put("epsilon", Double.toString(epsilon));
            case SparseOp.SampleBroadcast _, SparseOp.GatherRows _, SparseOp.Interpolate _ -> out;
            case PointOp.GridPositions(int clouds, int resolution, boolean normalized) ->
                out.put("clouds", clouds).put("resolution", resolution).flag("normalized", normalized);
            case PointOp.GroupCells(int clouds, int resolution) ->
                out.put("clouds", clouds).put("resolution", resolution);
            case PointOp.GridCorners(int clouds, int resolution) ->
                out.put("clouds", clouds).put("resolution", resolution);
            case PointOp.FarthestPoints(int clouds, int samples) ->
                out.put("clouds", clouds).put("samples", samples);
            case PointOp.FarthestRows(int clouds, int samples) ->
                out.put("clouds", clouds).put("samples", samples);
            case PointOp.BallQuery(int clouds, int neighbours, float least, float radius) ->
                out.put("clouds", clouds)
                        .put("neighbours", neighbours)
                        .put("least", Float.toString(least))
                        .put("radius", Float.toString(radius));
            case PointOp.NearestPoints(int clouds) -> out.put("clouds", clouds);
            case PointOp.Normals(int clouds, float x, float y, float z) ->
                out.put("clouds", clouds)
                        .put("x", Float.toString(x))
                        .put("y", Float.toString(y))
                        .put("z", Float.toString(z));
            case PointOp.Inliers(int clouds, float deviations) ->
                out.put("clouds", clouds).put("deviations", Float.toString(deviations));
            case BoxOp.PointsInBoxes(int clouds) -> out.put("clouds", clouds);
            case BoxOp.BoxQuery(int clouds, int neighbours) ->
                out.put("clouds", clouds).put("neighbours", neighbours);
            case BoxOp.BoxOverlaps(int clouds, BoxMeasure measure) ->
                out.put("clouds", clouds).put("measure", measure.text());
            case BoxOp.KeepBoxes(int clouds, int most, BoxMeasure measure, float threshold) ->
                out.put("clouds", clouds)
                        .put("most", most)
                        .put("measure", measure.text())
                        .put("threshold", Float.toString(threshold));
            case PointOp.Neighbours(int clouds, int neighbours, float radius) ->
                out.put("clouds", clouds).put("neighbours", neighbours).put("radius", Float.toString(radius));
            case PointOp.FeatureNeighbours(int clouds, int neighbours) ->
                out.put("clouds", clouds).put("neighbours", neighbours);
            case GridOp.Conv(var geometry, Epilogue epilogue) ->
                out.grid(geometry).epilogue(epilogue);
            case GridOp.ConvTranspose(var geometry, Epilogue epilogue) ->
                out.grid(geometry).epilogue(epilogue);
            case GridOp.Pool(var geometry, var pooling) -> out.grid(geometry).put("pooling", pooling.text());
            case GridOp.WeightGradient(var geometry) -> out.grid(geometry);
        };
    }

    /**
     * The operator of that name.
     *
     * @param start where the name stands
     * @param results declared result types, which a parameter takes its own from
     */
    static Op read(String name, int start, AttributeReader in, List<Type> results, LineScanner line) {
        return switch (name) {
            case "parameter" -> new DenseOp.Parameter(in.text("key"), tensor(results, start, line));
            case "linear" -> new DenseOp.Linear(in.epilogue());
            case "batch_norm" -> new DenseOp.BatchNorm(in.f64("epsilon"));
            case "activate" -> new DenseOp.Activate(in.constant("function", Activation.values(), Activation::text));
            case "layer_norm" -> new DenseOp.LayerNorm(in.f64("epsilon"));
            case "add" -> new DenseOp.Add(in.activation());
            case "subtract" -> new DenseOp.Subtract();
            case "repeat" -> new DenseOp.Repeat(in.i32("times"));
            case "multiply" -> new DenseOp.Multiply();
            case "concat" -> new DenseOp.Concat();
            case "slice" -> new DenseOp.Slice(in.i32("from"), in.i32("to"));
            case "quantize" -> new DenseOp.Quantize(in.f32("scale"), in.constant("to", BYTES, DType::text));
            case "convert" -> new DenseOp.Convert(in.constant("to", FEATURES, DType::text));
            case "map" -> new ArrayOp.Map(in.constant("function", UnaryFunction.values(), UnaryFunction::text));
            case "combine" ->
                new ArrayOp.Combine(in.constant("function", BinaryFunction.values(), BinaryFunction::text));
            case "select" -> new ArrayOp.Select();
            case "rearrange" -> new ArrayOp.Rearrange(in.view(), in.i32("columns"));
            case "reduce" -> new ArrayOp.Reduce(in.constant("reduction", Reduction.values(), Reduction::text));
            case "running_sum" -> new ArrayOp.RunningSum();
            case "extremes" -> new ArrayOp.Extremes(in.i32("count"), in.flag("largest"));
            case "mat_mul" -> new ArrayOp.MatMul(in.i32("batch"));
            case "take" -> new ArrayOp.Take();
            case "scatter" -> new ArrayOp.Scatter(in.constant("rule", ScatterRule.values(), ScatterRule::text));
            case "rescale" -> new FixedPointOp.Rescale(in.i32("offset"), in.i32("lowest"), in.i32("highest"));
            case "add_rescaled" ->
                new FixedPointOp.AddRescaled(
                        in.factor("left"), in.factor("right"), in.factor("total"), in.i32("lowest"), in.i32("highest"));
            case "fixed_softmax" -> new FixedPointOp.FixedSoftmax(in.f64("step"));
            case "scale_points" -> new GeometryOp.ScalePoints(in.f32("multiply"), in.f32("divide"));
            case "voxelize" -> new GeometryOp.Voxelize();
            case "reverse_map" -> new GeometryOp.ReverseMap();
            case "sort_map" -> new GeometryOp.SortMap(new MaskSort(in.i32("ranges"), in.i32("block")));
            case "output_coords" -> new GeometryOp.OutputCoords(in.geometry());
            case "kernel_map" -> new GeometryOp.KernelMap(in.geometry());
            case "expand_coords" -> new GeometryOp.ExpandCoords(in.geometry());
            case "combine_coords" ->
                new GeometryOp.CombineCoords(in.constant("operation", SetOperation.values(), SetOperation::text));
            case "crop_coords" -> new GeometryOp.CropCoords(in.int3("from"), in.int3("to"));
            case "prune_coords" -> new GeometryOp.PruneCoords();
            case "grid_coords" -> new GeometryOp.GridCoords(in.cells(), in.int3Or(Int3.ONE, "stride"));
            case "grid_map" -> new GeometryOp.GridMap(in.cells());
            case "sample_rows" -> new GeometryOp.SampleRows(in.i32("samples"));
            case "group_points" ->
                new GeometryOp.GroupPoints(in.constant("absent", AbsentVoxel.values(), AbsentVoxel::text));
            case "trilinear" -> new GeometryOp.Trilinear(in.flag("nearest"));
            case "sparse_conv" -> new SparseOp.SparseConv(in.groups(), in.epilogue());
            case "quantized_conv" -> new SparseOp.QuantizedConv(in.epilogue());
            case "map_pool" -> new SparseOp.MapPool(in.pooling());
            case "scatter_pool" -> new SparseOp.ScatterPool(in.pooling());
            case "sample_pool" -> new SparseOp.SamplePool(in.pooling());
            case "sample_broadcast" -> new SparseOp.SampleBroadcast();
            case "sample_norm" -> new SparseOp.SampleNorm(in.groups(), in.f64("epsilon"));
            case "gather_rows" -> new SparseOp.GatherRows();
            case "grid_positions" ->
                new PointOp.GridPositions(in.i32("clouds"), in.i32("resolution"), in.flag("normalized"));
            case "group_cells" -> new PointOp.GroupCells(in.i32("clouds"), in.i32("resolution"));
            case "grid_corners" -> new PointOp.GridCorners(in.i32("clouds"), in.i32("resolution"));
            case "farthest_points" -> new PointOp.FarthestPoints(in.i32("clouds"), in.i32("samples"));
            case "farthest_rows" -> new PointOp.FarthestRows(in.i32("clouds"), in.i32("samples"));
            case "ball_query" ->
                new PointOp.BallQuery(in.i32("clouds"), in.i32("neighbours"), in.f32("least"), in.f32("radius"));
            case "nearest_points" -> new PointOp.NearestPoints(in.i32("clouds"));
            case "normals" -> new PointOp.Normals(in.i32("clouds"), in.f32("x"), in.f32("y"), in.f32("z"));
            case "inliers" -> new PointOp.Inliers(in.i32("clouds"), in.f32("deviations"));
            case "points_in_boxes" -> new BoxOp.PointsInBoxes(in.i32("clouds"));
            case "box_query" -> new BoxOp.BoxQuery(in.i32("clouds"), in.i32("neighbours"));
            case "box_overlaps" -> new BoxOp.BoxOverlaps(in.i32("clouds"), measure(in));
            case "keep_boxes" ->
                new BoxOp.KeepBoxes(in.i32("clouds"), in.i32("most"), measure(in), in.f32("threshold"));
            case "neighbours" -> new PointOp.Neighbours(in.i32("clouds"), in.i32("neighbours"), in.f32("radius"));
            case "feature_neighbours" -> new PointOp.FeatureNeighbours(in.i32("clouds"), in.i32("neighbours"));
            case "interpolate" -> new SparseOp.Interpolate();
            case "conv" -> new GridOp.Conv(in.grid(), in.epilogue());
            case "conv_transpose" -> new GridOp.ConvTranspose(in.grid(), in.epilogue());
            case "pool" -> new GridOp.Pool(in.grid(), in.pooling());
            case "conv_weight_gradient" -> new GridOp.WeightGradient(in.grid());
            default -> throw line.error(start, "expected an operator, got '" + name + "'");
        };
    }

    private static Type.TensorType tensor(List<Type> results, int start, LineScanner line) {
        if (results.size() == 1 && results.getFirst() instanceof Type.TensorType tensor) {
            return tensor;
        }
        throw line.error(start, "expected one tensor as the result of a parameter, got " + results);
    }

    private static BoxMeasure measure(AttributeReader in) {
        return in.constant("measure", BoxMeasure.values(), BoxMeasure::text);
    }
}
