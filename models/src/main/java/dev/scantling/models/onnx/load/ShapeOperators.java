package dev.scantling.models.onnx.load;

import static dev.scantling.models.onnx.load.Operators.one;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.models.onnx.load.OnnxNode.Attribute;
import dev.scantling.models.onnx.load.Operators.Handler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Operators that move elements or tell extents. */
final class ShapeOperators {
    private ShapeOperators() {}

    static Map<String, Handler> all() {
        return Map.ofEntries(
                Map.entry("Identity", one(call -> call.in(0))),
                Map.entry("Dropout", one(ShapeOperators::dropout)),
                Map.entry("Constant", one(ShapeOperators::constant)),
                Map.entry("ConstantOfShape", one(ShapeOperators::constantOfShape)),
                Map.entry("Shape", one(ShapeOperators::shape)),
                Map.entry("Size", one(call -> wholes(List.of(), call.in(0).size()))),
                Map.entry("Range", one(ShapeOperators::range)),
                Map.entry("Reshape", one(ShapeOperators::reshape)),
                Map.entry("Flatten", one(ShapeOperators::flatten)),
                Map.entry("Squeeze", one(ShapeOperators::squeeze)),
                Map.entry("Unsqueeze", one(ShapeOperators::unsqueeze)),
                Map.entry("Transpose", one(ShapeOperators::transpose)),
                Map.entry("Expand", one(ShapeOperators::expand)),
                Map.entry("Tile", one(ShapeOperators::tile)),
                Map.entry("Slice", one(ShapeOperators::slice)),
                Map.entry("Split", ShapeOperators::split),
                Map.entry("Concat", one(call -> call.math().concat(call.axis(1, call.in(0)), call.all()))),
                Map.entry("Pad", one(ShapeOperators::pad)),
                Map.entry("DepthToSpace", one(ShapeOperators::depthToSpace)),
                Map.entry("SpaceToDepth", one(ShapeOperators::spaceToDepth)));
    }

    private static Tensor wholes(List<Integer> dims, long... values) {
        return new Tensor.Known(OnnxTensor.of(ElementType.INT64, dims, values));
    }

    private static Tensor dropout(Call call) {
        if (call.wants(1)
                || call.optionalKnown(2, "mode")
                        .map(mode -> mode.wholes()[0] != 0)
                        .orElse(false)) {
            throw call.unsupported("dropout is read for inference only, without a mask");
        }
        return call.in(0);
    }

    private static Tensor constant(Call call) {
        OnnxTensor found = switch (call.node()
                .required(call.node().attributes().keySet().stream().findFirst().orElse("value"))) {
            case Attribute.Tensor(OnnxTensor value) -> value;
            case Attribute.Whole(long value) -> OnnxTensor.of(ElementType.INT64, List.of(), value);
            case Attribute.Real(float value) -> OnnxTensor.of(ElementType.FLOAT, List.of(), value);
            case Attribute.Wholes(var values) ->
                OnnxTensor.of(
                        ElementType.INT64,
                        List.of(values.size()),
                        values.stream().mapToLong(Long::longValue).toArray());
            case Attribute.Reals(var values) -> {
                float[] floats = new float[values.size()];
                for (int i = 0; i < floats.length; i++) {
                    floats[i] = values.get(i);
                }
                yield OnnxTensor.of(ElementType.FLOAT, List.of(floats.length), floats);
            }
            case Attribute.Text _, Attribute.Texts _, Attribute.Body _, Attribute.Other _ ->
                throw call.unsupported("constants are tensors or numbers, not texts or sparse");
        };
        String name =
                call.node().outputs().isEmpty() ? "" : call.node().outputs().getFirst();
        return new Tensor.Known(found.named(name));
    }

    private static Tensor constantOfShape(Call call) {
        List<Integer> dims = extents(call.known(0, "shape").ints());
        if (!call.node().has("value")) {
            return call.math().filled(ElementType.FLOAT, dims, 0);
        }
        if (!(call.node().required("value") instanceof Attribute.Tensor(OnnxTensor value)) || value.size() != 1) {
            throw new InvalidModel("attribute 'value' must be a tensor of one element");
        }
        return call.math().filled(value.type(), dims, value.floats()[0]);
    }

