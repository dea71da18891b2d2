package dev.scantling.ir.interp;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The values alive during a run: each is dropped with its last use, so that whole networks fit into memory. */
final class Scope {
    private final Map<Value, Datum> data = new HashMap<>();
    private final Map<Value, Integer> uses = new HashMap<>();

    Scope(Graph graph) {
        graph.nodes().forEach(node -> node.inputs().forEach(this::count));
        graph.outputs().forEach(port -> count(port.value()));
    }

    private void count(Value value) {
        uses.merge(value, 1, Integer::sum);
    }

    void define(Value value, Datum datum) {
        if (uses.containsKey(value)) {
            data.put(value, datum);
        }
    }

    List<Datum> operands(Node node) {
        return node.inputs().stream().map(this::use).toList();
    }

    Datum use(Value value) {
        Datum datum = Objects.requireNonNull(data.get(value), "a verified graph defines values before use");
        if (Objects.requireNonNull(uses.merge(value, -1, Integer::sum)) == 0) {
            data.remove(value);
        }
        return datum;
    }
}
