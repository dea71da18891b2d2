package dev.scantling.device.opencl;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A driver of one device that fails where it is told to. Its only kernel, {@code twice}, doubles the ints of its buffer; a
 * source with the word {@code undeclared} does not compile. It counts what it gave out, so that leaks and double releases show. It is as
 * late as a driver may be: a command runs when somebody waits for it, or for one that comes after it ({@link FakeQueue}).
 */
final class FakeApi implements ClApi {
    private static final long PLATFORM = 1;
    private static final long DEVICE = 2;

    private final HandleTable handles = new HandleTable();
    private final Map<String, Integer> faults = new HashMap<>();
    private final Map<String, Integer> passingFaults = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final Map<Integer, Long> numbers = new HashMap<>(Map.of(
            ClInfo.DEVICE_TYPE, ClInfo.TYPE_CPU,
            ClInfo.DEVICE_MAX_COMPUTE_UNITS, 2L,
            ClInfo.DEVICE_PREFERRED_VECTOR_WIDTH_FLOAT, 8L,
            ClInfo.DEVICE_GLOBAL_MEM_SIZE, 1L << 30,
            ClInfo.DEVICE_MAX_MEM_ALLOC_SIZE, 1L << 28,
            ClInfo.DEVICE_LOCAL_MEM_SIZE, 1L << 15,
            ClInfo.DEVICE_MAX_WORK_GROUP_SIZE, 256L,
            ClInfo.DEVICE_AVAILABLE, 1L,
            ClInfo.DEVICE_COMPILER_AVAILABLE, 1L,
            ClInfo.DEVICE_HOST_UNIFIED_MEMORY, 1L));
    private int open;
    private int queues;
    private int failsWith;
    /** Queues of the commands that ran, in this order. */
    private final List<Integer> ran = new ArrayList<>();

    private record Buffer(MemorySegment memory) {}

    private record Program(String source) {}

    private record Kernel(Map<Integer, Long> arguments) {}

    /** Lets the next calls of a function fail. */
    void fail(String call, int status) {
        faults.put(call, status);
    }

    /** Lets only the next call of a function fail. */
    void failOnce(String call, int status) {
        passingFaults.put(call, status);
    }

    /** Lets the next command fail while it runs. */
    void failRunning(int status) {
        failsWith = status;
    }

    /** The numbers of the queues whose launches have run, in this order; they are counted from 1 as they are created. */
    List<Integer> ran() {
        return List.copyOf(ran);
    }

    void number(int what, long value) {
        numbers.put(what, value);
    }

    /** What was created and not released. */
    int open() {
        return open;
    }

    long count(String call) {
        return calls.stream().filter(call::equals).count();
    }

    private void enter(String call) {
        calls.add(call);
        Integer status = passingFaults.containsKey(call) ? passingFaults.remove(call) : faults.get(call);
        if (status != null) {
            throw new ClError(call, status);
        }
    }

    private long created(String call, Object object) {
        enter(call);
        open++;
        return handles.add(object);
    }

    private void released(String call, long handle) {
        enter(call);
        handles.remove(handle, Object.class);
        open--;
    }

    @Override
    public long[] platforms() {
        enter("platforms");
        return new long[] {PLATFORM};
    }

    @Override
    public String platformText(long platform, int what) {
        return "Fake";
    }

    @Override
    public long[] devices(long platform) {
        enter("devices");
        return new long[] {DEVICE};
    }

    @Override
    public String deviceText(long device, int what) {
        return what == ClInfo.DEVICE_VERSION ? "OpenCL 1.2 fake" : what == ClInfo.DEVICE_NAME ? "fake" : "1.0";
    }

    @Override
    public long deviceNumber(long device, int what) {
        return numbers.getOrDefault(what, 0L);
    }

    @Override
    public long createContext(long device) {
        return created("createContext", "context");
    }

    @Override
    public void releaseContext(long context) {
        released("releaseContext", context);
    }

    @Override
    public long createQueue(long context, long device) {
        return created("createQueue", new FakeQueue(++queues));
    }

    @Override
    public void releaseQueue(long queue) {
        released("releaseQueue", queue);
    }

    @Override
    public void finish(long queue) {
        enter("finish");
        handles.get(queue, FakeQueue.class).finish();
    }

    @Override
    public long createBuffer(long context, long bytes, MemorySegment host) {
        if (bytes == 0) {
            throw new ClError("createBuffer", ClError.INVALID_BUFFER_SIZE);
        }
        MemorySegment memory = host.address() == 0 ? Arena.ofAuto().allocate(bytes, Long.BYTES) : host;
        return created("createBuffer", new Buffer(memory));
    }

