package dev.scantling.jit.render.x86;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which register each value has; the rest are on the stack.
 *
 * @param registers numbers within the file of the value
 * @param spilled places on the stack, numbered from 0
 */
record Allocation(Map<Virtual, Integer> registers, Map<Virtual, Integer> spilled) {

    boolean spills(Virtual.File file) {
        return spilled.keySet().stream().anyMatch(value -> value.file() == file);
    }

    /** The numbers of the general registers in use. */
    Set<Integer> used(Virtual.File file) {
        return registers.entrySet().stream()
                .filter(entry -> entry.getKey().file() == file)
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }
}
