package dev.scantling.models.onnx.load;

import static dev.scantling.models.onnx.load.Operators.one;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.ArrayView;
import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.ScatterRule;
import dev.scantling.ir.Value;
import dev.scantling.models.onnx.load.Operators.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Operators that find elements by indices. Negative ones count from the end. What ONNX forbids, an index outside, gives NaN where a
 * run computes it, and is refused where it is known.
 */
final class IndexOperators {
    private IndexOperators() {}

    static Map<String, Handler> all() {
        return Map.ofEntries(
                Map.entry("Gather", one(IndexOperators::gather)),
                Map.entry("GatherElements", one(IndexOperators::gatherElements)),
                Map.entry("GatherND", one(IndexOperators::gatherNd)),
                Map.entry("Scatter", one(IndexOperators::scatterElements)),
                Map.entry("ScatterElements", one(IndexOperators::scatterElements)),
                Map.entry("ScatterND", one(IndexOperators::scatterNd)),
                Map.entry("OneHot", one(IndexOperators::oneHot)),
                Map.entry("Compress", one(IndexOperators::compress)),
                Map.entry("MaxUnpool", one(IndexOperators::unpool)));
    }

    /** Indices from 0 on of an axis of so many elements. */
    private static Tensor fromZero(Call call, Tensor index, int size) {
        if (index instanceof Tensor.Known(OnnxTensor data) && index.type().isInteger()) {
            for (long at : data.wholes()) {
                if (at < -size || at >= size) {
                    throw new InvalidModel("expected indices from " + -size + " to " + (size - 1) + ", got " + at);
                }
            }
        }
        TensorMath math = call.math();
        Tensor negative = math.apply(BinaryFunction.LESS, index, math.number(0));
        return math.select(negative, math.add(index, size), index);
    }

    private static void requireExact(Tensor x) {
        if (x.size() > OnnxTensor.EXACT) {
            throw new InvalidModel("places in a tensor of shape " + x.dims() + " are not exact: it has more than 2^24");
        }
    }

    private static Tensor gather(Call call) {
        return gathered(call, call.in(0), call.in(1), call.axis(0, call.in(0)));
    }

    private static Tensor gathered(Call call, Tensor x, Tensor index, int axis) {
        requireExact(index);
        int size = x.dims().get(axis);
        List<Integer> first = Stream.concat(
                        Stream.of(axis), IntStream.range(0, x.rank()).boxed().filter(a -> a != axis))
                .toList();
        List<Integer> others = new ArrayList<>(x.dims());
        others.remove(axis);
        int inner = Math.max(1, others.stream().reduce(1, Math::multiplyExact));
        Value rows = call.builder().matrix(call.builder().viewed(x, view -> view.transposed(first)), inner);
        Value taken = call.builder().add(new ArrayOp.Take(), rows, call.math().column(fromZero(call, index, size)));
        List<Integer> dims =
                Stream.concat(index.dims().stream(), others.stream()).toList();
        Tensor result = call.builder().shaped(x.type(), dims, taken);
        List<Integer> back =
                new ArrayList<>(IntStream.range(0, dims.size()).boxed().toList());
        List<Integer> before = List.copyOf(back.subList(index.rank(), index.rank() + axis));
        back.removeAll(before);
        back.addAll(0, before);
        return call.builder().viewed(result, view -> view.transposed(back));
    }

    /** Where elements lie whose place on all axes is their own, but on one an index says it. */
    private static Value elements(Call call, Tensor x, Tensor index, int axis) {
        requireExact(x);
        if (index.rank() != x.rank()) {
            throw new InvalidModel("expected indices of " + x.rank() + " axes, got " + index.dims());
        }
        List<Integer> strides = ArrayView.rowMajor(x.dims());
        TensorMath math = call.math();
        Tensor place = math.multiply(fromZero(call, index, x.dims().get(axis)), strides.get(axis));
        for (int other = 0; other < x.rank(); other++) {
            if (other != axis) {
                Tensor own = math.iota(index.dims().get(other), other, x.rank());
                place = math.add(place, math.multiply(own, strides.get(other)));
            }
        }
        return math.column(place);
    }

    private static Tensor gatherElements(Call call) {
        Tensor x = call.in(0);
        Value place = elements(call, x, call.in(1), call.axis(0, x));
        Value taken = call.builder().add(new ArrayOp.Take(), call.math().column(x), place);
        return call.builder().shaped(x.type(), call.in(1).dims(), taken);
    }

    private static Tensor scatterElements(Call call) {
        Tensor x = call.in(0);
        Value place = elements(call, x, call.in(1), call.axis(0, x));
        return scattered(call, rule(call), x, 1, place, call.in(2));
    }

    private static ScatterRule rule(Call call) {
        String reduction = call.node().text("reduction", "none");
        return switch (reduction) {
            case "none" -> ScatterRule.REPLACE;
            case "add" -> ScatterRule.ADD;
            case "mul" -> ScatterRule.MULTIPLY;
            case "max" -> ScatterRule.MAXIMUM;
            case "min" -> ScatterRule.MINIMUM;
            default -> throw call.unsupported("scattering by '" + reduction + "'");
        };
    }

