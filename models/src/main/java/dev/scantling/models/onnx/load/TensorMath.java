package dev.scantling.models.onnx.load;

import dev.scantling.ir.Activation;
import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.ArrayView;
import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Op;
import dev.scantling.ir.Reduction;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.ir.Value;
import dev.scantling.models.onnx.load.Tensor.Computed;
import dev.scantling.models.onnx.load.Tensor.Known;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Arithmetic of tensors, broadcasting as NumPy does; every operation adds nodes. Results have the type of the first operand. */
record TensorMath(TensorBuilder builder) {

    Tensor number(double value) {
        return new Known(OnnxTensor.of(ElementType.FLOAT, List.of(), (float) value));
    }

    Tensor add(Tensor a, Tensor b) {
        return apply(new DenseOp.Add(), a, b);
    }

    /** Of one or more, added in order. */
    Tensor sum(List<Tensor> summands) {
        return summands.size() == 1 ? summands.getFirst() : apply(new DenseOp.Add(), summands.toArray(Tensor[]::new));
    }

    Tensor subtract(Tensor a, Tensor b) {
        return apply(new DenseOp.Subtract(), a, b);
    }

    Tensor multiply(Tensor a, Tensor b) {
        return apply(new DenseOp.Multiply(), a, b);
    }

    Tensor divide(Tensor a, Tensor b) {
        return apply(BinaryFunction.DIVIDE, a, b);
    }

    Tensor add(Tensor a, double b) {
        return b == 0 ? a : add(a, number(b));
    }

    Tensor multiply(Tensor a, double b) {
        return b == 1 ? a : multiply(a, number(b));
    }

    Tensor apply(BinaryFunction function, Tensor a, Tensor b) {
        return apply(new ArrayOp.Combine(function), a, b);
    }

    Tensor apply(UnaryFunction function, Tensor x) {
        return apply(new ArrayOp.Map(function), x);
    }

    Tensor apply(Activation activation, Tensor x) {
        return apply(new DenseOp.Activate(activation), x);
    }

    Tensor select(Tensor condition, Tensor yes, Tensor no) {
        return typed(yes.type(), apply(new ArrayOp.Select(), condition, yes, no));
    }

    /** 1 where this is 0, else 0. */
    Tensor not(Tensor truth) {
        return subtract(number(1), truth);
    }

    private Computed apply(Op op, Tensor... operands) {
        return builder.pointwise(operands[0].type(), Arrays.asList(operands), values -> builder.add(op, values));
    }

    /** The same values under another type, which has them. */
    static Tensor typed(ElementType type, Tensor tensor) {
        return switch (tensor) {
            case Computed(var _, var dims, var layout, var value) -> new Computed(type, dims, layout, value);
            case Known(OnnxTensor data) -> new Known(new OnnxTensor(data.name(), type, data.dims(), data.values()));
        };
    }

    /**
     * Results of float32 arithmetic as values of a type: short floats are rounded, integers of at most 16 bits wrap around.
     *
     * @throws UnsupportedOp for larger integers that a run computes
     */
    Tensor settled(ElementType type, Tensor result) {
        if (type.shortFloat().isPresent()) {
            return typed(type, rounded(type.shortFloat().get(), result));
        }
        if (!type.isInteger() || type == ElementType.BOOL) {
            return typed(type, result);
        }
        if (type.isSmallInteger()) {
            return typed(type, wrapped(type, result));
        }
        requireFolding(type);
        return typed(type, result);
    }

    /** @throws UnsupportedOp unless results are looked at when they are folded */
    void requireFolding(ElementType type) {
        if (!builder.folding()) {
            throw new UnsupportedOp("arithmetic of " + type.text()
                    + " that a run computes is not exact: integers pass through a graph as float32");
        }
    }

    private Tensor rounded(FloatFormat format, Tensor x) {
        Tensor shortened = apply(new DenseOp.Convert(format.dtype()), x);
        return apply(new DenseOp.Convert(DType.F32), shortened);
    }

    private Tensor wrapped(ElementType type, Tensor x) {
        double span = Math.scalb(1d, type.bits());
        Tensor turns = apply(UnaryFunction.FLOOR, multiply(add(x, -type.least()), 1 / span));
        return subtract(x, multiply(turns, span));
    }

