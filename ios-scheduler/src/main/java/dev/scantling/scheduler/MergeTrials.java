package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.pass.MergeKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which sets of operators are worth measuring as one: of up to four that merge all of two or more, of more the pairs and the whole. Those
 * that fix sizes are left out, since they run before all others.
 */
public final class MergeTrials {
    /** Operators all of whose subsets are measured: 11 of four, 26 of five. */
    private static final int MOST_IN_FULL = 4;

    private MergeTrials() {}

    /**
     * The sets in as few rounds as a greedy choice finds, such that those of a round have no operator in common and can be measured by
     * one program.
     */
    public static List<List<List<Node>>> of(Graph graph) {
        Set<Node> binding = BindingNodes.of(graph.nodes());
        List<List<List<Node>>> rounds = new ArrayList<>();
        MergeKeys keys = MergeKeys.of(graph);
        for (List<Node> most : keys.sets()) {
            List<Node> free =
                    most.stream().filter(node -> !binding.contains(node)).toList();
            candidates(free).stream()
                    .filter(set -> keys.obstacle(set).isEmpty())
                    .forEach(set -> place(rounds, set));
        }
        return rounds.stream().map(List::copyOf).toList();
    }

    private static List<List<Node>> candidates(List<Node> most) {
        if (most.size() <= MOST_IN_FULL) {
            return IntStream.range(0, 1 << most.size())
                    .filter(bits -> Integer.bitCount(bits) > 1)
                    .mapToObj(bits -> subset(most, bits))
                    .toList();
        }
        List<List<Node>> some = new ArrayList<>(List.of(most));
        for (int i = 0; i < most.size(); i++) {
            for (int j = i + 1; j < most.size(); j++) {
                some.add(List.of(most.get(i), most.get(j)));
            }
        }
        return some;
    }

    private static List<Node> subset(List<Node> nodes, int bits) {
        return IntStream.range(0, nodes.size())
                .filter(i -> (bits >> i & 1) == 1)
                .mapToObj(nodes::get)
                .toList();
    }

    private static void place(List<List<List<Node>>> rounds, List<Node> set) {
        for (List<List<Node>> round : rounds) {
            Set<Node> taken = new HashSet<>();
            round.forEach(taken::addAll);
            if (set.stream().noneMatch(taken::contains)) {
                round.add(set);
                return;
            }
        }
        rounds.add(new ArrayList<>(List.of(set)));
    }
}
