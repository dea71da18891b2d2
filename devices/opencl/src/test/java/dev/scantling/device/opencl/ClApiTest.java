package dev.scantling.device.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every implementation of {@link ClApi} does, the fake included. */
class ClApiTest {
    private static final int INTS = 1000;

    /** Handles that most calls need. */
    private record Opened(ClApi api, long device, long context, long queue) implements AutoCloseable {

        static Opened of(Apis kind) {
            ClApi api = kind.open();
            long device = api.devices(api.platforms()[0])[0];
            long context = api.createContext(device);
            return new Opened(api, device, context, api.createQueue(context, device));
        }

        long build(String source) {
            long program = api.createProgram(context, source);
            api.build(program, device, "-cl-std=CL1.2");
            return program;
        }

        @SuppressWarnings("restricted") // the driver has just said that these bytes are there
        MemorySegment map(long buffer, boolean write, long offset, long bytes) {
            return MemorySegment.ofAddress(api.map(queue, buffer, write, offset, bytes))
                    .reinterpret(bytes);
        }

        void unmap(long buffer, MemorySegment mapped) {
            api.unmap(queue, buffer, mapped.address(), mapped.byteSize());
            api.finish(queue);
        }

        @Override
        public void close() {
            api.releaseQueue(queue);
            api.releaseContext(context);
        }
    }

    @ParameterizedTest
    @EnumSource
    void devicesTellWhatTheyAre(Apis kind) {
        ClApi api = kind.open();
        long platform = api.platforms()[0];
        DeviceFacts facts = DeviceFacts.of(api, platform, api.devices(platform)[0]);
        assertThat(facts.name()).isNotBlank();
        assertThat(facts.version()).startsWith("OpenCL ");
        assertThat(facts.units()).isPositive();
        assertThat(facts.memoryBytes()).isGreaterThanOrEqualTo(facts.bufferBytes());
        assertThat(facts.unusable()).isEmpty();
        assertThat(facts.description()).contains(facts.name(), facts.type(), facts.driver());
    }

    @ParameterizedTest
    @EnumSource
    void kernelsRunOnMemoryOfDeviceAndHost(Apis kind) {
        try (Opened opened = Opened.of(kind);
                Arena arena = Arena.ofConfined()) {
            runs(opened, MemorySegment.NULL);
            runs(opened, arena.allocate(4L * INTS, 4096));
        }
    }

    private static void runs(Opened opened, MemorySegment host) {
        ClApi api = opened.api();
        long buffer = api.createBuffer(opened.context(), 4L * INTS, host);
        MemorySegment written = opened.map(buffer, true, 0, 4L * INTS);
        MemorySegment.copy(IntStream.range(0, INTS).toArray(), 0, written, ValueLayout.JAVA_INT, 0, INTS);
        opened.unmap(buffer, written);
        long program = opened.build(Twice.SOURCE.text().read());
        long kernel = api.createKernel(program, "twice");
        api.setInt(kernel, 0, 5);
        api.setBuffer(kernel, 1, buffer);
        api.setInt(kernel, 2, 10);
        api.launch(opened.queue(), kernel, 8, 4);
        api.finish(opened.queue());
        MemorySegment read = opened.map(buffer, false, 4 * 8, 4 * 9);
        assertThat(read.toArray(ValueLayout.JAVA_INT)).containsExactly(8, 9, 20, 22, 24, 26, 28, 15, 16);
        opened.unmap(buffer, read);
        api.releaseKernel(kernel);
        api.releaseProgram(program);
        api.releaseBuffer(buffer);
    }

