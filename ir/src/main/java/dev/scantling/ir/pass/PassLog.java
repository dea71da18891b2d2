package dev.scantling.ir.pass;

import dev.scantling.ir.Program;

/** Told of every pass after it ran. */
@FunctionalInterface
public interface PassLog {

    /**
     * Called after each pass.
     *
     * @param pass the pass that ran
     * @param nanos how long it took
     * @param after the same object as {@code before} if there was nothing to do
     */
    void ran(Pass pass, long nanos, Program before, Program after);

    /** Keeps nothing. */
    static PassLog silent() {
        return (_, _, _, _) -> {};
    }
}