    private static List<Integer> extents(List<Integer> dims) {
        return TensorReader.dims(dims.stream().map(Integer::longValue).toList(), "the result");
    }

    private static Tensor shape(Call call) {
        List<Integer> dims = call.in(0).dims();
        int from = bound(call.node().whole("start", 0), dims.size());
        int to = bound(call.node().whole("end", dims.size()), dims.size());
        List<Integer> part = dims.subList(from, Math.max(from, to));
        return wholes(
                List.of(part.size()),
                part.stream().mapToLong(Integer::longValue).toArray());
    }

    private static int bound(long index, int size) {
        return Math.clamp(index < 0 ? index + size : index, 0, size);
    }

    private static Tensor range(Call call) {
        double start = call.known(0, "start").doubles()[0];
        double limit = call.known(1, "limit").doubles()[0];
        double delta = call.known(2, "delta").doubles()[0];
        double count = Math.max(0, Math.ceil((limit - start) / delta));
        if (!(count <= OnnxTensor.EXACT)) {
            throw new InvalidModel(
                    "a range from " + start + " to " + limit + " in steps of " + delta + " is endless or too long");
        }
        float[] values = new float[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (start + i * delta);
        }
        return new Tensor.Known(OnnxTensor.carried(call.in(0).type(), List.of(values.length), values));
    }

    private static Tensor reshape(Call call) {
        Tensor x = call.in(0);
        List<Integer> wanted = call.ints(1, "shape").orElseThrow(() -> new InvalidModel("the shape is missing"));
        return call.builder().reshaped(x, extents(x, wanted, call.node().flag("allowzero", false)));
    }

    /**
     * Extents of as many elements as a tensor has.
     *
     * @param wanted of which one may be -1, what is left for it
     * @param zeros whether 0 is an extent; else it stands for the tensor's own
     */
    static List<Integer> extents(Tensor x, List<Integer> wanted, boolean zeros) {
        List<Integer> dims = new ArrayList<>();
        int open = -1;
        for (int axis = 0; axis < wanted.size(); axis++) {
            int extent = wanted.get(axis);
            if (extent < -1 || extent == -1 && open >= 0 || extent == 0 && !zeros && axis >= x.rank()) {
                throw new InvalidModel("a tensor of shape " + x.dims() + " has no shape " + wanted);
            }
            open = extent == -1 ? axis : open;
            dims.add(extent == -1 ? 1 : extent == 0 && !zeros ? x.dims().get(axis) : extent);
        }
        if (open >= 0) {
            int others = dims.stream().reduce(1, Math::multiplyExact);
            dims.set(open, others == 0 ? 0 : x.size() / others);
        }
        return dims;
    }

    private static Tensor flatten(Call call) {
        Tensor x = call.in(0);
        long given = call.node().whole("axis", 1);
        int axis = given == x.rank() ? x.rank() : Call.axis(given, x.rank());
        int outer = x.dims().subList(0, axis).stream().reduce(1, Math::multiplyExact);
        int inner = x.dims().subList(axis, x.rank()).stream().reduce(1, Math::multiplyExact);
        return call.builder().reshaped(x, List.of(outer, inner));
    }

    private static Tensor squeeze(Call call) {
        Tensor x = call.in(0);
        List<Integer> axes = call.ints(1, "axes")
                .map(given -> call.axes(given, x.rank()))
                .orElseGet(() -> IntStream.range(0, x.rank())
                        .filter(axis -> x.dims().get(axis) == 1)
                        .boxed()
                        .toList());
        return call.math().squeezed(x, axes);
    }

    private static Tensor unsqueeze(Call call) {
        List<Integer> given = call.ints(1, "axes").orElseThrow(() -> new InvalidModel("the axes are missing"));
        List<Integer> axes = call.axes(given, call.in(0).rank() + given.size());
        List<Integer> dims = new ArrayList<>(call.in(0).dims());
        axes.stream().sorted().forEach(axis -> dims.add(axis, 1));
        return call.builder().reshaped(call.in(0), dims);
    }

    private static Tensor transpose(Call call) {
        int rank = call.in(0).rank();
        List<Integer> order = call.node()
                .ints("perm")
                .orElseGet(() -> IntStream.range(0, rank).boxed().toList().reversed());
        if (order.size() != rank) {
            throw new InvalidModel("expected an order of " + rank + " axes, got " + order);
        }
        List<Integer> axes = call.axes(order, rank);
        return call.builder().viewed(call.in(0), view -> view.transposed(axes));
    }

