package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows the values of a graph through the stages of a schedule, from device to device, and adds up the time. For one schedule. */
final class PlacedTimes {
    private final PlacingScheduler scheduler;
    private final Graph graph;
    private final Set<Value> parameters;
    /** The devices that have a value; the host alone if it is not here. */
    private final Map<Value, Set<String>> holders = new HashMap<>();

    PlacedTimes(PlacingScheduler scheduler, Graph graph) {
        this.scheduler = scheduler;
        this.graph = graph;
        this.parameters = Stages.parameters(graph);
    }

    double of(Schedule schedule) {
        double stages = schedule.stages().stream().mapToDouble(this::stage).sum();
        Set<Value> results = graph.outputs().stream().map(Graph.Port::value).collect(Collectors.toSet());
        return stages + moved(results, scheduler.host().device());
    }

    private double stage(Stage stage) {
        Map<String, List<Group>> byDevice = stage.groups().stream().collect(Collectors.groupingBy(Group::device));
        double copies = byDevice.values().stream().mapToDouble(this::moved).sum();
        byDevice.values().forEach(this::keep);
        double slowest = stage.groups().stream()
                .mapToDouble(group -> scheduler.expected(stage, group))
                .max()
                .orElse(0);
        stage.groups().forEach(this::made);
        return copies + slowest + (stage.groups().size() > 1 ? scheduler.barrier() : 0);
    }

    /** Copies for the groups of one device, of which none reads what another group makes. */
    private double moved(List<Group> groups) {
        return moved(reads(groups), device(groups));
    }

    private String device(List<Group> groups) {
        return scheduler.machine(groups.getFirst()).device();
    }

    /** What was copied stays. */
    private void keep(List<Group> groups) {
        reads(groups).stream()
                .filter(value -> !parameters.contains(value))
                .forEach(value -> holders(value).add(device(groups)));
    }

    private static Set<Value> reads(List<Group> groups) {
        Set<Value> read = new HashSet<>();
        groups.forEach(group -> read.addAll(reads(group)));
        return read;
    }

    private static Set<Value> reads(Group group) {
        Set<Value> read = new HashSet<>();
        group.nodes().forEach(node -> read.addAll(node.inputs()));
        group.nodes().forEach(node -> node.outputs().forEach(read::remove));
        return read;
    }

    /** Copies to a device what it lacks. */
    private double moved(Set<Value> values, String device) {
        return values.stream()
                .filter(value -> !parameters.contains(value))
                .mapToDouble(value -> moved(value, device))
                .sum();
    }

    private double moved(Value value, String device) {
        return holders(value).contains(device)
                ? 0
                : holders(value).stream()
                        .mapToDouble(from -> scheduler.transfers().nanos(value, from, device))
                        .min()
                        .orElse(0);
    }

    private Set<String> holders(Value value) {
        return holders.computeIfAbsent(
                value, _ -> new HashSet<>(Set.of(scheduler.host().device())));
    }

    private void made(Group group) {
        for (Node node : group.nodes()) {
            node.outputs().forEach(value -> holders.put(value, new HashSet<>(Set.of(group.device()))));
        }
    }
}
