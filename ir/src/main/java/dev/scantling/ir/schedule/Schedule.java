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

    /** Stages in which operators run side by side. */
    public long stagesOfSeveralGroups() {
        return stages.stream().filter(stage -> stage.groups().size() > 1).count();
    }

    /** Stages in which several operators run as one. */
    public long mergedStages() {
        return stages.stream().filter(Stage::merges).count();
    }
}
