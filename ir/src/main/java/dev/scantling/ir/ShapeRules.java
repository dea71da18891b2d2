package dev.scantling.ir;

import dev.scantling.ir.Type.CoordsType;
import dev.scantling.ir.Type.KernelMapType;
import dev.scantling.ir.Type.TensorType;
import dev.scantling.ir.geometry.Int3;
import java.util.List;
import java.util.function.Supplier;

/** The result types of every operator. */
final class ShapeRules {
    private final List<Value> inputs;

    private ShapeRules(List<Value> inputs) {
        this.inputs = inputs;
    }

    /**
     * @param fresh gives a new symbol for a coordinate set whose size only binding knows
     * @throws EngineException.InvalidModel if the inputs do not fit
     */
    static List<Type> infer(Op op, List<Value> inputs, Supplier<Dim> fresh) {
        return new ShapeRules(inputs).results(op, fresh);
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
        };
    }

    private Type dense(DenseOp op) {
        return switch (op) {
            case DenseOp.Parameter parameter -> {
                arity(0);
                yield parameter.type();
            }
            case DenseOp.Linear(Epilogue epilogue) -> {
                arity(2 + epilogue.operands());
                TensorType weight = tensor(1, DType.F32, 2);
                TensorType x = tensor(0, DType.F32, 2);
                same("input channels", x.shape().dim(1), weight.shape().dim(0));
                yield epilogue(epilogue, x.shape().dim(0), weight.shape().dim(1), 2);
            }
            case DenseOp.BatchNorm _ -> {
                arity(5);
                TensorType x = tensor(0, DType.F32, 2);
                for (int i = 1; i < 5; i++) {
                    same(
                            "channels",
                            x.shape().dim(1),
                            tensor(i, DType.F32, 1).shape().dim(0));
                }
                yield x;
            }
            case DenseOp.Activate _ -> {
                arity(1);
                yield tensor(0, DType.F32, 2);
            }
            case DenseOp.Add _ -> {
                arity(2);
                same("operands", tensor(0, DType.F32, 2), tensor(1, DType.F32, 2));
                yield tensor(0, DType.F32, 2);
            }
            case DenseOp.Concat _ -> concat();
            case DenseOp.Quantize(var _, DType to) -> {
                arity(1);
                yield new TensorType(to, tensor(0, DType.F32, 2).shape());
            }
        };
    }

    private Type concat() {
        if (inputs.size() < 2) {
            throw new EngineException.InvalidModel("concat needs two inputs or more, got " + inputs.size());
        }
        int channels = 0;
        for (int i = 0; i < inputs.size(); i++) {
            same(
                    "rows",
                    tensor(0, DType.F32, 2).shape().dim(0),
                    tensor(i, DType.F32, 2).shape().dim(0));
            channels = Math.addExact(channels, inputs.get(i).channels());
        }
        return Type.f32(tensor(0, DType.F32, 2).shape().dim(0), Dim.of(channels));
    }

    private List<Type> geometry(GeometryOp op, Supplier<Dim> fresh) {
        return switch (op) {
            case GeometryOp.ScalePoints _ -> {
                arity(1);
                yield List.of(points(0));
            }
            case GeometryOp.Voxelize _ -> {
                arity(1);
                points(0);
                yield List.of(new CoordsType(fresh.get(), Int3.ONE));
            }
            case GeometryOp.OutputCoords(var geometry) -> {
                arity(1);
                yield List.of(new CoordsType(fresh.get(), coords(0).stride().times(geometry.stride())));
            }
            case GeometryOp.KernelMap(var geometry) -> {
                arity(2);
                same(
                        "stride of the outputs",
                        coords(0).stride().times(geometry.stride()),
                        coords(1).stride());
                yield List.of(new KernelMapType(
                        geometry.volume(), coords(0).rows(), coords(1).rows()));
            }
            case GeometryOp.ReverseMap _ -> {
                arity(1);
                KernelMapType map = map(0);
                yield List.of(
                        new KernelMapType(map.volume(), /* inRows= */ map.outRows(), /* outRows= */ map.inRows()));
            }
            case GeometryOp.GroupPoints _ -> {
                arity(2);
                Dim voxels = coords(1).rows();
                yield List.of(
                        Type.i32(voxels),
                        Type.i32(voxels),
                        Type.i32(points(0).shape().dim(0)));
            }
            case GeometryOp.Trilinear _ -> {
                arity(2);
                coords(1);
                Dim rows = points(0).shape().dim(0);
                yield List.of(Type.i32(rows, Dim.of(8)), Type.f32(rows, Dim.of(8)));
            }
        };
    }

    private Type sparse(SparseOp op) {
        return switch (op) {
            case SparseOp.SparseConv(Epilogue epilogue) -> {
                arity(3 + epilogue.operands());
                Dim channels = convolution(tensor(1, DType.F32, 2), tensor(2, DType.F32, 3));
                yield epilogue(epilogue, map(0).outRows(), channels, 3);
            }
            case SparseOp.QuantizedConv(Epilogue epilogue) -> {
                arity(4 + epilogue.operands());
                TensorType x = bytes(1);
                TensorType weight = tensor(2, DType.F32, 3);
                Dim channels = convolution(x, weight);
                fitsInteger(x.dtype(), weight.shape());
                same("scale", Type.f32(channels), tensor(3, DType.F32, 1));
                yield epilogue(epilogue, map(0).outRows(), channels, 4);
            }
            case SparseOp.ScatterMean _ -> {
                arity(4);
                Dim rows = tensor(1, DType.I32, 1).shape().dim(0);
                same("voxels", rows, tensor(2, DType.I32, 1).shape().dim(0));
                same(
                        "points",
                        tensor(0, DType.F32, 2).shape().dim(0),
                        tensor(3, DType.I32, 1).shape().dim(0));
                yield Type.f32(rows, tensor(0, DType.F32, 2).shape().dim(1));
            }
            case SparseOp.Interpolate _ -> {
                arity(3);
                TensorType index = tensor(1, DType.I32, 2);
                same("index and weight", index.shape(), tensor(2, DType.F32, 2).shape());
                same("corners", Dim.of(8), index.shape().dim(1));
                yield Type.f32(
                        index.shape().dim(0), tensor(0, DType.F32, 2).shape().dim(1));
            }
        };
    }

    /** The output channels of a convolution of x over the map. */
    private Dim convolution(TensorType x, TensorType weight) {
        same("input rows", map(0).inRows(), x.shape().dim(0));
        same("kernel volume", Dim.of(map(0).volume()), weight.shape().dim(0));
        same("input channels", x.shape().dim(1), weight.shape().dim(1));
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

    private Type epilogue(Epilogue epilogue, Dim rows, Dim channels, int next) {
        TensorType result = Type.f32(rows, channels);
        if (epilogue.bias()) {
            same("bias", Type.f32(channels), tensor(next++, DType.F32, 1));
        }
        if (epilogue.residual()) {
            same("residual", result, tensor(next, DType.F32, 2));
        }
        return result;
    }

    private void arity(int expected) {
        if (inputs.size() != expected) {
            throw new EngineException.InvalidModel("takes " + expected + " inputs, got " + inputs.size());
        }
    }

    private TensorType tensor(int index, DType dtype, int rank) {
        Value value = inputs.get(index);
        if (value.type() instanceof TensorType tensor
                && tensor.dtype() == dtype
                && tensor.shape().rank() == rank) {
            return tensor;
        }
        throw new EngineException.InvalidModel("input " + index + " (" + value + ") must be a " + dtype.text()
                + " tensor of rank " + rank + ", is " + value.type());
    }

    /** A matrix of quantized activations. */
    private TensorType bytes(int index) {
        return inputs.get(index).type() instanceof TensorType tensor && tensor.dtype() == DType.U7
                ? tensor(index, DType.U7, 2)
                : tensor(index, DType.U8, 2);
    }

    private TensorType points(int index) {
        TensorType points = tensor(index, DType.F32, 2);
        same("columns of points (batch, x, y, z)", Dim.of(4), points.shape().dim(1));
        return points;
    }

    private CoordsType coords(int index) {
        if (inputs.get(index).type() instanceof CoordsType coords) {
            return coords;
        }
        throw new EngineException.InvalidModel("input " + index + " must be a coordinate set, is "
                + inputs.get(index).type());
    }

    private KernelMapType map(int index) {
        if (inputs.get(index).type() instanceof KernelMapType map) {
            return map;
        }
        throw new EngineException.InvalidModel("input " + index + " must be a kernel map, is "
                + inputs.get(index).type());
    }

    private static void same(String what, Object expected, Object got) {
        if (!expected.equals(got)) {
            throw new EngineException.InvalidModel(what + " must be " + expected + ", got " + got);
        }
    }
}
