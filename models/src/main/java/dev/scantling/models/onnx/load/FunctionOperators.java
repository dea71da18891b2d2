package dev.scantling.models.onnx.load;

import static dev.scantling.models.onnx.load.Operators.one;

import dev.scantling.ir.Activation;
import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.models.onnx.load.Operators.Handler;
import java.util.Map;

/** Functions of one number. */
final class FunctionOperators {
    private FunctionOperators() {}

    static Map<String, Handler> all() {
        return Map.ofEntries(
                Map.entry("Abs", of(UnaryFunction.ABSOLUTE)),
                Map.entry("Neg", of(UnaryFunction.NEGATE)),
                Map.entry("Sqrt", of(UnaryFunction.SQUARE_ROOT)),
                Map.entry("Exp", of(UnaryFunction.EXPONENTIAL)),
                Map.entry("Log", of(UnaryFunction.LOGARITHM)),
                Map.entry("Tanh", of(UnaryFunction.TANH)),
                Map.entry("Erf", of(UnaryFunction.ERF)),
                Map.entry("Floor", of(UnaryFunction.FLOOR)),
                Map.entry("Ceil", of(UnaryFunction.CEILING)),
                Map.entry("Round", of(UnaryFunction.ROUND)),
                Map.entry("Relu", of((_, math, x) -> math.apply(Activation.RELU, x))),
                Map.entry("Sigmoid", of((_, math, x) -> math.apply(Activation.SIGMOID, x))),
                Map.entry("Reciprocal", of((_, math, x) -> math.divide(math.number(1), x))),
                Map.entry("Sign", of((_, math, x) -> math.subtract(positive(math, x), negative(math, x)))),
                Map.entry("LeakyRelu", of(FunctionOperators::leaky)),
                Map.entry("PRelu", one(call -> sloped(call.math(), call.in(0), slopes(call)))),
                Map.entry("Elu", of((call, math, x) -> elu(math, x, call.node().real("alpha", 1), 1))),
                Map.entry(
                        "Selu",
                        of((call, math, x) -> elu(
                                math,
                                x,
                                call.node().real("alpha", 1.67326319217681884765625f),
                                call.node().real("gamma", 1.05070102214813232421875f)))),
                Map.entry(
                        "HardSigmoid",
                        of((call, math, x) -> hardSigmoid(
                                math,
                                x,
                                call.node().real("alpha", 0.2f),
                                call.node().real("beta", 0.5f)))),
                Map.entry("HardSwish", of((_, math, x) -> math.multiply(x, hardSigmoid(math, x, 1d / 6, 0.5)))),
                Map.entry("Softplus", of((_, math, x) -> softplus(math, x))),
                Map.entry(
                        "Softsign",
                        of((_, math, x) -> math.divide(x, math.add(math.apply(UnaryFunction.ABSOLUTE, x), 1)))),
                Map.entry("Gelu", of(FunctionOperators::gelu)),
                Map.entry(
                        "Mish",
                        of((_, math, x) -> math.multiply(x, math.apply(UnaryFunction.TANH, softplus(math, x))))),
                Map.entry(
                        "Cast",
                        one(call -> cast(
                                call,
                                ElementType.of(
                                        call.node().whole("to", 0), call.node().where())))),
                Map.entry("CastLike", one(call -> cast(call, call.in(1).type()))));
    }

    private interface Function {
        Tensor apply(Call call, TensorMath math, Tensor x);
    }

    private static Handler of(Function function) {
        return one(call -> call.math().settled(call.in(0).type(), function.apply(call, call.math(), call.in(0))));
    }

    private static Handler of(UnaryFunction function) {
        return of((_, math, x) -> math.apply(function, x));
    }

    private static Tensor positive(TensorMath math, Tensor x) {
        return math.apply(BinaryFunction.LESS, math.number(0), x);
    }

    private static Tensor negative(TensorMath math, Tensor x) {
        return math.apply(BinaryFunction.LESS, x, math.number(0));
    }

    private static Tensor leaky(Call call, TensorMath math, Tensor x) {
        float alpha = call.node().real("alpha", 0.01f);
        return alpha == Activation.LEAK ? math.apply(Activation.LEAKY_RELU, x) : sloped(math, x, math.number(alpha));
    }

    private static Tensor sloped(TensorMath math, Tensor x, Tensor slope) {
        return math.select(negative(math, x), math.multiply(x, slope), x);
    }

    /** Before version 7 slopes belonged to channels, whatever the last axis was. */
    private static Tensor slopes(Call call) {
        Tensor slope = call.in(1);
        return call.opset() < 7 && slope.size() > 1
                ? call.builder()
                        .reshaped(
                                slope,
                                TensorMath.along(slope.size(), 1, call.in(0).rank()))
                : slope;
    }

    private static Tensor elu(TensorMath math, Tensor x, double alpha, double gamma) {
        Tensor below = math.multiply(math.add(math.apply(UnaryFunction.EXPONENTIAL, x), -1), alpha);
        return math.multiply(math.select(negative(math, x), below, x), gamma);
    }

    private static Tensor hardSigmoid(TensorMath math, Tensor x, double alpha, double beta) {
        return math.clamped(math.add(math.multiply(x, alpha), beta), 0, 1);
    }

    /** {@code max(x, 0) + log(1 + exp(-|x|))}, which is finite for all x. */
    private static Tensor softplus(TensorMath math, Tensor x) {
        Tensor small = math.apply(
                UnaryFunction.EXPONENTIAL, math.apply(UnaryFunction.NEGATE, math.apply(UnaryFunction.ABSOLUTE, x)));
        return math.add(math.apply(Activation.RELU, x), math.apply(UnaryFunction.LOGARITHM, math.add(small, 1)));
    }

    private static Tensor gelu(Call call, TensorMath math, Tensor x) {
        boolean tanh = call.node().text("approximate", "none").equals("tanh");
        Tensor inner = tanh
                ? math.apply(
                        UnaryFunction.TANH,
                        math.multiply(
                                math.add(x, math.multiply(math.multiply(x, math.multiply(x, x)), 0.044715)),
                                Math.sqrt(2 / Math.PI)))
                : math.apply(UnaryFunction.ERF, math.multiply(x, Math.sqrt(0.5)));
        return math.multiply(math.multiply(x, math.add(inner, 1)), 0.5);
    }

    private static Tensor cast(Call call, ElementType to) {
        Tensor x = call.in(0);
        TensorMath math = call.math();
        if (!to.isCarried()) {
            throw call.unsupported("values of type " + to.text() + " do not pass through a graph");
        }
        if (to == ElementType.BOOL) {
            return TensorMath.typed(to, math.not(math.apply(BinaryFunction.EQUAL, x, math.number(0))));
        }
        if (to.isInteger() && x.type().isFloat()) {
            Tensor whole = math.apply(UnaryFunction.TRUNCATE, x);
            return to.isSmallInteger() ? math.settled(to, whole) : TensorMath.typed(to, whole);
        }
        boolean narrower =
                to.isSmallInteger() && (x.type().bits() > to.bits() || x.type().isSigned() != to.isSigned());
        return narrower || to.shortFloat().isPresent() ? math.settled(to, x) : TensorMath.typed(to, x);
    }
}
