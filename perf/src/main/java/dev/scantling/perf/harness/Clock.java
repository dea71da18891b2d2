package dev.scantling.perf.harness;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What a duration is measured with. */
public enum Clock {
    /** Time that passes. */
    WALL {
        @Override
        public long now() {
            return System.nanoTime();
        }
    },
    /** Time that the calling thread has spent on a processor: what others take from it does not count. */
    THREAD_CPU {
        @Override
        public long now() {
            return THREADS.getCurrentThreadCpuTime();
        }
    };

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A reading in nanoseconds; only differences mean something. */
    public abstract long now();

    /** How long some work takes. */
    public final long nanos(Runnable work) {
        long start = now();
        work.run();
        return now() - start;
    }
}