    /** Each of two queues continues what the other one did; only the events say in which order. */
    @ParameterizedTest
    @EnumSource
    void queuesWaitForEventsOfOthers(Apis kind) {
        try (Opened opened = Opened.of(kind)) {
            ClApi api = opened.api();
            long other = api.createQueue(opened.context(), opened.device());
            long[] queues = {opened.queue(), other};
            long buffer = api.createBuffer(opened.context(), 4L * INTS, MemorySegment.NULL);
            MemorySegment written = opened.map(buffer, true, 0, 4L * INTS);
            MemorySegment.copy(IntStream.range(0, INTS).toArray(), 0, written, ValueLayout.JAVA_INT, 0, INTS);
            opened.unmap(buffer, written);
            long program = opened.build(Twice.SOURCE.text().read());
            long kernel = twice(api, program, buffer);
            List<Long> events = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                events.add(api.start(queues[i % 2], kernel, INTS, 4));
                events.add(api.after(queues[(i + 1) % 2], events.getLast()));
            }
            events.reversed().forEach(event -> assertThat(api.await(event)).isZero());
            assertInOrder(api, events);
            events.forEach(api::releaseEvent);
            MemorySegment read = opened.map(buffer, false, 0, 4L * INTS);
            assertThat(read.toArray(ValueLayout.JAVA_INT))
                    .isEqualTo(IntStream.range(0, INTS).map(i -> i << 20).toArray());
            opened.unmap(buffer, read);
            api.releaseKernel(kernel);
            api.releaseProgram(program);
            api.releaseBuffer(buffer);
            api.releaseQueue(other);
        }
    }

    private static long twice(ClApi api, long program, long buffer) {
        long kernel = api.createKernel(program, "twice");
        api.setInt(kernel, 0, INTS);
        api.setBuffer(kernel, 1, buffer);
        api.setInt(kernel, 2, 0);
        return kernel;
    }

    /** A launch begins when the one before has ended, whichever queue that was in; the events between are of waiting. */
    private static void assertInOrder(ClApi api, List<Long> events) {
        long before = 0;
        for (int i = 0; i < events.size(); i += 2) {
            long start = api.nanos(events.get(i), ClInfo.PROFILING_START);
            assertThat(api.nanos(events.get(i), ClInfo.PROFILING_QUEUED)).isLessThanOrEqualTo(start);
            assertThat(start).isGreaterThanOrEqualTo(before);
            before = api.nanos(events.get(i), ClInfo.PROFILING_END);
            assertThat(before).isGreaterThanOrEqualTo(start);
        }
    }

    @ParameterizedTest
    @EnumSource
    void programsComeBackFromTheirCode(Apis kind) {
        try (Opened opened = Opened.of(kind)) {
            ClApi api = opened.api();
            long program = opened.build(Twice.SOURCE.text().read());
            byte[] binary = api.binary(program);
            long again = api.createProgram(opened.context(), opened.device(), binary);
            api.build(again, opened.device(), "-cl-std=CL1.2");
            long kernel = api.createKernel(again, "twice");
            api.releaseKernel(kernel);
            api.releaseProgram(again);
            api.releaseProgram(program);
        }
    }

    @ParameterizedTest
    @EnumSource
    void failedCallsTellTheirStatus(Apis kind) {
        try (Opened opened = Opened.of(kind)) {
            ClApi api = opened.api();
            status(ClError.INVALID_BUFFER_SIZE, () -> api.createBuffer(opened.context(), 0, MemorySegment.NULL));
            long wrong = api.createProgram(
                    opened.context(),
                    Twice.source("wrong", "x[i] = undeclared;").text().read());
            status(ClError.BUILD_PROGRAM_FAILURE, () -> api.build(wrong, opened.device(), ""));
            assertThat(api.buildLog(wrong, opened.device())).contains("undeclared");
            api.releaseProgram(wrong);
            long program = opened.build(Twice.SOURCE.text().read());
            status(ClError.INVALID_KERNEL_NAME, () -> api.createKernel(program, "thrice"));
            long kernel = api.createKernel(program, "twice");
            status(ClError.INVALID_ARG_INDEX, () -> api.setInt(kernel, 9, 1));
            status(ClError.INVALID_KERNEL_ARGS, () -> api.launch(opened.queue(), kernel, 4, 4));
            long buffer = api.createBuffer(opened.context(), 64, MemorySegment.NULL);
            api.setInt(kernel, 0, 0);
            api.setBuffer(kernel, 1, buffer);
            api.setInt(kernel, 2, 0);
            status(ClError.INVALID_WORK_GROUP_SIZE, () -> api.launch(opened.queue(), kernel, 5, 4));
            status(ClError.INVALID_VALUE, () -> api.map(opened.queue(), buffer, false, 60, 8));
            api.releaseKernel(kernel);
            api.releaseProgram(program);
            api.releaseBuffer(buffer);
        }
    }

    private static void status(int expected, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ClError.class, error -> assertThat(error.status()).isEqualTo(expected));
    }
}
