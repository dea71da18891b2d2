package dev.scantling.device.opencl;

import static dev.scantling.device.opencl.IntBuffers.ints;
import static dev.scantling.device.opencl.IntBuffers.launch;
import static dev.scantling.device.opencl.IntBuffers.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.HostKernel;
import dev.scantling.device.Kernel;
import dev.scantling.device.KernelArtifact;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What streams of a device do at the same time, and what they do after each other. */
class StreamOrderTest {
    /** Launches that a stream has under way at most. */
    private static final int AHEAD = 8;

    private static Device open(ClApi api) {
        return new OpenClDeviceProvider(_ -> DriverLibrary.Opened.of(api)).open("opencl:0", Settings.defaults());
    }

    /** Two kernels that wait for each other, up to a limit: each sees the other only if both run at the same time. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FAKE")
    void kernelsOfTwoStreamsOverlap(Apis kind) {
        try (Device device = open(kind.open());
                Stream before = device.openStream();
                Stream first = device.openStream(1);
                Stream second = device.openStream(1);
                Buffer seen = ints(device, 0, 0, 0, 0)) {
            assumeTrue(device.target().cores() > 1, "a device that runs one work group at a time");
            Kernel twice = device.load(Twice.SOURCE);
            Kernel meet = device.load(Meeting.SOURCE);
            before.launch(launch(twice, seen, 0, 4));
            for (Stream group : List.of(first, second)) {
                group.after(before);
            }
            first.launch(Meeting.launch(meet, seen, 0));
            second.launch(Meeting.launch(meet, seen, 1));
            before.after(first);
            before.after(second);
            before.launch(launch(twice, seen, 0, 4));
            before.synchronize();
            assertThat(values(seen)).containsExactly(2, 2, 2, 2);
        }
    }

    /** Stages of two groups whose halves take turns, so that a kernel that came too early would show; nobody waits in between. */
    @ParameterizedTest
    @EnumSource
    void consumersComeAfterTheirProducers(Apis kind) {
        int width = 1021;
        int stages = 12;
        try (Device device = open(kind.open());
                Stream outside = device.openStream();
                Stream left = device.openStream(1);
                Stream right = device.openStream(1);
                Buffer buffer = ints(device, new int[2 * width])) {
            Kernel twice = device.load(Twice.SOURCE);
            Launch all = launch(twice, buffer, 0, 2 * width);
            Launch low = launch(twice, buffer, 0, width);
            Launch high = launch(twice, buffer, width, width);
            int[] ones = new int[2 * width];
            Arrays.fill(ones, 1);
            for (int round = 0; round < 50; round++) {
                buffer.writeRows(0, ones.length, MemorySegment.ofArray(ones), 1, ones.length);
                outside.launch(all);
                for (int stage = 0; stage < stages; stage++) {
                    left.after(outside);
                    right.after(outside);
                    left.launch(stage % 2 == 0 ? low : high);
                    right.launch(stage % 2 == 0 ? high : low);
                    outside.after(left);
                    outside.after(right);
                }
                outside.launch(all);
                outside.synchronize();
                assertThat(values(buffer)).containsOnly(1 << stages + 2);
            }
        }
    }

    /** The driver is as late as it can be, and last queued is first run where nothing says otherwise. */
    @Test
    void theOrderIsThatOfTheEvents() {
        FakeApi api = new FakeApi();
        try (Device device = open(api);
                Stream outside = device.openStream();
                Stream left = device.openStream();
                Stream right = device.openStream();
                Buffer buffer = ints(device, 1, 1, 1)) {
            Launch launch = launch(device.load(Twice.SOURCE), buffer, 0, 3);
            int before = api.ran().size();
            List<Stream> given = List.of(outside, left, left, right, outside);
            given.getFirst().launch(launch);
            left.after(outside);
            right.after(outside);
            left.launch(launch);
            left.launch(launch);
            right.launch(launch);
            assertThat(api.ran()).as("nobody has waited").hasSize(before);
            outside.after(right);
            outside.after(left);
            outside.launch(launch);
            outside.synchronize();
            List<Integer> ran = api.ran().subList(before, api.ran().size());
            int own = ran.getFirst();
            assertThat(ran).hasSize(given.size());
            assertThat(ran).containsExactly(own, own + 2, own + 1, own + 1, own);
            assertThat(values(buffer)).containsExactly(32, 32, 32);
        }
    }

