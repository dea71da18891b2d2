package dev.scantling.scheduler.ios;

import dev.scantling.ir.schedule.Stage;
import java.util.Arrays;
import java.util.List;

/**
 * Groups that run between two barriers.
 *
 * @param operators all that run in it
 * @param reads of all groups
 * @param makes of all groups
 * @param busy what each device computes for; 0 if it has no group
 * @param barrier what comes on top
 */
@SuppressWarnings("ArrayRecordComponent") // words of bits and times, which nobody changes
record PlacedStage(
        Stage.Strategy strategy,
        List<PlacedGroup> groups,
        long[] operators,
        long[] reads,
        long[] makes,
        double[] busy,
        double barrier) {

    static PlacedStage of(Stage.Strategy strategy, List<PlacedGroup> groups, double[] busy, double barrier) {
        PlacedGroup first = groups.getFirst();
        long[] operators = first.members().clone();
        long[] reads = first.reads().clone();
        long[] makes = first.makes().clone();
        for (PlacedGroup group : groups) {
            Bits.union(operators, group.members(), operators);
            Bits.union(reads, group.reads(), reads);
            Bits.union(makes, group.makes(), makes);
        }
        return new PlacedStage(strategy, List.copyOf(groups), operators, reads, makes, busy, barrier);
    }

    /** @param copies what it takes to bring the devices what they read, before any of them begins */
    double latency(double copies) {
        return copies + Arrays.stream(busy).max().orElse(0) + barrier;
    }

    PlacedEnding ending(double latency) {
        List<List<Integer>> numbers = groups.stream()
                .map(group ->
                        Arrays.stream(Bits.elements(group.members())).boxed().toList())
                .toList();
        return new PlacedEnding(
                new Ending(strategy, numbers, latency),
                groups.stream().map(PlacedGroup::device).toList());
    }
}
