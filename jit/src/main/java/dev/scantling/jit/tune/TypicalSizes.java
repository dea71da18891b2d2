package dev.scantling.jit.tune;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Sizes;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.Int3;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sizes to expect of a LiDAR scan before one was seen: 100,000 rows at the finest level, fewer and more densely
 * neighboured ones at coarser levels. Good enough to tell levels apart.
 *
 * @param strides the level of each extent that counts the rows of a coordinate set
 */
public record TypicalSizes(Map<Dim, Int3> strides) implements Sizes {
    private static final double FINEST_ROWS = 100_000;
    private static final double ROWS_LEFT = 0.6;
    private static final double FINEST_NEIGHBOURS = 3;

    /** For the levels of a graph. */
    public static TypicalSizes of(Graph graph) {
        Stream<Value> values = Stream.concat(
                graph.inputs().stream().map(Graph.Port::value),
                graph.nodes().stream().flatMap(node -> node.outputs().stream()));
        return new TypicalSizes(values.map(Value::type)
                .filter(Type.CoordsType.class::isInstance)
                .map(Type.CoordsType.class::cast)
                .collect(Collectors.toMap(Type.CoordsType::rows, Type.CoordsType::stride, (first, _) -> first)));
    }

    @Override
    public int rows(Dim dim) {
        return switch (dim) {
            case Dim.Fixed(int size) -> size;
            case Dim.Symbol _ -> (int) (FINEST_ROWS * Math.pow(ROWS_LEFT, level(strides.getOrDefault(dim, Int3.ONE))));
        };
    }

    private static double level(Int3 stride) {
        return Math.log((double) stride.x() * stride.y() * stride.z()) / Math.log(8);
    }

    /** Between levels, each row of the finer one has a partner; within one, coarser rows have more neighbours. */
    @Override
    public long pairs(Value map) {
        Type.KernelMapType type = (Type.KernelMapType) map.type();
        long in = rows(type.inRows());
        long out = rows(type.outRows());
        double neighbours = FINEST_NEIGHBOURS * Math.sqrt(FINEST_ROWS / Math.max(1, out));
        return in == out ? (long) (out * Math.min(neighbours, type.volume())) : Math.max(in, out);
    }
}
