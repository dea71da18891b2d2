package dev.scantling.ir;

import dev.scantling.ir.Type.TensorType;
import java.util.List;

/** The result types of operators on arrays. */
final class ArrayShapeRules {
    private ArrayShapeRules() {}

    static List<Type> infer(ArrayOp op, OperandTypes in) {
        return switch (op) {
            case ArrayOp.Map _, ArrayOp.RunningSum _ -> {
                in.arity(1);
                yield List.of(array(in, 0));
            }
            case ArrayOp.Combine _ -> List.of(equal(in, 2));
            case ArrayOp.Select _ -> List.of(equal(in, 3));
            case ArrayOp.Rearrange(ArrayView view, int columns) -> List.of(rearrange(view, columns, in));
            case ArrayOp.Reduce _ -> {
                in.arity(1);
                yield List.of(Type.f32(array(in, 0).shape().dim(0), Dim.of(1)));
            }
            case ArrayOp.Extremes(int count, var _) -> extremes(count, in);
            case ArrayOp.MatMul(int batch) -> List.of(product(batch, in));
            case ArrayOp.Take _ -> {
                in.arity(2);
                yield List.of(
                        Type.f32(index(in).shape().dim(0), array(in, 0).shape().dim(1)));
            }
            case ArrayOp.Scatter _ -> {
                in.arity(3);
                TensorType x = array(in, 0);
                TensorType updates =
                        Type.f32(index(in).shape().dim(0), x.shape().dim(1));
                OperandTypes.same("updates", updates, array(in, 2));
                yield List.of(x);
            }
            case FixedPointOp.Rescale _ -> List.of(rescaled(in));
            case FixedPointOp.AddRescaled _ -> List.of(equal(in, 2));
            case FixedPointOp.FixedSoftmax _ -> List.of(softmax(in));
        };
    }

    private static Type rescaled(OperandTypes in) {
        in.arity(2);
        TensorType x = array(in, 0);
        OperandTypes.same("terms", Type.f32(Dim.of(FixedPoint.TERMS), x.shape().dim(1)), array(in, 1));
        return x;
    }

    private static Type softmax(OperandTypes in) {
        in.arity(1);
        TensorType x = array(in, 0);
        if (x.shape().fixed(1) > FixedPointOp.FixedSoftmax.MOST_COLUMNS) {
            throw new EngineException.InvalidModel("a softmax has at most " + FixedPointOp.FixedSoftmax.MOST_COLUMNS
                    + " columns, got " + x.shape().dim(1));
        }
        return x;
    }

    private static TensorType array(OperandTypes in, int index) {
        return in.tensor(index, DType.F32, 2);
    }

    private static TensorType equal(OperandTypes in, int operands) {
        in.arity(operands);
        TensorType first = array(in, 0);
        for (int i = 1; i < operands; i++) {
            OperandTypes.same("operands", first, array(in, i));
        }
        return first;
    }

    private static TensorType index(OperandTypes in) {
        TensorType index = array(in, 1);
        OperandTypes.same("columns of an index", Dim.of(1), index.shape().dim(1));
        return index;
    }

    private static Type rearrange(ArrayView view, int columns, OperandTypes in) {
        in.arity(1);
        view.requireWithin(known(array(in, 0)).elements());
        return Type.f32(Dim.of(Math.toIntExact(view.elements() / columns)), Dim.of(columns));
    }

    private static List<Type> extremes(int count, OperandTypes in) {
        in.arity(1);
        TensorType x = array(in, 0);
        if (x.shape().fixed(1) < count) {
            throw new EngineException.InvalidModel(
                    "the " + count + " extremes of rows of " + x.shape().dim(1) + " columns are asked for");
        }
        Type result = Type.f32(x.shape().dim(0), Dim.of(count));
        return List.of(result, result);
    }

    private static Type product(int batch, OperandTypes in) {
        in.arity(2);
        Shape a = known(array(in, 0));
        Shape b = known(array(in, 1));
        OperandTypes.same("rows of the second factor", Dim.of(a.fixed(1)).times(batch), b.dim(0));
        OperandTypes.multiple("rows of the first factor", batch, a.dim(0));
        return Type.f32(a.dim(0), b.dim(1));
    }

    private static Shape known(TensorType array) {
        if (!array.shape().isFixed()) {
            throw new EngineException.InvalidModel("extents must be known when the graph is built, are " + array);
        }
        return array.shape();
    }
}
