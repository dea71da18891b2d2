package dev.scantling.scheduler;

import dev.scantling.ir.Target;

/**
 * What a schedule from elsewhere is fitted to.
 *
 * @param device whose name groups bear
 * @param costs what operators take there, which decides who shares cores where there are fewer than groups
 */
public record Machine(String device, Target target, NodeCosts costs) {
    /** The cores that groups share. */
    public int cores() {
        return target.cores();
    }
}
