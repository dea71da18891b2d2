package dev.scantling.models.onnx.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How each ONNX operator is made of ours.
 *
 * @see <a href="https://onnx.ai/onnx/operators/">ONNX operators</a>
 */
final class Operators {
    private static final Map<String, Handler> ALL = all();

    private Operators() {}

    /** Adds nodes for one of ONNX; results in order, without those behind the last that is computed. */
    @FunctionalInterface
    interface Handler {
        List<Tensor> build(Call call);
    }

    /** As {@link Handler} for one result. */
    @FunctionalInterface
    interface Single {
        Tensor build(Call call);
    }

    private static Map<String, Handler> all() {
        Map<String, Handler> handlers = new HashMap<>();
        Stream.of(
                        ArithmeticOperators.all(),
                        FunctionOperators.all(),
                        ShapeOperators.all(),
                        IndexOperators.all(),
                        ReduceOperators.all(),
                        ProductOperators.all(),
                        Einsum.all(),
                        PoolOperators.all(),
                        NormOperators.all(),
                        QuantizedOperators.all())
                .forEach(handlers::putAll);
        return Map.copyOf(handlers);
    }

    static Handler one(Single single) {
        return call -> List.of(single.build(call));
    }

    /** None if ONNX's operator is not supported. */
    static Optional<Handler> find(String operator) {
        return Optional.ofNullable(ALL.get(operator));
    }
}
