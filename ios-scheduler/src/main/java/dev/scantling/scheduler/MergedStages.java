package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.pass.DropDead;
import dev.scantling.ir.pass.MergeConvs;
import dev.scantling.ir.pass.Pass;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * From a schedule that merges operators to one of the graph in which they are merged. Stages are the same, in number too, but instead of
 * operators that merge one has the convolution that replaces them and the slices of its result.
 */
public final class MergedStages {
    private MergedStages() {}

    /** The passes that merge what a schedule says; none if it merges nothing. */
    public static List<Pass> passes(Schedule schedule) {
        List<List<Node>> sets = schedule.stages().stream()
                .filter(Stage::merges)
                .map(stage -> stage.groups().getFirst().nodes())
                .toList();
        return sets.isEmpty() ? List.of() : List.of(new MergeConvs(sets), new DropDead());
    }

    /**
     * The schedule of what these passes make of the graph.
     *
     * @param merged what they made
     * @param schedule of the graph before
     */
    public static Schedule schedule(Graph merged, Schedule schedule) {
        Map<Value, Node> producers = new HashMap<>();
        merged.nodes().forEach(node -> node.outputs().forEach(value -> producers.put(value, node)));
        return new Schedule(schedule.stages().stream()
                .map(stage -> stage.merges() ? stage(stage.groups().getFirst(), producers) : stage)
                .toList());
    }

    private static Stage stage(Group group, Map<Value, Node> producers) {
        List<Node> slices = group.nodes().stream()
                .map(node -> Objects.requireNonNull(producers.get(node.output())))
                .toList();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Objects.requireNonNull(producers.get(slices.getFirst().input(0))));
        nodes.addAll(slices);
        return new Stage(List.of(new Group(nodes, group.device(), group.cores())), Stage.Strategy.CONCURRENT);
    }
}
