package dev.scantling.device.cpu;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.device.Device;
import dev.scantling.device.KernelArtifact;
import dev.scantling.device.Launch;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.DType;
import dev.scantling.ir.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Devices that run machine code, for tests, which are skipped where there can be none. */
final class NativeDevices {
    private NativeDevices() {}

    static Device open(int threads) {
        NativeSupport support = NativeSupport.probe(LinuxCodePages::new);
        assumeTrue(support.usable(), support.reason());
        return new CpuDeviceProvider()
                .open("cpu", Settings.defaults().withCode(CodeRoute.NATIVE).withThreads(threads));
    }

    /** An int buffer that holds one value everywhere. */
    static CpuBuffer ints(int elements, int value) {
        CpuBuffer buffer = new CpuBuffer(DType.I32, elements);
        Arrays.fill((int[]) buffer.array(), value);
        return buffer;
    }

    /** A launch whose first buffers have any type and the last, which the test reads, is {@code last}. */
    static Launch launch(Device device, KernelArtifact.MachineCode code, CpuBuffer last) {
        List<CpuBuffer> buffers = IntStream.range(0, code.buffers())
                .mapToObj(i -> i == code.buffers() - 1 ? last : new CpuBuffer(DType.values()[i % 5], i))
                .toList();
        return new Launch(device.load(code), List.copyOf(buffers), 1);
    }
}
