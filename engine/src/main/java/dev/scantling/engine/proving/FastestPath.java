package dev.scantling.engine.proving;

import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The fastest way through stages that ran, of several schedules. Schedules meet where they have run the same operators, and there the way may
 * change from one to another; each stage may also be taken apart, into its operators one after the other.
 */
final class FastestPath {
    /** What a stage has to gain over operators in the order of the sequential run, so that noise does not decide. */
    private static final double LEAST_GAIN = 1.01;

    private final Map<Value, Integer> numbers = new HashMap<>();

    /** By the operators that have run before, fewer first. */
    private final Map<Integer, Map<BitSet, List<Step>>> steps = new TreeMap<>();

    /** Some stages from one set of operators that have run to another. */
    private record Step(BitSet after, List<Stage> stages, double nanos) {}

    /** A way from nothing. */
    private record Way(List<Stage> stages, double nanos) {
        Way with(Step step) {
            List<Stage> all = new ArrayList<>(stages);
            all.addAll(step.stages);
            return new Way(all, nanos + step.nanos);
        }
    }

    private FastestPath(Set<Value> operators) {
        operators.forEach(operator -> numbers.put(operator, numbers.size()));
    }

    /**
     * What was found.
     *
     * @param ofSequential its time over that of the operators one after the other
     */
    record Found(Schedule schedule, double ofSequential) {}

    /**
     * Finds it.
     *
     * @param sequential a stage for each operator
     * @param timed each with its own run of these; at least one
     */
    static Found of(Schedule sequential, List<TimedStages> timed) {
        FastestPath path = new FastestPath(timed.getFirst().apart().keySet());
        Map<Value, Stage> alone = new HashMap<>();
        sequential
                .stages()
                .forEach(stage -> TimedStages.nodes(stage)
                        .forEach(node -> alone.put(node.outputs().getFirst(), stage)));
        double usual = timed.getFirst().sequential();
        for (TimedStages each : timed) {
            double scale = usual / each.sequential();
            path.addSequential(each, alone, scale);
            path.addStages(each, scale);
        }
        Way way = path.fastest();
        return new Found(new Schedule(way.stages), way.nanos / usual);
    }

    /** @param scale by which times change, since the machine may be faster at one time than at another */
    private void addSequential(TimedStages timed, Map<Value, Stage> alone, double scale) {
        BitSet before = new BitSet();
        for (Value operator : timed.apart().keySet()) {
            Stage stage = Objects.requireNonNull(alone.get(operator));
            before = add(before, stage, List.of(stage), timed.apart(stage) * scale);
        }
    }

    private void addStages(TimedStages timed, double scale) {
        BitSet before = new BitSet();
        for (int i = 0; i < timed.stages().size(); i++) {
            Stage stage = timed.schedule().stages().get(i);
            add(before, stage, List.of(stage), timed.stages().get(i) * scale * LEAST_GAIN);
            before = add(before, stage, taken(stage), timed.apart(stage) * scale * LEAST_GAIN);
        }
    }

    /** Returns what has run then. */
    private BitSet add(BitSet before, Stage stage, List<Stage> stages, double nanos) {
        BitSet after = (BitSet) before.clone();
        TimedStages.nodes(stage)
                .map(node -> Objects.requireNonNull(numbers.get(node.outputs().getFirst())))
                .forEach(after::set);
        steps.computeIfAbsent(before.cardinality(), _ -> new HashMap<>())
                .computeIfAbsent(before, _ -> new ArrayList<>())
                .add(new Step(after, stages, nanos));
        return after;
    }

    /** A stage for each operator, on all cores that its groups had together. */
    private static List<Stage> taken(Stage stage) {
        Group first = stage.groups().getFirst();
        int cores = stage.groups().stream().mapToInt(Group::cores).sum();
        return TimedStages.nodes(stage)
                .map(node -> alone(node, first.device(), cores))
                .toList();
    }

    private static Stage alone(Node node, String device, int cores) {
        return new Stage(List.of(new Group(List.of(node), device, cores)), Stage.Strategy.CONCURRENT);
    }

    private Way fastest() {
        Map<BitSet, Way> ways = new HashMap<>(Map.of(new BitSet(), new Way(List.of(), 0)));
        steps.values()
                .forEach(states -> states.forEach((before, some) -> {
                    Way way = Objects.requireNonNull(ways.get(before));
                    some.forEach(step -> ways.merge(step.after, way.with(step), FastestPath::faster));
                }));
        return ways.entrySet().stream()
                .max(Comparator.comparingInt(way -> way.getKey().cardinality()))
                .orElseThrow()
                .getValue();
    }

    private static Way faster(Way a, Way b) {
        return a.nanos <= b.nanos ? a : b;
    }
}
