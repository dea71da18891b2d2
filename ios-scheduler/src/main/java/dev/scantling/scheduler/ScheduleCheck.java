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
import java.util.Set;

/**
 * Whether a schedule runs every operator of a graph once, after all that it reads, groups of a stage apart from each other and on no more
 * cores than there are, and merges only what can be merged.
 */
public final class ScheduleCheck {
    private final Set<Value> made = new HashSet<>();
    private final Set<Node> ran = new HashSet<>();

    private final MergeKeys keys;
    private final String device;
    private final int cores;

    private ScheduleCheck(Graph graph, String device, int cores) {
        this.keys = MergeKeys.of(graph);
        this.device = device;
        this.cores = cores;
    }

    /**
     * Checks a schedule for a device.
     *
     * @throws EngineException.InvalidInput beginning with {@code what}, with the first thing that is wrong
     */
    public static void require(String what, Graph graph, Schedule schedule, String device, int cores) {
        String fault = fault(graph, schedule, device, cores);
        if (!fault.isEmpty()) {
            throw new EngineException.InvalidInput(what + " " + fault);
        }
    }

    private static String fault(Graph graph, Schedule schedule, String device, int cores) {
        ScheduleCheck check = new ScheduleCheck(graph, device, cores);
        graph.inputs().forEach(port -> check.made.add(port.value()));
        check.made.addAll(Stages.parameters(graph));
        for (Stage stage : schedule.stages()) {
            String fault = check.stage(stage);
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

    private String stage(Stage stage) {
        Set<Value> results = new HashSet<>();
        String merging = merging(stage);
        if (!merging.isEmpty()) {
            return merging;
        }
        long together = stage.groups().stream().mapToLong(Group::cores).sum();
        if (together > cores) {
            return "has a stage of " + together + " cores, " + device + " has " + cores
                    + "; make it anew for this number of threads";
        }
        for (Group group : stage.groups()) {
            if (group.cores() < 1) {
                return "gives a group " + group.cores() + " cores";
            }
            if (!group.device().equals(device)) {
                return "is for the device '" + group.device() + "', this is " + device;
            }
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
