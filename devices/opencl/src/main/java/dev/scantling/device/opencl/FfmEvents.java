package dev.scantling.device.opencl;

import dev.scantling.device.Unchecked;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The calls that make events, and those that use them. Each gets a little memory for what it reads or writes through a pointer, which is its
 * own while it runs, so that it allocates nothing.
 */
final class FfmEvents {
    private static final long NULL = 0;
    /** Where the event of a command goes, behind what the call reads. */
    private static final long MADE = 2 * Long.BYTES;

    private final MethodHandle enqueue;
    private final MethodHandle barrier;
    private final MethodHandle flush;
    private final MethodHandle waitFor;
    private final MethodHandle info;
    private final MethodHandle profile;
    private final MethodHandle release;

    FfmEvents(FfmFunctions functions) {
        enqueue = functions.status("clEnqueueNDRangeKernel", "ppipppipp");
        barrier = functions.status("clEnqueueBarrierWithWaitList", "pipp");
        flush = functions.status("clFlush", "p");
        waitFor = functions.status("clWaitForEvents", "ip");
        info = functions.status("clGetEventInfo", "pippp");
        profile = functions.status("clGetEventProfilingInfo", "pippp");
        release = functions.status("clReleaseEvent", "p");
    }

    /** @see ClApi#start */
    long start(long queue, long kernel, long items, long group, MemorySegment memory) {
        memory.set(ValueLayout.JAVA_LONG, 0, items);
        memory.set(ValueLayout.JAVA_LONG, Long.BYTES, group);
        long sizes = memory.address();
        try {
            ClError.check("clEnqueueNDRangeKernel", (int)
                    enqueue.invokeExact(queue, kernel, 1, NULL, sizes, sizes + Long.BYTES, 0, NULL, sizes + MADE));
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
        return handedOver(queue, memory.get(ValueLayout.JAVA_LONG, MADE));
    }

    /** @see ClApi#after */
    long after(long queue, long event, MemorySegment memory) {
        memory.set(ValueLayout.JAVA_LONG, 0, event);
        long list = memory.address();
        try {
            ClError.check("clEnqueueBarrierWithWaitList", (int) barrier.invokeExact(queue, 1, list, list + MADE));
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
        return handedOver(queue, memory.get(ValueLayout.JAVA_LONG, MADE));
    }

    private long handedOver(long queue, long event) {
        try {
            int status = (int) flush.invokeExact(queue);
            if (status != 0) {
                release(event);
            }
            ClError.check("clFlush", status);
            return event;
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
    }

    /** @see ClApi#await */
    int await(long event, MemorySegment memory) {
        memory.set(ValueLayout.JAVA_LONG, 0, event);
        try {
            int status = (int) waitFor.invokeExact(1, memory.address());
            if (status == ClError.FAILED_BEFORE) {
                return status(event, memory);
            }
            ClError.check("clWaitForEvents", status);
            return 0;
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
    }

    private int status(long event, MemorySegment memory) throws Throwable {
        ClError.check("clGetEventInfo", (int)
                info.invokeExact(event, ClInfo.EVENT_STATUS, (long) Integer.BYTES, memory.address(), NULL));
        return memory.get(ValueLayout.JAVA_INT, 0);
    }

    /** @see ClApi#nanos */
    long nanos(long event, int what, MemorySegment memory) {
        try {
            ClError.check("clGetEventProfilingInfo", (int)
                    profile.invokeExact(event, what, (long) Long.BYTES, memory.address(), NULL));
            return memory.get(ValueLayout.JAVA_LONG, 0);
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
    }

    /** @see ClApi#releaseEvent */
    void release(long event) {
        try {
            ClError.check("clReleaseEvent", (int) release.invokeExact(event));
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
    }
}
