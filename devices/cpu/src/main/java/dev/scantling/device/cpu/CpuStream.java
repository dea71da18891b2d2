package dev.scantling.device.cpu;

import dev.scantling.device.Launch;
import dev.scantling.device.LaunchGate;
import dev.scantling.device.Stream;
import dev.scantling.device.Task;
import dev.scantling.device.Team;
import dev.scantling.ir.EngineException;

/** Runs each launch to its end before it returns. */
final class CpuStream implements Stream {
    private final LaunchGate gate;
    private final Team team;
    private final HostedTask hosted = new HostedTask();
    private final NativeTask machineCode;

    CpuStream(LaunchGate gate, Team team, KernelLoader loader) {
        this.gate = gate;
        this.team = team;
        this.machineCode = new NativeTask(loader);
    }

    @Override
    public void launch(Launch launch) {
        gate.enter();
        long begin = System.nanoTime();
        try {
            team.run(bind(launch), launch.iterations());
            launch.ran(begin, System.nanoTime() - begin);
        } catch (EngineException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            // Hidden classes do not show in stack traces, so the kernel's name has to be said here.
            throw new EngineException.CompilationFailed(
                    "kernel " + launch.kernel().name() + " failed while it ran: " + e, e);
        } finally {
            release();
            gate.leave();
        }
    }

    private Task bind(Launch launch) {
        return switch ((CpuKernel) launch.kernel()) {
            case CpuKernel.Hosted kernel -> hosted.bind(kernel, launch);
            case CpuKernel.Native kernel -> machineCode.bind(kernel, launch);
        };
    }

    private void release() {
        hosted.release();
        machineCode.release();
    }

    @Override
    public void after(Stream before) {
        if (!(before instanceof CpuStream)) {
            throw new EngineException.InvalidInput(
                    "a stream of the CPU cannot come after one of another device;" + " synchronize that one first");
        }
        // every launch has finished on return
    }

    @Override
    public void synchronize() {
        // every launch has finished on return
    }

    @Override
    public void close() {
        release();
    }
}
