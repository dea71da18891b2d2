package dev.scantling.scheduler.ios;

import java.util.List;
import java.util.Set;

/**
 * The values that pass between operators, which are numbers of a {@link Part}; values are numbers too. What is everywhere from the
 * beginning, such as weights, is no value here.
 *
 * @param values how many there are
 * @param reads of each operator
 * @param made by each operator
 * @param kept what somebody wants when all is done
 */
public record ValueFlow(int values, List<List<Integer>> reads, List<List<Integer>> made, Set<Integer> kept) {
    public ValueFlow {
        reads = reads.stream().map(List::copyOf).toList();
        made = made.stream().map(List::copyOf).toList();
        kept = Set.copyOf(kept);
    }
}
