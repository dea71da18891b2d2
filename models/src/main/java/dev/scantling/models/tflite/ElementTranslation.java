package dev.scantling.models.tflite;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.ArrayView;
import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.FixedPoint;
import dev.scantling.ir.FixedPointOp;
import dev.scantling.ir.Shape;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.ir.Value;
import java.util.List;

/** Operators on single elements and rows of them. */
record ElementTranslation(CarriedBuilder builder) {
    private static final float SOFTMAX_SCALE = 1 / 256f;

    /** To bytes from float32, rounding to nearest, halves away from zero, or from other bytes. */
    void quantize(TfliteOperator node) {
        TfliteTensor x = node.input(0);
        TfliteTensor y = node.output();
        if (!y.type().isByte()) {
            throw new UnsupportedOp("only bytes are made, " + y + " is none");
        }
        Quantization how = y.quantized();
        int lowest = y.type().lowest() - how.zeroPoint();
        int highest = y.type().highest() - how.zeroPoint();
        Value value = builder.matrix(x);
        if (x.type().isByte()) {
            FixedPoint factor = FixedPoint.of((double) x.quantized().scale() / how.scale());
            builder.define(y, builder.rescaled(value, factor, new FixedPointOp.Rescale(0, lowest, highest)));
            return;
        }
        requireFloats(x);
        Value steps = combine(BinaryFunction.DIVIDE, value, how.scale());
        Value bounded = combine(BinaryFunction.MAXIMUM, combine(BinaryFunction.MINIMUM, steps, highest), lowest);
        builder.define(y, rounded(bounded));
    }

    private static void requireFloats(TfliteTensor tensor) {
        if (tensor.type() != TfliteType.FLOAT32) {
            throw new UnsupportedOp(tensor + " must have elements float32");
        }
    }

    /** The whole part and, where the fraction is a half or more, one: all exact. */
    private Value rounded(Value x) {
        Value whole = truncated(x);
        Value fraction = builder.graph().subtract(x, whole);
        return builder.graph().add(whole, truncated(builder.graph().add(fraction, fraction)));
    }

    private Value truncated(Value x) {
        return builder.add(new ArrayOp.Map(UnaryFunction.TRUNCATE), x);
    }

    private Value combine(BinaryFunction function, Value x, float constant) {
        return builder.add(
                new ArrayOp.Combine(function), x, builder.filled(x.tensor().shape(), constant));
    }

    void dequantize(TfliteOperator node) {
        requireFloats(node.output());
        Value x = builder.matrix(node.input(0));
        Shape shape = x.tensor().shape();
        float scale = node.input(0).quantized().scale();
        builder.define(node.output(), builder.graph().multiply(x, builder.filled(shape, scale)));
    }

    void add(TfliteOperator node) {
        TfliteTensor y = node.output();
        for (TfliteTensor tensor : List.of(node.input(0), node.input(1))) {
            if (!tensor.type().isByte() || tensor.type() != y.type()) {
                throw new UnsupportedOp("operands and result must all be int8 or all uint8, " + tensor + " is not");
            }
        }
        Quantization how = y.quantized();
        float left = node.input(0).quantized().scale();
        float right = node.input(1).quantized().scale();
        double twice = 2 * Math.max(left, right);
        FusedActivation activation = node.activation(0);
        var sum = new FixedPointOp.AddRescaled(
                FixedPoint.of(left / twice),
                FixedPoint.of(right / twice),
                FixedPoint.of(twice / ((1 << FixedPointOp.AddRescaled.SHIFT) * how.scale())),
                activation.lowest(y.type(), how),
                activation.highest(y.type(), how));
        builder.define(y, builder.add(sum, broadcast(node.input(0), y), broadcast(node.input(1), y)));
    }

    private Value broadcast(TfliteTensor from, TfliteTensor to) {
        ArrayView view = ArrayView.of(from.dims()).broadcast(to.dims());
        return builder.rearranged(builder.matrix(from), view, CarriedBuilder.columns(to.dims()));
    }

    void softmax(TfliteOperator node) {
        TfliteTensor x = node.input(0);
        TfliteTensor y = node.output();
        if (!x.type().isByte() || x.type() != y.type() || !x.dims().equals(y.dims())) {
            throw new UnsupportedOp("softmax is supported on bytes only, from " + x + " to " + y);
        }
        Quantization how = y.quantized();
        if (how.scale() != SOFTMAX_SCALE || how.zeroPoint() != y.type().lowest()) {
            throw new UnsupportedOp("the result of a softmax has the scale 1/256 and the zero point "
                    + y.type().lowest() + ", is " + how);
        }
        double step = (double) node.real(0) * x.quantized().scale();
        builder.define(y, builder.add(new FixedPointOp.FixedSoftmax(step), builder.matrix(x)));
    }
}
