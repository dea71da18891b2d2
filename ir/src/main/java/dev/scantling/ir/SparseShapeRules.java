package dev.scantling.ir;

import dev.scantling.ir.Type.TensorType;
import java.util.List;

/** The result types of operators that move features along a map or an index. */
record SparseShapeRules(OperandTypes in) {

    Type infer(SparseOp op) {
        return switch (op) {
            case SparseOp.SparseConv(int groups, Epilogue epilogue) -> {
                in.arity(3 + epilogue.operands());
                TensorType x = in.features(1);
                Dim channels = convolution(x, in.tensor(2, DType.F32, 3), groups);
                yield in.epilogue(epilogue, x.dtype(), in.map(0).outRows(), channels, 3);
            }
            case SparseOp.QuantizedConv(Epilogue epilogue) -> {
                in.arity(4 + epilogue.operands());
                TensorType x = in.bytes(1);
                TensorType weight = in.tensor(2, DType.F32, 3);
                Dim channels = convolution(x, weight, 1);
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
            case SparseOp.ScatterPool _ -> {
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
            case SparseOp.SamplePool _ -> {
                in.arity(3);
                TensorType x = in.features(0);
                yield Type.features(x.dtype(), samples(1), x.shape().dim(1));
            }
            case SparseOp.SampleBroadcast _ -> {
                in.arity(4);
                TensorType x = in.features(0);
                OperandTypes.same("samples", samples(1), x.shape().dim(0));
                yield Type.features(x.dtype(), in.coords(3).rows(), x.shape().dim(1));
            }
            case SparseOp.SampleNorm(int groups, var _) -> {
                in.arity(5);
                OperandTypes.multiple("channels", groups, in.features(0).shape().dim(1));
                samples(3);
                yield in.normalized(1);
            }
            case SparseOp.GatherRows _ -> {
                in.arity(2);
                TensorType x = in.features(0);
                yield Type.features(x.dtype(), indices(1), x.shape().dim(1));
            }
            case SparseOp.Interpolate _ -> {
                in.arity(3);
                TensorType index = in.tensor(1, DType.I32, 2);
                OperandTypes.same(
                        "index and weight",
                        index.shape(),
                        in.tensor(2, DType.F32, 2).shape());
                TensorType x = in.features(0);
                yield Type.features(x.dtype(), index.shape().dim(0), x.shape().dim(1));
            }
        };
    }

    /** The number of samples, from the two outputs of {@link GeometryOp.SampleRows}, of which {@code start} is the first. */
    private Dim samples(int start) {
        Dim samples = in.tensor(start, DType.I32, 1).shape().dim(0);
        OperandTypes.same(
                "samples", samples, in.tensor(start + 1, DType.I32, 1).shape().dim(0));
        return samples;
    }

    /** How many rows a vector or a matrix of indices names. */
    private Dim indices(int index) {
        boolean vector = in.inputs().get(index).type() instanceof TensorType tensor
                && tensor.shape().rank() == 1;
        List<Dim> dims = in.tensor(index, DType.I32, vector ? 1 : 2).shape().dims();
        return vector
                ? dims.getFirst()
                : dims.getFirst().times(OperandTypes.multiple("indices of a row", 1, dims.getLast()));
    }

    /** The output channels of a convolution of x over the map. */
    private Dim convolution(TensorType x, TensorType weight, int groups) {
        OperandTypes.same("input rows", in.map(0).inRows(), x.shape().dim(0));
        OperandTypes.same(
                "kernel volume", Dim.of(in.map(0).volume()), weight.shape().dim(0));
        int cin = OperandTypes.multiple("input channels", groups, x.shape().dim(1));
        OperandTypes.same(
                "input channels of a group",
                Dim.of(cin / groups),
                weight.shape().dim(1));
        return Dim.of(
                OperandTypes.multiple("output channels", groups, weight.shape().dim(2)));
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
