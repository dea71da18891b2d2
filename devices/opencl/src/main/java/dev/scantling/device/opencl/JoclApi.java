package dev.scantling.device.opencl;

import java.lang.foreign.MemorySegment;
import org.jocl.CL;
import org.jocl.NativePointerObject;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_device_id;
import org.jocl.cl_event;
import org.jocl.cl_kernel;
import org.jocl.cl_mem;
import org.jocl.cl_platform_id;
import org.jocl.cl_program;
import org.jspecify.annotations.Nullable;

/**
 * Calls through JOCL. Its handles are objects, so each gets a number here. It allocates a little with every call, and maps no
 * more than 2 GiB at once.
 */
final class JoclApi implements ClApi {
    private static final long LARGEST_BUFFER = Integer.MAX_VALUE;

    private final HandleTable handles = new HandleTable();

    /** @throws LinkageError if JOCL, its native part or the loader library is not there */
    JoclApi() {
        CL.setExceptionsEnabled(false);
    }

    private cl_device_id device(long handle) {
        return handles.get(handle, cl_device_id.class);
    }

    private cl_context context(long handle) {
        return handles.get(handle, cl_context.class);
    }

    private cl_command_queue queue(long handle) {
        return handles.get(handle, cl_command_queue.class);
    }

    private cl_mem buffer(long handle) {
        return handles.get(handle, cl_mem.class);
    }

    private cl_program program(long handle) {
        return handles.get(handle, cl_program.class);
    }

    private cl_kernel kernel(long handle) {
        return handles.get(handle, cl_kernel.class);
    }

    private cl_event event(long handle) {
        return handles.get(handle, cl_event.class);
    }

    /** A new handle, if the call succeeded. */
    private long created(String call, NativePointerObject object, int[] status) {
        ClError.check(call, status[0]);
        return handles.add(object);
    }

    @Override
    public long[] platforms() {
        int[] count = new int[1];
        ClError.check("clGetPlatformIDs", CL.clGetPlatformIDs(0, null, count));
        cl_platform_id[] found = new cl_platform_id[count[0]];
        ClError.check("clGetPlatformIDs", CL.clGetPlatformIDs(found.length, found, null));
        return handles.addAll(found);
    }

    @Override
    public long[] devices(long platform) {
        cl_platform_id of = handles.get(platform, cl_platform_id.class);
        int[] count = new int[1];
        ClError.check("clGetDeviceIDs", CL.clGetDeviceIDs(of, ClInfo.TYPE_ALL, 0, null, count));
        cl_device_id[] found = new cl_device_id[count[0]];
        ClError.check("clGetDeviceIDs", CL.clGetDeviceIDs(of, ClInfo.TYPE_ALL, found.length, found, null));
        return handles.addAll(found);
    }

    /** A call of the form (..., size, value, size written). */
    @FunctionalInterface
    private interface Question {
        int ask(long bytes, @Nullable Pointer value, long @Nullable [] written);
    }

    private static byte[] info(String call, Question question) {
        long[] bytes = new long[1];
        ClError.check(call, question.ask(0, null, bytes));
        byte[] value = new byte[Math.toIntExact(bytes[0])];
        ClError.check(call, question.ask(value.length, Pointer.to(value), null));
        return value;
    }

    private byte[] deviceInfo(long device, int what) {
        return info(
                "clGetDeviceInfo",
                (bytes, value, written) -> CL.clGetDeviceInfo(device(device), what, bytes, value, written));
    }

    @Override
    public String platformText(long platform, int what) {
        cl_platform_id of = handles.get(platform, cl_platform_id.class);
        return ClText.of(info(
                "clGetPlatformInfo", (bytes, value, written) -> CL.clGetPlatformInfo(of, what, bytes, value, written)));
    }

    @Override
    public String deviceText(long device, int what) {
        return ClText.of(deviceInfo(device, what));
    }

