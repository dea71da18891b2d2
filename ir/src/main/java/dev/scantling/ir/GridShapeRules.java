package dev.scantling.ir;

import dev.scantling.ir.Type.TensorType;
import dev.scantling.ir.geometry.GridGeometry;
import java.util.List;

/** The result types of convolutions and pooling over dense grids. */
record GridShapeRules(OperandTypes in, GridGeometry geometry) {

    static Type infer(GridOp op, OperandTypes in) {
        GridShapeRules rules = new GridShapeRules(in, op.geometry());
        int fine = op.geometry().inputRows();
        int coarse = op.geometry().outputRows();
        return switch (op) {
            case GridOp.Conv(var _, Epilogue epilogue) -> rules.product(epilogue, fine, coarse);
            case GridOp.ConvTranspose(var _, Epilogue epilogue) -> rules.product(epilogue, coarse, fine);
            case GridOp.Pool _ -> rules.pool(fine, coarse);
            case GridOp.WeightGradient _ -> rules.gradient(fine, coarse);
        };
    }

    private Type product(Epilogue epilogue, int inRows, int outRows) {
        in.arity(2 + epilogue.operands());
        TensorType x = matrix(0, inRows);
        int cin = channels("input channels", x.shape().dim(1));
        Shape weight = in.tensor(1, DType.F32, 3).shape();
        OperandTypes.same("kernel volume", Dim.of(geometry.volume()), weight.dim(0));
        OperandTypes.same("input channels of a group", Dim.of(cin / geometry.groups()), weight.dim(1));
        int cout = channels("output channels", weight.dim(2));
        return in.epilogue(epilogue, x.dtype(), Dim.of(outRows), Dim.of(cout), 2);
    }

    private Type pool(int fine, int coarse) {
        in.arity(1);
        OperandTypes.same("groups of pooling", 1, geometry.groups());
        TensorType x = matrix(0, fine);
        return new TensorType(
                x.dtype(), new Shape(List.of(Dim.of(coarse), x.shape().dim(1))));
    }

    private Type gradient(int inRows, int outRows) {
        in.arity(2);
        int cin = channels("input channels", matrix(0, inRows).shape().dim(1));
        int cout = channels("output channels", matrix(1, outRows).shape().dim(1));
        return Type.f32(Dim.of(Math.multiplyExact(geometry.volume(), cin / geometry.groups())), Dim.of(cout));
    }

    private TensorType matrix(int index, int rows) {
        TensorType matrix = in.features(index);
        OperandTypes.same(
                "rows of input " + index + " (batch, z, y, x)",
                Dim.of(rows),
                matrix.shape().dim(0));
        return matrix;
    }

    private int channels(String what, Dim channels) {
        return OperandTypes.multiple(what, geometry.groups(), channels);
    }
}
