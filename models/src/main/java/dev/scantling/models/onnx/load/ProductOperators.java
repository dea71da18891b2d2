package dev.scantling.models.onnx.load;

import static dev.scantling.models.onnx.load.Operators.one;

import dev.scantling.ir.ArrayView;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.models.onnx.load.Operators.Handler;
import dev.scantling.models.onnx.load.Tensor.Computed;
import dev.scantling.models.onnx.load.Tensor.Known;
import dev.scantling.models.onnx.load.Tensor.Layout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Matrix products and convolutions. */
final class ProductOperators {
    private ProductOperators() {}

    static Map<String, Handler> all() {
        return Map.of(
                "MatMul", one(call -> matMul(call, call.in(0), call.in(1))),
                "Gemm", one(ProductOperators::gemm),
                "Conv", one(ProductOperators::conv),
                "ConvTranspose", one(ProductOperators::convTranspose));
    }

    /** Vectors are matrices of one row, or of one column on the right. */
    static Tensor matMul(Call call, Tensor a, Tensor b) {
        if (a.rank() == 0 || b.rank() == 0) {
            throw new InvalidModel("numbers are no factors of a matrix product");
        }
        Tensor left = a.rank() > 1 ? a : call.builder().reshaped(a, List.of(1, a.size()));
        Tensor right = b.rank() > 1 ? b : call.builder().reshaped(b, List.of(b.size(), 1));
        requireSame(left.dims().getLast(), right.dims().get(right.rank() - 2));
        Tensor product = call.math().matMul(left, right);
        List<Integer> dims = new ArrayList<>(product.dims());
        if (b.rank() == 1) {
            dims.removeLast();
        }
        if (a.rank() == 1) {
            dims.remove(dims.size() - (b.rank() == 1 ? 1 : 2));
        }
        return call.builder().reshaped(product, dims);
    }

    private static void requireSame(int columns, int rows) {
        if (columns != rows) {
            throw new InvalidModel("expected as many rows of the right factor as columns of the left one, " + columns
                    + ", got " + rows);
        }
    }

    private static Tensor gemm(Call call) {
        Tensor a = turned(call, call.in(0), "transA");
        Tensor b = turned(call, call.in(1), "transB");
        requireSame(a.dims().getLast(), b.dims().getFirst());
        TensorMath math = call.math();
        Tensor product = math.multiply(math.matMul(a, b), call.node().real("alpha", 1));
        return call.optional(2)
                .map(c -> math.add(product, math.multiply(c, call.node().real("beta", 1))))
                .orElse(product);
    }

    private static Tensor turned(Call call, Tensor x, String attribute) {
        if (x.rank() != 2) {
            throw new InvalidModel("expected a matrix, got a tensor of shape " + x.dims());
        }
        if (!call.node().flag(attribute, false)) {
            return x;
        }
        return x instanceof Known(OnnxTensor data)
                ? new Known(permuted(data, List.of(1, 0)))
                : call.builder().viewed(x, view -> view.transposed(List.of(1, 0)));
    }

    /** A known tensor with its axes in another order. */
    static OnnxTensor permuted(OnnxTensor x, List<Integer> order) {
        var view = ArrayView.of(x.dims()).transposed(order);
        float[] values = x.floats();
        float[] moved = new float[values.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = values[view.source(i)];
        }
        return OnnxTensor.of(ElementType.FLOAT, view.extents(), moved).named(x.name());
    }

    private static Tensor conv(Call call) {
        return conv(call, call.in(0), call.known(1, "weight"), bias(call));
    }

    private static Optional<OnnxTensor> bias(Call call) {
        return call.optionalKnown(2, "bias");
    }

    /** @param weight {@code [cout, cin / groups, ...]} */
    static Tensor conv(Call call, Tensor x, OnnxTensor weight, Optional<OnnxTensor> bias) {
        Window window = window(call, x, weight).padded(call.node().text("auto_pad", "NOTSET"));
        int groups = groups(call);
        List<Integer> order =
                new ArrayList<>(IntStream.range(2, weight.dims().size()).boxed().toList());
        order.addAll(List.of(1, 0));
        GridGeometry geometry = window.geometry(groups);
        int cout = weight.dims().get(0);
        Value w = weight(
                call, permuted(weight, order), geometry.volume(), weight.dims().get(1), cout);
        Value in = call.builder().value(x, x.dims(), Layout.CELLS);
        Value y = call.builder().graph().conv(geometry, in, w, epilogue(bias), operands(call, bias));
        List<Integer> dims = window.dims(x.dims().getFirst(), cout, geometry.outputs());
        return new Computed(x.type(), dims, Layout.CELLS, y);
    }

