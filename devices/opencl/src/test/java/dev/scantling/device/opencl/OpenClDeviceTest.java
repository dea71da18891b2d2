package dev.scantling.device.opencl;

import static dev.scantling.device.opencl.IntBuffers.ints;
import static dev.scantling.device.opencl.IntBuffers.launch;
import static dev.scantling.device.opencl.IntBuffers.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.HostKernel;
import dev.scantling.device.Kernel;
import dev.scantling.device.KernelArtifact;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Devices, buffers, kernels and streams over every implementation of the driver's calls. */
class OpenClDeviceTest {
    private static OpenClDeviceProvider provider(ClApi api) {
        return new OpenClDeviceProvider(_ -> DriverLibrary.Opened.of(api));
    }

    private static Device open(ClApi api) {
        return provider(api).open("opencl:0", Settings.defaults());
    }

    @ParameterizedTest
    @EnumSource
    void kernelsRunInOrderWithTasksOfTheHost(Apis kind) {
        try (Device device = open(kind.open());
                Stream stream = device.openStream();
                Buffer buffer = ints(device, 1, 2, 3, 4, 5, 6, 7)) {
            Kernel twice = device.load(Twice.SOURCE);
            HostKernel plusOne = (arrays, ints, begin, end) -> {
                for (int i = begin; i < end; i++) {
                    ((int[]) arrays[0])[ints[0] + i]++;
                }
            };
            Kernel task = device.load(new KernelArtifact.HostTask("plus one", plusOne));
            stream.launch(launch(twice, buffer, 1, 5));
            stream.launch(launch(task, buffer, 2, 2));
            stream.launch(launch(twice, buffer, 0, 7));
            stream.synchronize();
            assertThat(values(buffer)).containsExactly(2, 8, 14, 18, 20, 24, 14);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tasksOfTheHostGetWhatTheySayAndGiveBackNoMore(Apis kind) {
        try (Device device = open(kind.open());
                Stream stream = device.openStream();
                Buffer read = ints(device, 1, 2, 3);
                Buffer updated = ints(device, 4, 5, 6)) {
            HostKernel wild = (arrays, _, _, _) -> {
                ((int[]) arrays[0])[0] = 77;
                ((int[]) arrays[1])[0] += 10;
            };
            Launch launch = new Launch(
                    device.load(new KernelArtifact.HostTask("wild", wild)),
                    List.of(read, updated),
                    List.of(Launch.Access.READ, Launch.Access.UPDATE),
                    0);
            launch.offset(1, 1);
            launch.length(1, 1);
            launch.iterations(1);
            stream.launch(launch);
            assertThat(values(read)).containsExactly(1, 2, 3);
            assertThat(values(updated)).containsExactly(4, 15, 6);
        }
    }

    /** What was there before, and what the run before left, does not show. */
    @ParameterizedTest
    @EnumSource
    void tasksThatOnlyWriteFindZeros(Apis kind) {
        try (Device device = open(kind.open());
                Stream stream = device.openStream();
                Buffer written = ints(device, 4, 5, 6)) {
            HostKernel first = (arrays, ints, _, _) -> ((int[]) arrays[0])[0] += 7 + ints[1];
            Launch launch = new Launch(
                    device.load(new KernelArtifact.HostTask("first", first)),
                    List.of(written),
                    List.of(Launch.Access.WRITE),
                    1);
            launch.iterations(1);
            for (int more = 0; more < 2; more++) {
                launch.scalar(0, more);
                stream.launch(launch);
                assertThat(values(written)).containsExactly(7 + more, 0, 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsArePaddedWithZeros(Apis kind) {
        try (Device device = open(kind.open());
                Buffer buffer = ints(device, 9, 9, 9, 9, 9, 9, 9, 9)) {
            int[] rows = {1, 2, 3, 4};
            buffer.writeRows(1, 3, MemorySegment.ofArray(rows), 2, 2);
            assertThat(values(buffer)).containsExactly(9, 1, 2, 0, 3, 4, 0, 9);
            int[] read = new int[4];
            buffer.readRows(1, 3, MemorySegment.ofArray(read), 2, 2);
            assertThat(read).containsExactly(1, 2, 3, 4);
            buffer.writeRows(8, 3, MemorySegment.ofArray(rows), 0, 2);
            assertThatThrownBy(() -> buffer.writeRows(6, 3, MemorySegment.ofArray(rows), 1, 2))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContaining("1 rows of 2 elements, 3 apart, from element 6 on")
                    .hasMessageContaining("buffer of 8 i32");
        }
    }

    @ParameterizedTest
    @EnumSource
    void emptyBuffersAreArguments(Apis kind) {
        try (Device device = open(kind.open());
                Stream stream = device.openStream();
                Buffer buffer = device.allocate(DType.I32, 0)) {
            stream.launch(launch(device.load(Twice.SOURCE), buffer, 0, 0));
            buffer.ensureCapacity(3);
            assertThat(values(buffer)).containsExactly(0, 0, 0);
            stream.launch(launch(device.load(Twice.SOURCE), buffer, 0, 3));
            stream.synchronize();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsClosedIsRefused(Apis kind) {
        try (Device device = open(kind.open());
                Stream stream = device.openStream();
                Buffer other = ints(device, 1)) {
            Kernel twice = device.load(Twice.SOURCE);
            Buffer buffer = ints(device, 1, 2);
            buffer.close();
            List.<Runnable>of(
                            () -> stream.launch(launch(twice, buffer, 0, 2)),
                            () -> values(buffer, new int[1]),
                            () -> buffer.writeRows(0, 1, MemorySegment.ofArray(new int[1]), 1, 1),
                            () -> buffer.ensureCapacity(3))
                    .forEach(use -> assertThatThrownBy(use::run)
                            .isInstanceOf(EngineException.InvalidInput.class)
                            .hasMessageContaining("this buffer of i32 on opencl:0")
                            .hasMessageContaining("is closed"));
            stream.close();
            List.<Runnable>of(() -> stream.launch(launch(twice, other, 0, 1)), stream::synchronize)
                    .forEach(use -> assertThatThrownBy(use::run)
                            .isInstanceOf(EngineException.DeviceUnavailable.class)
                            .hasMessageContaining("this stream of opencl:0"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOutsideIsRefused(Apis kind) {
        try (Device device = open(kind.open());
                Stream stream = device.openStream();
                Buffer buffer = ints(device, 1)) {
            Kernel twice = device.load(Twice.SOURCE);
            assertThatThrownBy(() -> stream.launch(launch(twice, buffer, 2, 1)))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContaining("kernel twice: buffer 0 would begin at element 2 of 1");
            Launch none = new Launch(twice, List.of(), 0);
            none.iterations(1);
            assertThatThrownBy(() -> stream.launch(none)).hasMessageContaining("takes 1 buffers, its launch has 0");
            Launch more = new Launch(twice, List.of(buffer), 3);
            more.iterations(1);
            assertThatThrownBy(() -> stream.launch(more))
                    .isInstanceOf(EngineException.CompilationFailed.class)
                    .hasMessageContaining("launching kernel twice")
                    .hasMessageContaining("CL_INVALID_ARG_INDEX (-49)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejectedKernelsAreNamedWithTheirLine(Apis kind) {
        try (Device device = open(kind.open())) {
            assertThatThrownBy(() -> device.load(Twice.source("wrong", "x[i] = undeclared;")))
                    .isInstanceOf(EngineException.CompilationFailed.class)
                    .hasMessageContaining("rejects kernel wrong, line ")
                    .hasMessageContaining("undeclared");
            assertThatThrownBy(() -> device.load(new KernelArtifact.MachineCode("sum", new byte[1], 0)))
                    .isInstanceOf(EngineException.UnsupportedOp.class)
                    .hasMessageContaining("takes OpenCL C and host tasks, not MachineCode (kernel sum)");
        }
    }

    /** A compiler that lost its files to a signal of the JVM finds them when it tries again. */
    @Test
    void whatTheCompilerRejectsOnceIsCompiledAgain() {
        FakeApi api = new FakeApi();
        try (Device device = open(api)) {
            api.failOnce("build", ClError.BUILD_PROGRAM_FAILURE);
            assertThat(device.load(Twice.SOURCE).name()).isEqualTo("twice");
            assertThat(api.count("build")).isEqualTo(2);
            api.fail("build", ClError.BUILD_PROGRAM_FAILURE);
            assertThatThrownBy(() -> device.load(Twice.SOURCE)).isInstanceOf(EngineException.CompilationFailed.class);
            assertThat(api.count("build")).isEqualTo(4);
        }
        assertThat(api.open()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void closingTwiceReleasesOnce(Apis kind) {
        ClApi api = kind.open();
        Device device = open(api);
        Stream stream = device.openStream();
        Buffer buffer = ints(device, 1, 2);
        stream.launch(launch(device.load(Twice.SOURCE), buffer, 0, 2));
        for (int i = 0; i < 2; i++) {
            buffer.close();
            stream.close();
            device.close();
        }
        assertThat(buffer.capacity()).isZero();
        assertThatThrownBy(() -> device.load(Twice.SOURCE)).isInstanceOf(EngineException.DeviceUnavailable.class);
        if (api instanceof FakeApi fake) {
            assertThat(fake.open()).isZero();
        }
    }

    @Test
    void theBudgetIsKeptBeforeTheDriverIsAsked() {
        FakeApi api = new FakeApi();
        Settings settings = Settings.defaults();
        settings = settings.withOpenCl(settings.openCl().withMemoryBytes(1 << 20));
        try (Device device = provider(api).open("opencl:0", settings)) {
            Buffer most = device.allocate(DType.I32, 200_000);
            long asked = api.count("createBuffer");
            assertThatThrownBy(() -> device.allocate(DType.F32, 100_000))
                    .isInstanceOf(EngineException.OutOfDeviceMemory.class)
                    .hasMessageContaining("opencl:0 (fake, driver 1.0) has 1 MiB");
            assertThat(api.count("createBuffer")).isEqualTo(asked);
            most.close();
            device.allocate(DType.F32, 100_000).close();
            assertThatThrownBy(() -> device.allocate(DType.F64, 1 << 26))
                    .hasMessageContaining("takes buffers of 256 MiB at most");
        }
    }

    @Test
    void aDriverWithoutRoomGivesBackWhatWasReserved() {
        FakeApi api = new FakeApi();
        try (Device device = open(api)) {
            api.fail("createBuffer", ClError.MEM_OBJECT_ALLOCATION_FAILURE);
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> device.allocate(DType.F32, 1 << 24))
                        .isInstanceOf(EngineException.OutOfDeviceMemory.class)
                        .hasMessageContaining("CL_MEM_OBJECT_ALLOCATION_FAILURE (-4)");
            }
        }
    }

    @Test
    void aDeviceThatDoesNotOpenLeavesNothingBehind() {
        for (String call : List.of("createContext", "createQueue", "createBuffer")) {
            FakeApi api = new FakeApi();
            api.fail(call, ClError.OUT_OF_RESOURCES);
            assertThatThrownBy(() -> open(api))
                    .isInstanceOf(EngineException.OutOfDeviceMemory.class)
                    .hasMessageContaining("CL_OUT_OF_RESOURCES (-5)");
            assertThat(api.open()).isZero();
        }
    }

    @Test
    void aLostDeviceSaysSoFromThenOn() {
        FakeApi api = new FakeApi();
        try (Device device = open(api);
                Stream stream = device.openStream();
                Buffer buffer = ints(device, 1)) {
            Kernel twice = device.load(Twice.SOURCE);
            api.fail("launch", ClError.VENDOR_DEVICE_LOST);
            assertThatThrownBy(() -> stream.launch(launch(twice, buffer, 0, 1)))
                    .isInstanceOf(EngineException.DeviceUnavailable.class)
                    .hasMessageContaining("launching kernel twice")
                    .hasMessageContaining("the device was lost");
            api.fail("releaseBuffer", ClError.DEVICE_NOT_AVAILABLE);
            api.fail("finish", ClError.INVALID_COMMAND_QUEUE);
            assertThatThrownBy(() -> values(buffer)).hasMessageContaining("the device was lost");
            assertThatThrownBy(() -> device.allocate(DType.F32, 1)).hasMessageContaining("the device was lost");
        }
    }

    /** Whatever call notices it, and whatever the driver calls it. */
    @ParameterizedTest
    @CsvSource({
        "launch,-9999",
        "setArgument,-2",
        "createKernel,-36",
        "finish,-36",
        "await,-9999",
        "nanos,-2",
        "releaseEvent,-36",
        "map,-9999",
        "createBuffer,-2",
        "createProgram,-2"
    })
    void aDeviceThatIsLostAnywhereEndsInOneError(String call, int status) {
        FakeApi api = new FakeApi();
        try (Device device = open(api);
                Stream stream = device.openStream();
                Buffer buffer = ints(device, 1, 2)) {
            Kernel twice = device.load(Twice.SOURCE);
            api.fail(call, status);
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> {
                            stream.launch(launch(twice, buffer, 0, 2));
                            stream.synchronize();
                            values(buffer);
                            device.allocate(DType.I32, 1).close();
                            device.load(Twice.SOURCE);
                        })
                        .isInstanceOf(EngineException.DeviceUnavailable.class)
                        .hasMessageContaining("the device was lost")
                        .hasMessageContaining("close the engine and open another");
            }
        }
    }

    @Test
    void aFailedTaskIsNamed() {
        try (Device device = open(new FakeApi());
                Stream stream = device.openStream()) {
            HostKernel broken = (_, _, _, _) -> {
                throw new IllegalStateException("broken");
            };
            Launch launch = new Launch(device.load(new KernelArtifact.HostTask("sort", broken)), List.of(), 0);
            launch.iterations(1);
            assertThatThrownBy(() -> stream.launch(launch))
                    .isInstanceOf(EngineException.CompilationFailed.class)
                    .hasMessageContaining("task sort failed while it ran");
        }
    }

    @Test
    void memoryThatIsNotSharedIsMovedByTheDriver() {
        FakeApi api = new FakeApi();
        api.number(ClInfo.DEVICE_HOST_UNIFIED_MEMORY, 0);
        try (Device device = open(api);
                Stream stream = device.openStream();
                Buffer buffer = ints(device, 1, 2, 3)) {
            stream.launch(launch(device.load(Twice.SOURCE), buffer, 1, 2));
            stream.synchronize();
            assertThat(values(buffer)).containsExactly(1, 4, 6);
            assertThat(api.count("map")).isEqualTo(api.count("unmap"));
        }
    }
}
