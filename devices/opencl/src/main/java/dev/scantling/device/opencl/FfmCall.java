package dev.scantling.device.opencl;

import dev.scantling.device.Unchecked;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Looks at the status of calls that are not made again and again. Each call names its types where it is written ({@code invokeExact}): those
 * whose arguments are only known when it runs make a JVM write a dozen classes first, which was a seventh of a start.
 */
final class FfmCall {
    private FfmCall() {}

    /** A function that gives its status. */
    @FunctionalInterface
    interface Status {
        int call() throws Throwable;
    }

    /** A function that gives a handle, and writes its status to an address. */
    @FunctionalInterface
    interface Creator {
        long call(long status) throws Throwable;
    }

    /** @throws ClError if the status is none of success */
    static void check(String name, Status function) {
        try {
            ClError.check(name, function.call());
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
    }

    /**
     * The handle.
     *
     * @param memory of this thread, for the status
     * @throws ClError if the status is none of success
     */
    static long create(String name, MemorySegment memory, Creator function) {
        try {
            long created = function.call(memory.address());
            ClError.check(name, memory.get(ValueLayout.JAVA_INT, 0));
            return created;
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
    }
}
