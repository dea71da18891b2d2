package dev.scantling.models.onnx;

import dev.scantling.ir.Graph;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The axes of space that all tensors over grids in a file have: x, or y and x, or z, y and x.
 *
 * @param count 1 to 3
 */
record Axes(int count) {

    /** As many as any operator over a grid needs. */
    static Axes of(Graph graph) {
        return new Axes(graph.nodes().stream()
                .flatMap(node -> node.op() instanceof GridOp op ? Stream.of(op.geometry()) : Stream.empty())
                .mapToInt(Axes::needed)
                .max()
                .orElse(1));
    }

    /** The numbers of these axes as ONNX orders them, x last. */
    List<Integer> outermostFirst(Int3 numbers) {
        return IntStream.range(0, count)
                .mapToObj(axis -> numbers.get(count - 1 - axis))
                .toList();
    }

    /** Dimensions before the ones of space, then those. */
    List<Integer> shape(int first, int second, Int3 space) {
        List<Integer> shape = new ArrayList<>(List.of(first, second));
        shape.addAll(outermostFirst(space));
        return Collections.unmodifiableList(shape);
    }

    /** The attributes that all windows have. */
    List<AttributeProto> window(GridGeometry geometry) {
        List<Integer> pads = new ArrayList<>(outermostFirst(geometry.paddingBegin()));
        pads.addAll(outermostFirst(geometry.paddingEnd()));
        return List.of(
                new AttributeProto.Wholes("kernel_shape", outermostFirst(geometry.size())),
                new AttributeProto.Wholes("strides", outermostFirst(geometry.stride())),
                new AttributeProto.Wholes("pads", List.copyOf(pads)));
    }

    /** The permutation from batch, channels, space to batch, space, channels. */
    List<Integer> channelsLast() {
        return permutation(IntStream.rangeClosed(2, count + 1), IntStream.of(1));
    }

    /** The reverse of {@link #channelsLast}. */
    List<Integer> channelsSecond() {
        return permutation(IntStream.of(count + 1), IntStream.rangeClosed(1, count));
    }

    /** The batch stays the first axis. */
    private static List<Integer> permutation(IntStream next, IntStream last) {
        return IntStream.concat(IntStream.of(0), IntStream.concat(next, last))
                .boxed()
                .toList();
    }

    private static int needed(GridGeometry geometry) {
        return needs(geometry, 2) ? 3 : needs(geometry, 1) ? 2 : 1;
    }

    private static boolean needs(GridGeometry g, int axis) {
        boolean one = Stream.of(g.extents(), g.size()).allMatch(numbers -> numbers.get(axis) == 1);
        return !one || g.paddingBegin().get(axis) + g.paddingEnd().get(axis) > 0;
    }
}
