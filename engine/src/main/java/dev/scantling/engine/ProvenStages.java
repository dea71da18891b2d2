package dev.scantling.engine;

import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stages of a schedule that keep what the costs of single operators promised: they ran faster than their operators one after the
 * other. Costs know nothing of what groups take from each other in shared caches and memory.
 */
final class ProvenStages {
    private static final int WARM_UPS = 2;

    /** What a stage has to gain, so that noise does not decide. */
    private static final double LEAST_GAIN = 1.01;

    private final long[][] stages;
    private final Map<Value, long[]> operators = new HashMap<>();

    private ProvenStages(int stages, int rounds) {
        this.stages = new long[stages][rounds];
    }

    /**
     * Runs two models in turn and takes apart the stages that did not gain.
     *
     * @param sequential whose operators run one after the other
     * @param scheduled of the same program, what fixes sizes first
     * @param rounds runs of each, at least 1
     */
    static Schedule of(CompiledModel sequential, CompiledModel scheduled, Inputs inputs, int rounds) {
        Schedule decided = scheduled.decided().schedule();
        ProvenStages proven = new ProvenStages(decided.stages().size(), rounds);
        try (Session apart = sequential.openSession();
                Session together = scheduled.openSession()) {
            for (int round = -WARM_UPS; round < rounds; round++) {
                apart.run(inputs);
                together.run(inputs);
                proven.addOperators(apart.timeline(), Math.max(0, round), rounds);
                proven.addStages(scheduled.schedule(), together.timeline(), Math.max(0, round));
            }
        }
        return proven.keep(decided);
    }

    /** What each operator took, from the end of the one before. */
    private void addOperators(List<OperatorSpan> timeline, int round, int rounds) {
        long before = 0;
        for (OperatorSpan span : timeline) {
            operators.computeIfAbsent(span.node().outputs().getFirst(), _ -> new long[rounds])[round] =
                    end(span) - before;
            before = end(span);
        }
    }

    /** What each stage took, from the end of the one before; IOS runs what fixes sizes first, as a plan does. */
    private void addStages(Schedule schedule, List<OperatorSpan> timeline, int round) {
        Map<Node, Long> ends = timeline.stream().collect(Collectors.toMap(OperatorSpan::node, ProvenStages::end));
        long before = 0;
        for (int i = 0; i < stages.length; i++) {
            long last = nodes(schedule.stages().get(i))
                    .mapToLong(node -> Objects.requireNonNull(ends.get(node)))
                    .max()
                    .orElse(before);
            stages[i][round] = last - before;
            before = last;
        }
    }

    private static long end(OperatorSpan span) {
        return span.beginNanos() + span.nanos();
    }

    private Schedule keep(Schedule decided) {
        List<Stage> kept = new ArrayList<>();
        for (int i = 0; i < stages.length; i++) {
            Stage stage = decided.stages().get(i);
            boolean plain = stage.groups().size() == 1 && !stage.merges();
            if (plain || median(stages[i]) * LEAST_GAIN <= apart(stage)) {
                kept.add(stage);
            } else {
                kept.addAll(taken(stage));
            }
        }
        return new Schedule(kept);
    }

    private double apart(Stage stage) {
        return nodes(stage)
                .mapToDouble(node -> median(
                        Objects.requireNonNull(operators.get(node.outputs().getFirst()))))
                .sum();
    }

    /** A stage for each operator, on all cores that its groups had together. */
    private static List<Stage> taken(Stage stage) {
        Group first = stage.groups().getFirst();
        int cores = stage.groups().stream().mapToInt(Group::cores).sum();
        return nodes(stage)
                .map(node ->
                        new Stage(List.of(new Group(List.of(node), first.device(), cores)), Stage.Strategy.CONCURRENT))
                .toList();
    }

    private static Stream<Node> nodes(Stage stage) {
        return stage.groups().stream().flatMap(group -> group.nodes().stream());
    }

    private static double median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
