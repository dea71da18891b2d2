package dev.scantling.scheduler.ios;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The best of all sequences of stages, by trying every one of them: no memory, no words of bits, sets of numbers only. */
record BruteForce(
        List<List<Integer>> inputs,
        List<Integer> mergeKeys,
        Strategies strategies,
        Pruning pruning,
        LatencyModel model) {

    double best() {
        return best(IntStream.range(0, inputs.size()).boxed().collect(java.util.stream.Collectors.toSet()));
    }

    private double best(Set<Integer> left) {
        if (left.isEmpty()) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (Set<Integer> starts : subsets(List.copyOf(left))) {
            best = Math.min(best, Math.min(concurrent(left, starts), merged(left, starts)));
        }
        return best;
    }

    /** Each start with everything that depends on it is a group. */
    private double concurrent(Set<Integer> left, Set<Integer> starts) {
        if (!strategies.concurrent() || starts.size() > pruning.groups()) {
            return Double.POSITIVE_INFINITY;
        }
        Set<Integer> done = new HashSet<>();
        List<double[]> latencies = new ArrayList<>();
        for (int start : starts) {
            Set<Integer> group = dependents(inputs, start, left);
            if (group.size() > pruning.groupSize() || group.stream().anyMatch(done::contains)) {
                return Double.POSITIVE_INFINITY;
            }
            done.addAll(group);
            latencies.add(model.group(array(group)));
        }
        return model.concurrent(latencies.toArray(double[][]::new), latencies.size()) + best(without(left, done));
    }

    private double merged(Set<Integer> left, Set<Integer> starts) {
        boolean ready = starts.stream()
                .allMatch(start -> dependents(inputs, start, left).size() == 1);
        return strategies.merge() && ready && alike(mergeKeys, starts)
                ? model.merged(array(starts)) + best(without(left, starts))
                : Double.POSITIVE_INFINITY;
    }

    /** Whether operators merge. */
    static boolean alike(List<Integer> mergeKeys, Set<Integer> some) {
        return some.size() == 1
                || some.stream().map(mergeKeys::get).distinct().count() == 1
                        && mergeKeys.get(some.iterator().next()) >= 0;
    }

    /** An operator and all of those left that cannot run before it. */
    static Set<Integer> dependents(List<List<Integer>> inputs, int start, Set<Integer> left) {
        Set<Integer> found = new TreeSet<>(Set.of(start));
        boolean more = true;
        while (more) {
            more = false;
            for (int reader : left) {
                more |= inputs.get(reader).stream().anyMatch(found::contains) && found.add(reader);
            }
        }
        return found;
    }

    static Set<Integer> without(Set<Integer> left, Set<Integer> done) {
        Set<Integer> rest = new HashSet<>(left);
        rest.removeAll(done);
        return rest;
    }

    static int[] array(Set<Integer> set) {
        return set.stream().sorted().mapToInt(Integer::intValue).toArray();
    }

    static List<Set<Integer>> subsets(List<Integer> elements) {
        return IntStream.range(1, 1 << elements.size())
                .mapToObj(bits -> IntStream.range(0, elements.size())
                        .filter(i -> (bits >> i & 1) != 0)
                        .mapToObj(elements::get)
                        .collect(java.util.stream.Collectors.toSet()))
                .toList();
    }
}
