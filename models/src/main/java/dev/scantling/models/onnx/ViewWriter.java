package dev.scantling.models.onnx;

import dev.scantling.ir.ArrayView;
import dev.scantling.ir.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Views of arrays: as a transposition and an expansion of the whole array where they are, else as the elements that they name one by one,
 * which always holds.
 */
record ViewWriter(GraphWriter graph, MatrixWriter matrices) {

    /** The matrix of the elements that a view sees. */
    String rearranged(Node node, ArrayView view, int columns) {
        String x = matrices.of(node, node.input(0));
        long size = MatrixWriter.extents(node.input(0)).stream()
                .mapToLong(Integer::longValue)
                .reduce(1, Math::multiplyExact);
        String seen = whole(node, view, x, size).orElseGet(() -> oneByOne(node, view, x));
        return matrices.reshaped(node, seen, MatrixWriter.extents(node.output()));
    }

    /** If every element is seen, by axes that are permuted and repeated. */
    private Optional<String> whole(Node node, ArrayView view, String x, long size) {
        if (view.elements() == size && view.isContiguous()) {
            return Optional.of(x);
        }
        List<Integer> moving = axes(view, stride -> stride != 0);
        List<Integer> outermostFirst = moving.stream()
                .sorted(Comparator.comparing((Integer axis) -> view.strides().get(axis))
                        .reversed())
                .toList();
        List<Integer> stored = outermostFirst.stream().map(view.extents()::get).toList();
        List<Integer> strides = outermostFirst.stream().map(view.strides()::get).toList();
        long elements = stored.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (view.offset() != 0 || elements != size || size == 0 || !strides.equals(ArrayView.rowMajor(stored))) {
            return Optional.empty();
        }
        String split = matrices.reshaped(node, x, stored);
        List<Integer> order = moving.stream().map(outermostFirst::indexOf).toList();
        String turned = order.equals(IntStream.range(0, order.size()).boxed().toList())
                ? split
                : matrices.transposed(node, order, split);
        return Optional.of(moving.size() == view.rank() ? turned : expanded(node, view, turned));
    }

    private static List<Integer> axes(ArrayView view, IntPredicate strides) {
        return IntStream.range(0, view.rank())
                .filter(axis -> strides.test(view.strides().get(axis)))
                .boxed()
                .toList();
    }

    private String expanded(Node node, ArrayView view, String x) {
        List<Integer> once = new ArrayList<>(view.extents());
        axes(view, stride -> stride == 0).forEach(axis -> once.set(axis, 1));
        String spread = matrices.reshaped(node, x, once);
        return graph.add(node, "Expand", List.of(), spread, matrices.wholes(node, view.extents()));
    }

    private String oneByOne(Node node, ArrayView view, String x) {
        int count = Math.toIntExact(view.elements());
        List<Integer> sources = IntStream.range(0, count).mapToObj(view::source).toList();
        String flat = matrices.reshaped(
                node, x, List.of(MatrixWriter.extents(node.input(0)).stream().reduce(1, Math::multiplyExact)));
        return graph.add(node, "Gather", List.of(), flat, matrices.wholes(node, sources));
    }
}
