package dev.scantling.engine;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What the symbols of a graph stood for in a run. */
record KnownExtents(Map<Dim, Integer> rows) implements ToIntFunction<Dim> {

    static KnownExtents of(Session session, Graph graph) {
        Map<Dim, Integer> rows = new HashMap<>();
        Stream<Value> values = Stream.concat(
                graph.inputs().stream().map(Graph.Port::value),
                graph.nodes().stream().map(Node::outputs).flatMap(List::stream));
        values.flatMap(value -> dims(value.type()))
                .filter(Dim.Symbol.class::isInstance)
                .forEach(dim -> rows.computeIfAbsent(dim, session::rows));
        return new KnownExtents(Map.copyOf(rows));
    }

    private static Stream<Dim> dims(Type type) {
        return switch (type) {
            case Type.TensorType(var _, var shape) -> shape.dims().stream();
            case Type.CoordsType(Dim rows, var _) -> Stream.of(rows);
            case Type.KernelMapType map -> Stream.of(map.inRows(), map.outRows());
        };
    }

    @Override
    public int applyAsInt(Dim dim) {
        return switch (dim) {
            case Dim.Fixed(int size) -> size;
            case Dim.Symbol _ -> Objects.requireNonNull(rows.get(dim), "a symbol of another graph");
        };
    }
}
