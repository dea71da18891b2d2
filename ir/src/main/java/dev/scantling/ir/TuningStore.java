package dev.scantling.ir;

import java.util.List;

/**
 * Remembers what measuring found to be the fastest way of doing something. Keys and choices are lines of fields
 * ({@code name=value}) whose meaning only their writers know. Thread-safe.
 */
public interface TuningStore {

    /**
     * A choice for a situation.
     *
     * @param gflops what it reached when it was measured, in 10^9 operations per second
     */
    record Entry(String key, String choice, double gflops) {}

    /** What people know it by, such as the path of a file. */
    String name();

    /** Whether there are no entries at all, so that nobody needs to make keys. */
    boolean isEmpty();

    /** The entries whose keys begin with {@code prefix}, in the order of their keys. */
    List<Entry> find(String prefix);

    /**
     * Adds entries, in place of those with the same keys.
     *
     * @return whether they will outlive this process
     */
    boolean put(List<Entry> entries);

    /** A store that stays empty. */
    static TuningStore none() {
        return new TuningStore() {
            @Override
            public String name() {
                return "no tuning file";
            }

            @Override
            public boolean isEmpty() {
                return true;
            }

            @Override
            public List<Entry> find(String prefix) {
                return List.of();
            }

            @Override
            public boolean put(List<Entry> entries) {
                return false;
            }
        };
    }
}
