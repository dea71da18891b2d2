package dev.scantling.device.cpu;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A fixed set of threads that share the iterations of one task at a time. Iterations are claimed one by one from a
 * counter, so the division of work follows the clock but never the result: each iteration is run by one thread and
 * writes only its own rows. The caller takes part. If the pool is busy with another caller's task, the caller runs its
 * own alone rather than wait. Launching allocates nothing.
 */
final class WorkerPool implements AutoCloseable {
    /** Spins before a worker parks: kernels follow one another closely. */
    private static final int SPINS = 2_000;

    private final Thread[] workers;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger generation = new AtomicInteger();
    private volatile boolean closed;
    private @Nullable Task task;
    private int iterations;
    private volatile @Nullable Throwable failure;

    WorkerPool(int threads) {
        workers = new Thread[threads - 1];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = Thread.ofPlatform()
                    .daemon()
                    .name("scantling-cpu-" + (i + 1))
                    .start(this::work);
        }
    }

    int threads() {
        return workers.length + 1;
    }

    /** Runs all iterations, each by itself; returns when they are done. A failure of any thread is thrown here. */
    void run(Task work, int count) {
        if (count <= 1 || workers.length == 0 || !busy.compareAndSet(false, true)) {
            runAlone(work, count);
            return;
        }
        try {
            share(work, count);
        } finally {
            task = null;
            busy.set(false);
        }
    }

    /** One by one here too: the garbage collector waits for a call of machine code to end. */
    private static void runAlone(Task work, int count) {
        for (int i = 0; i < count; i++) {
            work.run(i, i + 1);
        }
    }

    private void share(Task work, int count) {
        task = work;
        iterations = count;
        failure = null;
        next.set(0);
        running.set(workers.length);
        generation.incrementAndGet(); // publishes the fields above to the workers
        for (Thread worker : workers) {
            LockSupport.unpark(worker);
        }
        claim();
        while (running.get() > 0) {
            Thread.onSpinWait();
        }
        Throwable thrown = failure;
        if (thrown != null) {
            throw thrown instanceof RuntimeException e ? e : new IllegalStateException(thrown);
        }
    }

    private void claim() {
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

    private void work() {
        int seen = 0;
        while (!closed) {
            seen = awaitWork(seen);
            if (!closed) {
                claim();
                running.decrementAndGet();
            }
        }
    }

    private int awaitWork(int seen) {
        for (int spin = 0; generation.get() == seen && !closed; spin++) {
            if (spin < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
            }
        }
        return generation.get();
    }

    @Override
    public void close() {
        closed = true;
        for (Thread worker : workers) {
            LockSupport.unpark(worker);
        }
    }
}
