package dev.scantling.ir.schedule;

import java.util.List;

/** Groups that run between two barriers. */
public record Stage(List<Group> groups, Strategy strategy) {
    public Stage {
        groups = List.copyOf(groups);
    }

    /** Whether several operators become one. */
    public boolean merges() {
        return strategy == Strategy.MERGED
                && groups.stream().anyMatch(group -> group.nodes().size() > 1);
    }

    /** How the groups of a stage share the device. */
    public enum Strategy {
        /** Side by side, each on its own cores. */
        CONCURRENT,
        /** As one merged operator: one group, of operators that merge. */
        MERGED
    }
}