    private static Tensor expand(Call call) {
        List<Integer> shape = extents(call.known(1, "shape").ints());
        Tensor target = new Tensor.Known(OnnxTensor.of(ElementType.FLOAT, shape, new float[0]));
        List<Integer> dims = TensorBuilder.broadcast(List.of(call.in(0), target));
        return call.builder().viewed(call.in(0), view -> view.broadcast(dims));
    }

    private static Tensor tile(Call call) {
        Tensor x = call.in(0);
        List<Integer> times = call.known(1, "repeats").ints();
        if (times.size() != x.rank() || times.stream().anyMatch(count -> count < 0)) {
            throw new InvalidModel("expected " + x.rank() + " numbers of repeats from 0 on, got " + times);
        }
        List<Integer> split = new ArrayList<>();
        List<Integer> wide = new ArrayList<>();
        List<Integer> dims = new ArrayList<>();
        for (int axis = 0; axis < x.rank(); axis++) {
            split.addAll(List.of(1, x.dims().get(axis)));
            wide.addAll(List.of(times.get(axis), x.dims().get(axis)));
            dims.add(Math.multiplyExact(times.get(axis), x.dims().get(axis)));
        }
        Tensor spread = call.builder().viewed(call.builder().reshaped(x, split), view -> view.broadcast(wide));
        return call.builder().reshaped(spread, dims);
    }

    /** Before version 10 bounds were attributes. */
    private static Tensor slice(Call call) {
        Tensor x = call.in(0);
        List<Integer> starts = call.ints(1, "starts").orElseThrow(() -> new InvalidModel("the starts are missing"));
        List<Integer> ends = call.ints(2, "ends").orElseThrow(() -> new InvalidModel("the ends are missing"));
        List<Integer> axes = call.axes(
                call.ints(3, "axes")
                        .orElseGet(
                                () -> IntStream.range(0, starts.size()).boxed().toList()),
                x.rank());
        List<Integer> steps = call.ints(4, "steps").orElseGet(() -> Collections.nCopies(starts.size(), 1));
        if (ends.size() != starts.size() || axes.size() != starts.size() || steps.size() != starts.size()) {
            throw new InvalidModel("starts, ends, axes and steps must be as many, got " + starts + ", " + ends + ", "
                    + axes + " and " + steps);
        }
        Tensor result = x;
        for (int i = 0; i < starts.size(); i++) {
            result = sliced(call, result, axes.get(i), starts.get(i), ends.get(i), steps.get(i));
        }
        return result;
    }

    private static Tensor sliced(Call call, Tensor x, int axis, int start, int end, int step) {
        int size = x.dims().get(axis);
        if (step == 0) {
            throw new InvalidModel("the step of a slice must not be 0");
        }
        long from = start < 0 ? (long) start + size : start;
        long to = end < 0 ? (long) end + size : end;
        int first = Math.clamp(from, step > 0 ? 0 : -1, step > 0 ? size : size - 1);
        int last = Math.clamp(to, step > 0 ? 0 : -1, step > 0 ? size : size - 1);
        int count = (int) Math.max(0, Math.ceilDiv((long) last - first, (long) step));
        return call.builder().viewed(x, view -> view.sliced(axis, first, step, count));
    }

    private static List<Tensor> split(Call call) {
        Tensor x = call.in(0);
        int axis = call.axis(0, x);
        int parts = call.node().outputs().size();
        int size = x.dims().get(axis);
        int even = Math.ceilDiv(size, Math.max(1, parts));
        List<Integer> sizes = call.ints(1, "split")
                .orElseGet(() -> IntStream.range(0, parts)
                        .mapToObj(i -> Math.clamp((long) size - (long) i * even, 0, even))
                        .toList());
        if (sizes.stream().anyMatch(part -> part < 0)
                || sizes.stream().mapToLong(Integer::longValue).sum() != size) {
            throw new InvalidModel("the " + size + " elements of axis " + axis + " are no parts of " + sizes);
        }
        List<Tensor> results = new ArrayList<>();
        int from = 0;
        for (int part : sizes) {
            results.add(call.math().slice(x, axis, from, part));
            from += part;
        }
        return results;
    }

