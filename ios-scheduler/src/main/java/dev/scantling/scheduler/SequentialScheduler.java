package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The baseline: one operator per stage, in the order of the graph, on all cores of one device.
 *
 * @param merged sets of operators that are one stage all the same, merged, in the place of the first; no operator is in two
 */
public record SequentialScheduler(String device, int cores, List<List<Node>> merged) implements Scheduler {
    public SequentialScheduler {
        merged = merged.stream().map(List::copyOf).toList();
    }

    /** Merges nothing. */
    public SequentialScheduler(String device, int cores) {
        this(device, cores, List.of());
    }

    @Override
    public String name() {
        return "sequential";
    }

    @Override
    public Schedule schedule(Graph graph) {
        Map<Node, List<Node>> setOf = new HashMap<>();
        merged.forEach(set -> set.forEach(node -> setOf.put(node, set)));
        Set<List<Node>> seen = new HashSet<>();
        return new Schedule(Stages.operators(graph).stream()
                .map(node -> setOf.getOrDefault(node, List.of(node)))
                .filter(seen::add)
                .map(this::stage)
                .toList());
    }

    private Stage stage(List<Node> set) {
        return set.size() == 1 ? Stages.alone(set.getFirst(), device, cores) : Stages.merged(set, device, cores);
    }
}
