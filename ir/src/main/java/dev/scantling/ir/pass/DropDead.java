package dev.scantling.ir.pass;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Removes nodes that no output depends on, and the values of parameters that are then unused. Inputs stay. */
public record DropDead() implements Pass {

    @Override
    public String name() {
        return "drop-dead";
    }

    @Override
    public Program apply(Program program) {
        Graph graph = program.graph();
        List<Node> live = live(graph);
        Set<String> keys = keys(live);
        if (live.size() == graph.nodes().size()
                && keys.containsAll(program.weights().keys())) {
            return program;
        }
        return new Program(
                new Graph(graph.name(), graph.inputs(), live, graph.outputs()),
                program.weights().only(keys));
    }

    private static List<Node> live(Graph graph) {
        Set<Value> needed = new HashSet<>();
        graph.outputs().forEach(port -> needed.add(port.value()));
        Set<Node> live = new HashSet<>();
        for (Node node : graph.nodes().reversed()) {
            if (node.outputs().stream().anyMatch(needed::contains)) {
                live.add(node);
                needed.addAll(node.inputs());
            }
        }
        return graph.nodes().stream().filter(live::contains).toList();
    }

    private static Set<String> keys(List<Node> nodes) {
        Set<String> keys = new HashSet<>();
        for (Node node : nodes) {
            if (node.op() instanceof DenseOp.Parameter parameter) {
                keys.add(parameter.key());
            }
        }
        return keys;
    }
}
