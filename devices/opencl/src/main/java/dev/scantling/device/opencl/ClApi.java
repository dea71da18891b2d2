package dev.scantling.device.opencl;

import java.lang.foreign.MemorySegment;

/**
 * The calls of OpenCL 1.2 that a device needs. Handles are addresses or numbers that mean nothing to others; whoever holds one
 * gives it back once and does not use it afterwards, since drivers end the process where that is ignored. Thread-safe, except
 * that one kernel is set up and launched by one thread at a time.
 *
 * <p>Every method throws {@link ClError} with the driver's status.
 */
interface ClApi {

    /** The handles of all platforms. */
    long[] platforms();

    /** A text about a platform, such as {@link ClInfo#PLATFORM_VERSION}. */
    String platformText(long platform, int what);

    /** The handles of all devices of a platform. */
    long[] devices(long platform);

    String deviceText(long device, int what);

    /** A number about a device, of 4 or 8 bytes. */
    long deviceNumber(long device, int what);

    long createContext(long device);

    void releaseContext(long context);

    /** A queue that runs commands in order, and notes when each ran. */
    long createQueue(long context, long device);

    void releaseQueue(long queue);

    /** Waits until all commands of a queue have run. */
    void finish(long queue);

    /**
     * Memory for kernels to read and write.
     *
     * @param host memory of the host that the device shall use, as large, and kept until the buffer has been released;
     *     {@link MemorySegment#NULL} for memory of the device
     */
    long createBuffer(long context, long bytes, MemorySegment host);

    void releaseBuffer(long buffer);

    /** Waits for a part of a buffer to be visible to the host; gives its address, valid until {@link #unmap}. */
    long map(long queue, long buffer, boolean write, long offset, long bytes);

    void unmap(long queue, long buffer, long mapped, long bytes);

    long createProgram(long context, String source);

    /** A program that {@link #binary} gave for the same device and driver. Others may end the process. */
    long createProgram(long context, long device, byte[] binary);

    void build(long program, long device, String options);

    /** What the compiler said of the last build. */
    String buildLog(long program, long device);

    /** The code of a program with one device. */
    byte[] binary(long program);

    void releaseProgram(long program);

    long createKernel(long program, String function);

    void setBuffer(long kernel, int index, long buffer);

    void setInt(long kernel, int index, int value);

    void releaseKernel(long kernel);

    /** Queues a launch over one dimension, whose event nobody asks for. */
    default void launch(long queue, long kernel, long items, long group) {
        releaseEvent(start(queue, kernel, items, group));
    }

    /** Queues a launch over one dimension and hands it to the device at once, so that other queues may wait for its event, which is given. */
    long start(long queue, long kernel, long items, long group);

    /**
     * Holds what is queued from now on back until the command of an event has run, of whatever queue of the context. Gives the event of
     * having waited, which is handed to the device at once too.
     */
    long after(long queue, long event);

    /** Waits until the command of an event has ended. Gives 0, or the status with which it failed, which is negative. */
    int await(long event);

    /** When something became of a command that has run, such as {@link ClInfo#PROFILING_START}, on a clock of the device's. */
    long nanos(long event, int what);

    /** Does not wait for the command. */
    void releaseEvent(long event);
}
