package dev.scantling.ir;

import dev.scantling.ir.Type.CoordsType;
import dev.scantling.ir.Type.TensorType;
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
            case ArrayOp array -> ArrayShapeRules.infer(array, in);
            case GeometryOp geometry -> new GeometryShapeRules(in, fresh).infer(geometry);
            case PointOp point -> PointShapeRules.infer(point, in);
            case SparseOp sparse -> List.of(new SparseShapeRules(in).infer(sparse));
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
            case DenseOp.LayerNorm _ -> {
                in.arity(3);
                yield in.normalized(1);
            }
            case DenseOp.Activate _ -> {
                in.arity(1);
                yield in.features(0);
            }
            case DenseOp.Add _ -> {
                atLeastTwo("add");
                for (int i = 1; i < in.inputs().size(); i++) {
                    OperandTypes.same("operands", in.features(0), in.features(i));
                }
                yield in.features(0);
            }
            case DenseOp.Subtract _, DenseOp.Multiply _ -> {
                in.arity(2);
                OperandTypes.same("operands", in.features(0), in.features(1));
                yield in.features(0);
            }
            case DenseOp.Repeat(int times) -> {
                in.arity(1);
                TensorType x = in.features(0);
                yield Type.features(
                        x.dtype(), x.shape().dim(0).times(times), x.shape().dim(1));
            }
            case DenseOp.Concat _ -> concat();
            case DenseOp.Slice(int from, int to) -> slice(from, to);
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

    private Type slice(int from, int to) {
        in.arity(1);
        TensorType x = in.features(0);
        if (!(x.shape().dim(1) instanceof Dim.Fixed(int channels)) || to > channels) {
            throw new EngineException.InvalidModel("columns to " + to + " are sliced, but there are "
                    + x.shape().dim(1));
        }
        return Type.features(x.dtype(), x.shape().dim(0), Dim.of(to - from));
    }

    private void atLeastTwo(String op) {
        if (in.inputs().size() < 2) {
            throw new EngineException.InvalidModel(
                    op + " needs two inputs or more, got " + in.inputs().size());
        }
    }

    private Type concat() {
        atLeastTwo("concat");
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
}
