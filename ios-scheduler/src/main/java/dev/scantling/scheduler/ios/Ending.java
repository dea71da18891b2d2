package dev.scantling.scheduler.ios;

import dev.scantling.ir.schedule.Stage;
import java.util.List;

/**
 * A stage by the numbers of its operators.
 *
 * @param groups of a merged stage one, with all its operators
 */
public record Ending(Stage.Strategy strategy, List<List<Integer>> groups, double latency) {
    public Ending {
        groups = groups.stream().map(List::copyOf).toList();
    }
}
