package dev.scantling.engine.conform;

import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A network with its kernel maps and coordinate sets as further outputs, named by the keys that golden cases give them.
 */
final class ObservedGraph {
    private ObservedGraph() {}

    /** The key of a coordinate set: its tensor stride. */
    static String level(Int3 stride) {
        return "(%d, %d, %d)".formatted(stride.x(), stride.y(), stride.z());
    }

    /** The key of a map: tensor stride of its input, kernel size, stride, dilation. */
    static String map(Int3 inputStride, KernelGeometry geometry) {
        return Stream.of(inputStride, geometry.size(), geometry.stride(), geometry.dilation())
                .map(ObservedGraph::level)
                .toList()
                .toString()
                .replace('[', '(')
                .replace(']', ')');
    }

    static Graph of(Graph graph) {
        Map<String, Value> found = new LinkedHashMap<>();
        graph.inputs().forEach(port -> coords(port.value(), found));
        for (Node node : graph.nodes()) {
            node.outputs().forEach(value -> coords(value, found));
            if (node.op() instanceof GeometryOp.KernelMap(KernelGeometry geometry)
                    && node.input(0).type() instanceof Type.CoordsType(var _, Int3 stride)) {
                found.putIfAbsent(map(stride, geometry), node.output());
            }
        }
        List<Graph.Port> outputs = new ArrayList<>(graph.outputs());
        found.forEach((name, value) -> outputs.add(new Graph.Port(name, value)));
        return new Graph(graph.name(), graph.inputs(), graph.nodes(), outputs);
    }

    private static void coords(Value value, Map<String, Value> found) {
        if (value.type() instanceof Type.CoordsType(var _, Int3 stride)) {
            found.putIfAbsent(level(stride), value);
        }
    }
}