    private static Window window(Call call, Tensor x, OnnxTensor weight) {
        List<Integer> size = weight.dims().size() > 2
                ? weight.dims().subList(2, weight.dims().size())
                : List.of();
        call.node().ints("kernel_shape").filter(given -> !given.equals(size)).ifPresent(given -> {
            throw new InvalidModel(
                    "attribute kernel_shape is " + given + ", but the weight has shape " + weight.dims());
        });
        return Window.of(call, x, size);
    }

    private static int groups(Call call) {
        return Math.toIntExact(call.node().whole("group", 1));
    }

    private static Value weight(Call call, OnnxTensor weight, int volume, int cin, int cout) {
        return call.builder().parameter(weight.name(), weight.floats(), volume, cin, cout);
    }

    private static Epilogue epilogue(Optional<OnnxTensor> bias) {
        return bias.isPresent() ? Epilogue.NONE.withBias() : Epilogue.NONE;
    }

    private static Value[] operands(Call call, Optional<OnnxTensor> bias) {
        return bias.stream()
                .map(data -> call.builder().parameter(data.name(), data.floats(), data.size()))
                .toArray(Value[]::new);
    }

    /** Weights {@code [cin, cout / groups, ...]}. */
    private static Tensor convTranspose(Call call) {
        Tensor x = call.in(0);
        OnnxTensor weight = call.known(1, "weight");
        int groups = groups(call);
        Window plain = window(call, x, weight);
        List<Integer> extra = call.node().ints("output_padding").orElseGet(() -> Collections.nCopies(plain.axes(), 0));
        Transposed transposed = Transposed.of(call, plain, extra);
        GridGeometry geometry =
                transposed.window().geometry(groups).transposed(Window.int3(transposed.outputPadding(), 0));
        int cin = weight.dims().get(0);
        int perGroup = weight.dims().get(1);
        if (groups < 1 || cin % groups != 0) {
            throw new InvalidModel("expected channels in " + groups + " groups, got " + cin);
        }
        List<Integer> split = new ArrayList<>(List.of(groups, cin / groups, perGroup));
        split.addAll(weight.dims().subList(2, weight.dims().size()));
        List<Integer> order =
                new ArrayList<>(IntStream.range(3, split.size()).boxed().toList());
        order.addAll(List.of(1, 0, 2));
        int cout = Math.multiplyExact(groups, perGroup);
        Value w = weight(call, permuted(weight.shaped(split), order), geometry.volume(), cin / groups, cout);
        Value in = call.builder().value(x, x.dims(), Layout.CELLS);
        Value y =
                call.builder().graph().convTranspose(geometry, in, w, epilogue(bias(call)), operands(call, bias(call)));
        List<Integer> dims = plain.dims(x.dims().getFirst(), cout, geometry.extents());
        return new Computed(x.type(), dims, Layout.CELLS, y);
    }

    /** Pads of a transposed convolution, which cut its result, and what is added to it. */
    private record Transposed(Window window, List<Integer> outputPadding) {

        static Transposed of(Call call, Window plain, List<Integer> extra) {
            String auto = call.node().text("auto_pad", "NOTSET");
            Optional<List<Integer>> shape = call.node().ints("output_shape");
            boolean same = auto.startsWith("SAME");
            if (shape.isEmpty() && !same) {
                return new Transposed(plain.padded(auto), extra);
            }
            List<Integer> wanted = shape.map(
                            given -> given.subList(Math.max(0, given.size() - plain.axes()), given.size()))
                    .orElseGet(() -> IntStream.range(0, plain.axes())
                            .mapToObj(i -> plain.extent(i) * plain.strides().get(i))
                            .toList());
            List<Integer> totals = IntStream.range(0, plain.axes())
                    .mapToObj(i -> (plain.extent(i) - 1) * plain.strides().get(i)
                            + plain.reach(i)
                            + extra.get(i)
                            - wanted.get(i))
                    .toList();
            List<Integer> pads =
                    totals.stream().map(total -> Math.max(0, total)).toList();
            List<Integer> missing = IntStream.range(0, plain.axes())
                    .mapToObj(i -> extra.get(i) + Math.max(0, -totals.get(i)))
                    .toList();
            return new Transposed(plain.padded(auto.equals("SAME_UPPER") ? auto : "SAME_LOWER", pads), missing);
        }
    }
}
