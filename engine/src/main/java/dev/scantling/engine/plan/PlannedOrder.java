package dev.scantling.engine.plan;

import dev.scantling.ir.Node;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The nodes of a schedule in the order of a plan: those that binding runs first, each by itself, then the groups of each stage.
 *
 * @param devices for each node the number of the device that runs it
 * @param steps for each node when it runs: what runs at the same time has the same number
 * @param binding how many nodes binding runs
 * @param stages groups of the other nodes
 */
record PlannedOrder(
        List<Node> nodes, List<Integer> devices, List<Integer> steps, int binding, List<List<GroupRange>> stages) {

    /**
     * Orders a schedule.
     *
     * @param numbers of all its devices, by their names
     */
    static PlannedOrder of(Schedule schedule, Set<Node> binding, Map<String, Integer> numbers) {
        List<Node> nodes = new ArrayList<>();
        List<Integer> devices = new ArrayList<>();
        groups(schedule)
                .forEach(group -> group.nodes().stream()
                        .filter(binding::contains)
                        .forEach(node -> {
                            nodes.add(node);
                            devices.add(number(group, numbers));
                        }));
        List<Integer> steps = new ArrayList<>();
        nodes.forEach(_ -> steps.add(steps.size()));
        int bound = nodes.size();
        List<List<GroupRange>> stages = new ArrayList<>();
        for (Stage stage : schedule.stages()) {
            List<GroupRange> ranges = new ArrayList<>();
            for (Group group : stage.groups()) {
                int begin = nodes.size();
                int device = number(group, numbers);
                group.nodes().stream().filter(node -> !binding.contains(node)).forEach(node -> {
                    nodes.add(node);
                    devices.add(device);
                });
                if (nodes.size() > begin) {
                    ranges.add(new GroupRange(begin, nodes.size(), device, group.cores()));
                }
            }
            addSteps(steps, nodes.size(), ranges.size() > 1);
            if (!ranges.isEmpty()) {
                stages.add(List.copyOf(ranges));
            }
        }
        return new PlannedOrder(nodes, devices, steps, bound, stages);
    }

    private static Stream<Group> groups(Schedule schedule) {
        return schedule.stages().stream().flatMap(stage -> stage.groups().stream());
    }

    private static int number(Group group, Map<String, Integer> numbers) {
        return Objects.requireNonNull(numbers.get(group.device()), "checked");
    }

    /** Nodes that nothing is copied between: each that binding runs, and those of a stage. */
    record Unit(int begin, int end, boolean binding) {}

    List<Unit> units() {
        return Stream.concat(
                        IntStream.range(0, binding).mapToObj(node -> new Unit(node, node + 1, true)),
                        stages.stream()
                                .map(groups -> new Unit(
                                        groups.getFirst().begin(),
                                        groups.getLast().end(),
                                        false)))
                .toList();
    }

    /** The nodes of a device that binding does not run. */
    Set<Node> running(int device) {
        return IntStream.range(binding, nodes.size())
                .filter(i -> devices.get(i) == device)
                .mapToObj(nodes::get)
                .collect(Collectors.toSet());
    }

    /** Numbers for the nodes of a stage: one for all of several groups, else one for each node. */
    private static void addSteps(List<Integer> steps, int nodes, boolean together) {
        int next = steps.isEmpty() ? 0 : steps.getLast() + 1;
        while (steps.size() < nodes) {
            steps.add(together ? next : next++);
        }
    }
}
