package dev.scantling.device;

/** A kernel bound to its arguments; several threads may run disjoint iterations at once. Allocates nothing. */
@FunctionalInterface
public interface Task {

    /** Runs iterations {@code begin .. end - 1}. */
    void run(int begin, int end);
}
