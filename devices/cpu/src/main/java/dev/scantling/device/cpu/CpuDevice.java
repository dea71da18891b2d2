package dev.scantling.device.cpu;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.Kernel;
import dev.scantling.device.KernelArtifact;
import dev.scantling.device.LaunchGate;
import dev.scantling.device.Stream;
import dev.scantling.device.Team;
import dev.scantling.device.WorkerPool;
import dev.scantling.ir.DType;
import dev.scantling.ir.Target;

/** The host processor with a pool of worker threads. */
final class CpuDevice implements Device {
    private final Target target;
    private final CodeForm form;
    private final KernelLoader loader;
    private final WorkerPool pool;
    private final LaunchGate gate = new LaunchGate(CpuDeviceProvider.NAME);

    CpuDevice(Target target, CodeForm form, KernelLoader loader) {
        this.target = target;
        this.form = form;
        this.loader = loader;
        this.pool = new WorkerPool("scantling-cpu", target.cores());
    }

    @Override
    public String name() {
        return CpuDeviceProvider.NAME;
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public CodeForm codeForm() {
        return form;
    }

    @Override
    public boolean isHost() {
        return true;
    }

    @Override
    public Buffer allocate(DType dtype, int elements) {
        return new CpuBuffer(dtype, elements);
    }

    @Override
    public Kernel load(KernelArtifact artifact) {
        gate.enter();
        try {
            return loader.load(artifact);
        } finally {
            gate.leave();
        }
    }

    @Override
    public Stream openStream(int cores) {
        return new CpuStream(gate, new Team(pool, Math.clamp(cores, 1, pool.threads())), loader);
    }

    @Override
    public void close() {
        if (gate.close()) {
            pool.close();
            loader.close();
        }
    }
}