    private static Tensor scattered(Call call, ScatterRule rule, Tensor x, int columns, Value place, Tensor updates) {
        Value result = call.builder()
                .add(
                        new ArrayOp.Scatter(rule),
                        call.builder().matrix(x, columns),
                        place,
                        call.builder().matrix(updates, columns));
        return call.builder().shaped(x.type(), x.dims(), result);
    }

    /** Where rows lie that several indices name; all axes behind them are one row. */
    private static Value rows(Call call, Tensor x, Tensor indices, int batch) {
        requireExact(x);
        int last = indices.rank() - 1;
        int depth = indices.dims().get(last);
        if (batch + depth > x.rank()) {
            throw new InvalidModel("expected at most " + x.rank() + " indices, got " + (batch + depth));
        }
        List<Integer> strides = ArrayView.rowMajor(x.dims().subList(0, batch + depth));
        TensorMath math = call.math();
        Tensor place = math.number(0);
        for (int axis = 0; axis < batch; axis++) {
            Tensor own = math.iota(x.dims().get(axis), axis, last);
            place = math.add(place, math.multiply(own, strides.get(axis)));
        }
        for (int i = 0; i < depth; i++) {
            Tensor index = math.squeezed(math.slice(indices, last, i, 1), List.of(last));
            Tensor at = fromZero(call, index, x.dims().get(batch + i));
            place = math.add(place, math.multiply(at, strides.get(batch + i)));
        }
        return math.column(place);
    }

    private static int inner(Tensor x, int outerAxes) {
        return Math.max(1, x.dims().subList(outerAxes, x.rank()).stream().reduce(1, Math::multiplyExact));
    }

    private static Tensor gatherNd(Call call) {
        Tensor x = call.in(0);
        Tensor indices = call.in(1);
        int batch = (int) call.node().whole("batch_dims", 0);
        Value place = rows(call, x, indices, batch);
        int outer = batch + indices.dims().getLast();
        Value taken = call.builder().add(new ArrayOp.Take(), call.builder().matrix(x, inner(x, outer)), place);
        List<Integer> dims = Stream.concat(
                        indices.dims().subList(0, indices.rank() - 1).stream(),
                        x.dims().subList(outer, x.rank()).stream())
                .toList();
        return call.builder().shaped(x.type(), dims, taken);
    }

    private static Tensor scatterNd(Call call) {
        Tensor x = call.in(0);
        Value place = rows(call, x, call.in(1), 0);
        return scattered(call, rule(call), x, inner(x, call.in(1).dims().getLast()), place, call.in(2));
    }

    private static Tensor oneHot(Call call) {
        Tensor index = call.in(0);
        int depth = (int) call.known(1, "depth").doubles()[0];
        int rank = index.rank() + 1;
        int axis = Call.axis(call.node().whole("axis", -1), rank);
        List<Integer> dims = new ArrayList<>(index.dims());
        dims.add(axis, 1);
        TensorMath math = call.math();
        Tensor negative = math.apply(BinaryFunction.LESS, index, math.number(0));
        Tensor at = math.select(negative, math.add(index, depth), index);
        Tensor hot = ReduceOperators.equal(math, call.builder().reshaped(at, dims), math.iota(depth, axis, rank));
        Tensor off = math.squeezed(math.slice(call.in(2), 0, 0, 1), List.of(0));
        Tensor on = math.squeezed(math.slice(call.in(2), 0, 1, 1), List.of(0));
        return math.select(hot, on, off);
    }

    private static Tensor compress(Call call) {
        long[] kept = call.known(1, "condition").wholes();
        long[] places = IntStream.range(0, kept.length)
                .filter(i -> kept[i] != 0)
                .asLongStream()
                .toArray();
        Tensor index = new Tensor.Known(OnnxTensor.of(ElementType.INT64, List.of(places.length), places));
        Tensor x = call.in(0);
        return call.node().has("axis")
                ? gathered(call, x, index, call.axis(0, x))
                : gathered(call, call.builder().reshaped(x, List.of(x.size())), index, 0);
    }

    /** Indices count the elements of the result that windows tell; a larger one has zeros behind that. */
    private static Tensor unpool(Call call) {
        Tensor x = call.in(0);
        List<Integer> dims = Window.of(call, x).unpooled();
        Tensor zeros = call.math().filled(x.type(), dims, 0);
        Tensor result =
                scattered(call, ScatterRule.REPLACE, zeros, 1, call.math().column(call.in(1)), x);
        List<Integer> wanted =
                call.optionalKnown(2, "output shape").map(OnnxTensor::ints).orElse(dims);
        for (int axis = 0; axis < x.rank(); axis++) {
            result = extended(call, result, axis, wanted.get(axis));
        }
        return result;
    }

    private static Tensor extended(Call call, Tensor x, int axis, int wanted) {
        List<Integer> more = new ArrayList<>(x.dims());
        more.set(axis, wanted - x.dims().get(axis));
        if (more.get(axis) < 0) {
            throw call.unsupported(
                    "results smaller than windows tell: " + wanted + " of axis " + axis + " of " + x.dims());
        }
        return more.get(axis) == 0
                ? x
                : call.math().concat(axis, List.of(x, call.math().filled(x.type(), more, 0)));
    }
}
