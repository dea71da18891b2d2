package dev.scantling.models.onnx.load;

import static dev.scantling.models.onnx.load.Operators.one;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.models.onnx.load.Operators.Handler;
import dev.scantling.models.onnx.load.Tensor.Computed;
import dev.scantling.models.onnx.load.Tensor.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Pooling and resizing. */
final class PoolOperators {
    private PoolOperators() {}

    static Map<String, Handler> all() {
        return Map.of(
                "MaxPool", one(PoolOperators::maxPool),
                "AveragePool", one(PoolOperators::averagePool),
                "GlobalMaxPool", one(call -> global(call, Pooling.MAX)),
                "GlobalAveragePool", one(call -> global(call, Pooling.MEAN)),
                "Resize", one(PoolOperators::resize),
                "Upsample", one(PoolOperators::resize));
    }

    private static Window window(Call call) {
        return Window.of(call, call.in(0)).padded(call.node().text("auto_pad", "NOTSET"));
    }

    private static Tensor maxPool(Call call) {
        if (call.wants(1)) {
            throw call.unsupported("the places of maxima are not computed");
        }
        return pooled(call, Pooling.MAX, window(call));
    }

    private static Tensor averagePool(Call call) {
        Window window = window(call);
        if (!call.node().flag("count_include_pad", false)) {
            return pooled(call, Pooling.MEAN, window);
        }
        return call.math().divide(pooled(call, Pooling.SUM, window), new Tensor.Known(window.taps()));
    }

    private static Tensor pooled(Call call, Pooling pooling, Window window) {
        GridGeometry geometry = window.geometry(1);
        Tensor x = window.x();
        List<Integer> dims = window.dims(x.dims().get(0), x.dims().get(1), geometry.outputs());
        return new Computed(
                x.type(),
                dims,
                Layout.CELLS,
                call.builder().graph().pool(geometry, pooling, call.builder().value(x, x.dims(), Layout.CELLS)));
    }

    private static Tensor global(Call call, Pooling pooling) {
        Tensor x = call.in(0);
        return pooled(call, pooling, Window.of(call, x, x.dims().subList(2, x.rank())));
    }

    /** Axis by axis a product with a known matrix. */
    private static Tensor resize(Call call) {
        Tensor x = call.in(0);
        List<Integer> axes = call.node()
                .ints("axes")
                .map(given -> call.axes(given, x.rank()))
                .orElseGet(() -> IntStream.range(0, x.rank()).boxed().toList());
        List<Resizing> resizings = resizings(call, x, axes);
        Tensor result = x;
        for (int i = 0; i < axes.size(); i++) {
            if (!resizings.get(i).isIdentity()) {
                Tensor last = call.math().axisLast(result, axes.get(i));
                result = call.math()
                        .axisFromLast(call.math().linear(last, resizings.get(i).matrix()), axes.get(i));
            }
        }
        return result;
    }

    /** Before version 11 there were only scales, as input 1 or attribute. */
    private static List<Resizing> resizings(Call call, Tensor x, List<Integer> axes) {
        boolean old = call.opset() < 11;
        List<Double> scales = new ArrayList<>();
        call.optionalKnown(old ? 1 : 2, "scales").ifPresent(given -> {
            for (double scale : given.doubles()) {
                scales.add(scale);
            }
        });
        List<Integer> sizes = old
                ? List.of()
                : call.optionalKnown(3, "sizes").map(OnnxTensor::ints).orElse(List.of());
        if (scales.size() != axes.size() && sizes.size() != axes.size()) {
            throw new InvalidModel(
                    "expected scales or sizes of " + axes.size() + " axes, got " + scales + " and " + sizes);
        }
        Resizing.Rule rule = Resizing.Rule.of(call);
        if (scales.size() == axes.size()) {
            return IntStream.range(0, axes.size())
                    .mapToObj(i -> Resizing.byScale(rule, x.dims().get(axes.get(i)), scales.get(i)))
                    .toList();
        }
        return Resizing.bySizes(rule, axes.stream().map(x.dims()::get).toList(), sizes);
    }
}
