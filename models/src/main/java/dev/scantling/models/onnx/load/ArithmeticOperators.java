package dev.scantling.models.onnx.load;

import static dev.scantling.models.onnx.load.Operators.one;

import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.models.onnx.load.Operators.Handler;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Operators on numbers and truth values that are a function or few; integers wrap around. */
final class ArithmeticOperators {
    private ArithmeticOperators() {}

    static Map<String, Handler> all() {
        return Map.ofEntries(
                Map.entry("Add", one(call -> settled(call, call.math()::add))),
                Map.entry("Sub", one(call -> settled(call, call.math()::subtract))),
                Map.entry("Mul", one(ArithmeticOperators::multiply)),
                Map.entry("Div", one(ArithmeticOperators::divide)),
                Map.entry("Pow", one(ArithmeticOperators::power)),
                Map.entry(
                        "Sum",
                        one(call -> call.math()
                                .settled(call.in(0).type(), call.math().sum(call.all())))),
                Map.entry(
                        "Mean",
                        one(call -> call.math()
                                .multiply(
                                        call.math().sum(call.all()),
                                        1d / call.all().size()))),
                Map.entry("Max", one(call -> chosen(call, BinaryFunction.MAXIMUM))),
                Map.entry("Min", one(call -> chosen(call, BinaryFunction.MINIMUM))),
                Map.entry("Clip", one(ArithmeticOperators::clip)),
                Map.entry("Less", one(call -> compared(call, BinaryFunction.LESS, false))),
                Map.entry("LessOrEqual", one(call -> compared(call, BinaryFunction.AT_MOST, false))),
                Map.entry("Greater", one(call -> compared(call, BinaryFunction.LESS, true))),
                Map.entry("GreaterOrEqual", one(call -> compared(call, BinaryFunction.AT_MOST, true))),
                Map.entry("Equal", one(call -> compared(call, BinaryFunction.EQUAL, false))),
                Map.entry("And", one(call -> call.math().multiply(call.in(0), call.in(1)))),
                Map.entry("Or", one(call -> call.math().apply(BinaryFunction.MAXIMUM, call.in(0), call.in(1)))),
                Map.entry(
                        "Xor",
                        one(call -> truth(
                                call.math().not(call.math().apply(BinaryFunction.EQUAL, call.in(0), call.in(1)))))),
                Map.entry("Not", one(call -> truth(call.math().not(call.in(0))))),
                Map.entry(
                        "IsNaN",
                        one(call -> truth(
                                call.math().not(call.math().apply(BinaryFunction.EQUAL, call.in(0), call.in(0)))))),
                Map.entry("Where", one(call -> call.math().select(call.in(0), call.in(1), call.in(2)))));
    }

    private static Tensor truth(Tensor result) {
        return TensorMath.typed(ElementType.BOOL, result);
    }

    private static Tensor settled(Call call, BinaryOperator<Tensor> operation) {
        return call.math().settled(call.in(0).type(), operation.apply(call.in(0), call.in(1)));
    }

    private static Tensor multiply(Call call) {
        ElementType type = call.in(0).type();
        if (type.isInteger() && type.bits() > Byte.SIZE) {
            call.math().requireFolding(type); // products of 16 bits have 32
        }
        return settled(call, call.math()::multiply);
    }

    private static Tensor divide(Call call) {
        ElementType type = call.in(0).type();
        Tensor quotient = call.math().divide(call.in(0), call.in(1));
        return call.math()
                .settled(type, type.isInteger() ? call.math().apply(UnaryFunction.TRUNCATE, quotient) : quotient);
    }

    /** Small known exponents are products and roots, which are exact. */
    private static Tensor power(Call call) {
        Tensor base = call.in(0);
        if (base.type().isInteger()) {
            throw call.unsupported("powers of integers are not exact in float32");
        }
        TensorMath math = call.math();
        if (call.in(1) instanceof Tensor.Known(OnnxTensor exponent)
                && exponent.size() == 1
                && exponent.dims().size() <= base.rank()) {
            double power = exponent.doubles()[0];
            if (power == 0.5) {
                return math.settled(base.type(), math.apply(UnaryFunction.SQUARE_ROOT, base));
            }
            if (power == 1 || power == 2 || power == 3) {
                Tensor square = power == 1 ? base : math.multiply(base, base);
                return math.settled(base.type(), power == 3 ? math.multiply(square, base) : square);
            }
        }
        return math.settled(base.type(), math.apply(BinaryFunction.POWER, base, call.in(1)));
    }

    /** Of numbers that are there already, so that no integer is too large. */
    private static Tensor chosen(Call call, BinaryFunction function) {
        return call.all().stream()
                .reduce((a, b) -> call.math().apply(function, a, b))
                .orElseThrow();
    }

    private static Tensor clip(Call call) {
        Tensor x = call.in(0);
        List<Tensor> limits = List.of(
                call.optional(1).orElseGet(() -> call.math().number(call.node().real("min", Float.NEGATIVE_INFINITY))),
                call.optional(2).orElseGet(() -> call.math().number(call.node().real("max", Float.POSITIVE_INFINITY))));
        Tensor raised = call.math().apply(BinaryFunction.MAXIMUM, x, limits.get(0));
        return call.math().apply(BinaryFunction.MINIMUM, raised, limits.get(1));
    }

    private static Tensor compared(Call call, BinaryFunction function, boolean swapped) {
        Tensor a = call.in(swapped ? 1 : 0);
        Tensor b = call.in(swapped ? 0 : 1);
        return truth(call.math().apply(function, a, b));
    }
}
