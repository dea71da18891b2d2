package dev.scantling.device.opencl;

import dev.scantling.device.Unchecked;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Calls the loader library by the foreign-function interface of Java. What a run calls again and again (arguments, launches,
 * mapping, waiting) allocates nothing.
 */
final class FfmApi implements ClApi {
    private static final long NULL = 0;
    private static final int SCRATCH_BYTES = 64;

    private final MethodHandle createContext;
    private final MethodHandle releaseContext;
    private final MethodHandle createQueue;
    private final MethodHandle releaseQueue;
    private final MethodHandle finish;
    private final MethodHandle createBuffer;
    private final MethodHandle releaseBuffer;
    private final MethodHandle map;
    private final MethodHandle unmap;
    private final MethodHandle setArgument;
    private final MethodHandle releaseProgram;
    private final MethodHandle releaseKernel;
    private final FfmQueries queries;
    private final FfmPrograms programs;
    private final FfmEvents events;
    /** For what a call reads or writes through a pointer. */
    private final ThreadLocal<MemorySegment> scratch =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(SCRATCH_BYTES, Long.BYTES));

    /** @throws IllegalArgumentException if there is no such library, or it is none of OpenCL */
    FfmApi(String library) {
        FfmFunctions functions = new FfmFunctions(library);
        createContext = functions.creator("clCreateContext", "pipppp");
        releaseContext = functions.status("clReleaseContext", "p");
        createQueue = functions.creator("clCreateCommandQueue", "pplp");
        releaseQueue = functions.status("clReleaseCommandQueue", "p");
        finish = functions.status("clFinish", "p");
        createBuffer = functions.creator("clCreateBuffer", "plppp");
        releaseBuffer = functions.status("clReleaseMemObject", "p");
        map = functions.creator("clEnqueueMapBuffer", "ppilppippp");
        unmap = functions.status("clEnqueueUnmapMemObject", "pppipp");
        setArgument = functions.status("clSetKernelArg", "pipp");
        releaseProgram = functions.status("clReleaseProgram", "p");
        releaseKernel = functions.status("clReleaseKernel", "p");
        queries = new FfmQueries(functions);
        programs = new FfmPrograms(functions);
        events = new FfmEvents(functions);
    }

    /** Gives a handle back. */
    private static void release(String name, MethodHandle function, long handle) {
        FfmCall.check(name, () -> (int) function.invokeExact(handle));
    }

    @Override
    public long[] platforms() {
        return queries.platforms();
    }

    @Override
    public long[] devices(long platform) {
        return queries.devices(platform);
    }

    @Override
    public String platformText(long platform, int what) {
        return ClText.of(queries.platform(platform, what));
    }

    @Override
    public String deviceText(long device, int what) {
        return ClText.of(queries.device(device, what));
    }

    @Override
    public long deviceNumber(long device, int what) {
        return ClText.number(queries.device(device, what));
    }

    @Override
    public long createContext(long device) {
        try (Arena arena = Arena.ofConfined()) {
            long devices = arena.allocateFrom(ValueLayout.JAVA_LONG, device).address();
            return FfmCall.create("clCreateContext", scratch.get(), status ->
                    (long) createContext.invokeExact(NULL, 1, devices, NULL, NULL, status));
        }
    }

    @Override
    public void releaseContext(long context) {
        release("clReleaseContext", releaseContext, context);
    }

    @Override
    public long createQueue(long context, long device) {
        return FfmCall.create("clCreateCommandQueue", scratch.get(), status ->
                (long) createQueue.invokeExact(context, device, ClInfo.QUEUE_PROFILING, status));
    }

    @Override
    public void releaseQueue(long queue) {
        release("clReleaseCommandQueue", releaseQueue, queue);
    }

    @Override
    public void finish(long queue) {
        try {
            ClError.check("clFinish", (int) finish.invokeExact(queue));
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
    }

    @Override
    public long createBuffer(long context, long bytes, MemorySegment host) {
        long flags = ClInfo.MEM_READ_WRITE | (host.address() == NULL ? 0 : ClInfo.MEM_USE_HOST_PTR);
        return FfmCall.create("clCreateBuffer", scratch.get(), status ->
                (long) createBuffer.invokeExact(context, flags, bytes, host.address(), status));
    }

    @Override
    public void releaseBuffer(long buffer) {
        release("clReleaseMemObject", releaseBuffer, buffer);
    }

    @Override
    public long map(long queue, long buffer, boolean write, long offset, long bytes) {
        MemorySegment status = scratch.get();
        long flags = ClInfo.MAP_READ | (write ? ClInfo.MAP_WRITE : 0);
        try {
            long mapped =
                    (long) map.invokeExact(queue, buffer, 1, flags, offset, bytes, 0, NULL, NULL, status.address());
            ClError.check("clEnqueueMapBuffer", status.get(ValueLayout.JAVA_INT, 0));
            return mapped;
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
    }

    @Override
    public void unmap(long queue, long buffer, long mapped, long bytes) {
        try {
            ClError.check("clEnqueueUnmapMemObject", (int) unmap.invokeExact(queue, buffer, mapped, 0, NULL, NULL));
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
    }

    @Override
    public long createProgram(long context, String source) {
        return programs.ofSource(context, source, scratch.get());
    }

    @Override
    public long createProgram(long context, long device, byte[] binary) {
        return programs.ofBinary(context, device, binary, scratch.get());
    }

    @Override
    public void build(long program, long device, String options) {
        programs.build(program, device, options);
    }

    @Override
    public String buildLog(long program, long device) {
        return ClText.of(queries.build(program, device, ClInfo.PROGRAM_BUILD_LOG));
    }

    @Override
    public byte[] binary(long program) {
        return queries.binary(program);
    }

    @Override
    public void releaseProgram(long program) {
        release("clReleaseProgram", releaseProgram, program);
    }

    @Override
    public long createKernel(long program, String function) {
        return programs.kernel(program, function, scratch.get());
    }

    @Override
    public void setBuffer(long kernel, int index, long buffer) {
        MemorySegment value = scratch.get();
        value.set(ValueLayout.JAVA_LONG, 0, buffer);
        set(kernel, index, Long.BYTES, value);
    }

    @Override
    public void setInt(long kernel, int index, int number) {
        MemorySegment value = scratch.get();
        value.set(ValueLayout.JAVA_INT, 0, number);
        set(kernel, index, Integer.BYTES, value);
    }

    private void set(long kernel, int index, long bytes, MemorySegment value) {
        try {
            ClError.check("clSetKernelArg", (int) setArgument.invokeExact(kernel, index, bytes, value.address()));
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
    }

    @Override
    public void releaseKernel(long kernel) {
        release("clReleaseKernel", releaseKernel, kernel);
    }

    @Override
    public long start(long queue, long kernel, long items, long group) {
        return events.start(queue, kernel, items, group, scratch.get());
    }

    @Override
    public long after(long queue, long event) {
        return events.after(queue, event, scratch.get());
    }

    @Override
    public int await(long event) {
        return events.await(event, scratch.get());
    }

    @Override
    public long nanos(long event, int what) {
        return events.nanos(event, what, scratch.get());
    }

    @Override
    public void releaseEvent(long event) {
        events.release(event);
    }
}
