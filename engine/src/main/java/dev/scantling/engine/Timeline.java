package dev.scantling.engine;

import dev.scantling.engine.plan.Execution;
import dev.scantling.engine.plan.GroupRange;
import dev.scantling.engine.plan.ModelPlan;
import java.util.ArrayList;
import java.util.List;

/** When and where the operators of a run ran: cores are counted through all devices. */
record Timeline(Execution execution, List<OperatorSpan> spans) {

    /** Of the last run. */
    static List<OperatorSpan> of(Execution execution) {
        Timeline timeline = new Timeline(execution, new ArrayList<>());
        List<List<GroupRange>> stages = execution.plan().stages();
        for (int node = 0; node < bound(execution.plan()); node++) {
            int device = execution.nodes().get(node).device();
            timeline.add(node, OperatorSpan.BEFORE, timeline.firstCores()[device], execution.cores(device));
        }
        for (int stage = 0; stage < stages.size(); stage++) {
            timeline.add(stage, stages.get(stage));
        }
        return List.copyOf(timeline.spans);
    }

    /** How many nodes fix sizes. */
    private static int bound(ModelPlan plan) {
        return plan.stages().isEmpty()
                ? plan.nodes().size()
                : plan.stages().getFirst().getFirst().begin();
    }

    private void add(int stage, List<GroupRange> groups) {
        int[] cores = firstCores();
        for (GroupRange group : groups) {
            for (int node = group.begin(); node < group.end(); node++) {
                add(node, stage, cores[group.device()], group.cores());
            }
            cores[group.device()] += group.cores();
        }
    }

    /** For each device the number of its first core. */
    private int[] firstCores() {
        int[] first = new int[execution.devices().size()];
        for (int device = 1; device < first.length; device++) {
            first[device] = first[device - 1] + execution.cores(device - 1);
        }
        return first;
    }

    private void add(int node, int stage, int firstCore, int cores) {
        spans.add(new OperatorSpan(
                execution.nodes().get(node).node(),
                stage,
                firstCore,
                cores,
                execution.begin(node) - execution.begin(0),
                execution.nanos(node)));
    }
}
