package dev.scantling.device.opencl;

import dev.scantling.device.Unchecked;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Calls the loader library by the foreign-function interface of Java. What a run calls again and again (arguments, launches,
 * mapping, waiting) allocates nothing.
 */
final class FfmApi implements ClApi {
    private static final long NULL = 0;
    private static final int SCRATCH_BYTES = 64;

    private final FfmFunctions functions;
    private final MethodHandle finish;
    private final MethodHandle map;
    private final MethodHandle unmap;
    private final MethodHandle setArgument;
    private final FfmEvents events;
    /** For what a call reads or writes through a pointer. */
    private final ThreadLocal<MemorySegment> scratch =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(SCRATCH_BYTES, Long.BYTES));

    /** @throws IllegalArgumentException if there is no such library, or it is none of OpenCL */
    FfmApi(String library) {
        functions = new FfmFunctions(library);
        finish = functions.status("clFinish", "p");
        map = functions.creator("clEnqueueMapBuffer", "ppilppippp");
        unmap = functions.status("clEnqueueUnmapMemObject", "pppipp");
        setArgument = functions.status("clSetKernelArg", "pipp");
        events = new FfmEvents(functions);
    }

    /** A call that is not made again and again. */
    private void call(String name, String parameters, Object... arguments) {
        try {
            ClError.check(name, (int) functions.status(name, parameters).invokeWithArguments(arguments));
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
    }

    /** The same of one that creates; where its status goes is added to the arguments. */
    private long create(String name, String parameters, Object... arguments) {
        MemorySegment status = scratch.get();
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.add(status.address());
        try {
            long created = (long) functions.creator(name, parameters + "p").invokeWithArguments(all);
            ClError.check(name, status.get(ValueLayout.JAVA_INT, 0));
            return created;
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
    }

    @Override
    public long[] platforms() {
        return handles("clGetPlatformIDs", "ipp");
    }

    @Override
    public long[] devices(long platform) {
        return handles("clGetDeviceIDs", "plipp", platform, ClInfo.TYPE_ALL);
    }

    /** Asks how many there are, then for them. */
    private long[] handles(String name, String parameters, Object... of) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(ValueLayout.JAVA_INT);
            call(name, parameters, with(of, 0, NULL, count.address()));
            int found = count.get(ValueLayout.JAVA_INT, 0);
            MemorySegment handles = arena.allocate(ValueLayout.JAVA_LONG, Math.max(1, found));
            call(name, parameters, with(of, found, handles.address(), NULL));
            return handles.asSlice(0, (long) Long.BYTES * found).toArray(ValueLayout.JAVA_LONG);
        }
    }

    private static Object[] with(Object[] first, Object... more) {
        List<Object> all = new ArrayList<>(Arrays.asList(first));
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    /** What a call of the form (..., size, value, size written) tells. */
    private byte[] info(String name, String parameters, Object... of) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(ValueLayout.JAVA_LONG);
            call(name, parameters, with(of, NULL, NULL, size.address()));
            long bytes = size.get(ValueLayout.JAVA_LONG, 0);
            MemorySegment value = arena.allocate(Math.max(1, bytes), Long.BYTES);
            call(name, parameters, with(of, bytes, value.address(), NULL));
            return value.asSlice(0, bytes).toArray(ValueLayout.JAVA_BYTE);
        }
    }

    @Override
    public String platformText(long platform, int what) {
        return ClText.of(info("clGetPlatformInfo", "pippp", platform, what));
    }

    @Override
    public String deviceText(long device, int what) {
        return ClText.of(info("clGetDeviceInfo", "pippp", device, what));
    }

    @Override
    public long deviceNumber(long device, int what) {
        return ClText.number(info("clGetDeviceInfo", "pippp", device, what));
    }

    @Override
    public long createContext(long device) {
        try (Arena arena = Arena.ofConfined()) {
            return create("clCreateContext", "pippp", NULL, 1, pointer(arena, device), NULL, NULL);
        }
    }

    private static long pointer(Arena arena, long value) {
        return arena.allocateFrom(ValueLayout.JAVA_LONG, value).address();
    }

    @Override
    public void releaseContext(long context) {
        call("clReleaseContext", "p", context);
    }

    @Override
    public long createQueue(long context, long device) {
        return create("clCreateCommandQueue", "ppl", context, device, ClInfo.QUEUE_PROFILING);
    }

    @Override
    public void releaseQueue(long queue) {
        call("clReleaseCommandQueue", "p", queue);
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
        return create("clCreateBuffer", "plpp", context, flags, bytes, host.address());
    }

    @Override
    public void releaseBuffer(long buffer) {
        call("clReleaseMemObject", "p", buffer);
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
        try (Arena arena = Arena.ofConfined()) {
            long text = pointer(arena, arena.allocateFrom(source).address());
            return create("clCreateProgramWithSource", "pipp", context, 1, text, NULL);
        }
    }

    @Override
    public long createProgram(long context, long device, byte[] binary) {
        try (Arena arena = Arena.ofConfined()) {
            long code = pointer(
                    arena, arena.allocateFrom(ValueLayout.JAVA_BYTE, binary).address());
            return create(
                    "clCreateProgramWithBinary",
                    "pipppp",
                    context,
                    1,
                    pointer(arena, device),
                    pointer(arena, binary.length),
                    code,
                    NULL);
        }
    }

    @Override
    public void build(long program, long device, String options) {
        try (Arena arena = Arena.ofConfined()) {
            long text = arena.allocateFrom(options).address();
            call("clBuildProgram", "pipppp", program, 1, pointer(arena, device), text, NULL, NULL);
        }
    }

    @Override
    public String buildLog(long program, long device) {
        return ClText.of(info("clGetProgramBuildInfo", "ppippp", program, device, ClInfo.PROGRAM_BUILD_LOG));
    }

    @Override
    public byte[] binary(long program) {
        long bytes = ClText.number(info("clGetProgramInfo", "pippp", program, ClInfo.PROGRAM_BINARY_SIZES));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment code = arena.allocate(Math.max(1, bytes));
            long pointers = pointer(arena, code.address());
            call("clGetProgramInfo", "pippp", program, ClInfo.PROGRAM_BINARIES, (long) Long.BYTES, pointers, NULL);
            return code.asSlice(0, bytes).toArray(ValueLayout.JAVA_BYTE);
        }
    }

    @Override
    public void releaseProgram(long program) {
        call("clReleaseProgram", "p", program);
    }

    @Override
    public long createKernel(long program, String function) {
        try (Arena arena = Arena.ofConfined()) {
            return create(
                    "clCreateKernel",
                    "pp",
                    program,
                    arena.allocateFrom(function).address());
        }
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
        call("clReleaseKernel", "p", kernel);
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
