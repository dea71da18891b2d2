package dev.scantling.ir;

import dev.scantling.ir.Type.CoordsType;
import dev.scantling.ir.Type.KernelMapType;
import dev.scantling.ir.Type.TensorType;
import dev.scantling.ir.geometry.Int3;
import java.util.List;
import java.util.function.Supplier;

/** The result types of every operator. */
final class ShapeRules {
    private final OperandTypes in;

    private ShapeRules(OperandTypes in) {
        this.in = in;
    }

    /**
     * @param fresh gives a new symbol for a coordinate set whose size only binding knows
     * @throws EngineException.InvalidModel if the inputs do not fit
     */
    static List<Type> infer(Op op, List<Value> inputs, Supplier<Dim> fresh) {
        return new ShapeRules(new OperandTypes(inputs)).results(op, fresh);
    }

    /** As {@link #infer}, taking new symbols from the given types, which must then be equal. */
    static void check(Op op, List<Value> inputs, List<Type> given) {
        Supplier<Dim> declared = () -> {
            if (!given.isEmpty() && given.getFirst() instanceof CoordsType coords) {
                return coords.rows();
            }
            throw new EngineException.InvalidModel("the result must be a coordinate set, is " + given);
        };
        List<Type> expected = infer(op, inputs, declared);
        if (!expected.equals(given)) {
            throw new EngineException.InvalidModel("the result must be " + expected + ", is " + given);
        }
    }

    private List<Type> results(Op op, Supplier<Dim> fresh) {
        return switch (op) {
            case DenseOp dense -> List.of(dense(dense));
            case GeometryOp geometry -> geometry(geometry, fresh);
            case SparseOp sparse -> List.of(sparse(sparse));
            case GridOp grid -> List.of(GridShapeRules.infer(grid, in));
        };
    }

    private Type dense(DenseOp op) {
        return switch (op) {
            case DenseOp.Parameter parameter -> {
                in.arity(0);
                yield parameter.type();
            }
            case DenseOp.Linear(Epilogue epilogue) -> {
                in.arity(2 + epilogue.operands());
                TensorType weight = in.tensor(1, DType.F32, 2);
                TensorType x = in.features(0);
                OperandTypes.same(
                        "input channels", x.shape().dim(1), weight.shape().dim(0));
                yield in.epilogue(
                        epilogue, x.dtype(), x.shape().dim(0), weight.shape().dim(1), 2);
            }
            case DenseOp.BatchNorm _ -> {
                in.arity(5);
                TensorType x = in.features(0);
                for (int i = 1; i < 5; i++) {
                    OperandTypes.same(
                            "channels",
                            x.shape().dim(1),
                            in.tensor(i, DType.F32, 1).shape().dim(0));
                }
                yield x;
            }
            case DenseOp.Activate _ -> {
                in.arity(1);
                yield in.features(0);
            }
            case DenseOp.Add _ -> {
                in.arity(2);
                OperandTypes.same("operands", in.features(0), in.features(1));
                yield in.features(0);
            }
            case DenseOp.Concat _ -> concat();
            case DenseOp.Quantize(var _, DType to) -> {
                in.arity(1);
                yield in.features(0).of(to);
            }
            case DenseOp.Convert(DType to) -> {
                in.arity(1);
                yield in.features(0).of(to);
            }
        };
    }

    private Type concat() {
        if (in.inputs().size() < 2) {
            throw new EngineException.InvalidModel(
                    "concat needs two inputs or more, got " + in.inputs().size());
        }
        TensorType first = in.features(0);
        int channels = 0;
        for (int i = 0; i < in.inputs().size(); i++) {
            TensorType part = in.features(i);
            OperandTypes.same("rows", first.shape().dim(0), part.shape().dim(0));
            OperandTypes.same("format", first.dtype().text(), part.dtype().text());
            channels = Math.addExact(channels, in.inputs().get(i).channels());
        }
        return Type.features(first.dtype(), first.shape().dim(0), Dim.of(channels));
    }

