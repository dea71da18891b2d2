package dev.scantling.perf.cpu;

import java.util.List;

/** A group of comparisons that make one table. */
public interface Suite {
    /** What {@code --only} takes. */
    String name();

    /** Whether it runs on {@link Plan#scan}. */
    default boolean needsScan() {
        return true;
    }

    /**
     * Checks what it needs besides a scan, before anything is measured.
     *
     * @throws dev.scantling.ir.EngineException.InvalidInput if it cannot run so
     */
    default void require(Plan plan) {}

    /** Measures; may take minutes. */
    Result run(Plan plan);

    /**
     * What a suite found.
     *
     * @param table as text, with the lines that sum it up
     * @param data all samples, for Jackson
     */
    record Result(String suite, String table, Object data, List<String> notes) {
        public Result {
            notes = List.copyOf(notes);
        }
    }
}
