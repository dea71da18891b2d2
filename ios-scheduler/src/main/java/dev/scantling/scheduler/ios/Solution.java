package dev.scantling.scheduler.ios;

import java.util.List;

/**
 * The best schedule of a part and how it was found.
 *
 * @param states sets of operators that were reached, without the empty one
 * @param transitions states times the stages tried in them
 * @param schedules ways from all operators to none; rounded above 2^53
 * @param width most groups of a concurrent stage that was tried
 * @param latency of the best schedule
 * @param stages in the order of execution
 */
public record Solution(
        long states, long transitions, double schedules, int width, double latency, List<Ending> stages) {
    public Solution {
        stages = List.copyOf(stages);
    }
}
