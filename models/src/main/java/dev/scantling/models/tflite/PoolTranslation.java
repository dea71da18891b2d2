package dev.scantling.models.tflite;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.ArrayView;
import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.FixedPoint;
import dev.scantling.ir.FixedPointOp;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Reduction;
import dev.scantling.ir.Shape;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Largest numbers and means of bytes. */
record PoolTranslation(CarriedBuilder builder) {
    /** More bytes could sum up to more than float32 has exactly. */
    private static final int MOST_SUMMANDS = 1 << 16;

    void maximum(TfliteOperator node) {
        Value pooled = builder.graph().pool(geometry(node), Pooling.MAX, builder.matrix(node.input(0)));
        define(node, pooled);
    }

    /** The mean of the bytes that are there, zero point included, rounded to nearest, halves away from zero. */
    void average(TfliteOperator node) {
        GridGeometry geometry = geometry(node);
        Value x = builder.matrix(node.input(0));
        int zeroPoint = node.input(0).quantized().zeroPoint();
        requireFew(geometry.volume());
        Value bytes = shifted(x, zeroPoint);
        Value sum = builder.graph().pool(geometry, Pooling.SUM, bytes);
        Value count = builder.graph()
                .pool(geometry, Pooling.SUM, builder.filled(x.tensor().shape(), 1));
        define(node, shifted(rounded(sum, count), -zeroPoint));
    }

    /** Whole numbers divided by whole numbers; the quotient of exact numbers never rounds across a whole one. */
    private Value rounded(Value sum, Value count) {
        Shape shape = sum.tensor().shape();
        Value half = map(UnaryFunction.FLOOR, combine(BinaryFunction.DIVIDE, count, builder.filled(shape, 2)));
        Value raised = builder.graph().add(map(UnaryFunction.ABSOLUTE, sum), half);
        Value magnitude = map(UnaryFunction.FLOOR, combine(BinaryFunction.DIVIDE, raised, count));
        Value negative = combine(BinaryFunction.LESS, sum, builder.filled(shape, 0));
        return builder.add(new ArrayOp.Select(), negative, map(UnaryFunction.NEGATE, magnitude), magnitude);
    }

    private Value map(UnaryFunction function, Value x) {
        return builder.add(new ArrayOp.Map(function), x);
    }

    private Value combine(BinaryFunction function, Value a, Value b) {
        return builder.add(new ArrayOp.Combine(function), a, b);
    }

    private Value shifted(Value x, int offset) {
        return builder.rescaled(x, FixedPoint.ONE, new FixedPointOp.Rescale(offset, -(1 << 24), 1 << 24));
    }

    private static void requireFew(long summands) {
        if (summands > MOST_SUMMANDS) {
            throw new UnsupportedOp("means of at most " + MOST_SUMMANDS + " bytes are supported, got " + summands);
        }
    }

    private GridGeometry geometry(TfliteOperator node) {
        TfliteTensor x = node.input(0);
        if (x.dims().size() != 4) {
            throw new InvalidModel("its input must have four axes, is " + x);
        }
        Int3 size = new Int3(node.attribute(3, 0), node.attribute(4, 0), 1);
        Int3 stride = new Int3(node.attribute(1, 0), node.attribute(2, 0), 1);
        Window window = new Window(size, stride, Int3.ONE, node.samePadding(0));
        return window.over(new Carried(builder.padded(x).value(), x.dims(), Carried.Margins.NONE));
    }

    private void define(TfliteOperator node, Value pooled) {
        TfliteTensor output = node.output();
        requireSame(node.input(0), output);
        Quantization how = output.quantized();
        FusedActivation activation = node.activation(5);
        var bounds = new FixedPointOp.Rescale(
                0, activation.lowest(output.type(), how), activation.highest(output.type(), how));
        builder.define(
                output, activation == FusedActivation.NONE ? pooled : builder.rescaled(pooled, FixedPoint.ONE, bounds));
    }

    private static void requireSame(TfliteTensor input, TfliteTensor output) {
        if (!input.type().isByte()
                || input.type() != output.type()
                || !input.quantized().equals(output.quantized())) {
            throw new UnsupportedOp(
                    "input and output must be bytes of the same quantization, are " + input + " and " + output);
        }
    }

    /** The sum of the bytes along some axes, zero point included, divided by their number; fractions are cut off. */
    void mean(TfliteOperator node) {
        TfliteTensor x = node.input(0);
        requireSame(x, node.output());
        Set<Integer> axes = axes(node.input(1), x.dims().size());
        if (node.flag(0) && x.dims().size() == 4 && axes.equals(Set.of(1, 2))) {
            throw new UnsupportedOp(
                    "means of a grid that keep its axes, which are rounded otherwise, are not supported");
        }
        int summands = axes.stream().map(x.dims()::get).reduce(1, Math::multiplyExact);
        requireFew(summands);
        List<Integer> order = new ArrayList<>();
        for (int axis = 0; axis < x.dims().size(); axis++) {
            if (!axes.contains(axis)) {
                order.add(axis);
            }
        }
        order.addAll(axes);
        int zeroPoint = x.quantized().zeroPoint();
        Value lines = builder.rearranged(
                shifted(builder.matrix(x), zeroPoint), ArrayView.of(x.dims()).transposed(order), Math.max(1, summands));
        Value sum = builder.add(new ArrayOp.Reduce(Reduction.SUM), lines);
        Value mean = map(
                UnaryFunction.TRUNCATE,
                combine(BinaryFunction.DIVIDE, sum, builder.filled(sum.tensor().shape(), summands)));
        TfliteTensor output = node.output();
        ArrayView all = ArrayView.of(List.of(output.size()));
        builder.define(
                output, builder.rearranged(shifted(mean, -zeroPoint), all, CarriedBuilder.columns(output.dims())));
    }

    private static Set<Integer> axes(TfliteTensor tensor, int rank) {
        Set<Integer> axes = new TreeSet<>();
        for (int axis : tensor.integers()) {
            int counted = axis < 0 ? axis + rank : axis;
            if (counted < 0 || counted >= rank) {
                throw new InvalidModel("axes must be from " + -rank + " to " + (rank - 1) + ", got " + axis);
            }
            axes.add(counted);
        }
        return axes;
    }
}
