package dev.scantling.scheduler.ios;

import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the fastest sequence of stages of a part. A state is the set of operators that are still to be scheduled; the last stage of it is
 * chosen among all its endings: groups, each of one operator with everything of the state that depends on it, or operators that merge
 * and that nothing of the state depends on. Exact for latencies that add up over stages, within the pruning.
 *
 * @see <a href="https://arxiv.org/abs/2011.01302">IOS, algorithm 1</a>
 */
public final class DynamicProgram {
    private static final int NOTHING_LEFT = 0;

    private final Part part;
    private final Strategies strategies;
    private final Pruning pruning;
    private final LatencyModel model;
    private final long mostTransitions;
    private final SetTable states;
    private final SetTable groupSets;
    private final SetTable mergedSets;
    private double[] mergedLatency = new double[16];
    private final List<Group> groups = new ArrayList<>();
    private double[] latency = new double[64];
    private double[] schedules = new double[64];
    private Ending[] last = new Ending[64];
    private long transitions;
    private int width;

    /** Operators that run one after the other. */
    private record Group(long[] members, double[] latency) {
        List<Integer> operators() {
            return Arrays.stream(Bits.elements(members)).boxed().toList();
        }
    }

    private DynamicProgram(
            Part part, Strategies strategies, Pruning pruning, LatencyModel model, long mostTransitions) {
        this.part = part;
        this.strategies = strategies;
        this.pruning = pruning;
        this.model = model;
        this.mostTransitions = mostTransitions;
        this.states = new SetTable(Bits.none(part.size()).length);
        this.groupSets = new SetTable(Bits.none(part.size()).length);
        this.mergedSets = new SetTable(Bits.none(part.size()).length);
        states.add(Bits.none(part.size()));
        schedules[NOTHING_LEFT] = 1;
    }

    /**
     * The best schedule of a part, however long that takes: n operators that do not depend on each other have 2^n states.
     */
    public static Solution solve(Part part, Strategies strategies, Pruning pruning, LatencyModel model) {
        return solution(new DynamicProgram(part, strategies, pruning, model, Long.MAX_VALUE), part);
    }

    /** As {@link #solve}, but empty if more stages than so many would have to be tried. */
    public static Optional<Solution> solveWithin(
            long mostTransitions, Part part, Strategies strategies, Pruning pruning, LatencyModel model) {
        try {
            return Optional.of(solution(new DynamicProgram(part, strategies, pruning, model, mostTransitions), part));
        } catch (TooManyTransitions e) {
            return Optional.empty();
        }
    }

    private static Solution solution(DynamicProgram program, Part part) {
        long[] all = Bits.all(part.size());
        int whole = program.state(all);
        return new Solution(
                program.states.count() - 1L,
                program.transitions,
                program.schedules[whole],
                program.width,
                program.latency[whole],
                program.stages(all));
    }

    private List<Ending> stages(long[] all) {
        List<Ending> reversed = new ArrayList<>();
        long[] left = all.clone();
        while (!Bits.isEmpty(left)) {
            Ending ending = last[states.find(left)];
            reversed.add(ending);
            long[] done = Bits.none(part.size());
            ending.groups().forEach(group -> group.forEach(operator -> Bits.add(done, operator)));
            Bits.difference(left, done, left);
        }
        return reversed.reversed();
    }

    /** The number of a state, whose best schedule is known when this returns. */
    private int state(long[] set) {
        int known = states.find(set);
        return known >= 0 ? known : solve(set.clone());
    }

    private int solve(long[] set) {
        int state = states.add(set);
        if (state == latency.length) {
            latency = Arrays.copyOf(latency, 2 * state);
            schedules = Arrays.copyOf(schedules, 2 * state);
            last = Arrays.copyOf(last, 2 * state);
        }
        latency[state] = Double.POSITIVE_INFINITY;
        Endings endings = new Endings(state, set);
        if (strategies.merge()) {
            endings.merged();
        }
        if (strategies.concurrent()) {
            endings.concurrent();
        }
        return state;
    }

    private Group group(long[] members) {
        int known = groupSets.find(members);
        if (known >= 0) {
            return groups.get(known);
        }
        groupSets.add(members);
        Group group = new Group(members, model.group(Bits.elements(members)));
        groups.add(group);
        return group;
    }

