package dev.scantling.jit.render;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.device.Device;
import dev.scantling.device.HostKernel;
import dev.scantling.device.KernelArtifact.MachineCode;
import dev.scantling.device.cpu.CpuDeviceProvider;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.Settings;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.render.x86.NativeRenderer;
import java.util.Optional;

/** Runs machine code on the CPU device. */
final class NativeKernels {
    private static final NativeRenderer RENDERER = new NativeRenderer();

    private NativeKernels() {}

    /** Opened when it is first wanted; lives as long as the JVM. */
    private static final class Host {
        private static final Settings SETTINGS =
                Settings.defaults().withCode(CodeRoute.NATIVE).withThreads(1);
        private static final String REFUSAL =
                new CpuDeviceProvider().discover(SETTINGS).getFirst().unusable();
        private static final Optional<Device> DEVICE =
                REFUSAL.isEmpty() ? Optional.of(new CpuDeviceProvider().open("cpu", SETTINGS)) : Optional.empty();
    }

    /** The kernel as machine code; its launches run on copies of the arrays. */
    static HostKernel define(KernelSpec spec) {
        return define(RENDERER.render(spec), spec.ints().size());
    }

    /** @param scalars of a launch, besides the offsets of its buffers */
    static HostKernel define(MachineCode code, int scalars) {
        return NativeKernel.load(device(), code, scalars);
    }

    /** 16 floats need AVX-512. */
    static boolean hasLanes(int lanes) {
        return device().codeForm().features().contains("avx512") || lanes <= 8;
    }

    /** Skips the test where the host runs no machine code. */
    private static Device device() {
        assumeTrue(Host.REFUSAL.isEmpty(), "this host runs no machine code: " + Host.REFUSAL);
        return Host.DEVICE.orElseThrow();
    }
}
