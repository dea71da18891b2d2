package dev.scantling.scheduler;

import dev.scantling.ir.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Cuts the chains of a graph, in their order, into parts that are scheduled one after the other. */
final class GraphParts {
    private GraphParts() {}

    /**
     * Cuts behind every chain whose results are all that later ones read of what came before, and parts that are too long where
     * {@link #halves} says.
     *
     * @param parameters which are always there
     * @param most chains of a part
     */
    static List<List<Chain>> of(List<Chain> chains, Set<Value> parameters, int most) {
        Map<Value, Integer> producers = producers(chains);
        int[] open = open(chains, producers, parameters);
        int[] own = ownOpen(chains, producers);
        List<List<Chain>> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < chains.size(); i++) {
            if (open[i] == own[i] || i == chains.size() - 1) {
                split(chains.subList(begin, i + 1), parameters, most, parts);
                begin = i + 1;
            }
        }
        return parts;
    }

    private static void split(List<Chain> chains, Set<Value> parameters, int most, List<List<Chain>> parts) {
        if (chains.size() <= most) {
            parts.add(chains);
        } else {
            halves(chains, parameters).forEach(half -> split(half, parameters, most, parts));
        }
    }

    /**
     * Cuts two chains or more once, somewhere in the middle half: where the fewest values are read across the cut, and of such places
     * nearest to the middle.
     */
    static List<List<Chain>> halves(List<Chain> chains, Set<Value> parameters) {
        int[] open = open(chains, producers(chains), parameters);
        int size = chains.size();
        int cut = IntStream.rangeClosed(Math.max(1, size / 4), size - Math.max(1, size / 4))
                .boxed()
                .min(Comparator.<Integer>comparingInt(place -> open[place - 1])
                        .thenComparingInt(place -> Math.abs(2 * place - size)))
                .orElseThrow();
        return List.of(chains.subList(0, cut), chains.subList(cut, size));
    }

    /** Which chain makes a value. */
    static Map<Value, Integer> producers(List<Chain> chains) {
        Map<Value, Integer> producers = new HashMap<>();
        for (int i = 0; i < chains.size(); i++) {
            for (Value made : chains.get(i).last().outputs()) {
                producers.put(made, i);
            }
        }
        return producers;
    }

    private static Map<Value, Integer> lastReaders(List<Chain> chains) {
        Map<Value, Integer> readers = new HashMap<>();
        for (int i = 0; i < chains.size(); i++) {
            for (Value read : chains.get(i).inputs()) {
                readers.put(read, i);
            }
        }
        return readers;
    }

    /** Behind each chain, how many values of before are still to be read; what comes from elsewhere counts too. */
    private static int[] open(List<Chain> chains, Map<Value, Integer> producers, Set<Value> parameters) {
        int[] change = new int[chains.size() + 1];
        lastReaders(chains).forEach((value, reader) -> {
            int from = producers.getOrDefault(value, 0);
            if (from < reader && !parameters.contains(value)) {
                change[from]++;
                change[reader]--;
            }
        });
        Arrays.parallelPrefix(change, Integer::sum);
        return change;
    }

    /** Behind each chain, how many values of its own are still to be read. */
    private static int[] ownOpen(List<Chain> chains, Map<Value, Integer> producers) {
        int[] own = new int[chains.size()];
        Set<Value> read = lastReaders(chains).keySet();
        producers.forEach((value, producer) -> own[producer] += read.contains(value) ? 1 : 0);
        return own;
    }
}
