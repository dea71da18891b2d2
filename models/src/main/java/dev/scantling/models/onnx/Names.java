package dev.scantling.models.onnx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names of tensors: each is given once, and the empty one, which means a missing operand to ONNX, never. */
final class Names {
    private final Set<String> taken = new HashSet<>(Set.of(""));
    private final Map<String, Integer> repeats = new HashMap<>();

    /** Whether a name was still free; it no longer is. */
    boolean reserve(String name) {
        return taken.add(name);
    }

    /** A name that begins with the one that is wished for. */
    String fresh(String wish) {
        String name = wish;
        while (!taken.add(name)) {
            name = wish + "_" + repeats.merge(wish, 1, Integer::sum);
        }
        return name;
    }
}
