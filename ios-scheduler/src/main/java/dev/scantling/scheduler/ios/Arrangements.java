package dev.scantling.scheduler.ios;

import java.util.List;

/** How values may lie on devices when some operators are done, and the fastest way to each of these. Immutable. */
public final class Arrangements {
    private final long[] done;
    private final List<Way> ways;

    Arrangements(long[] done, List<Way> ways) {
        this.done = done;
        this.ways = List.copyOf(ways);
    }

    long[] done() {
        return done.clone();
    }

    List<Way> ways() {
        return ways;
    }

    /** How many there are; 0 if no device can run some of the operators. */
    public int count() {
        return ways.size();
    }
}
