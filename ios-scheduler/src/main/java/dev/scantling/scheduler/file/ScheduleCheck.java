package dev.scantling.scheduler.file;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.HashSet;
import java.util.Set;

/** Whether a schedule runs every operator of a graph once, after all that it reads, groups of a stage apart from each other. */
final class ScheduleCheck {
    private final Set<Value> made = new HashSet<>();
    private final Set<Node> ran = new HashSet<>();

    private ScheduleCheck() {}

    /** The first thing that is wrong; empty if nothing is. */
    static String fault(Graph graph, Schedule schedule) {
        ScheduleCheck check = new ScheduleCheck();
        graph.inputs().forEach(port -> check.made.add(port.value()));
        graph.nodes().stream()
                .filter(node -> node.op() instanceof DenseOp.Parameter)
                .forEach(node -> check.made.addAll(node.outputs()));
        for (Stage stage : schedule.stages()) {
            String fault = check.stage(stage);
            if (!fault.isEmpty()) {
                return fault;
            }
        }
        return graph.nodes().stream()
                .filter(node -> !(node.op() instanceof DenseOp.Parameter) && !check.ran.contains(node))
                .findFirst()
                .map(node -> "leaves out the operator '" + node.name() + "'")
                .orElse("");
    }

    private String stage(Stage stage) {
        Set<Value> results = new HashSet<>();
        for (Group group : stage.groups()) {
            if (group.cores() < 1) {
                return "gives a group " + group.cores() + " cores";
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
}
