package dev.scantling.engine.cli.run;

import dev.scantling.engine.Session;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Type.CoordsType;
import dev.scantling.ir.Type.KernelMapType;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.Int3;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One resolution of a network on an input.
 *
 * @param stride edge of a voxel in finest voxels
 * @param pairs of the 3x3x3 kernel map from this level to itself; 0 if the network uses none
 */
record Level(Int3 stride, int voxels, long pairs) {
    private static final int VOLUME = 27;

    /** The levels of the session's last run, finest first. */
    static List<Level> of(Graph graph, Session session) {
        return values(graph)
                .map(Value::type)
                .filter(CoordsType.class::isInstance)
                .map(CoordsType.class::cast)
                .distinct()
                .sorted(Comparator.comparingInt(coords -> coords.stride().volume()))
                .map(coords ->
                        new Level(coords.stride(), session.rows(coords.rows()), pairs(graph, session, coords.rows())))
                .toList();
    }

    private static long pairs(Graph graph, Session session, Dim rows) {
        KernelMapType wanted = new KernelMapType(VOLUME, rows, rows);
        return values(graph)
                .filter(value -> value.type().equals(wanted))
                .findFirst()
                .map(session::pairs)
                .orElse(0L);
    }

    private static Stream<Value> values(Graph graph) {
        return Stream.concat(
                graph.inputs().stream().map(Graph.Port::value),
                graph.nodes().stream().flatMap(node -> node.outputs().stream()));
    }
}
