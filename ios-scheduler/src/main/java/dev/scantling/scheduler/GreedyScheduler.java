package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * A baseline: every operator as soon as possible. All that can run makes a stage; where that is more than there are cores, the
 * operators that take longest are given out first, each to the group that has least.
 *
 * @see <a href="https://arxiv.org/abs/2011.01302">IOS, section 6.1</a>
 */
public record GreedyScheduler(String device, int cores, NodeCosts costs) implements Scheduler {

    @Override
    public String name() {
        return "greedy";
    }

    @Override
    public Schedule schedule(Graph graph) {
        return Stages.bindingFirst(graph, device, cores, this::stages);
    }

    private List<Stage> stages(List<Node> operators) {
        List<Node> left = new ArrayList<>(operators);
        PackedStages packed = new PackedStages(device, cores, costs);
        List<Stage> stages = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Node> ready = Stages.ready(left);
            stages.add(packed.concurrent(ready.stream().map(List::of).toList()));
            left.removeAll(ready);
        }
        return stages;
    }
}
