package dev.scantling.models.onnx.load;

import static dev.scantling.models.onnx.load.Operators.one;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.ir.Value;
import dev.scantling.models.onnx.load.Operators.Handler;
import dev.scantling.models.onnx.load.Tensor.Computed;
import dev.scantling.models.onnx.load.Tensor.Known;
import dev.scantling.models.onnx.load.Tensor.Layout;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Normalisation; with known factors as one operator, else by its formula. */
final class NormOperators {
    private static final float EPSILON = 1e-5f;

    private NormOperators() {}

    static Map<String, Handler> all() {
        return Map.of(
                "BatchNormalization", NormOperators::batchNorm,
                "LayerNormalization", NormOperators::layerNorm,
                "InstanceNormalization", one(NormOperators::instanceNorm));
    }

    private static double epsilon(Call call) {
        return call.node().real("epsilon", EPSILON);
    }

    private static List<Tensor> batchNorm(Call call) {
        Tensor x = call.in(0);
        if (call.node().flag("training_mode", false)) {
            return trained(call, x);
        }
        boolean known = IntStream.range(1, 5).allMatch(i -> call.in(i) instanceof Known);
        if (known && x.rank() > 1 && !call.builder().folding()) {
            Layout layout = x.rank() > 2 ? Layout.CELLS : Layout.PLAIN;
            Value[] vectors =
                    IntStream.range(1, 5).mapToObj(i -> vector(call, i)).toArray(Value[]::new);
            Value y = call.builder()
                    .graph()
                    .batchNorm(
                            call.builder().value(x, x.dims(), layout),
                            vectors[0],
                            vectors[1],
                            vectors[2],
                            vectors[3],
                            epsilon(call));
            return List.of(new Computed(x.type(), x.dims(), layout, y));
        }
        return List.of(normalized(call, x, ofChannels(call, 3), ofChannels(call, 4)));
    }

    private static Value vector(Call call, int input) {
        OnnxTensor data = call.known(input, "factor");
        return call.builder().parameter(data.name(), data.floats(), data.size());
    }

    private static Tensor ofChannels(Call call, int input) {
        int rank = call.in(0).rank();
        Tensor vector = call.in(input);
        return call.builder().reshaped(vector, TensorMath.along(vector.size(), 1, rank));
    }

    private static Tensor normalized(Call call, Tensor x, Tensor mean, Tensor variance) {
        TensorMath math = call.math();
        Tensor normal = math.divide(math.subtract(x, mean), deviation(call, variance));
        return math.add(math.multiply(normal, ofChannels(call, 1)), ofChannels(call, 2));
    }

    private static Tensor deviation(Call call, Tensor variance) {
        return call.math().apply(UnaryFunction.SQUARE_ROOT, call.math().add(variance, epsilon(call)));
    }

    /** By the statistics of x, with running ones beside. */
    private static List<Tensor> trained(Call call, Tensor x) {
        List<Integer> axes =
                IntStream.range(0, x.rank()).filter(axis -> axis != 1).boxed().toList();
        Tensor mean = call.math().mean(x, axes);
        Tensor variance = variance(call, x, mean, axes);
        return List.of(normalized(call, x, mean, variance), running(call, 3, mean), running(call, 4, variance));
    }

    private static Tensor running(Call call, int input, Tensor now) {
        double momentum = call.node().real("momentum", 0.9f);
        TensorMath math = call.math();
        Tensor before = math.multiply(call.in(input), momentum);
        return math.add(before, math.multiply(call.builder().reshaped(now, before.dims()), 1 - momentum));
    }

    private static Tensor variance(Call call, Tensor x, Tensor mean, List<Integer> axes) {
        Tensor deviation = call.math().subtract(x, mean);
        return call.math().mean(call.math().multiply(deviation, deviation), axes);
    }

    private static List<Tensor> layerNorm(Call call) {
        Tensor x = call.in(0);
        int first = call.axis(-1, x);
        boolean simple = first == x.rank() - 1
                && call.in(1) instanceof Known
                && call.optional(2).map(Known.class::isInstance).orElse(false)
                && !call.wants(1)
                && !call.wants(2)
                && !call.builder().folding()
                && call.in(1).size() == x.dims().getLast()
                && epsilon(call) > 0;
        return simple ? List.of(ofRows(call, x)) : byFormula(call, x, first);
    }

    private static Tensor ofRows(Call call, Tensor x) {
        Value y = call.builder()
                .add(new DenseOp.LayerNorm(epsilon(call)), call.builder().plain(x), vector(call, 1), vector(call, 2));
        return call.builder().plain(x.type(), x.dims(), y);
    }

    private static List<Tensor> byFormula(Call call, Tensor x, int first) {
        List<Integer> axes = IntStream.range(first, x.rank()).boxed().toList();
        TensorMath math = call.math();
        Tensor mean = math.mean(x, axes);
        Tensor factor = math.divide(math.number(1), deviation(call, variance(call, x, mean, axes)));
        Tensor scaled = math.multiply(math.multiply(math.subtract(x, mean), factor), call.in(1));
        Tensor y = call.optional(2).map(bias -> math.add(scaled, bias)).orElse(scaled);
        return List.of(y, mean, factor);
    }

    private static Tensor instanceNorm(Call call) {
        Tensor x = call.in(0);
        List<Integer> axes = IntStream.range(2, x.rank()).boxed().toList();
        Tensor mean = call.math().mean(x, axes);
        return normalized(call, x, mean, variance(call, x, mean, axes));
    }
}
