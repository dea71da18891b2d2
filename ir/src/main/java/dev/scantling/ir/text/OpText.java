package dev.scantling.ir.text;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Op;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Type;
import dev.scantling.ir.geometry.AbsentVoxel;
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
            case DenseOp.Add _, DenseOp.Concat _ -> out;
            case DenseOp.Quantize(float scale, DType to) ->
                out.put("scale", Float.toString(scale)).put("to", to.text());
            case DenseOp.Convert(DType to) -> out.put("to", to.text());
            case GeometryOp.ScalePoints(float multiply, float divide) ->
                out.put("multiply", Float.toString(multiply)).put("divide", Float.toString(divide));
            case GeometryOp.Voxelize _, GeometryOp.ReverseMap _ -> out;
            case GeometryOp.OutputCoords(var geometry) -> out.geometry(geometry);
            case GeometryOp.KernelMap(var geometry) -> out.geometry(geometry);
            case GeometryOp.GroupPoints(var absent) -> out.put("absent", absent.text());
            case GeometryOp.Trilinear(boolean nearest) -> out.flag("nearest", nearest);
            case SparseOp.SparseConv(Epilogue epilogue) -> out.epilogue(epilogue);
            case SparseOp.QuantizedConv(Epilogue epilogue) -> out.epilogue(epilogue);
            case SparseOp.MapPool(var pooling) -> out.put("pooling", pooling.text());
            case SparseOp.ScatterMean _, SparseOp.Interpolate _ -> out;
            case GridOp.Conv(var geometry, Epilogue epilogue) ->
                out.grid(geometry).epilogue(epilogue);
            case GridOp.ConvTranspose(var geometry, Epilogue epilogue) ->
                out.grid(geometry).epilogue(epilogue);
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
            case "add" -> new DenseOp.Add();
            case "concat" -> new DenseOp.Concat();
            case "quantize" -> new DenseOp.Quantize(in.f32("scale"), in.constant("to", BYTES, DType::text));
            case "convert" -> new DenseOp.Convert(in.constant("to", FEATURES, DType::text));
            case "scale_points" -> new GeometryOp.ScalePoints(in.f32("multiply"), in.f32("divide"));
            case "voxelize" -> new GeometryOp.Voxelize();
            case "reverse_map" -> new GeometryOp.ReverseMap();
            case "output_coords" -> new GeometryOp.OutputCoords(in.geometry());
            case "kernel_map" -> new GeometryOp.KernelMap(in.geometry());
            case "group_points" ->
                new GeometryOp.GroupPoints(in.constant("absent", AbsentVoxel.values(), AbsentVoxel::text));
            case "trilinear" -> new GeometryOp.Trilinear(in.flag("nearest"));
            case "sparse_conv" -> new SparseOp.SparseConv(in.epilogue());
            case "quantized_conv" -> new SparseOp.QuantizedConv(in.epilogue());
            case "map_pool" -> new SparseOp.MapPool(in.constant("pooling", Pooling.values(), Pooling::text));
            case "scatter_mean" -> new SparseOp.ScatterMean();
            case "interpolate" -> new SparseOp.Interpolate();
            case "conv" -> new GridOp.Conv(in.grid(), in.epilogue());
            case "conv_transpose" -> new GridOp.ConvTranspose(in.grid(), in.epilogue());
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
}
