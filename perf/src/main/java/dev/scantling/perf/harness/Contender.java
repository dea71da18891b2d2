package dev.scantling.perf.harness;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Something to be timed.
 *
 * @param name as in tables
 * @param run does the work once and returns the nanoseconds that count
 */
public record Contender(String name, LongSupplier run) {

    /** A contender whose runs are timed from outside. */
    public static Contender timed(String name, Clock clock, Runnable work) {
        return new Contender(name, () -> clock.nanos(work));
    }

    /** A contender that does the work once more before each run, so that threads are awake and caches hold what it needs. */
    public static Contender warmed(String name, Clock clock, Runnable work) {
        return new Contender(name, () -> {
            work.run();
            return clock.nanos(work);
        });
    }

    /** The same, each run behind another that does not count. */
    public Contender warm() {
        return new Contender(name, () -> {
            long _ = run.getAsLong();
            return run.getAsLong();
        });
    }

    /** The same with a rest behind each run: threads of some libraries go on spinning for a while, which slows down whoever is next. */
    public Contender rested(long nanos) {
        return new Contender(name, () -> {
            long took = run.getAsLong();
            LockSupport.parkNanos(nanos);
            return took;
        });
    }

    /** The same work, several times in a row: for work that is short against the resolution of clocks. */
    public Contender repeated(int times) {
        return new Contender(name, () -> {
            long sum = 0;
            for (int i = 0; i < times; i++) {
                sum += run.getAsLong();
            }
            return sum;
        });
    }
}
