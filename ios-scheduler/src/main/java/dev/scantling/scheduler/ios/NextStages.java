package dev.scantling.scheduler.ios;

import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * All stages that may come next when some operators are done: every choice of groups, on every choice of devices. They are the stages
 * that {@link DynamicProgram} takes off the other end: a group is an operator that is ready with operators that depend on it, and has
 * all that these read.
 */
final class NextStages {
    private final Part part;
    private final Strategies strategies;
    private final Pruning pruning;
    private final PlacementModel model;
    private final Places places;
    private final SetTable groupSets;
    /** On each device, by the number of the set. */
    private final List<List<PlacedGroup>> groups = new ArrayList<>();

    private final SetTable mergedSets;
    private final List<List<PlacedGroup>> mergedGroups = new ArrayList<>();

    NextStages(Part part, Strategies strategies, Pruning pruning, PlacementModel model, Places places) {
        this.part = part;
        this.strategies = strategies;
        this.pruning = pruning;
        this.model = model;
        this.places = places;
        this.groupSets = new SetTable(Bits.none(part.size()).length);
        this.mergedSets = new SetTable(Bits.none(part.size()).length);
    }

    /** @param left operators that may run */
    void forEach(long[] done, long[] left, Consumer<PlacedStage> stage) {
        int[] ready = IntStream.of(Bits.elements(left))
                .filter(operator -> Bits.containsAll(done, part.predecessors(operator)))
                .toArray();
        if (strategies.merge()) {
            merged(ready, stage);
        }
        if (strategies.concurrent()) {
            List<List<PlacedGroup>> choices = IntStream.of(ready)
                    .mapToObj(root -> rooted(root, done, left))
                    .toList();
            concurrent(choices, 0, new ArrayList<>(), stage);
        }
    }

    /** Of operators that are ready: every single one, and every choice of several that merge. */
    private void merged(int[] ready, Consumer<PlacedStage> stage) {
        for (int i = 0; i < ready.length; i++) {
            long[] members = Bits.none(part.size());
            Bits.add(members, ready[i]);
            merged(members, ready, i, stage);
        }
    }

    /** @param last number of the last operator among the members */
    private void merged(long[] members, int[] ready, int last, Consumer<PlacedStage> stage) {
        mergedOn(members).forEach(group -> {
            double[] busy = new double[model.devices()];
            busy[group.device()] = group.latency()[0];
            stage.accept(PlacedStage.of(Stage.Strategy.MERGED, List.of(group), busy, 0));
        });
        for (int i = last + 1; i < ready.length; i++) {
            if (part.mergeable(ready[last], ready[i])) {
                long[] more = members.clone();
                Bits.add(more, ready[i]);
                merged(more, ready, i, stage);
            }
        }
    }

    private List<PlacedGroup> mergedOn(long[] members) {
        int known = mergedSets.find(members);
        if (known >= 0) {
            return mergedGroups.get(known);
        }
        mergedSets.add(members);
        int[] operators = Bits.elements(members);
        List<PlacedGroup> made = devices(members, operators, device -> new double[] {model.merged(device, operators)});
        mergedGroups.add(made);
        return made;
    }

    /** Costs of a device. */
    private interface Costs {
        double[] on(int device);
    }

    private List<PlacedGroup> devices(long[] members, int[] operators, Costs costs) {
        return IntStream.range(0, model.devices())
                .mapToObj(device -> new PlacedGroup(
                        members, device, costs.on(device), before(operators, device), places.made(operators, device)))
                .toList();
    }

    private long[] before(int[] operators, int device) {
        long[] reads = places.read(operators, device);
        Bits.difference(reads, places.made(operators, device), reads);
        return reads;
    }

    /** All groups that begin with an operator. */
    private List<PlacedGroup> rooted(int root, long[] done, long[] left) {
        SetTable found = new SetTable(done.length);
        List<PlacedGroup> rooted = new ArrayList<>();
        long[] start = Bits.none(part.size());
        Bits.add(start, root);
        grow(start, Bits.common(part.upwards(root), left), done, found, rooted);
        return rooted;
    }

    /** @param above what depends on the root */
    private void grow(long[] members, long[] above, long[] done, SetTable found, List<PlacedGroup> rooted) {
        if (found.find(members) >= 0) {
            return;
        }
        found.add(members);
        rooted.addAll(groupOn(members));
        if (Bits.count(members) == pruning.groupSize()) {
            return;
        }
        long[] known = done.clone();
        Bits.union(done, members, known);
        for (int operator : Bits.elements(above)) {
            if (!Bits.contains(members, operator) && Bits.containsAll(known, part.predecessors(operator))) {
                long[] more = members.clone();
                Bits.add(more, operator);
                grow(more, above, done, found, rooted);
            }
        }
    }

    private List<PlacedGroup> groupOn(long[] members) {
        int known = groupSets.find(members);
        if (known >= 0) {
            return groups.get(known);
        }
        groupSets.add(members);
        int[] operators = Bits.elements(members);
        List<PlacedGroup> made = devices(members, operators, device -> model.group(device, operators));
        groups.add(made);
        return made;
    }

    /** Groups of different roots have nothing in common: what depends on both roots is in neither. */
    private void concurrent(
            List<List<PlacedGroup>> choices, int from, List<PlacedGroup> chosen, Consumer<PlacedStage> stage) {
        if (chosen.size() == pruning.groups()) {
            return;
        }
        for (int root = from; root < choices.size(); root++) {
            for (PlacedGroup group : choices.get(root)) {
                chosen.add(group);
                stage.accept(
                        PlacedStage.of(Stage.Strategy.CONCURRENT, chosen, busy(chosen), model.barrier(chosen.size())));
                concurrent(choices, root + 1, chosen, stage);
                chosen.removeLast();
            }
        }
    }

    private double[] busy(List<PlacedGroup> chosen) {
        double[] busy = new double[model.devices()];
        for (int device = 0; device < busy.length; device++) {
            int here = device;
            double[][] latencies = chosen.stream()
                    .filter(group -> group.device() == here)
                    .map(PlacedGroup::latency)
                    .toArray(double[][]::new);
            busy[device] = latencies.length == 0 ? 0 : model.concurrent(device, latencies, latencies.length);
        }
        return busy;
    }
}
