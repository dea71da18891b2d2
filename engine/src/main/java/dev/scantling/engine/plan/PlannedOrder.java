package dev.scantling.engine.plan;

import dev.scantling.ir.Node;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The nodes of a schedule in the order of a plan: those that binding runs first, each by itself, then the groups of each stage.
 *
 * @param steps for each node when it runs: what runs at the same time has the same number
 * @param binding how many nodes binding runs
 * @param stages groups of the other nodes
 */
record PlannedOrder(List<Node> nodes, List<Integer> steps, int binding, List<List<GroupRange>> stages) {

    static PlannedOrder of(Schedule schedule, Set<Node> binding) {
        List<Node> nodes = new ArrayList<>(
                schedule.nodes().stream().filter(binding::contains).toList());
        List<Integer> steps = new ArrayList<>();
        nodes.forEach(_ -> steps.add(steps.size()));
        int bound = nodes.size();
        List<List<GroupRange>> stages = new ArrayList<>();
        for (Stage stage : schedule.stages()) {
            List<GroupRange> ranges = new ArrayList<>();
            for (Group group : stage.groups()) {
                int begin = nodes.size();
                group.nodes().stream().filter(node -> !binding.contains(node)).forEach(nodes::add);
                if (nodes.size() > begin) {
                    ranges.add(new GroupRange(begin, nodes.size(), group.cores()));
                }
            }
            addSteps(steps, nodes.size(), ranges.size() > 1);
            if (!ranges.isEmpty()) {
                stages.add(List.copyOf(ranges));
            }
        }
        return new PlannedOrder(nodes, steps, bound, stages);
    }

    /** Numbers for the nodes of a stage: one for all of several groups, else one for each node. */
    private static void addSteps(List<Integer> steps, int nodes, boolean together) {
        int next = steps.isEmpty() ? 0 : steps.getLast() + 1;
        while (steps.size() < nodes) {
            steps.add(together ? next : next++);
        }
    }
}
