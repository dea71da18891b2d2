package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.Comparator;
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
        List<Stage> stages = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Node> ready = Stages.ready(left);
            stages.add(stage(ready));
            left.removeAll(ready);
        }
        return stages;
    }

    private Stage stage(List<Node> ready) {
        int count = Math.min(cores, ready.size());
        List<List<Node>> groups = new ArrayList<>();
        double[] filled = new double[count];
        for (int i = 0; i < count; i++) {
            groups.add(new ArrayList<>());
        }
        ready.stream()
                .sorted(Comparator.comparingDouble(this::alone).reversed())
                .forEach(node -> {
                    int least = least(filled);
                    groups.get(least).add(node);
                    filled[least] += alone(node);
                });
        return Stages.concurrent(groups, device, cores, costs);
    }

    private double alone(Node node) {
        return costs.nanos(node)[0];
    }

    private static int least(double[] filled) {
        int least = 0;
        for (int i = 1; i < filled.length; i++) {
            least = filled[i] < filled[least] ? i : least;
        }
        return least;
    }
}