    @Test
    void streamsThatDoNotComeAfterOthersDoNotWait() {
        FakeApi api = new FakeApi();
        try (Device device = open(api);
                Stream first = device.openStream();
                Stream second = device.openStream();
                Buffer buffer = ints(device, 1, 1)) {
            Kernel twice = device.load(Twice.SOURCE);
            first.launch(launch(twice, buffer, 0, 1));
            second.launch(launch(twice, buffer, 1, 1));
            second.synchronize();
            assertThat(values(buffer)).containsExactly(1, 2);
            first.synchronize();
            assertThat(values(buffer)).containsExactly(2, 2);
            second.after(first);
            first.after(first);
            assertThat(api.count("after")).as("nothing was under way").isZero();
        }
    }

    /** Tasks of the host wait for what their stream came after. */
    @ParameterizedTest
    @EnumSource
    void tasksOfTheHostComeAfterOtherStreams(Apis kind) {
        try (Device device = open(kind.open());
                Stream first = device.openStream();
                Stream second = device.openStream();
                Buffer buffer = ints(device, 1, 2, 3)) {
            HostKernel plusOne = (arrays, _, begin, end) -> {
                for (int i = begin; i < end; i++) {
                    ((int[]) arrays[0])[i]++;
                }
            };
            Kernel task = device.load(new KernelArtifact.HostTask("plus one", plusOne));
            first.launch(launch(device.load(Twice.SOURCE), buffer, 0, 3));
            second.after(first);
            second.launch(launch(task, buffer, 0, 3));
            assertThat(values(buffer)).containsExactly(3, 5, 7);
        }
    }

    @Test
    void aStreamIsNotFarAheadAndGivesAllEventsBack() {
        FakeApi api = new FakeApi();
        try (Device device = open(api);
                Stream stream = device.openStream();
                Stream other = device.openStream();
                Buffer buffer = ints(device, 0)) {
            Launch launch = launch(device.load(Twice.SOURCE), buffer, 0, 1);
            stream.launch(launch);
            stream.synchronize();
            other.launch(launch);
            other.synchronize();
            int open = api.open();
            for (int i = 0; i < 1000; i++) {
                stream.launch(launch);
                other.after(stream);
                other.launch(launch);
                stream.after(other);
                assertThat(api.open()).isLessThanOrEqualTo(open + 2 * AHEAD);
            }
            stream.synchronize();
            other.synchronize();
            assertThat(api.open()).isEqualTo(open);
        }
        assertThat(api.open()).isZero();
    }

    /** What is still under way when a stream is closed is waited for, and given back. */
    @Test
    void aStreamThatIsClosedGivesItsEventsBack() {
        FakeApi api = new FakeApi();
        try (Device device = open(api);
                Buffer buffer = ints(device, 1)) {
            Kernel twice = device.load(Twice.SOURCE);
            int open = api.open();
            try (Stream stream = device.openStream()) {
                stream.launch(launch(twice, buffer, 0, 1));
                stream.launch(launch(twice, buffer, 0, 1));
            }
            assertThat(api.open()).isEqualTo(open);
            assertThat(values(buffer)).containsExactly(4);
        }
    }

    /** Else a kernel would write where other objects are now. */
    @ParameterizedTest
    @EnumSource
    void memoryThatAKernelUsesIsGivenBackAfterIt(Apis kind) {
        ClApi api = kind.open();
        try (Device device = open(api);
                Stream stream = device.openStream()) {
            Kernel twice = device.load(Twice.SOURCE);
            for (int i = 0; i < 50; i++) {
                Buffer buffer = ints(device, new int[100_003]);
                stream.launch(launch(twice, buffer, 0, 100_003));
                buffer.close();
                if (api instanceof FakeApi fake) {
                    assertThat(fake.ran())
                            .as("launches, and the one of loading")
                            .hasSize(i + 2);
                }
            }
            stream.synchronize();
        }
    }

    @ParameterizedTest
    @EnumSource
    void launchesTellWhenTheyRan(Apis kind) {
        try (Device device = open(kind.open());
                Stream stream = device.openStream();
                Buffer buffer = ints(device, new int[1000])) {
            Kernel twice = device.load(Twice.SOURCE);
            List<Launch> launches = IntStream.range(0, 3 * AHEAD)
                    .mapToObj(_ -> launch(twice, buffer, 0, 1000))
                    .toList();
            long before = System.nanoTime();
            launches.forEach(stream::launch);
            stream.synchronize();
            long after = System.nanoTime();
            long ended = before;
            for (Launch launch : launches) {
                assertThat(launch.nanos()).isBetween(0L, after - before);
                assertThat(launch.begin()).isBetween(before, after);
                ended = launch.begin() + launch.nanos();
            }
            assertThat(ended).isGreaterThan(before);
        }
    }

