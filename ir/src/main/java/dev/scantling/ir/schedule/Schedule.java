package dev.scantling.ir.schedule;

import dev.scantling.ir.Node;
import java.util.List;

/** The order in which a device runs a graph: stages one after another, the groups of a stage at the same time. */
public record Schedule(List<Stage> stages) {
    public Schedule {
        stages = List.copyOf(stages);
    }

    /** All nodes in an order of execution. */
    public List<Node> nodes() {
        return stages.stream()
                .flatMap(stage -> stage.groups().stream())
                .flatMap(group -> group.nodes().stream())
                .toList();
    }
}
