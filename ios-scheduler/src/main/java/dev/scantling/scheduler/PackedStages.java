package dev.scantling.scheduler;

import dev.scantling.ir.Node;
import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stages of operators that do not depend on each other, where they may be more than there are cores: those that take longest are given out
 * first, each to the group that has least, and groups share the cores in the best split.
 */
public record PackedStages(String device, int cores, NodeCosts costs) {

    /** @param runs each of operators that run one after the other; at least one */
    public Stage concurrent(List<List<Node>> runs) {
        int count = Math.min(cores, runs.size());
        List<List<Node>> groups =
                Stream.<List<Node>>generate(ArrayList::new).limit(count).toList();
        double[] filled = new double[count];
        List<List<Node>> longestFirst = runs.stream()
                .sorted(Comparator.comparingDouble(this::alone).reversed())
                .toList();
        for (int i = 0; i < runs.size(); i++) {
            int least = i < count ? i : CoreSplit.least(filled);
            groups.get(least).addAll(longestFirst.get(i));
            filled[least] += alone(longestFirst.get(i));
        }
        return Stages.concurrent(groups, device, cores, costs);
    }

    /** One operator out of several, on all cores. */
    public Stage merged(List<Node> nodes) {
        return Stages.merged(nodes, device, cores);
    }

    private double alone(List<Node> run) {
        return run.stream().mapToDouble(node -> costs.nanos(node)[0]).sum();
    }
}
