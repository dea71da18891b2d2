package dev.scantling.models.onnx.load;

import static dev.scantling.models.onnx.load.Operators.one;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.Reduction;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.ir.Value;
import dev.scantling.models.onnx.load.Operators.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Operators that look along axes. */
final class ReduceOperators {
    private ReduceOperators() {}

    static Map<String, Handler> all() {
        return Map.ofEntries(
                Map.entry("ReduceSum", summed(Reduction.SUM)),
                Map.entry("ReduceMean", summed(Reduction.MEAN)),
                Map.entry("ReduceProd", summed(Reduction.PRODUCT)),
                Map.entry("ReduceSumSquare", summed(Reduction.SUM_OF_SQUARES)),
                Map.entry("ReduceMax", one(call -> reduced(call, Reduction.MAXIMUM, call.in(0)))),
                Map.entry("ReduceMin", one(call -> reduced(call, Reduction.MINIMUM, call.in(0)))),
                Map.entry(
                        "ReduceL1",
                        one(call ->
                                reduced(call, Reduction.SUM, call.math().apply(UnaryFunction.ABSOLUTE, call.in(0))))),
                Map.entry(
                        "ReduceL2",
                        one(call -> call.math()
                                .apply(
                                        UnaryFunction.SQUARE_ROOT,
                                        reduced(call, Reduction.SUM_OF_SQUARES, call.in(0))))),
                Map.entry(
                        "ReduceLogSum",
                        one(call ->
                                call.math().apply(UnaryFunction.LOGARITHM, reduced(call, Reduction.SUM, call.in(0))))),
                Map.entry(
                        "ArgMax",
                        one(call -> place(
                                call,
                                call.node().flag("select_last_index", false)
                                        ? Reduction.LAST_OF_MAXIMUM
                                        : Reduction.FIRST_OF_MAXIMUM))),
                Map.entry(
                        "ArgMin",
                        one(call -> place(
                                call,
                                call.node().flag("select_last_index", false)
                                        ? Reduction.LAST_OF_MINIMUM
                                        : Reduction.FIRST_OF_MINIMUM))),
                Map.entry("Softmax", one(call -> normalized(call, x -> softmax(call.math(), x)))),
                Map.entry("LogSoftmax", one(call -> normalized(call, x -> logSoftmax(call.math(), x)))),
                Map.entry("CumSum", one(ReduceOperators::runningSum)),
                Map.entry("TopK", ReduceOperators::topK));
    }

    private static Handler summed(Reduction reduction) {
        return one(call -> {
            ElementType type = call.in(0).type();
            if (type.isInteger()) {
                call.math().requireFolding(type);
            }
            return call.math().settled(type, reduced(call, reduction, call.in(0)));
        });
    }

    private static Tensor reduced(Call call, Reduction reduction, Tensor x) {
        Optional<List<Integer>> given = call.ints(1, "axes").filter(axes -> !axes.isEmpty());
        if (given.isEmpty() && call.node().flag("noop_with_empty_axes", false)) {
            return reduction == Reduction.SUM_OF_SQUARES ? call.math().multiply(x, x) : x;
        }
        List<Integer> axes = given.map(named -> call.axes(named, x.rank()))
                .orElseGet(() -> IntStream.range(0, x.rank()).boxed().toList());
        return kept(call, call.math().reduce(reduction, x, axes), axes);
    }

    private static Tensor kept(Call call, Tensor reduced, List<Integer> axes) {
        return call.node().flag("keepdims", true) ? reduced : call.math().squeezed(reduced, axes);
    }

    private static Tensor place(Call call, Reduction reduction) {
        int axis = call.axis(0, call.in(0));
        requireCounted(call.in(0), axis);
        Tensor place = call.math().reduce(reduction, call.in(0), List.of(axis));
        return TensorMath.typed(ElementType.INT64, kept(call, place, List.of(axis)));
    }

    private static void requireCounted(Tensor x, int axis) {
        if (x.dims().get(axis) > OnnxTensor.EXACT) {
            throw new InvalidModel("places on an axis are exact up to 2^24, got " + x.dims());
        }
    }