    private List<Type> geometry(GeometryOp op, Supplier<Dim> fresh) {
        return switch (op) {
            case GeometryOp.ScalePoints _ -> {
                in.arity(1);
                yield List.of(in.points(0));
            }
            case GeometryOp.Voxelize _ -> {
                in.arity(1);
                in.points(0);
                yield List.of(new CoordsType(fresh.get(), Int3.ONE));
            }
            case GeometryOp.OutputCoords(var geometry) -> {
                in.arity(1);
                yield List.of(new CoordsType(fresh.get(), in.coords(0).stride().times(geometry.stride())));
            }
            case GeometryOp.KernelMap(var geometry) -> {
                in.arity(2);
                OperandTypes.same(
                        "stride of the outputs",
                        in.coords(0).stride().times(geometry.stride()),
                        in.coords(1).stride());
                yield List.of(new KernelMapType(
                        geometry.volume(), in.coords(0).rows(), in.coords(1).rows()));
            }
            case GeometryOp.ReverseMap _ -> {
                in.arity(1);
                KernelMapType map = in.map(0);
                yield List.of(
                        new KernelMapType(map.volume(), /* inRows= */ map.outRows(), /* outRows= */ map.inRows()));
            }
            case GeometryOp.GroupPoints _ -> {
                in.arity(2);
                Dim voxels = in.coords(1).rows();
                yield List.of(
                        Type.i32(voxels),
                        Type.i32(voxels),
                        Type.i32(in.points(0).shape().dim(0)));
            }
            case GeometryOp.Trilinear _ -> {
                in.arity(2);
                in.coords(1);
                Dim rows = in.points(0).shape().dim(0);
                yield List.of(Type.i32(rows, Dim.of(8)), Type.f32(rows, Dim.of(8)));
            }
        };
    }

    private Type sparse(SparseOp op) {
        return switch (op) {
            case SparseOp.SparseConv(Epilogue epilogue) -> {
                in.arity(3 + epilogue.operands());
                TensorType x = in.features(1);
                Dim channels = convolution(x, in.tensor(2, DType.F32, 3));
                yield in.epilogue(epilogue, x.dtype(), in.map(0).outRows(), channels, 3);
            }
            case SparseOp.QuantizedConv(Epilogue epilogue) -> {
                in.arity(4 + epilogue.operands());
                TensorType x = in.bytes(1);
                TensorType weight = in.tensor(2, DType.F32, 3);
                Dim channels = convolution(x, weight);
                fitsInteger(x.dtype(), weight.shape());
                OperandTypes.same("scale", Type.f32(channels), in.tensor(3, DType.F32, 1));
                yield in.epilogue(epilogue, DType.F32, in.map(0).outRows(), channels, 4);
            }
            case SparseOp.MapPool _ -> {
                in.arity(2);
                TensorType x = in.features(1);
                OperandTypes.same("input rows", in.map(0).inRows(), x.shape().dim(0));
                yield Type.features(x.dtype(), in.map(0).outRows(), x.shape().dim(1));
            }
            case SparseOp.ScatterMean _ -> {
                in.arity(4);
                Dim rows = in.tensor(1, DType.I32, 1).shape().dim(0);
                OperandTypes.same(
                        "voxels", rows, in.tensor(2, DType.I32, 1).shape().dim(0));
                TensorType x = in.features(0);
                OperandTypes.same(
                        "points",
                        x.shape().dim(0),
                        in.tensor(3, DType.I32, 1).shape().dim(0));
                yield Type.features(x.dtype(), rows, x.shape().dim(1));
            }
            case SparseOp.Interpolate _ -> {
                in.arity(3);
                TensorType index = in.tensor(1, DType.I32, 2);
                OperandTypes.same(
                        "index and weight",
                        index.shape(),
                        in.tensor(2, DType.F32, 2).shape());
                OperandTypes.same("corners", Dim.of(8), index.shape().dim(1));
                TensorType x = in.features(0);
                yield Type.features(x.dtype(), index.shape().dim(0), x.shape().dim(1));
            }
        };
    }

    /** The output channels of a convolution of x over the map. */
    private Dim convolution(TensorType x, TensorType weight) {
        OperandTypes.same("input rows", in.map(0).inRows(), x.shape().dim(0));
        OperandTypes.same(
                "kernel volume", Dim.of(in.map(0).volume()), weight.shape().dim(0));
        OperandTypes.same("input channels", x.shape().dim(1), weight.shape().dim(1));
        return weight.shape().dim(2);
    }

    /** Sums of products are exact: none may leave 32 bits. */
    private static void fitsInteger(DType dtype, Shape weight) {
        long products = (long) weight.fixed(0) * weight.fixed(1);
        long most = Integer.MAX_VALUE / (dtype.largestByte() * -Byte.MIN_VALUE);
        if (products > most) {
            throw new EngineException.InvalidModel("sums of " + products + " products of " + dtype.text()
                    + " and signed bytes can leave 32 bits; expected at most " + most
                    + " (kernel volume times input channels)");
        }
    }
}