    /** What operators take as one; asked of the model once, like groups, though many states end with the same. */
    private double merged(long[] members) {
        int known = mergedSets.find(members);
        if (known >= 0) {
            return mergedLatency[known];
        }
        int number = mergedSets.add(members);
        if (number == mergedLatency.length) {
            mergedLatency = Arrays.copyOf(mergedLatency, 2 * number);
        }
        mergedLatency[number] = model.merged(Bits.elements(members));
        return mergedLatency[number];
    }

    /** All last stages of one state. */
    private final class Endings {
        private final int state;
        private final long[] set;
        private final long[] rest;
        private final List<Group> candidates = new ArrayList<>();
        private final List<long[]> unions = new ArrayList<>();
        private final List<Group> chosen = new ArrayList<>();
        private double[][] latencies = new double[4][];

        Endings(int state, long[] set) {
            this.state = state;
            this.set = set;
            this.rest = new long[set.length];
        }

        /** Every operator that nothing depends on, and every choice of several of them that merge. */
        void merged() {
            int[] sinks = IntStream.of(Bits.elements(set))
                    .filter(operator -> !Bits.intersects(part.successors(operator), set))
                    .toArray();
            for (int i = 0; i < sinks.length; i++) {
                long[] members = Bits.none(part.size());
                Bits.add(members, sinks[i]);
                merged(members, sinks, i);
            }
        }

        /** @param from number of the last sink among the members */
        private void merged(long[] members, int[] sinks, int from) {
            double alone = DynamicProgram.this.merged(members);
            if (attempt(members, alone)) {
                last[state] = ending(Stage.Strategy.MERGED, List.of(new Group(members, new double[0])), alone);
            }
            for (int i = from + 1; i < sinks.length; i++) {
                if (part.mergeable(sinks[from], sinks[i])) {
                    long[] more = members.clone();
                    Bits.add(more, sinks[i]);
                    merged(more, sinks, i);
                }
            }
        }

        /** Every choice of groups that have nothing in common. */
        void concurrent() {
            for (int operator : Bits.elements(set)) {
                if (Bits.countCommon(part.upwards(operator), set) <= pruning.groupSize()) {
                    candidates.add(group(Bits.common(part.upwards(operator), set)));
                }
            }
            unions.add(Bits.none(part.size()));
            extend(0, 0);
        }

        /** @param count groups chosen so far */
        private void extend(int from, int count) {
            if (count == pruning.groups()) {
                return;
            }
            long[] union = union(count + 1);
            for (int i = from; i < candidates.size(); i++) {
                Group group = candidates.get(i);
                if (!Bits.intersects(group.members, unions.get(count))) {
                    Bits.union(unions.get(count), group.members, union);
                    choose(count, group);
                    double alone = model.concurrent(latencies, count + 1);
                    if (attempt(union, alone)) {
                        last[state] = ending(Stage.Strategy.CONCURRENT, chosen.subList(0, count + 1), alone);
                    }
                    extend(i + 1, count + 1);
                }
            }
        }

        private long[] union(int count) {
            if (count == unions.size()) {
                unions.add(Bits.none(part.size()));
            }
            return unions.get(count);
        }

        private void choose(int place, Group group) {
            width = Math.max(width, place + 1);
            if (place == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * place);
            }
            latencies[place] = group.latency;
            if (place == chosen.size()) {
                chosen.add(group);
            } else {
                chosen.set(place, group);
            }
        }

        /** Whether a stage is the best last one so far. */
        private boolean attempt(long[] done, double stage) {
            if (++transitions > mostTransitions) {
                throw new TooManyTransitions();
            }
            Bits.difference(set, done, rest);
            int before = state(rest);
            schedules[state] += schedules[before];
            double whole = latency[before] + stage;
            if (whole < latency[state]) {
                latency[state] = whole;
                return true;
            }
            return false;
        }

        private static Ending ending(Stage.Strategy strategy, List<Group> stage, double alone) {
            return new Ending(strategy, stage.stream().map(Group::operators).toList(), alone);
        }
    }
}