    /** Whoever waits hears of the kernel that failed, not only that something had failed before. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aKernelThatFailsIsNamed(boolean byTheOther) {
        FakeApi api = new FakeApi();
        try (Device device = open(api);
                Stream first = device.openStream();
                Stream second = device.openStream();
                Stream third = device.openStream();
                Buffer buffer = ints(device, 1, 1)) {
            Launch wrong = launch(device.load(Twice.source("wrong", "x[offset + i] *= 2;")), buffer, 0, 2);
            Launch right = launch(device.load(Twice.SOURCE), buffer, 0, 2);
            int open = api.open();
            api.failRunning(-59);
            first.launch(wrong);
            second.after(first);
            second.launch(right);
            third.after(second);
            third.launch(right);
            assertThatThrownBy(byTheOther ? third::synchronize : first::synchronize)
                    .isInstanceOf(EngineException.CompilationFailed.class)
                    .hasMessageContaining("opencl:0")
                    .hasMessageContaining("running kernel wrong")
                    .hasMessageContaining("(-59)");
            assertThatThrownBy(second::synchronize).isInstanceOf(EngineException.CompilationFailed.class);
            assertThatThrownBy(byTheOther ? first::synchronize : third::synchronize)
                    .isInstanceOf(EngineException.CompilationFailed.class);
            assertThat(values(buffer)).containsExactly(1, 1);
            first.launch(right);
            first.synchronize();
            assertThat(values(buffer)).as("the streams stay usable").containsExactly(2, 2);
            assertThat(api.open()).as("all but the kernels of three queues").isEqualTo(open + 4);
        }
        assertThat(api.open()).isZero();
    }

    /** A launch that has to wait for room hears of it too. */
    @Test
    void aKernelThatFailedStopsWhatComesLater() {
        FakeApi api = new FakeApi();
        try (Device device = open(api);
                Stream stream = device.openStream();
                Buffer buffer = ints(device, 1)) {
            Launch launch = launch(device.load(Twice.SOURCE), buffer, 0, 1);
            api.failRunning(ClError.OUT_OF_RESOURCES);
            assertThatThrownBy(() -> IntStream.rangeClosed(0, AHEAD).forEach(_ -> stream.launch(launch)))
                    .isInstanceOf(EngineException.OutOfDeviceMemory.class)
                    .hasMessageContaining("running kernel twice")
                    .hasMessageContaining("CL_OUT_OF_RESOURCES (-5)");
            assertThatThrownBy(stream::synchronize).hasMessageContaining("running kernel twice");
            stream.synchronize();
        }
        assertThat(api.open()).isZero();
    }

    @Test
    void aDeviceThatIsLostWhileAKernelRunsSaysSo() {
        FakeApi api = new FakeApi();
        try (Device device = open(api);
                Stream stream = device.openStream();
                Buffer buffer = ints(device, 1)) {
            Launch launch = launch(device.load(Twice.SOURCE), buffer, 0, 1);
            api.failRunning(ClError.VENDOR_DEVICE_LOST);
            stream.launch(launch);
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(stream::synchronize)
                        .isInstanceOf(EngineException.DeviceUnavailable.class)
                        .hasMessageContaining("running kernel twice")
                        .hasMessageContaining("the device was lost");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-9999, -2, -36})
    void aDeviceThatIsLostBetweenStreamsSaysSo(int status) {
        FakeApi api = new FakeApi();
        try (Device device = open(api);
                Stream first = device.openStream();
                Stream second = device.openStream();
                Buffer buffer = ints(device, 1)) {
            first.launch(launch(device.load(Twice.SOURCE), buffer, 0, 1));
            api.fail("after", status);
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> second.after(first))
                        .isInstanceOf(EngineException.DeviceUnavailable.class)
                        .hasMessageContaining("waiting for another queue")
                        .hasMessageContaining("the device was lost");
            }
        }
    }

    @Test
    void streamsOfTwoDevicesAreRefused() {
        try (Device device = open(new FakeApi());
                Device other = open(new FakeApi());
                Stream stream = device.openStream();
                Stream foreign = other.openStream()) {
            assertThatThrownBy(() -> stream.after(foreign))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContaining("a stream of opencl:0")
                    .hasMessageContaining("synchronize that one first");
            foreign.close();
            assertThatThrownBy(() -> foreign.after(foreign)).isInstanceOf(EngineException.DeviceUnavailable.class);
        }
    }
}
