package dev.scantling.models.zoo;

import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** The tensors of a network in the order in which its blocks are built. */
final class ParameterList {
    private final GraphBuilder graph;
    private final List<ParameterSpec> specs = new ArrayList<>();

    ParameterList(GraphBuilder graph) {
        this.graph = graph;
    }

    List<ParameterSpec> specs() {
        return specs;
    }

    /** Lists tensors that the network declares and never applies. */
    void declare(List<ParameterSpec> unused) {
        specs.addAll(unused);
    }

    /** Lists tensors and adds them to the graph. */
    List<Value> use(List<ParameterSpec> used) {
        return used.stream().map(this::use).toList();
    }

    Value use(ParameterSpec spec) {
        specs.add(spec);
        return graph.parameter(
                spec.key(),
                spec.usedShape().stream().mapToInt(Integer::intValue).toArray());
    }
}