    @Override
    public void releaseBuffer(long buffer) {
        released("releaseBuffer", buffer);
    }

    private MemorySegment memory(long buffer) {
        return handles.get(buffer, Buffer.class).memory();
    }

    @Override
    public long map(long queue, long buffer, boolean write, long offset, long bytes) {
        enter("map");
        if (bytes == 0 || offset + bytes > memory(buffer).byteSize()) {
            throw new ClError("map", ClError.INVALID_VALUE);
        }
        return memory(buffer).address() + offset;
    }

    @Override
    public void unmap(long queue, long buffer, long mapped, long bytes) {
        enter("unmap");
    }

    @Override
    public long createProgram(long context, String source) {
        return created("createProgram", new Program(source));
    }

    @Override
    public long createProgram(long context, long device, byte[] binary) {
        return created("createBinary", new Program(new String(binary, StandardCharsets.UTF_8)));
    }

    @Override
    public void build(long program, long device, String options) {
        enter("build");
        if (handles.get(program, Program.class).source().contains("undeclared")) {
            throw new ClError("build", ClError.BUILD_PROGRAM_FAILURE);
        }
    }

    @Override
    public String buildLog(long program, long device) {
        return "source:3:5: error: use of undeclared identifier 'undeclared'";
    }

    @Override
    public byte[] binary(long program) {
        enter("binary");
        return handles.get(program, Program.class).source().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void releaseProgram(long program) {
        released("releaseProgram", program);
    }

    @Override
    public long createKernel(long program, String function) {
        if (!function.equals("twice")) {
            throw new ClError("createKernel", ClError.INVALID_KERNEL_NAME);
        }
        return created("createKernel", new Kernel(new TreeMap<>()));
    }

    private void argument(long kernel, int index, long value) {
        enter("setArgument");
        if (index < 0 || index > 2) {
            throw new ClError("setArgument", ClError.INVALID_ARG_INDEX);
        }
        handles.get(kernel, Kernel.class).arguments().put(index, value);
    }

    @Override
    public void setBuffer(long kernel, int index, long buffer) {
        argument(kernel, index, buffer);
    }

    @Override
    public void setInt(long kernel, int index, int value) {
        argument(kernel, index, value);
    }

    @Override
    public void releaseKernel(long kernel) {
        released("releaseKernel", kernel);
    }

    @Override
    public long start(long queue, long kernel, long items, long group) {
        enter("launch");
        if (group == 0 || items % group != 0) {
            throw new ClError("launch", ClError.INVALID_WORK_GROUP_SIZE);
        }
        Map<Integer, Long> arguments =
                Map.copyOf(handles.get(kernel, Kernel.class).arguments());
        if (arguments.size() < 3) {
            throw new ClError("launch", ClError.INVALID_KERNEL_ARGS);
        }
        MemorySegment ints = memory(number(arguments, 1));
        FakeQueue on = handles.get(queue, FakeQueue.class);
        FakeQueue.Command command = on.add(() -> {
            ran.add(on.number());
            return failed() ? takeFailure() : twice(ints, arguments, items);
        });
        return created("event", command);
    }

    private boolean failed() {
        return failsWith != 0;
    }

    private int takeFailure() {
        int status = failsWith;
        failsWith = 0;
        return status;
    }

    private static int twice(MemorySegment ints, Map<Integer, Long> arguments, long items) {
        for (long i = 0; i < Math.min(items, number(arguments, 0)); i++) {
            long at = number(arguments, 2) + i;
            ints.setAtIndex(ValueLayout.JAVA_INT, at, 2 * ints.getAtIndex(ValueLayout.JAVA_INT, at));
        }
        return 0;
    }

    private FakeQueue.Command command(long event) {
        return handles.get(event, FakeQueue.Command.class);
    }

    @Override
    public long after(long queue, long event) {
        enter("after");
        FakeQueue.Command before = command(event);
        return created(
                "event",
                handles.get(queue, FakeQueue.class).add(() -> before.complete() < 0 ? ClError.FAILED_BEFORE : 0));
    }

    @Override
    public int await(long event) {
        enter("await");
        return command(event).complete();
    }

    @Override
    public long nanos(long event, int what) {
        enter("nanos");
        return command(event).nanos(what);
    }

    @Override
    public void releaseEvent(long event) {
        released("releaseEvent", event);
    }

    private static long number(Map<Integer, Long> arguments, int index) {
        return Objects.requireNonNull(arguments.get(index));
    }
}
