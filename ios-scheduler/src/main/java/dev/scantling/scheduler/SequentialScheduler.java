package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.schedule.Schedule;

/** The baseline: one operator per stage, in the order of the graph, on all cores of one device. */
public record SequentialScheduler(String device, int cores) implements Scheduler {

    @Override
    public String name() {
        return "sequential";
    }

    @Override
    public Schedule schedule(Graph graph) {
        return new Schedule(Stages.operators(graph).stream()
                .map(node -> Stages.alone(node, device, cores))
                .toList());
    }
}
