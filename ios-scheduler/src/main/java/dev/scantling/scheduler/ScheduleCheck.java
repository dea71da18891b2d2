package dev.scantling.scheduler;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.pass.MergeKeys;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a schedule runs every operator of a graph once, after all that it reads, groups of a stage apart from each other, each on a device that
 * there is and together on no more cores than it has, and merges only what can be merged.
 */
public final class ScheduleCheck {
    private final Set<Value> made = new HashSet<>();
    private final Set<Node> ran = new HashSet<>();

    private final MergeKeys keys;
    private final Map<String, Integer> cores;

    private ScheduleCheck(Graph graph, Map<String, Integer> cores) {
        this.keys = MergeKeys.of(graph);
        this.cores = cores;
    }

    /**
     * Checks a schedule for a device.
     *
     * @throws EngineException.InvalidInput beginning with {@code what}, with the first thing that is wrong
     */
    public static void require(String what, Graph graph, Schedule schedule, String device, int cores) {
        require(what, graph, schedule, Map.of(device, cores));
    }

    /**
     * Checks a schedule for several devices.
     *
     * @param cores of each device, by its name
     * @throws EngineException.InvalidInput beginning with {@code what}, with the first thing that is wrong
     */
    public static void require(String what, Graph graph, Schedule schedule, Map<String, Integer> cores) {
        String fault = fault(graph, schedule, new ScheduleCheck(graph, new TreeMap<>(cores)));
        if (!fault.isEmpty()) {
            throw new EngineException.InvalidInput(what + " " + fault);
        }
    }

    private static String fault(Graph graph, Schedule schedule, ScheduleCheck check) {
        graph.inputs().forEach(port -> check.made.add(port.value()));
        check.made.addAll(Stages.parameters(graph));
        for (int number = 0; number < schedule.stages().size(); number++) {
            String fault = check.stage(number, schedule.stages().get(number));
            if (!fault.isEmpty()) {
                return fault;
            }
        }
        return Stages.operators(graph).stream()
                .filter(node -> !check.ran.contains(node))
                .findFirst()
                .map(node -> "leaves out the operator '" + node.name() + "'")
                .orElse("");
    }

    /** @param number of the stage, from 0 as {@code explain} counts */
    private String stage(int number, Stage stage) {
        Set<Value> results = new HashSet<>();
        String unfit = Stream.<Supplier<String>>of(
                        () -> devices(number, stage), () -> merging(stage), () -> sharing(stage))
                .map(Supplier::get)
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
        if (!unfit.isEmpty()) {
            return unfit;
        }
        for (Group group : stage.groups()) {
            Set<Value> known = new HashSet<>(made);
            for (Node node : group.nodes()) {
                if (!ran.add(node)) {
                    return "runs the operator '" + node.name() + "' twice";
                }
                if (!known.containsAll(node.inputs())) {
                    return "runs the operator '" + node.name() + "' before all that it reads is there";
                }
                known.addAll(node.outputs());
                results.addAll(node.outputs());
            }
        }
        made.addAll(results);
        return "";
    }

    /** Whether every device is there. */
    private String devices(int number, Stage stage) {
        for (int i = 0; i < stage.groups().size(); i++) {
            Group group = stage.groups().get(i);
            if (!cores.containsKey(group.device())) {
                return "places group " + i + " of stage " + number + ", of the operators "
                        + group.nodes().stream().map(Node::name).toList() + ", on the device '" + group.device()
                        + "'; there is " + there() + "; make it anew for what is there";
            }
        }
        return "";
    }

    private String there() {
        return cores.entrySet().stream()
                .map(device -> device.getKey() + " with " + device.getValue() + " cores")
                .collect(Collectors.joining(", "));
    }

    /** Whether the groups of each device have a core each, and no more together than there are. */
    private String sharing(Stage stage) {
        Map<String, Long> together = new TreeMap<>();
        for (Group group : stage.groups()) {
            if (group.cores() < 1) {
                return "gives a group " + group.cores() + " cores";
            }
            together.merge(group.device(), (long) group.cores(), Long::sum);
        }
        return together.entrySet().stream()
                .filter(device -> device.getValue() > Objects.requireNonNull(cores.get(device.getKey())))
                .findFirst()
                .map(device -> "has a stage of " + device.getValue() + " cores, " + device.getKey() + " has "
                        + cores.get(device.getKey()) + "; make it anew for this number of threads")
                .orElse("");
    }

    private String merging(Stage stage) {
        if (!stage.merges()) {
            return "";
        }
        if (stage.groups().size() > 1) {
            return "has a merged stage of " + stage.groups().size() + " groups instead of one";
        }
        String obstacle = keys.obstacle(stage.groups().getFirst().nodes());
        return obstacle.isEmpty() ? "" : "has a merged stage, but operators that merge " + obstacle;
    }
}
