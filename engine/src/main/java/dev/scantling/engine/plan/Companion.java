package dev.scantling.engine.plan;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that does one thing at a time for another one, which meanwhile does something else and then waits. Handing over allocates
 * nothing. For one caller at a time.
 */
final class Companion implements AutoCloseable {
    /** Spins before a thread parks: stages follow one another closely. */
    private static final int SPINS = 2_000;

    private final Thread thread;
    /** What is being done; none when it is done. */
    private volatile @Nullable Runnable work;

    private volatile @Nullable Throwable failure;
    private volatile @Nullable Thread caller;
    private volatile boolean closed;

    /** @param name of the thread */
    Companion(String name) {
        thread = Thread.ofPlatform().daemon().name(name).unstarted(this::serve);
        thread.start();
    }

    /** Begins some work; {@link #await} has to follow. */
    void start(Runnable next) {
        caller = Thread.currentThread();
        failure = null;
        work = next;
        LockSupport.unpark(thread);
    }

    /** Waits until the work is done; what it threw, if it did. */
    @Nullable
    Throwable await() {
        for (int spin = 0; work != null; spin++) {
            pause(spin);
        }
        return failure;
    }

    private void pause(int spin) {
        if (spin < SPINS) {
            Thread.onSpinWait();
        } else {
            LockSupport.park(this);
        }
    }

    private void serve() {
        for (int spin = 0; !closed; spin++) {
            Runnable next = work;
            if (next == null) {
                pause(spin);
            } else {
                serve(next);
                spin = 0;
            }
        }
    }

    private void serve(Runnable next) {
        Thread waiting = caller;
        try {
            next.run();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        work = null;
        LockSupport.unpark(waiting);
    }

    /** Ends the thread; nothing may be under way. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
