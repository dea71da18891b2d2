package dev.scantling.device.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.device.Device;
import dev.scantling.device.Kernel;
import dev.scantling.device.KernelArtifact;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeKernelTest {

    @ParameterizedTest
    @CsvSource({"1,0", "1,1", "1,17", "2,0", "2,1", "2,2", "2,1009", "3,1000"})
    void everyIterationIsOneCall(int threads, int iterations) {
        try (Device device = NativeDevices.open(threads);
                Stream stream = device.openStream()) {
            Launch launch = new Launch(device.load(MachineCodeSamples.countCalls()), List.of(), 1);
            launch.iterations(iterations);
            stream.launch(launch);
            assertThat(launch.scalar(0)).isEqualTo(iterations);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,1009", "2,0", "2,1009", "3,1000"})
    void offsetsAndScalarsAreHonoured(int threads, int iterations) {
        try (Device device = NativeDevices.open(threads);
                Stream stream = device.openStream()) {
            CpuBuffer numbers = NativeDevices.ints(iterations + 5, 1);
            Launch launch = NativeDevices.launch(device, MachineCodeSamples.addIndex(), numbers);
            launch.offset(0, 3);
            launch.scalar(0, -7);
            launch.iterations(iterations);
            stream.launch(launch);
            stream.launch(launch);
            for (int i = 0; i < iterations + 5; i++) {
                int iteration = i - 3;
                boolean written = iteration >= 0 && iteration < iterations;
                assertThat(((int[]) numbers.array())[i]).isEqualTo(written ? 1 + 2 * (iteration - 7) : 1);
            }
        }
    }

    @Test
    void threeBuffersComeInOrder() {
        try (Device device = NativeDevices.open(2);
                Stream stream = device.openStream()) {
            CpuBuffer ramp = NativeDevices.ints(103, 0);
            Arrays.setAll((int[]) ramp.array(), i -> i);
            CpuBuffer squares = NativeDevices.ints(102, 0);
            Arrays.setAll((int[]) squares.array(), i -> i * i);
            CpuBuffer sums = NativeDevices.ints(102, -1);
            Launch launch = new Launch(device.load(MachineCodeSamples.sumOfThree()), List.of(ramp, squares, sums), 0);
            launch.offset(0, 3);
            launch.offset(1, 2);
            launch.offset(2, 1);
            launch.iterations(100);
            stream.launch(launch);
            int[] stored = (int[]) sums.array();
            assertThat(stored[0]).isEqualTo(-1);
            assertThat(stored[101]).isEqualTo(-1);
            for (int i = 0; i < 100; i++) {
                assertThat(stored[1 + i]).isEqualTo(3 + i + (2 + i) * (2 + i));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,4", "1,5", "1,9", "2,4", "2,5", "2,9", "2,18"})
    void moreBuffersComeOnTheStack(int threads, int buffers) {
        try (Device device = NativeDevices.open(threads);
                Stream stream = device.openStream()) {
            CpuBuffer last = NativeDevices.ints(103, -1);
            Launch launch = NativeDevices.launch(device, MachineCodeSamples.storeToLast(buffers), last);
            launch.offset(buffers - 1, 2);
            launch.scalar(0, 3);
            launch.iterations(101);
            stream.launch(launch);
            int[] stored = (int[]) last.array();
            assertThat(stored[1]).isEqualTo(-1);
            for (int i = 0; i < 101; i++) {
                assertThat(stored[2 + i]).isEqualTo(3 * i);
            }
        }
    }

    @Test
    void aBufferMayGrowBetweenLaunches() {
        try (Device device = NativeDevices.open(2);
                Stream stream = device.openStream()) {
            CpuBuffer numbers = NativeDevices.ints(10, 0);
            Launch launch = NativeDevices.launch(device, MachineCodeSamples.addIndex(), numbers);
            launch.iterations(10);
            stream.launch(launch);
            numbers.ensureCapacity(5000);
            launch.iterations(5000);
            stream.launch(launch);
            assertThat(((int[]) numbers.array())[4999]).isEqualTo(4999);
        }
    }

    @Test
    void manyVirtualThreadsShareADevice() throws Exception {
        try (Device device = NativeDevices.open(2);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var kernel = device.load(MachineCodeSamples.addIndex());
            List<Future<int[]>> results = new ArrayList<>();
            for (int caller = 0; caller < 16; caller++) {
                int size = 100 + caller;
                results.add(callers.submit(() -> {
                    CpuBuffer numbers = NativeDevices.ints(size, 0);
                    try (Stream stream = device.openStream()) {
                        Launch launch = new Launch(kernel, List.of(numbers), 1);
                        launch.iterations(size);
                        for (int round = 0; round < 100; round++) {
                            stream.launch(launch);
                        }
                    }
                    return (int[]) numbers.array();
                }));
            }
            for (Future<int[]> result : results) {
                int[] numbers = result.get();
                for (int i = 0; i < numbers.length; i++) {
                    assertThat(numbers[i]).isEqualTo(100 * i);
                }
            }
        }
    }

    @Test
    void classFilesAndTasksRunBesideMachineCode() {
        try (Device device = NativeDevices.open(2);
                Stream stream = device.openStream()) {
            CpuBuffer numbers = NativeDevices.ints(9, 0);
            Launch nativeLaunch = NativeDevices.launch(device, MachineCodeSamples.addIndex(), numbers);
            var task = device.load(
                    new KernelArtifact.HostTask("double", (arrays, _, begin, _) -> ((int[]) arrays[0])[begin] *= 2));
            Launch hostLaunch = new Launch(task, List.of(numbers), 0);
            nativeLaunch.iterations(9);
            hostLaunch.iterations(9);
            stream.launch(nativeLaunch);
            stream.launch(hostLaunch);
            stream.launch(nativeLaunch);
            assertThat((int[]) numbers.array()).containsExactly(0, 3, 6, 9, 12, 15, 18, 21, 24);
        }
    }

    @Test
    void whatWouldCrashIsRefused() {
        try (Device device = NativeDevices.open(1);
                Device other = NativeDevices.open(1);
                Stream stream = device.openStream()) {
            var kernel = device.load(MachineCodeSamples.addIndex());
            assertThatThrownBy(() -> stream.launch(new Launch(kernel, List.of(), 2)))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessage("kernel addIndex takes 1 buffers, its launch has 0");
            var foreign = other.load(MachineCodeSamples.countCalls());
            assertThatThrownBy(() -> stream.launch(new Launch(foreign, List.of(), 1)))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContaining("countCalls was loaded by another device");
            assertThatThrownBy(() -> device.load(new KernelArtifact.MachineCode("empty", new byte[0], 0)))
                    .isInstanceOf(EngineException.CompilationFailed.class)
                    .hasMessageContaining("empty");
            assertThatThrownBy(() -> device.load(MachineCodeSamples.nothing(300)))
                    .isInstanceOf(EngineException.CompilationFailed.class)
                    .hasMessageContaining("nothing300")
                    .hasMessageContaining("300 buffers");
        }
    }

    @Test
    void otherCodeFormsTakeNoMachineCode() {
        Settings scalar = Settings.defaults().withCode(CodeRoute.SCALAR);
        try (Device device = new CpuDeviceProvider().open("cpu", scalar)) {
            assertThatThrownBy(() -> device.load(MachineCodeSamples.addIndex()))
                    .isInstanceOf(EngineException.UnsupportedOp.class)
                    .hasMessageContaining("addIndex")
                    .hasMessageContaining("code=native");
        }
    }

    @Test
    void aClosedDeviceRefusesInsteadOfCrashing() {
        Device device = NativeDevices.open(2);
        Stream stream = device.openStream();
        Launch launch = NativeDevices.launch(device, MachineCodeSamples.addIndex(), NativeDevices.ints(8, 0));
        launch.iterations(8);
        stream.launch(launch);
        device.close();
        device.close();
        assertThatThrownBy(() -> stream.launch(launch))
                .isInstanceOf(EngineException.DeviceUnavailable.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> device.load(MachineCodeSamples.addIndex()))
                .isInstanceOf(EngineException.DeviceUnavailable.class)
                .hasMessageContaining("closed");
        stream.close();
    }

    /** Callers launch without pause while the device closes: each gets its results until it is told that it is closed. */
    @Test
    void closingWaitsForWhatRuns() throws Exception {
        Device device = NativeDevices.open(2);
        Kernel kernel = device.load(MachineCodeSamples.countCalls());
        try (ExecutorService callers = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> launches = new ArrayList<>();
            for (int caller = 0; caller < 3; caller++) {
                launches.add(callers.submit(() -> launchUntilClosed(device, kernel)));
            }
            Thread.sleep(20); // any moment will do
            device.close();
            for (Future<Integer> done : launches) {
                assertThat(done.get()).isNotNegative();
            }
        }
    }

    private static int launchUntilClosed(Device device, Kernel kernel) {
        Launch launch = new Launch(kernel, List.of(), 1);
        launch.iterations(64);
        Stream stream = device.openStream();
        for (int launches = 0; ; launches++) {
            assertThat(launch.scalar(0)).isEqualTo(64 * launches);
            try {
                stream.launch(launch);
            } catch (EngineException.DeviceUnavailable closed) {
                return launches;
            }
        }
    }
}
