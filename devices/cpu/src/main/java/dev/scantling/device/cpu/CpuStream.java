package dev.scantling.device.cpu;

import dev.scantling.device.Buffer;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import dev.scantling.ir.EngineException;
import java.util.Arrays;
import java.util.List;

/** Runs each launch to its end before it returns. */
final class CpuStream implements Stream {
    private final WorkerPool pool;
    private Object[] arrays = new Object[16];

    CpuStream(WorkerPool pool) {
        this.pool = pool;
    }

    @Override
    public void launch(Launch launch) {
        CpuKernel kernel = (CpuKernel) launch.kernel();
        bind(launch.buffers());
        try {
            pool.run(kernel.code(), arrays, launch.ints(), launch.iterations());
        } catch (EngineException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            // Hidden classes do not show in stack traces, so the kernel's name has to be said here.
            throw new EngineException.CompilationFailed("kernel " + kernel.name() + " failed while it ran: " + e, e);
        }
    }

    private void bind(List<Buffer> buffers) {
        if (arrays.length < buffers.size()) {
            arrays = Arrays.copyOf(arrays, buffers.size());
        }
        for (int i = 0; i < buffers.size(); i++) {
            arrays[i] = ((CpuBuffer) buffers.get(i)).array();
        }
    }

    @Override
    public void synchronize() {
        // every launch has finished on return
    }

    @Override
    public void close() {
        Arrays.fill(arrays, null);
    }
}
