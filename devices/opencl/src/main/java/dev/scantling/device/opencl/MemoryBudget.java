package dev.scantling.device.opencl;

import dev.scantling.ir.EngineException;

/**
 * Counts the bytes of a device's buffers. Drivers promise memory that is not there, and the system then ends the process, so
 * the limit is kept before a driver is asked. Thread-safe.
 */
final class MemoryBudget {
    private final String device;
    private final long most;
    private final long mostInBuffer;
    private long used;

    /** @param device what messages call it */
    MemoryBudget(String device, long most, long mostInBuffer) {
        this.device = device;
        this.most = most;
        this.mostInBuffer = mostInBuffer;
    }

    /** @throws EngineException.OutOfDeviceMemory if that would be too many; then none is reserved */
    synchronized void reserve(long bytes) {
        if (bytes > mostInBuffer) {
            throw new EngineException.OutOfDeviceMemory(device + " takes buffers of " + (mostInBuffer >> 20)
                    + " MiB at most, one of " + (bytes >> 20) + " MiB was asked for; use a smaller scan");
        }
        if (bytes > most - used) {
            throw new EngineException.OutOfDeviceMemory(
                    device + " has " + (most >> 20) + " MiB, of which "
                            + (used >> 20) + " MiB are in use, so a buffer of " + (bytes >> 20)
                            + " MiB does not fit; close sessions, use a smaller scan, or raise opencl-memory if that is the limit");
        }
        used += bytes;
    }

    synchronized void release(long bytes) {
        used -= bytes;
    }

    synchronized long used() {
        return used;
    }
}