    /** Rounded to whole numbers and limited to what a type has. */
    Tensor saturated(ElementType type, Tensor x) {
        return typed(type, clamped(apply(UnaryFunction.ROUND, x), type.least(), type.greatest()));
    }

    Tensor clamped(Tensor x, double least, double greatest) {
        return apply(BinaryFunction.MINIMUM, apply(BinaryFunction.MAXIMUM, x, number(least)), number(greatest));
    }

    /** One number for all elements of some axes, which stay as axes of extent 1. */
    Tensor reduce(Reduction reduction, Tensor x, List<Integer> axes) {
        List<Integer> kept = IntStream.range(0, x.rank())
                .boxed()
                .filter(axis -> !axes.contains(axis))
                .toList();
        List<Integer> order =
                Stream.concat(kept.stream(), axes.stream().sorted()).toList();
        List<Integer> dims = IntStream.range(0, x.rank())
                .mapToObj(axis -> axes.contains(axis) ? 1 : x.dims().get(axis))
                .toList();
        int inner = axes.stream().map(x.dims()::get).reduce(1, Math::multiplyExact);
        if (inner == 0) {
            float[] values = new float[OnnxTensor.modest(dims.stream().reduce(1, Math::multiplyExact))];
            Arrays.fill(values, ofNone(reduction));
            return new Known(OnnxTensor.of(ElementType.FLOAT, dims, values));
        }
        Value rows = builder.matrix(builder.viewed(x, view -> view.transposed(order)), inner);
        return builder.shaped(x.type(), dims, builder.add(new ArrayOp.Reduce(reduction), rows));
    }

    private static float ofNone(Reduction reduction) {
        return switch (reduction) {
            case SUM, SUM_OF_SQUARES -> 0;
            case PRODUCT -> 1;
            case MAXIMUM -> Float.NEGATIVE_INFINITY;
            case MINIMUM -> Float.POSITIVE_INFINITY;
            case MEAN -> Float.NaN;
            case FIRST_OF_MAXIMUM, LAST_OF_MAXIMUM, FIRST_OF_MINIMUM, LAST_OF_MINIMUM ->
                throw new InvalidModel("an axis without elements has no largest one");
        };
    }

    Tensor mean(Tensor x, List<Integer> axes) {
        return reduce(Reduction.MEAN, x, axes);
    }

    /** Axes without those of extent 1 that are named. */
    Tensor squeezed(Tensor x, List<Integer> axes) {
        List<Integer> dims = new ArrayList<>();
        for (int axis = 0; axis < x.rank(); axis++) {
            if (!axes.contains(axis)) {
                dims.add(x.dims().get(axis));
            }
        }
        return builder.reshaped(x, dims);
    }

    /** One axis last. */
    Tensor axisLast(Tensor x, int axis) {
        return builder.viewed(x, view -> view.transposed(moved(x.rank(), axis, x.rank() - 1)));
    }

    /** The reverse of {@link #axisLast}. */
    Tensor axisFromLast(Tensor x, int axis) {
        return builder.viewed(x, view -> view.transposed(moved(x.rank(), x.rank() - 1, axis)));
    }

