package dev.scantling.scheduler.ios;

import java.util.List;

/**
 * A stage and where it runs.
 *
 * @param stage whose latency counts the transfers that it waits for
 * @param devices of its groups
 */
public record PlacedEnding(Ending stage, List<Integer> devices) {
    public PlacedEnding {
        devices = List.copyOf(devices);
    }
}
