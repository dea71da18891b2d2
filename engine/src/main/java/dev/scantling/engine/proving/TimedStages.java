package dev.scantling.engine.proving;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.OperatorSpan;
import dev.scantling.engine.Session;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the stages of a schedule took, in turn with the same operators one after the other: medians of runs, in nanoseconds, each behind an
 * untimed run of the same model.
 *
 * @param schedule before anything is merged
 * @param stages of each, from the end of the one before
 * @param apart of each operator, by its first result, from the end of the one before, where they run one after the other, in that order
 * @param together of each operator in a stage of several groups, without what its core waits
 */
record TimedStages(Schedule schedule, List<Double> stages, Map<Value, Double> apart, List<InPlace> together) {

    /** What an operator took on some of the cores, while others ran on the rest. */
    record InPlace(Node node, int cores, double nanos) {}

    /**
     * Runs two models of one program in turn.
     *
     * @param sequential whose operators run one after the other
     * @param rounds runs of each, at least 1
     */
    static TimedStages of(CompiledModel sequential, CompiledModel scheduled, Inputs inputs, int rounds) {
        Measuring measuring = new Measuring(scheduled, rounds);
        try (Session apart = sequential.openSession();
                Session together = scheduled.openSession()) {
            for (int round = 0; round < rounds; round++) {
                measuring.apart(timeline(apart, inputs), round);
                measuring.together(timeline(together, inputs), round);
            }
            return measuring.times();
        }
    }

    /** Of a run behind another, so that caches hold what the same model left there. */
    static List<OperatorSpan> timeline(Session session, Inputs inputs) {
        session.run(inputs);
        session.run(inputs);
        return session.timeline();
    }

    private static Value result(OperatorSpan span) {
        return span.node().outputs().getFirst();
    }

    private static long end(OperatorSpan span) {
        return span.beginNanos() + span.nanos();
    }

    /** What a whole run took. */
    static long whole(List<OperatorSpan> timeline) {
        return timeline.stream().mapToLong(TimedStages::end).max().orElse(0);
    }

    /** What all operators took one after the other. */
    double sequential() {
        return apart.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** What the operators of a stage took one after the other. */
    double apart(Stage stage) {
        return nodes(stage)
                .mapToDouble(
                        node -> Objects.requireNonNull(apart.get(node.outputs().getFirst())))
                .sum();
    }

    static Stream<Node> nodes(Stage stage) {
        return stage.groups().stream().flatMap(group -> group.nodes().stream());
    }

    /** The samples of all runs. */
    private static final class Measuring {
        private final CompiledModel scheduled;
        private final long[][] stages;
        private final Samples apart;
        private final Samples together;
        private final Map<Node, Integer> shared = new LinkedHashMap<>();

        Measuring(CompiledModel scheduled, int rounds) {
            this.scheduled = scheduled;
            this.stages = new long[scheduled.schedule().stages().size()][rounds];
            this.apart = new Samples(rounds);
            this.together = new Samples(rounds);
            scheduled.schedule().stages().stream()
                    .map(Stage::groups)
                    .filter(groups -> groups.size() > 1)
                    .flatMap(List::stream)
                    .forEach(group -> group.nodes().forEach(node -> shared.put(node, group.cores())));
        }

        void apart(List<OperatorSpan> timeline, int round) {
            long before = 0;
            for (OperatorSpan span : timeline) {
                apart.put(result(span), round, end(span) - before);
                before = end(span);
            }
        }

        /** IOS runs what fixes sizes first, as a plan does. */
        void together(List<OperatorSpan> timeline, int round) {
            Map<Node, Long> ends = timeline.stream().collect(Collectors.toMap(OperatorSpan::node, TimedStages::end));
            long before = 0;
            for (int i = 0; i < stages.length; i++) {
                long last = nodes(scheduled.schedule().stages().get(i))
                        .mapToLong(node -> Objects.requireNonNull(ends.get(node)))
                        .max()
                        .orElse(before);
                stages[i][round] = last - before;
                before = last;
            }
            timeline.stream()
                    .filter(span -> shared.containsKey(span.node()))
                    .forEach(span -> together.put(result(span), round, span.nanos()));
        }

        TimedStages times() {
            return new TimedStages(
                    scheduled.decided().schedule(),
                    Arrays.stream(stages).map(Samples::median).toList(),
                    apart.medians(),
                    inPlace());
        }

        private List<InPlace> inPlace() {
            Map<Value, Double> medians = together.medians();
            return shared.entrySet().stream()
                    .map(each -> new InPlace(
                            each.getKey(),
                            each.getValue(),
                            Objects.requireNonNull(
                                    medians.get(each.getKey().outputs().getFirst()))))
                    .toList();
        }
    }
}