    private static List<Integer> moved(int rank, int from, int to) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, rank).boxed().toList());
        order.add(to, order.remove(from));
        return order;
    }

    Tensor slice(Tensor x, int axis, int from, int count) {
        return builder.viewed(x, view -> view.sliced(axis, from, 1, count));
    }

    /** Tensors one after the other on an axis. */
    Tensor concat(int axis, List<Tensor> parts) {
        List<Tensor> filled = parts.stream().filter(part -> part.size() > 0).toList();
        if (filled.size() < 2) {
            return filled.isEmpty() ? parts.getFirst() : filled.getFirst();
        }
        Tensor first = filled.getFirst();
        List<Integer> dims = new ArrayList<>(first.dims());
        dims.set(axis, filled.stream().mapToInt(part -> part.dims().get(axis)).sum());
        if (axis == 1 && filled.stream().allMatch(part -> TensorBuilder.layout(part) == Tensor.Layout.CELLS)) {
            return new Computed(
                    first.type(),
                    dims,
                    Tensor.Layout.CELLS,
                    joined(filled.stream().map(part -> ((Computed) part).value())));
        }
        int outer = dims.subList(0, axis).stream().reduce(1, Math::multiplyExact);
        return builder.shaped(
                first.type(), dims, joined(filled.stream().map(part -> builder.matrix(part, part.size() / outer))));
    }

    private Value joined(Stream<Value> parts) {
        return builder.add(new DenseOp.Concat(), parts.toArray(Value[]::new));
    }

    /** A tensor of one value everywhere. */
    Tensor filled(ElementType type, List<Integer> dims, float value) {
        Known single = new Known(OnnxTensor.carried(type, List.of(), new float[] {value}));
        return builder.viewed(single, view -> view.broadcast(dims));
    }

    /** A matrix product for each of the outer axes. */
    Tensor matMul(Tensor a, Tensor b) {
        if (b instanceof Known(OnnxTensor weight) && b.rank() == 2 && !builder.folding()) {
            return linear(a, weight);
        }
        int rank = Math.max(a.rank(), b.rank());
        List<Integer> outer = TensorBuilder.broadcast(List.of(matrices(a), matrices(b)));
        List<Integer> left = with(outer, a.dims().subList(a.rank() - 2, a.rank()));
        List<Integer> right = with(outer, b.dims().subList(b.rank() - 2, b.rank()));
        int batch = outer.stream().reduce(1, Math::multiplyExact);
        List<Integer> dims = with(outer, List.of(left.get(rank - 2), right.get(rank - 1)));
        Value product = builder.add(
                new ArrayOp.MatMul(batch),
                builder.value(a, left, Tensor.Layout.PLAIN),
                builder.value(b, right, Tensor.Layout.PLAIN));
        return builder.plain(a.type(), dims, product);
    }

    private static Tensor matrices(Tensor x) {
        return new Known(OnnxTensor.of(ElementType.FLOAT, x.dims().subList(0, x.rank() - 2), new float[0]));
    }

    private static List<Integer> with(List<Integer> first, List<Integer> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Rows times a known matrix {@code [in, out]}. */
    Tensor linear(Tensor x, OnnxTensor weight) {
        int in = weight.dims().get(0);
        int out = weight.dims().get(1);
        if (x.rank() == 0 || x.dims().getLast() != in) {
            throw new InvalidModel("a tensor of shape " + x.dims() + " is no left factor of " + weight.dims());
        }
        Value w = builder.parameter(weight.name(), weight.floats(), in, out);
        Value y = builder.graph().linear(builder.plain(x), w, Epilogue.NONE);
        return builder.plain(x.type(), with(x.dims().subList(0, x.rank() - 1), List.of(out)), y);
    }

    /** Numbers 0, 1, ... along an axis of a tensor of that rank. */
    Tensor iota(int count, int axis, int rank) {
        float[] values = new float[OnnxTensor.modest(count)];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        return new Known(OnnxTensor.of(ElementType.FLOAT, along(count, axis, rank), values));
    }

    static List<Integer> along(int count, int axis, int rank) {
        List<Integer> dims = new ArrayList<>(Collections.nCopies(rank, 1));
        dims.set(axis, count);
        return dims;
    }

    /** A view that repeats every element of an axis so often, one after the other. */
    Tensor repeated(Tensor x, int axis, int times) {
        List<Integer> split = new ArrayList<>(x.dims());
        split.add(axis + 1, 1);
        List<Integer> wide = new ArrayList<>(split);
        wide.set(axis + 1, times);
        List<Integer> dims = new ArrayList<>(x.dims());
        dims.set(axis, Math.multiplyExact(dims.get(axis), times));
        Tensor spread = builder.viewed(builder.reshaped(x, split), view -> view.broadcast(wide));
        return builder.reshaped(spread, dims);
    }

    /** Elements of a tensor as a column. */
    Value column(Tensor x) {
        return builder.matrix(x, 1);
    }

    ArrayView view(Tensor x) {
        return builder.memory(x);
    }
}
