package dev.scantling.models.onnx;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * How the elements of one of our tensors are ordered in ONNX: its axes are permuted, and what results is called another shape.
 *
 * @param from our extents, outermost first, row-major
 * @param order for each axis of the result, outermost first, which of ours it is
 * @param shape of the result, row-major, as many elements
 */
record Arrangement(List<Integer> from, List<Integer> order, List<Integer> shape) {
    Arrangement {
        from = List.copyOf(from);
        order = List.copyOf(order);
        shape = List.copyOf(shape);
    }

    /** The same order under the same shape. */
    static Arrangement none(List<Integer> shape) {
        return new Arrangement(shape, IntStream.range(0, shape.size()).boxed().toList(), shape);
    }

    /** Where the element at each place of the result lies among ours. */
    IntUnaryOperator places() {
        int[] extents = order.stream().mapToInt(from::get).toArray();
        int[] steps = order.stream().mapToInt(this::step).toArray();
        return place -> {
            int rest = place;
            int source = 0;
            for (int axis = extents.length - 1; axis >= 0; axis--) {
                source += rest % extents[axis] * steps[axis];
                rest /= extents[axis];
            }
            return source;
        };
    }

    /** From our order to ONNX's. */
    float[] apply(float[] ours) {
        IntUnaryOperator places = places();
        float[] theirs = new float[ours.length];
        for (int i = 0; i < theirs.length; i++) {
            theirs[i] = ours[places.applyAsInt(i)];
        }
        return theirs;
    }

    /** From ONNX's order to ours. */
    float[] invert(float[] theirs) {
        IntUnaryOperator places = places();
        float[] ours = new float[theirs.length];
        for (int i = 0; i < ours.length; i++) {
            ours[places.applyAsInt(i)] = theirs[i];
        }
        return ours;
    }

    private int step(int axis) {
        return from.subList(axis + 1, from.size()).stream().reduce(1, Math::multiplyExact);
    }
}
