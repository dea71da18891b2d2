package dev.scantling.scheduler.ios;

import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The best of all sequences of stages on all choices of devices, followed from the beginning with the devices of every value. Only
 * sequences that already take longer than a whole one are left. For one thread.
 */
final class PlacementBruteForce {
    private final List<List<Integer>> inputs;
    private final ValueFlow flow;
    private final List<Integer> outside;
    private final List<Integer> mergeKeys;
    private final Strategies strategies;
    private final Pruning pruning;
    private final int cut;
    private final PlacementModel model;
    private double best = Double.POSITIVE_INFINITY;

    /**
     * @param inputs of operators, which come before them
     * @param outside values that are on device 0 at the beginning
     * @param cut operators below run in stages of their own, before the others
     */
    PlacementBruteForce(
            List<List<Integer>> inputs,
            ValueFlow flow,
            List<Integer> outside,
            List<Integer> mergeKeys,
            Strategies strategies,
            Pruning pruning,
            int cut,
            PlacementModel model) {
        this.inputs = inputs;
        this.flow = flow;
        this.outside = outside;
        this.mergeKeys = mergeKeys;
        this.strategies = strategies;
        this.pruning = pruning;
        this.cut = cut;
        this.model = model;
    }

    double best() {
        search(IntStream.range(0, inputs.size()).boxed().collect(Collectors.toSet()), begin(), 0);
        return best;
    }

    private Map<Integer, Set<Integer>> begin() {
        Map<Integer, Set<Integer>> holders = new HashMap<>();
        outside.forEach(value -> holders.put(value, new HashSet<>(Set.of(0))));
        return holders;
    }

    private static Map<Integer, Set<Integer>> copy(Map<Integer, Set<Integer>> holders) {
        Map<Integer, Set<Integer>> copy = new HashMap<>();
        holders.forEach((value, devices) -> copy.put(value, new HashSet<>(devices)));
        return copy;
    }

    private void search(Set<Integer> left, Map<Integer, Set<Integer>> holders, double sum) {
        if (sum >= best) {
            return;
        }
        if (left.isEmpty()) {
            best = Math.min(best, sum + brought(copy(holders)));
            return;
        }
        boolean below = left.stream().anyMatch(operator -> operator < cut);
        List<Integer> now =
                left.stream().filter(operator -> !below || operator < cut).toList();
        for (Set<Integer> stage : BruteForce.subsets(now)) {
            for (Ending ending : endings(left, stage)) {
                devices(ending, List.of(), placed -> {
                    Map<Integer, Set<Integer>> after = copy(holders);
                    search(BruteForce.without(left, stage), after, sum + cost(placed, after));
                });
            }
        }
    }

    private void devices(Ending stage, List<Integer> chosen, Consumer<PlacedEnding> body) {
        if (chosen.size() == stage.groups().size()) {
            body.accept(new PlacedEnding(stage, chosen));
            return;
        }
        for (int device = 0; device < model.devices(); device++) {
            List<Integer> more = new ArrayList<>(chosen);
            more.add(device);
            devices(stage, more, body);
        }
    }

    /** At most one of each kind: a group is an operator of the stage that reads no other of it, with all that depend on it. */
    private List<Ending> endings(Set<Integer> left, Set<Integer> stage) {
        boolean ready = stage.stream()
                .flatMap(operator -> inputs.get(operator).stream())
                .allMatch(read -> stage.contains(read) || !left.contains(read));
        if (!ready) {
            return List.of();
        }
        List<Set<Integer>> groups = stage.stream()
                .filter(operator -> inputs.get(operator).stream().noneMatch(stage::contains))
                .map(start -> BruteForce.dependents(inputs, start, stage))
                .toList();
        List<Ending> endings = new ArrayList<>();
        if (strategies.concurrent()
                && groups.stream().mapToInt(Set::size).sum() == stage.size()
                && groups.size() <= pruning.groups()
                && groups.stream().allMatch(group -> group.size() <= pruning.groupSize())) {
            endings.add(ending(Stage.Strategy.CONCURRENT, groups));
        }
        if (strategies.merge() && groups.size() == stage.size() && BruteForce.alike(mergeKeys, stage)) {
            endings.add(ending(Stage.Strategy.MERGED, List.of(stage)));
        }
        return endings;
    }

