package dev.scantling.models.onnx.load;

import static dev.scantling.models.onnx.load.Operators.one;

import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.Reduction;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.models.onnx.load.Operators.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Operators on integers that stand for floats. Their sums are exact as long as they stay below 2^24, which is checked. */
final class QuantizedOperators {
    /** Of two bytes less their zero points. */
    private static final int LARGEST_PRODUCT = 255 * 255;

    private QuantizedOperators() {}

    static Map<String, Handler> all() {
        return Map.of(
                "QuantizeLinear", one(QuantizedOperators::quantize),
                "DequantizeLinear", one(QuantizedOperators::dequantize),
                "DynamicQuantizeLinear", QuantizedOperators::dynamic,
                "MatMulInteger", one(QuantizedOperators::matMul),
                "ConvInteger", one(QuantizedOperators::conv),
                "QLinearMatMul", one(QuantizedOperators::scaledMatMul),
                "QLinearConv", one(QuantizedOperators::scaledConv));
    }

    private static ElementType integer(Call call, ElementType type) {
        if (!type.isSmallInteger() || type == ElementType.BOOL) {
            throw call.unsupported("quantisation to or from " + type.text() + "; integers of at most 16 bits are read");
        }
        return type;
    }

    private static Tensor quantize(Call call) {
        Tensor x = call.in(0);
        ElementType type = integer(
                call,
                call.optional(2)
                        .map(Tensor::type)
                        .orElseGet(() -> ElementType.of(
                                call.node().whole("output_dtype", 2),
                                call.node().where())));
        TensorMath math = call.math();
        Tensor steps = math.apply(UnaryFunction.ROUND, math.divide(x, spread(call, x, call.in(1))));
        Tensor shifted = call.optional(2)
                .map(zero -> math.add(steps, spread(call, x, zero)))
                .orElse(steps);
        return math.saturated(type, shifted);
    }

    private static Tensor dequantize(Call call) {
        Tensor x = call.in(0);
        if (x.type() != ElementType.INT32) {
            integer(call, x.type());
        }
        TensorMath math = call.math();
        Tensor centred = call.optional(2)
                .map(zero -> math.subtract(x, spread(call, x, zero)))
                .orElse(x);
        return math.settled(call.in(1).type(), math.multiply(centred, spread(call, x, call.in(1))));
    }

    /** One factor for all, for each place on an axis, or for each block of one. */
    private static Tensor spread(Call call, Tensor x, Tensor factor) {
        int block = (int) call.node().whole("block_size", 0);
        if (block > 0) {
            int axis = call.axis(1, x);
            return call.math()
                    .slice(
                            call.math().repeated(factor, axis, block),
                            axis,
                            0,
                            x.dims().get(axis));
        }
        return factor.size() == 1
                ? call.builder().reshaped(factor, List.of())
                : call.builder().reshaped(factor, TensorMath.along(factor.size(), call.axis(1, x), x.rank()));
    }

    /** To bytes that span all values and 0. */
    private static List<Tensor> dynamic(Call call) {
        Tensor x = call.in(0);
        TensorMath math = call.math();
        List<Integer> all = IntStream.range(0, x.rank()).boxed().toList();
        Tensor zero = math.number(0);
        Tensor most =
                math.apply(BinaryFunction.MAXIMUM, math.squeezed(math.reduce(Reduction.MAXIMUM, x, all), all), zero);
        Tensor least =
                math.apply(BinaryFunction.MINIMUM, math.squeezed(math.reduce(Reduction.MINIMUM, x, all), all), zero);
        Tensor scale = math.divide(math.subtract(most, least), math.number(ElementType.UINT8.greatest()));
        Tensor point = math.saturated(ElementType.UINT8, math.divide(math.subtract(zero, least), scale));
        Tensor steps = math.apply(UnaryFunction.ROUND, math.divide(x, scale));
        return List.of(math.saturated(ElementType.UINT8, math.add(steps, point)), scale, point);
    }