    /** Before version 13 all axes from the named one on were one. */
    private static Tensor normalized(Call call, UnaryOperator<Tensor> ofLastAxis) {
        Tensor x = call.in(0);
        if (call.opset() >= 13) {
            int axis = call.axis(-1, x);
            return call.math().axisFromLast(ofLastAxis.apply(call.math().axisLast(x, axis)), axis);
        }
        int axis = call.axis(1, x);
        int inner = x.dims().subList(axis, x.rank()).stream().reduce(1, Math::multiplyExact);
        Tensor flat = call.builder().reshaped(x, List.of(x.size() / Math.max(1, inner), inner));
        return call.builder().reshaped(ofLastAxis.apply(flat), x.dims());
    }

    private static Tensor shifted(TensorMath math, Tensor x) {
        return math.subtract(x, math.reduce(Reduction.MAXIMUM, x, List.of(x.rank() - 1)));
    }

    private static Tensor softmax(TensorMath math, Tensor x) {
        Tensor raised = math.apply(UnaryFunction.EXPONENTIAL, shifted(math, x));
        return math.divide(raised, math.reduce(Reduction.SUM, raised, List.of(x.rank() - 1)));
    }

    private static Tensor logSoftmax(TensorMath math, Tensor x) {
        Tensor shifted = shifted(math, x);
        Tensor sum = math.reduce(Reduction.SUM, math.apply(UnaryFunction.EXPONENTIAL, shifted), List.of(x.rank() - 1));
        return math.subtract(shifted, math.apply(UnaryFunction.LOGARITHM, sum));
    }

    private static Tensor runningSum(Call call) {
        Tensor x = call.in(0);
        if (x.type().isInteger()) {
            call.math().requireFolding(x.type());
        }
        int axis = Call.axis(call.known(1, "axis").wholes()[0], x.rank());
        int size = x.dims().get(axis);
        Tensor last = call.math().axisLast(x, axis);
        Tensor turned = call.node().flag("reverse", false) ? reversed(call, last, size) : last;
        Tensor from = call.node().flag("exclusive", false) ? behindZero(call, turned, size) : turned;
        Tensor summed = call.builder()
                .plain(
                        x.type(),
                        from.dims(),
                        call.builder()
                                .add(new ArrayOp.RunningSum(), call.builder().plain(from)));
        Tensor back = call.node().flag("reverse", false) ? reversed(call, summed, size) : summed;
        return call.math().axisFromLast(back, axis);
    }

    private static Tensor reversed(Call call, Tensor x, int size) {
        return call.builder().viewed(x, view -> view.sliced(x.rank() - 1, size - 1, -1, size));
    }

    private static Tensor behindZero(Call call, Tensor x, int size) {
        int axis = x.rank() - 1;
        List<Integer> one = new ArrayList<>(x.dims());
        one.set(axis, 1);
        return call.math()
                .concat(
                        axis,
                        List.of(
                                call.math().filled(x.type(), one, 0),
                                call.math().slice(x, axis, 0, size - 1)));
    }

    private static List<Tensor> topK(Call call) {
        Tensor x = call.in(0);
        int axis = call.axis(-1, x);
        requireCounted(x, axis);
        int count = call.optionalKnown(1, "number")
                .map(k -> k.ints().getFirst())
                .orElse((int) call.node().whole("k", 0));
        Tensor last = call.math().axisLast(x, axis);
        List<Integer> dims = new ArrayList<>(last.dims());
        dims.set(x.rank() - 1, count);
        List<Value> results = call.builder()
                .addAll(
                        new ArrayOp.Extremes(count, call.node().flag("largest", true)),
                        call.builder().plain(last));
        Tensor values = call.builder().plain(x.type(), dims, results.get(0));
        Tensor places = call.builder().plain(ElementType.INT64, dims, results.get(1));
        return List.of(call.math().axisFromLast(values, axis), call.math().axisFromLast(places, axis));
    }

    static Tensor equal(TensorMath math, Tensor a, Tensor b) {
        return math.apply(BinaryFunction.EQUAL, a, b);
    }
}