    private static Ending ending(Stage.Strategy strategy, List<Set<Integer>> groups) {
        return new Ending(
                strategy,
                groups.stream().map(group -> List.copyOf(new TreeSet<>(group))).toList(),
                0);
    }

    /** What stages take, and bringing back what is kept. */
    double cost(List<PlacedEnding> stages) {
        Map<Integer, Set<Integer>> holders = begin();
        double sum = 0;
        for (PlacedEnding stage : stages) {
            sum += cost(stage, holders);
        }
        return sum + brought(holders);
    }

    private double brought(Map<Integer, Set<Integer>> holders) {
        return flow.kept().stream()
                .mapToDouble(value -> moved(value, 0, holders))
                .sum();
    }

    private double cost(PlacedEnding placed, Map<Integer, Set<Integer>> holders) {
        double slowest = 0;
        double copies = 0;
        Map<Integer, Set<Integer>> before = copy(holders);
        for (int device = 0; device < model.devices(); device++) {
            List<List<Integer>> groups = new ArrayList<>();
            for (int i = 0; i < placed.devices().size(); i++) {
                if (placed.devices().get(i) == device) {
                    groups.add(placed.stage().groups().get(i));
                }
            }
            if (!groups.isEmpty()) {
                copies += arrival(groups, device, before, holders);
                slowest = Math.max(slowest, busy(placed, groups, device));
            }
        }
        for (int i = 0; i < placed.devices().size(); i++) {
            int device = placed.devices().get(i);
            placed.stage()
                    .groups()
                    .get(i)
                    .forEach(operator -> flow.made()
                            .get(operator)
                            .forEach(value -> holders.put(value, new HashSet<>(Set.of(device)))));
        }
        return copies
                + slowest
                + (placed.stage().strategy() == Stage.Strategy.MERGED
                        ? 0
                        : model.barrier(placed.devices().size()));
    }

    private double busy(PlacedEnding placed, List<List<Integer>> groups, int device) {
        int[][] operators = groups.stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        if (placed.stage().strategy() == Stage.Strategy.MERGED) {
            return model.merged(device, operators[0]);
        }
        double[][] latencies = new double[operators.length][];
        for (int i = 0; i < operators.length; i++) {
            latencies[i] = model.group(device, operators[i]);
        }
        return model.concurrent(device, latencies, latencies.length);
    }

    /** A value that two groups read is copied once, from a device that had it before the stage. */
    private double arrival(
            List<List<Integer>> groups,
            int device,
            Map<Integer, Set<Integer>> before,
            Map<Integer, Set<Integer>> holders) {
        double sum = 0;
        for (List<Integer> group : groups) {
            Set<Integer> own = new HashSet<>();
            group.forEach(operator -> own.addAll(flow.made().get(operator)));
            for (int operator : group) {
                for (int value : flow.reads().get(operator)) {
                    boolean here = own.contains(value)
                            || Objects.requireNonNull(holders.get(value)).contains(device);
                    sum += here ? 0 : moved(value, device, before);
                    if (!own.contains(value)) {
                        Objects.requireNonNull(holders.get(value)).add(device);
                    }
                }
            }
        }
        return sum;
    }

    private double moved(int value, int device, Map<Integer, Set<Integer>> holders) {
        Set<Integer> here = Objects.requireNonNull(holders.get(value));
        double least = here.contains(device)
                ? 0
                : here.stream()
                        .mapToDouble(from -> model.transfer(value, from, device))
                        .min()
                        .orElseThrow();
        return least;
    }
}
