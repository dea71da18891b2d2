package dev.scantling.device;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A fixed set of threads that {@link Team}s borrow for one task at a time. Borrowing allocates nothing. Thread-safe. */
public final class WorkerPool implements AutoCloseable {
    /** Spins before a worker parks: kernels follow one another closely. */
    private static final int SPINS = 2_000;

    private final Worker[] workers;
    private volatile boolean closed;

    /**
     * Starts the threads.
     *
     * @param name that theirs begin with
     * @param threads with the caller of a task, so one less is started
     */
    public WorkerPool(String name, int threads) {
        workers = IntStream.range(1, threads)
                .mapToObj(number -> new Worker(name + "-" + number))
                .toArray(Worker[]::new);
        for (Worker worker : workers) {
            worker.thread.start();
        }
    }

    /** With the caller of a task. */
    public int threads() {
        return workers.length + 1;
    }

    /** Calls up to {@code most} idle workers to a team, which counts each with {@link Team#join} before it starts. */
    void callTo(Team team, int most) {
        int called = 0;
        for (int i = 0; i < workers.length && called < most; i++) {
            called += workers[i].call(team) ? 1 : 0;
        }
    }

    /** Lets the threads end once they are idle; doing so again has no effect. */
    @Override
    public void close() {
        closed = true;
        for (Worker worker : workers) {
            LockSupport.unpark(worker.thread);
        }
    }

    private final class Worker {
        private final Thread thread;
        /** Whom it works for; none while it is idle. */
        private final AtomicReference<@Nullable Team> team = new AtomicReference<>();

        Worker(String name) {
            thread = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
        }

        boolean call(Team caller) {
            if (team.get() != null) {
                return false;
            }
            caller.join();
            if (!team.compareAndSet(null, caller)) {
                caller.leave();
                return false;
            }
            LockSupport.unpark(thread);
            return true;
        }

        private void work() {
            while (!closed) {
                Team caller = awaitCall();
                if (caller != null) {
                    caller.claim();
                    team.set(null); // before leaving, so that the caller's next task finds it idle
                    caller.leave();
                }
            }
        }

        private @Nullable Team awaitCall() {
            for (int spin = 0; team.get() == null && !closed; spin++) {
                if (spin < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
            return team.get();
        }
    }
}
