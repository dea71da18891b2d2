package dev.scantling.ir.schedule;

import java.util.List;

/** Groups that run between two barriers. */
public record Stage(List<Group> groups, Strategy strategy) {
    public Stage {
        groups = List.copyOf(groups);
    }

    /** How the groups of a stage share the device. */
    public enum Strategy {
        /** Side by side, each on its own cores. */
        CONCURRENT,
        /** As one merged operator. */
        MERGED
    }
}