    private static Tensor centred(Call call, Tensor x, Optional<Tensor> zero, int axis) {
        if (x.type().bits() > Byte.SIZE) {
            throw call.unsupported("integer products of " + x.type().text() + "; bytes are read");
        }
        return zero.map(point -> call.math()
                        .subtract(
                                x,
                                point.size() == 1
                                        ? call.builder().reshaped(point, List.of())
                                        : call.builder()
                                                .reshaped(point, TensorMath.along(point.size(), axis, x.rank()))))
                .orElse(x);
    }

    private static void requireExact(Call call, int products) {
        if ((long) products * LARGEST_PRODUCT > OnnxTensor.EXACT) {
            throw call.unsupported(
                    "sums of " + products + " products of bytes, which may exceed the 2^24 that are exact");
        }
    }

    private static Tensor product(Call call, Tensor a, Optional<Tensor> aZero, Tensor b, Optional<Tensor> bZero) {
        requireExact(call, a.dims().getLast());
        Tensor left = centred(call, a, aZero, Math.max(0, a.rank() - 2));
        Tensor right = centred(call, b, bZero, b.rank() - 1);
        return ProductOperators.matMul(call, left, right);
    }

    private static Tensor matMul(Call call) {
        return TensorMath.typed(
                ElementType.INT32, product(call, call.in(0), call.optional(2), call.in(1), call.optional(3)));
    }

    private static Tensor scaledMatMul(Call call) {
        Tensor sums = product(call, call.in(0), Optional.of(call.in(2)), call.in(3), Optional.of(call.in(5)));
        return rescaled(call, sums, call.in(1), call.in(4), call.in(6), call.in(7));
    }

    private static Tensor rescaled(Call call, Tensor sums, Tensor aScale, Tensor bScale, Tensor yScale, Tensor yZero) {
        TensorMath math = call.math();
        Tensor factor = math.divide(math.multiply(single(call, aScale), bScale), single(call, yScale));
        Tensor steps = math.apply(UnaryFunction.ROUND, math.multiply(sums, factor));
        return math.saturated(yZero.type(), math.add(steps, single(call, yZero)));
    }

    private static Tensor single(Call call, Tensor x) {
        if (x.size() != 1) {
            throw call.unsupported("scales and zero points for each row; one for all is read");
        }
        return call.builder().reshaped(x, List.of());
    }

    private static Tensor conv(Call call) {
        return TensorMath.typed(
                ElementType.INT32,
                sums(
                        call,
                        call.in(0),
                        call.optional(2),
                        call.known(1, "weight"),
                        call.optionalKnown(3, "zero point"),
                        Optional.empty()));
    }

    private static Tensor scaledConv(Call call) {
        OnnxTensor weight = call.known(3, "weight");
        Tensor x = call.in(0);
        Tensor sums = sums(
                call,
                x,
                Optional.of(call.in(2)),
                weight,
                call.optionalKnown(5, "zero point"),
                call.optionalKnown(8, "bias"));
        Tensor scale = call.builder()
                .reshaped(
                        call.in(4),
                        call.in(4).size() == 1
                                ? List.of()
                                : TensorMath.along(call.in(4).size(), 1, x.rank()));
        return rescaled(call, sums, call.in(1), scale, call.in(6), call.in(7));
    }

    private static Tensor sums(
            Call call,
            Tensor x,
            Optional<Tensor> zero,
            OnnxTensor weight,
            Optional<OnnxTensor> weightZero,
            Optional<OnnxTensor> bias) {
        requireExact(call, weight.dims().stream().skip(1).reduce(1, Math::multiplyExact));
        return ProductOperators.conv(call, centred(call, x, zero, 1), less(weight, weightZero), bias);
    }

    /** A weight less the zero point of its output channel. */
    private static OnnxTensor less(OnnxTensor weight, Optional<OnnxTensor> zero) {
        float[] values = weight.floats().clone();
        float[] points = zero.map(OnnxTensor::floats).orElse(new float[] {0});
        int channels = weight.dims().getFirst();
        if (points.length != 1 && points.length != channels) {
            throw new InvalidModel("expected one zero point or " + channels + ", got " + points.length);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] -= points[points.length == 1 ? 0 : i / (values.length / channels)];
        }
        return OnnxTensor.of(ElementType.FLOAT, new ArrayList<>(weight.dims()), values)
                .named(weight.name());
    }
}
