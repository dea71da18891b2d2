package dev.scantling.scheduler.ios;

import dev.scantling.ir.EngineException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operators that are scheduled together: a directed acyclic graph, operators being numbers. Immutable. */
public final class Part {
    /** An operator that merges with no other. */
    private static final int ALONE = -1;

    private final long[][] successors;
    private final long[][] predecessors;
    private final long[][] upwards;
    private final int[] mergeClasses;

    private Part(long[][] successors, int[] mergeClasses) {
        this.successors = successors;
        this.mergeClasses = mergeClasses;
        this.predecessors = new long[successors.length][];
        Arrays.setAll(predecessors, _ -> Bits.none(successors.length));
        this.upwards = new long[successors.length][];
        int[] depth = new int[successors.length];
        for (int operator = 0; operator < successors.length; operator++) {
            int read = operator;
            Bits.forEach(successors[read], reader -> Bits.add(predecessors[reader], read));
            close(operator, depth);
        }
    }

    /**
     * A part of a graph.
     *
     * @param inputs for each operator those that it reads; numbers outside of the part are ignored
     * @param mergeKeys for each operator what it has to have in common with those that it can merge with; empty if there are none
     * @throws EngineException.InvalidModel if operators read each other in a circle
     */
    public static Part of(List<? extends List<Integer>> inputs, List<? extends Optional<?>> mergeKeys) {
        int size = inputs.size();
        if (mergeKeys.size() != size) {
            throw new EngineException.InvalidModel(
                    "a part has " + size + " operators, but " + mergeKeys.size() + " merge keys");
        }
        long[][] successors = new long[size][];
        Arrays.setAll(successors, _ -> Bits.none(size));
        for (int reader = 0; reader < size; reader++) {
            for (int read : inputs.get(reader)) {
                if (read >= 0 && read < size) {
                    Bits.add(successors[read], reader);
                }
            }
        }
        return new Part(successors, classes(mergeKeys));
    }

    private static int[] classes(List<? extends Optional<?>> keys) {
        Map<Object, Integer> known = new HashMap<>();
        return keys.stream()
                .mapToInt(key -> key.isEmpty() ? ALONE : known.computeIfAbsent(key.get(), _ -> known.size()))
                .toArray();
    }

    /** @param depth 0 for operators not seen, 1 for those on the path, 2 for those that are done */
    private void close(int operator, int[] depth) {
        if (depth[operator] == 1) {
            throw new EngineException.InvalidModel("operator " + operator + " reads itself by way of others");
        }
        if (depth[operator] == 2) {
            return;
        }
        depth[operator] = 1;
        long[] reached = Bits.none(size());
        Bits.add(reached, operator);
        Bits.forEach(successors[operator], successor -> {
            close(successor, depth);
            Bits.union(reached, upwards[successor], reached);
        });
        upwards[operator] = reached;
        depth[operator] = 2;
    }

    /** Number of operators. */
    public int size() {
        return successors.length;
    }

    /** Those that read an operator. */
    long[] successors(int operator) {
        return successors[operator];
    }

    /** Those that an operator reads. */
    long[] predecessors(int operator) {
        return predecessors[operator];
    }

    /** An operator and all that cannot run before it. */
    long[] upwards(int operator) {
        return upwards[operator];
    }

    /** Whether two operators can be merged. */
    public boolean mergeable(int one, int other) {
        return mergeClasses[one] != ALONE && mergeClasses[one] == mergeClasses[other];
    }
}
