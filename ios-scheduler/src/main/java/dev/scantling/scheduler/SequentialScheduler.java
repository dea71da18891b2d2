package dev.scantling.scheduler;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.List;

/** The baseline: one operator per stage, in the order of the graph, on all cores of one device. */
public record SequentialScheduler(String device, int cores) implements Scheduler {

    @Override
    public String name() {
        return "sequential";
    }

    @Override
    public Schedule schedule(Graph graph) {
        return new Schedule(graph.nodes().stream()
                .filter(node -> !(node.op() instanceof DenseOp.Parameter))
                .map(this::stage)
                .toList());
    }

    private Stage stage(Node node) {
        return new Stage(List.of(new Group(List.of(node), device, cores)), Stage.Strategy.CONCURRENT);
    }
}