    @Override
    public long deviceNumber(long device, int what) {
        return ClText.number(deviceInfo(device, what));
    }

    @Override
    public long createContext(long device) {
        int[] status = new int[1];
        cl_device_id[] devices = {device(device)};
        return created("clCreateContext", CL.clCreateContext(null, 1, devices, null, null, status), status);
    }

    @Override
    public void releaseContext(long context) {
        ClError.check("clReleaseContext", CL.clReleaseContext(handles.remove(context, cl_context.class)));
    }

    @SuppressWarnings("deprecation") // OpenCL 1.2 has no other
    @Override
    public long createQueue(long context, long device) {
        int[] status = new int[1];
        cl_command_queue queue =
                CL.clCreateCommandQueue(context(context), device(device), ClInfo.QUEUE_PROFILING, status);
        return created("clCreateCommandQueue", queue, status);
    }

    @Override
    public void releaseQueue(long queue) {
        ClError.check("clReleaseCommandQueue", CL.clReleaseCommandQueue(handles.remove(queue, cl_command_queue.class)));
    }

    @Override
    public void finish(long queue) {
        ClError.check("clFinish", CL.clFinish(queue(queue)));
    }

    @Override
    public long createBuffer(long context, long bytes, MemorySegment host) {
        if (bytes > LARGEST_BUFFER) {
            throw new ClError("JOCL's clCreateBuffer, which takes 2 GiB at most,", ClError.INVALID_BUFFER_SIZE);
        }
        boolean shared = host.address() != 0;
        long flags = ClInfo.MEM_READ_WRITE | (shared ? ClInfo.MEM_USE_HOST_PTR : 0);
        Pointer memory = shared ? Pointer.to(host.asByteBuffer()) : null;
        int[] status = new int[1];
        return created("clCreateBuffer", CL.clCreateBuffer(context(context), flags, bytes, memory, status), status);
    }

    @Override
    public void releaseBuffer(long buffer) {
        ClError.check("clReleaseMemObject", CL.clReleaseMemObject(handles.remove(buffer, cl_mem.class)));
    }

    @Override
    public long map(long queue, long buffer, boolean write, long offset, long bytes) {
        int[] status = new int[1];
        long flags = ClInfo.MAP_READ | (write ? ClInfo.MAP_WRITE : 0);
        var mapped =
                CL.clEnqueueMapBuffer(queue(queue), buffer(buffer), true, flags, offset, bytes, 0, null, null, status);
        ClError.check("clEnqueueMapBuffer", status[0]);
        return MemorySegment.ofBuffer(mapped).address();
    }

    @SuppressWarnings("restricted") // what was mapped is still there
    @Override
    public void unmap(long queue, long buffer, long mapped, long bytes) {
        var memory = MemorySegment.ofAddress(mapped).reinterpret(bytes).asByteBuffer();
        ClError.check(
                "clEnqueueUnmapMemObject",
                CL.clEnqueueUnmapMemObject(queue(queue), buffer(buffer), memory, 0, null, null));
    }

    @Override
    public long createProgram(long context, String source) {
        int[] status = new int[1];
        String[] sources = {source};
        return created(
                "clCreateProgramWithSource",
                CL.clCreateProgramWithSource(context(context), 1, sources, null, status),
                status);
    }

    @Override
    public long createProgram(long context, long device, byte[] binary) {
        int[] status = new int[1];
        cl_device_id[] devices = {device(device)};
        long[] lengths = {binary.length};
        byte[][] binaries = {binary};
        return created(
                "clCreateProgramWithBinary",
                CL.clCreateProgramWithBinary(context(context), 1, devices, lengths, binaries, new int[1], status),
                status);
    }

    @Override
    public void build(long program, long device, String options) {
        cl_device_id[] devices = {device(device)};
        ClError.check("clBuildProgram", CL.clBuildProgram(program(program), 1, devices, options, null, null));
    }

