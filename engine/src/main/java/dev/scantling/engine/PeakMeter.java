package dev.scantling.engine;

import dev.scantling.device.Device;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import dev.scantling.engine.plan.KernelDump;
import dev.scantling.engine.plan.KernelFactory;
import dev.scantling.ir.DType;
import dev.scantling.ir.Settings;
import dev.scantling.jit.cache.KernelStore;
import dev.scantling.jit.lower.PeakKernel;
import java.util.List;

/** Measures what the device's arithmetic units can do at most, with the code form that its kernels have. */
final class PeakMeter {
    private static final int WARM_UPS = 120;
    private static final int REPEATS = 300;

    private final Device device;
    private double gflops;

    PeakMeter(Device device) {
        this.device = device;
    }

    synchronized double gflops() {
        if (gflops == 0) {
            gflops = measure();
        }
        return gflops;
    }

    /** Measures anew. */
    synchronized double measure() {
        PeakKernel peak = PeakKernel.of(device.target());
        int cores = device.target().cores();
        try (var kernels = new KernelFactory(device, new KernelDump(Settings.defaults()), KernelStore.none());
                var sink = device.allocate(DType.F32, peak.elements(cores));
                Stream stream = device.openStream()) {
            Launch launch = new Launch(kernels.kernel(peak.spec()), List.of(sink), 0);
            launch.iterations(cores);
            double best = 0;
            for (int i = 0; i < WARM_UPS + REPEATS; i++) {
                long start = System.nanoTime();
                stream.launch(launch);
                stream.synchronize();
                double rate = (double) peak.flops() * cores / (System.nanoTime() - start);
                best = i < WARM_UPS ? 0 : Math.max(best, rate);
            }
            return best;
        }
    }
}
