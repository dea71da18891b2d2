package dev.scantling.scheduler.ios;

import java.util.List;

/**
 * The best schedule on several devices.
 *
 * @param latency of all stages, and of bringing results where they are wanted
 * @param stages in the order of execution
 */
public record PlacedSolution(double latency, List<PlacedEnding> stages) {
    public PlacedSolution {
        stages = List.copyOf(stages);
    }
}
