package dev.scantling.device.cpu;

import dev.scantling.device.HostKernel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A fixed set of threads that share the iterations of one kernel at a time. Iterations are claimed one by one from a
 * counter, so the division of work follows the clock but never the result: each iteration is run by one thread and
 * writes only its own rows. The caller takes part. If the pool is busy with another caller's kernel, the caller runs its
 * kernel alone rather than wait. Launching allocates nothing.
 */
final class WorkerPool implements AutoCloseable {
    /** Spins before a worker parks: kernels follow one another closely. */
    private static final int SPINS = 2_000;

    private static final Object[] NO_ARRAYS = {};

    private final Thread[] workers;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger generation = new AtomicInteger();
    private volatile boolean closed;
    private @Nullable HostKernel kernel;
    private Object[] arrays = NO_ARRAYS;
    private int[] ints = {};
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

    /** Runs all iterations; returns when they are done. A failure of any thread is thrown here. */
    void run(HostKernel code, Object[] kernelArrays, int[] kernelInts, int count) {
        if (count <= 1 || workers.length == 0 || !busy.compareAndSet(false, true)) {
            code.run(kernelArrays, kernelInts, 0, count);
            return;
        }
        try {
            share(code, kernelArrays, kernelInts, count);
        } finally {
            kernel = null;
            arrays = NO_ARRAYS;
            busy.set(false);
        }
    }

    private void share(HostKernel code, Object[] kernelArrays, int[] kernelInts, int count) {
        kernel = code;
        arrays = kernelArrays;
        ints = kernelInts;
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
        HostKernel code = kernel;
        if (code == null) {
            return;
        }
        try {
            for (int i = next.getAndIncrement(); i < iterations; i = next.getAndIncrement()) {
                code.run(arrays, ints, i, i + 1);
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
