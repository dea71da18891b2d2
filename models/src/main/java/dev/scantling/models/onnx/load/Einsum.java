package dev.scantling.models.onnx.load;

import static dev.scantling.models.onnx.load.Operators.one;

import dev.scantling.ir.ArrayView;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.Reduction;
import dev.scantling.models.onnx.load.Operators.Handler;
import dev.scantling.models.onnx.load.Tensor.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Sums of products of tensors whose axes have labels, made of transpositions, sums over axes and matrix products of two factors at a time,
 * from left to right.
 *
 * @param extents by label
 * @see <a href="https://onnx.ai/onnx/operators/onnx__Einsum.html">Einsum</a>
 */
record Einsum(Call call, Map<Character, Integer> extents) {

    static Map<String, Handler> all() {
        return Map.of("Einsum", one(Einsum::build));
    }

    /** A tensor with a label for each axis. */
    private record Factor(String labels, Tensor tensor) {
        int axis(char label) {
            return labels.indexOf(label);
        }

        boolean has(int label) {
            return labels.indexOf(label) >= 0;
        }
    }

    private static Tensor build(Call call) {
        EinsumEquation equation = EinsumEquation.parse(
                call.node().text("equation", ""),
                call.all().stream().map(Tensor::rank).toList());
        Einsum einsum = new Einsum(
                call, equation.extents(call.all().stream().map(Tensor::dims).toList()));
        if (call.in(0).type().isInteger()) {
            call.math().requireFolding(call.in(0).type());
        }
        return call.math().settled(call.in(0).type(), einsum.product(equation));
    }

    private Tensor product(EinsumEquation equation) {
        List<Factor> factors = IntStream.range(0, equation.inputs().size())
                .mapToObj(i -> plain(equation.inputs().get(i), call.in(i)))
                .toList();
        Factor product = factors.getFirst();
        for (int i = 1; i < factors.size(); i++) {
            StringBuilder later = new StringBuilder(equation.output());
            factors.subList(i + 1, factors.size()).forEach(factor -> later.append(factor.labels));
            product = product(product, factors.get(i), later.toString());
        }
        return ordered(summed(product, equation.output()), equation.output()).tensor;
    }

    /** With each label once, without those axes of extent 1 that are broadcast. */
    private Factor plain(String labels, Tensor tensor) {
        Factor diagonal = diagonal(labels, tensor);
        List<Integer> broadcast = IntStream.range(0, diagonal.labels.length())
                .filter(axis -> diagonal.tensor.dims().get(axis) != extent(diagonal.labels.charAt(axis)))
                .boxed()
                .toList();
        StringBuilder kept = new StringBuilder();
        IntStream.range(0, diagonal.labels.length())
                .filter(axis -> !broadcast.contains(axis))
                .forEach(axis -> kept.append(diagonal.labels.charAt(axis)));
        return broadcast.isEmpty()
                ? diagonal
                : new Factor(kept.toString(), call.math().squeezed(diagonal.tensor, broadcast));
    }

    private int extent(char label) {
        return extents.getOrDefault(label, 1);
    }

    /** Axes of one label as one axis, along which all of them go on. */
    private Factor diagonal(String labels, Tensor tensor) {
        String distinct = EinsumEquation.distinct(labels);
        return distinct.length() == labels.length()
                ? new Factor(labels, tensor)
                : new Factor(distinct, call.builder().viewed(tensor, view -> diagonal(labels, distinct, view)));
    }

    private ArrayView diagonal(String labels, String distinct, ArrayView view) {
        List<Integer> dims = new ArrayList<>();
        List<Integer> strides = new ArrayList<>();
        for (char label : distinct.toCharArray()) {
            dims.add(extent(label));
            strides.add(IntStream.range(0, labels.length())
                    .filter(axis -> labels.charAt(axis) == label)
                    .filter(axis -> view.extents().get(axis) > 1)
                    .map(view.strides()::get)
                    .sum());
        }
        return new ArrayView(view.offset(), dims, strides);
    }

    /** Summed over all labels that nobody wants. */
    private Factor summed(Factor factor, String wanted) {
        List<Integer> axes = IntStream.range(0, factor.labels.length())
                .filter(axis -> wanted.indexOf(factor.labels.charAt(axis)) < 0)
                .boxed()
                .toList();
        if (axes.isEmpty()) {
            return factor;
        }
        Tensor sum = call.math().squeezed(call.math().reduce(Reduction.SUM, factor.tensor, axes), axes);
        return new Factor(common(factor.labels, wanted), sum);
    }

    private static String common(String labels, String wanted) {
        return labels.chars()
                .filter(label -> wanted.indexOf(label) >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** With axes in the order of the labels. */
    private Factor ordered(Factor factor, String labels) {
        if (factor.labels.equals(labels)) {
            return factor;
        }
        List<Integer> order =
                labels.chars().mapToObj(label -> factor.axis((char) label)).toList();
        if (order.contains(-1)) {
            throw new InvalidModel("attribute equation: a label of the output is that of no input");
        }
        Tensor turned = factor.tensor instanceof Known(OnnxTensor data)
                ? new Known(ProductOperators.permuted(data, order))
                : call.builder().viewed(factor.tensor, view -> view.transposed(order));
        return new Factor(labels, turned);
    }

    /**
     * A matrix product: batches are labels that both have and somebody wants later, columns of the left and rows of the right factor those
     * that nobody does.
     */
    private Factor product(Factor a, Factor b, String later) {
        Factor left = summed(a, b.labels + later);
        Factor right = summed(b, a.labels + later);
        String both = common(left.labels, right.labels);
        String batch = common(both, later);
        String inner = without(both, batch);
        String rows = without(left.labels, both);
        String columns = without(right.labels, both);
        Tensor product = ProductOperators.matMul(
                call, matrices(left, batch, rows, inner), matrices(right, batch, inner, columns));
        String labels = batch + rows + columns;
        return new Factor(labels, call.builder().reshaped(product, dims(labels)));
    }

    private static String without(String labels, String others) {
        return labels.chars()
                .filter(label -> others.indexOf(label) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Tensor matrices(Factor factor, String batch, String rows, String columns) {
        List<Integer> dims = new ArrayList<>(batch.isEmpty() ? List.of() : List.of(size(batch)));
        dims.addAll(List.of(size(rows), size(columns)));
        return call.builder().reshaped(ordered(factor, batch + rows + columns).tensor, dims);
    }

    private List<Integer> dims(String labels) {
        return labels.chars().mapToObj(label -> extent((char) label)).toList();
    }

    private int size(String labels) {
        return dims(labels).stream().reduce(1, Math::multiplyExact);
    }
}
