package dev.scantling.scheduler;

import dev.scantling.ir.Target;

/**
 * A device that schedules are made for, or fitted to if they come from elsewhere.
 *
 * @param device whose name groups bear
 * @param costs what operators take there; infinitely much if it cannot run them
 */
public record Machine(String device, Target target, NodeCosts costs) {
    /** The cores that groups share. */
    public int cores() {
        return target.cores();
    }
}