    @Override
    public String buildLog(long program, long device) {
        return ClText.of(info(
                "clGetProgramBuildInfo",
                (bytes, value, written) -> CL.clGetProgramBuildInfo(
                        program(program), device(device), ClInfo.PROGRAM_BUILD_LOG, bytes, value, written)));
    }

    @Override
    public byte[] binary(long program) {
        byte[] size = info(
                "clGetProgramInfo",
                (bytes, value, written) ->
                        CL.clGetProgramInfo(program(program), ClInfo.PROGRAM_BINARY_SIZES, bytes, value, written));
        byte[] code = new byte[Math.toIntExact(ClText.number(size))];
        Pointer binaries = Pointer.to(Pointer.to(code));
        ClError.check(
                "clGetProgramInfo",
                CL.clGetProgramInfo(program(program), ClInfo.PROGRAM_BINARIES, Sizeof.POINTER, binaries, null));
        return code;
    }

    @Override
    public void releaseProgram(long program) {
        ClError.check("clReleaseProgram", CL.clReleaseProgram(handles.remove(program, cl_program.class)));
    }

    @Override
    public long createKernel(long program, String function) {
        int[] status = new int[1];
        return created("clCreateKernel", CL.clCreateKernel(program(program), function, status), status);
    }

    @Override
    public void setBuffer(long kernel, int index, long buffer) {
        Pointer value = Pointer.to(buffer(buffer));
        ClError.check("clSetKernelArg", CL.clSetKernelArg(kernel(kernel), index, Sizeof.cl_mem, value));
    }

    @Override
    public void setInt(long kernel, int index, int value) {
        Pointer pointer = Pointer.to(new int[] {value});
        ClError.check("clSetKernelArg", CL.clSetKernelArg(kernel(kernel), index, Sizeof.cl_int, pointer));
    }

    @Override
    public void releaseKernel(long kernel) {
        ClError.check("clReleaseKernel", CL.clReleaseKernel(handles.remove(kernel, cl_kernel.class)));
    }

    @Override
    public long start(long queue, long kernel, long items, long group) {
        long[] global = {items};
        long[] local = {group};
        cl_event event = new cl_event();
        ClError.check(
                "clEnqueueNDRangeKernel",
                CL.clEnqueueNDRangeKernel(queue(queue), kernel(kernel), 1, null, global, local, 0, null, event));
        return handedOver(queue, event);
    }

    @Override
    public long after(long queue, long event) {
        cl_event[] waited = {event(event)};
        cl_event reached = new cl_event();
        ClError.check(
                "clEnqueueBarrierWithWaitList", CL.clEnqueueBarrierWithWaitList(queue(queue), 1, waited, reached));
        return handedOver(queue, reached);
    }

    private long handedOver(long queue, cl_event event) {
        int status = CL.clFlush(queue(queue));
        if (status != 0) {
            CL.clReleaseEvent(event);
        }
        ClError.check("clFlush", status);
        return handles.add(event);
    }

    @Override
    public int await(long event) {
        cl_event[] waited = {event(event)};
        int status = CL.clWaitForEvents(1, waited);
        if (status == ClError.FAILED_BEFORE) {
            return (int) ClText.number(info(
                    "clGetEventInfo",
                    (bytes, value, written) ->
                            CL.clGetEventInfo(waited[0], ClInfo.EVENT_STATUS, bytes, value, written)));
        }
        ClError.check("clWaitForEvents", status);
        return 0;
    }

    @Override
    public long nanos(long event, int what) {
        long[] nanos = new long[1];
        ClError.check(
                "clGetEventProfilingInfo",
                CL.clGetEventProfilingInfo(event(event), what, Sizeof.cl_ulong, Pointer.to(nanos), null));
        return nanos[0];
    }

    @Override
    public void releaseEvent(long event) {
        ClError.check("clReleaseEvent", CL.clReleaseEvent(handles.remove(event, cl_event.class)));
    }
}
