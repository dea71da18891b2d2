package dev.scantling.device.cpu;

import dev.scantling.ir.EngineException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Counts what uses a device, so that closing waits for it, and refuses what comes later. Allocates nothing. */
final class LaunchGate {
    private static final int CLOSED = Integer.MIN_VALUE;
    private static final long WAIT_NANOS = 100_000;

    /** Users inside; {@link #CLOSED} is added when closed. */
    private final AtomicInteger inside = new AtomicInteger();

    /** @throws EngineException.DeviceUnavailable if the gate is closed; then there is nothing to leave */
    void enter() {
        if (inside.getAndIncrement() < 0) {
            leave();
            throw new EngineException.DeviceUnavailable(
                    "the cpu device is closed; it loads and runs nothing any more, open the engine again");
        }
    }

    void leave() {
        inside.getAndDecrement();
    }

    /** Lets nobody in any more and waits until all have left; false if it was closed before. */
    boolean close() {
        int before = inside.getAndUpdate(count -> count | CLOSED);
        while (inside.get() != CLOSED) {
            LockSupport.parkNanos(this, WAIT_NANOS);
        }
        return before >= 0;
    }
}
