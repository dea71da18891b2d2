package dev.scantling.device.opencl;

import dev.scantling.device.LaunchGate;
import dev.scantling.ir.EngineException;
import java.lang.foreign.MemorySegment;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * What buffers, programs and queues of one device share: the driver's context, a queue for transfers, the budget, and what
 * errors mean. Whoever calls the driver is counted, so that closing waits, and nobody calls it afterwards with handles that are no
 * more. Thread-safe.
 */
final class OpenClContext implements AutoCloseable {
    private static final int SMALL_BYTES = 64;

    private final ClApi api;
    private final DeviceFacts facts;
    private final String label;
    private final MemoryBudget budget;
    private final DriverErrors errors;
    private final long handle;
    private final long transfers;
    private final long nothing;
    private final LaunchGate gate;
    private final OpenQueues queues = new OpenQueues(this);

    /**
     * Opens a device.
     *
     * @param name such as {@code opencl:0}
     * @param memoryBytes limit of all buffers together
     */
    OpenClContext(ClApi api, String name, DeviceFacts facts, long memoryBytes) {
        this.api = api;
        this.facts = facts;
        this.label = name + " (" + facts.name() + ", driver " + facts.driver() + ")";
        this.budget = new MemoryBudget(label, memoryBytes, facts.bufferBytes());
        this.errors = new DriverErrors(label);
        this.gate = new LaunchGate(name);
        this.handle = driver("opening it", calls -> calls.createContext(facts.handle()));
        this.transfers = orClosed(() -> api.releaseContext(handle), this::queue);
        this.nothing = orClosed(
                () -> {
                    api.releaseQueue(transfers);
                    api.releaseContext(handle);
                },
                () -> driver("opening it", calls -> calls.createBuffer(handle, SMALL_BYTES, MemorySegment.NULL)));
    }

    /** A new handle; if that fails, those before it are given back. */
    private static long orClosed(Runnable others, LongSupplier create) {
        try {
            return create.getAsLong();
        } catch (EngineException e) {
            others.run();
            throw e;
        }
    }

    ClApi api() {
        return api;
    }

    DeviceFacts facts() {
        return facts;
    }

    /** Its name and driver, for messages. */
    String label() {
        return label;
    }

    MemoryBudget budget() {
        return budget;
    }

    DriverErrors errors() {
        return errors;
    }

    long handle() {
        return handle;
    }

    /** Counts who uses the device. */
    LaunchGate gate() {
        return gate;
    }

    /** A small buffer that stands for empty ones, which do not exist in OpenCL. */
    long nothing() {
        return nothing;
    }

    /** Those of streams. */
    OpenQueues queues() {
        return queues;
    }

    /** A new queue. */
    long queue() {
        return driver("opening a queue", calls -> calls.createQueue(handle, facts.handle()));
    }

    /**
     * Calls the driver.
     *
     * @param doing for messages
     * @throws EngineException saying what the driver's error means, or that the device is closed
     */
    long driver(String doing, ToLongFunction<ClApi> call) {
        errors.requirePresent();
        gate.enter();
        try {
            return call.applyAsLong(api);
        } catch (ClError e) {
            throw errors.of(e, doing);
        } finally {
            gate.leave();
        }
    }

    /**
     * Makes a part of a buffer visible to the host; closing waits for {@link #unmap}.
     *
     * @throws EngineException saying what the driver's error means, or that the device is closed
     */
    long map(long buffer, boolean write, long offset, long bytes) {
        errors.requirePresent();
        gate.enter();
        try {
            return api.map(transfers, buffer, write, offset, bytes);
        } catch (ClError e) {
            gate.leave();
            throw errors.of(e, "reading or writing a buffer");
        }
    }

    void unmap(long buffer, long address, long bytes) {
        try {
            api.unmap(transfers, buffer, address, bytes);
            api.finish(transfers);
        } catch (ClError e) {
            throw errors.of(e, "writing a buffer");
        } finally {
            gate.leave();
        }
    }

    /** Gives something back; of a lost device nothing can be. */
    void release(Runnable call) {
        try {
            call.run();
        } catch (ClError e) {
            kept(e);
        }
    }

    /** The same of an event; as every launch has one, this allocates nothing. */
    void releaseEvent(long event) {
        try {
            api.releaseEvent(event);
        } catch (ClError e) {
            kept(e);
        }
    }

    private void kept(ClError error) {
        if (!errors.isLost()) {
            throw errors.of(error, "giving something back");
        }
    }

    /** Waits for whoever uses the device; doing so again has no effect. */
    @Override
    public void close() {
        if (gate.close()) {
            release(() -> api.releaseBuffer(nothing));
            release(() -> api.releaseQueue(transfers));
            release(() -> api.releaseContext(handle));
        }
    }
}
