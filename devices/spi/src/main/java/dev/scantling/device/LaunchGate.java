package dev.scantling.device;

import dev.scantling.ir.EngineException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Counts what uses a device, so that closing waits for it, and refuses what comes later. Allocates nothing. */
public final class LaunchGate {
    private static final int CLOSED = Integer.MIN_VALUE;
    private static final long WAIT_NANOS = 100_000;

    private final String device;
    /** Users inside; {@link #CLOSED} is added when closed. */
    private final AtomicInteger inside = new AtomicInteger();

    /** @param device its name in messages */
    public LaunchGate(String device) {
        this.device = device;
    }

    /**
     * Counts one user more.
     *
     * @throws EngineException.DeviceUnavailable if the gate is closed; then there is nothing to leave
     */
    public void enter() {
        if (inside.getAndIncrement() < 0) {
            leave();
            throw new EngineException.DeviceUnavailable(
                    "the " + device + " device is closed; it loads and runs nothing any more, open the engine again");
        }
    }

    /** Counts one user less. */
    public void leave() {
        inside.getAndDecrement();
    }

    /** Lets nobody in any more and waits until all have left; false if it was closed before. */
    public boolean close() {
        int before = inside.getAndUpdate(count -> count | CLOSED);
        while (inside.get() != CLOSED) {
            LockSupport.parkNanos(this, WAIT_NANOS);
        }
        return before >= 0;
    }
}
