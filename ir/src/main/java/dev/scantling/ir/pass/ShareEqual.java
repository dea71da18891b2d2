package dev.scantling.ir.pass;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.Program;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes equal values once: common-subexpression elimination. For geometry this is the kernel-map cache, and its key is the
 * operator with all its attributes.
 */
public record ShareEqual() implements Pass {

    @Override
    public String name() {
        return "share-equal";
    }

    @Override
    public Program apply(Program program) {
        Graph graph = program.graph();
        Graph shared = new Sharing().apply(graph);
        return shared.nodes().size() == graph.nodes().size() ? program : new Program(shared, program.weights());
    }

    private record Expression(Op op, List<Value> operands) {}

    private static final class Sharing {
        private final Map<Expression, Node> known = new HashMap<>();
        private final Map<Value, Value> values = new HashMap<>();
        private final Map<Dim, Dim> extents = new HashMap<>();
        private final List<Node> nodes = new ArrayList<>();

        Graph apply(Graph graph) {
            graph.nodes().forEach(this::visit);
            List<Graph.Port> outputs = graph.outputs().stream()
                    .map(port -> new Graph.Port(port.name(), current(port.value())))
                    .toList();
            return new Graph(graph.name(), graph.inputs(), nodes, outputs);
        }

        private void visit(Node node) {
            List<Value> operands = node.inputs().stream().map(this::current).toList();
            Expression expression = new Expression(node.op(), operands);
            Node earlier = known.get(expression);
            if (earlier != null) {
                replace(node.outputs(), earlier.outputs());
                return;
            }
            List<Value> results = node.outputs().stream().map(this::retyped).toList();
            replace(node.outputs(), results);
            Node kept = new Node(node.name(), node.op(), operands, results);
            nodes.add(kept);
            known.put(expression, kept);
        }

        private Value current(Value value) {
            return values.getOrDefault(value, value);
        }

        private void replace(List<Value> old, List<Value> by) {
            for (int i = 0; i < old.size(); i++) {
                values.put(old.get(i), by.get(i));
                if (old.get(i).type() instanceof Type.CoordsType(Dim before, var _)
                        && by.get(i).type() instanceof Type.CoordsType(Dim after, var _)) {
                    extents.put(before, after);
                }
            }
        }

        /** The same value where the extents of a removed coordinate set are named after the one that stays. */
        private Value retyped(Value value) {
            return new Value(
                    value.id(),
                    switch (value.type()) {
                        case Type.TensorType(var dtype, Shape(var dims)) ->
                            new Type.TensorType(
                                    dtype,
                                    new Shape(dims.stream().map(this::current).toList()));
                        case Type.CoordsType coords -> coords;
                        case Type.KernelMapType(int volume, Dim in, Dim out, var sort) ->
                            new Type.KernelMapType(volume, current(in), current(out), sort);
                    });
        }

        private Dim current(Dim dim) {
            return extents.getOrDefault(dim, dim);
        }
    }
}
