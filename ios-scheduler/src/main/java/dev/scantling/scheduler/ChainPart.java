package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.pass.MergeKey;
import dev.scantling.ir.pass.MergeKeys;
import dev.scantling.scheduler.ios.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chains as the operators of a dynamic program.
 *
 * @param keys of the operators that may merge
 */
record ChainPart(List<Chain> chains, Map<Node, MergeKey> keys) {

    /** Of the operators that are known to take some time as one with others. */
    static Map<Node, MergeKey> keys(Graph graph, Set<List<Node>> merged) {
        MergeKeys all = MergeKeys.of(graph);
        Map<Node, MergeKey> keys = new HashMap<>();
        merged.forEach(set -> set.forEach(node -> all.key(node).ifPresent(key -> keys.put(node, key))));
        return keys;
    }

    Part part() {
        Map<Value, Integer> producers = GraphParts.producers(chains);
        List<List<Integer>> inputs = chains.stream()
                .map(chain -> chain.inputs().stream()
                        .filter(producers::containsKey)
                        .map(producers::get)
                        .toList())
                .toList();
        return Part.of(inputs, chains.stream().map(this::key).toList());
    }

    private Optional<MergeKey> key(Chain chain) {
        return chain.nodes().size() == 1 ? Optional.ofNullable(keys.get(chain.last())) : Optional.empty();
    }
}
