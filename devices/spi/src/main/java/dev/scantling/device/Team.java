package dev.scantling.device;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A caller and the workers that it borrows for one task after the other: as many as are idle, up to a limit. Iterations are
 * claimed one by one from a counter, so the division of work follows the clock but never the result: each iteration is run
 * by one thread and writes only its own rows. The caller takes part and waits for nobody before it starts, so teams that
 * run at once share the pool. For one thread; running allocates nothing.
 */
public final class Team {
    /** Spins before it lets others have the core: what helpers still run may be long. */
    private static final int SPINS = 2_000;

    private final WorkerPool pool;
    private final int limit;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger helpers = new AtomicInteger();
    private @Nullable Task task;
    private int iterations;
    private volatile @Nullable Throwable failure;

    /** @param limit threads that may run a task at once, the caller included; at least 1 */
    public Team(WorkerPool pool, int limit) {
        this.pool = pool;
        this.limit = limit;
    }

    /** Runs all iterations, each by itself; returns when they are done. A failure of any thread is thrown here. */
    public void run(Task work, int count) {
        task = work;
        iterations = count;
        failure = null;
        next.set(0);
        pool.callTo(this, Math.min(limit, count) - 1);
        claim();
        awaitHelpers();
        task = null;
        Throwable thrown = failure;
        if (thrown != null) {
            throw Unchecked.of(thrown);
        }
    }

    private void awaitHelpers() {
        for (int spin = 0; helpers.get() > 0; spin++) {
            if (spin < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    /** Counts a worker that will come. */
    void join() {
        helpers.incrementAndGet();
    }

    void leave() {
        helpers.decrementAndGet();
    }

    /** One iteration at a time for a single thread too: the garbage collector waits for a call of machine code to end. */
    void claim() {
        Task work = task;
        if (work == null) {
            return;
        }
        try {
            for (int i = next.getAndIncrement(); i < iterations; i = next.getAndIncrement()) {
                work.run(i, i + 1);
            }
        } catch (RuntimeException | Error e) {
            failure = e;
            next.set(iterations);
        }
    }
}
