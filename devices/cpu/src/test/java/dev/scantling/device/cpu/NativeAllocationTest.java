package dev.scantling.device.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.scantling.device.Device;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Launching machine code allocates nothing on the heap, in the caller or the pool, long before the JVM has compiled it. */
class NativeAllocationTest {
    private static final int WARM_UP = 200;
    private static final int LAUNCHES = 100;
    /** Classes that are used for the first time may allocate in a round; a call that allocates would in every one. */
    private static final int ROUNDS = 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @CsvSource({"1,1", "1,4", "1,9", "2,1", "2,4", "2,9"})
    void launchingAllocatesNothing(int threads, int buffers) {
        try (Device device = NativeDevices.open(threads);
                Stream stream = device.openStream()) {
            var code = buffers == 1 ? MachineCodeSamples.addIndex() : MachineCodeSamples.storeToLast(buffers);
            Launch launch = NativeDevices.launch(device, code, NativeDevices.ints(100, 0));
            launch.iterations(100);
            launch(stream, launch, WARM_UP);
            assertThat(fewestBytes(stream, launch)).isZero();
        }
    }

    private static long fewestBytes(Stream stream, Launch launch) {
        long[] threads = computing();
        allocated(threads); // its first use loads classes
        long fewest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && fewest > 0; round++) {
            long before = allocated(threads);
            long asking = allocated(threads) - before;
            before = allocated(threads);
            launch(stream, launch, LAUNCHES);
            fewest = Math.min(fewest, allocated(threads) - before - asking);
        }
        return fewest;
    }

    private static void launch(Stream stream, Launch launch, int times) {
        for (int i = 0; i < times; i++) {
            stream.launch(launch);
        }
    }

    /** This thread and the workers of the pool. */
    private static long[] computing() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(info -> info.getThreadName().startsWith("scantling-cpu")
                        || info.getThreadId() == Thread.currentThread().threadId())
                .mapToLong(info -> info.getThreadId())
                .toArray();
    }

    /** Of these threads together; asking allocates too, the same amount every time. */
    private static long allocated(long[] threads) {
        return LongStream.of(THREADS.getThreadAllocatedBytes(threads)).sum();
    }
}