    /** Of one value. */
    private static Tensor pad(Call call) {
        String mode = call.node().text("mode", "constant");
        if (!mode.equals("constant")) {
            throw call.unsupported("padding of mode '" + mode + "'; constant padding is read");
        }
        Tensor x = call.in(0);
        List<Integer> pads = call.ints(1, "pads").orElseThrow(() -> new InvalidModel("the pads are missing"));
        List<Integer> axes = call.axes(
                call.ints(3, "axes")
                        .orElseGet(() -> IntStream.range(0, x.rank()).boxed().toList()),
                x.rank());
        if (pads.size() != 2 * axes.size()) {
            throw new InvalidModel("expected two pads for each of " + axes.size() + " axes, got " + pads);
        }
        float value = call.optionalKnown(2, "value")
                .map(given -> given.floats()[0])
                .orElse(call.node().real("value", 0));
        Tensor result = x;
        for (int i = 0; i < axes.size(); i++) {
            result = padded(call, result, axes.get(i), pads.get(i), pads.get(i + axes.size()), value);
        }
        return result;
    }

    /** Negative pads cut. */
    private static Tensor padded(Call call, Tensor x, int axis, int begin, int end, float value) {
        int cutBegin = Math.max(0, -begin);
        int cut = cutBegin + Math.max(0, -end);
        if (cut > x.dims().get(axis)) {
            throw new InvalidModel(
                    "pads " + begin + " and " + end + " leave nothing of axis " + axis + " of " + x.dims());
        }
        Tensor inner =
                cut == 0 ? x : call.math().slice(x, axis, cutBegin, x.dims().get(axis) - cut);
        List<Tensor> parts = new ArrayList<>();
        parts.add(filler(call, x, axis, begin, value));
        parts.add(inner);
        parts.add(filler(call, x, axis, end, value));
        List<Tensor> there =
                parts.stream().filter(part -> part.dims().get(axis) > 0).toList();
        return there.isEmpty() ? inner : call.math().concat(axis, there);
    }

    private static Tensor filler(Call call, Tensor x, int axis, int count, float value) {
        List<Integer> dims = new ArrayList<>(x.dims());
        dims.set(axis, Math.max(0, count));
        return call.math().filled(x.type(), dims, value);
    }

    private static Tensor depthToSpace(Call call) {
        Tensor x = call.in(0);
        int block = block(call);
        List<Integer> dims = x.dims();
        int channels = dims.get(1) / (block * block);
        boolean blocksFirst = call.node().text("mode", "DCR").equals("DCR");
        List<Integer> split = blocksFirst
                ? List.of(dims.get(0), block, block, channels, dims.get(2), dims.get(3))
                : List.of(dims.get(0), channels, block, block, dims.get(2), dims.get(3));
        List<Integer> order = blocksFirst ? List.of(0, 3, 4, 1, 5, 2) : List.of(0, 1, 4, 2, 5, 3);
        return regrouped(call, split, order, List.of(dims.get(0), channels, dims.get(2) * block, dims.get(3) * block));
    }

    private static Tensor spaceToDepth(Call call) {
        List<Integer> dims = call.in(0).dims();
        int block = block(call);
        int rows = dims.get(2) / block;
        int columns = dims.get(3) / block;
        return regrouped(
                call,
                List.of(dims.get(0), dims.get(1), rows, block, columns, block),
                List.of(0, 3, 5, 1, 2, 4),
                List.of(dims.get(0), dims.get(1) * block * block, rows, columns));
    }

    private static int block(Call call) {
        int block = (int) call.node().whole("blocksize", 0);
        if (block < 1 || block > Short.MAX_VALUE || call.in(0).rank() != 4) {
            throw new InvalidModel("expected a block of 1 or more and four axes, got " + block + " and "
                    + call.in(0).dims());
        }
        return block;
    }

    private static Tensor regrouped(Call call, List<Integer> split, List<Integer> order, List<Integer> dims) {
        Tensor parts = call.builder().reshaped(call.in(0), split);
        Tensor moved = call.builder().viewed(parts, view -> view.transposed(order));
        return call.builder().reshaped(moved, dims);
    }
}
