package dev.scantling.jit.render;

import dev.scantling.device.KernelArtifact;
import dev.scantling.jit.loop.KernelSpec;

/** Turns kernels into code for one form of device. Immutable and thread-safe; equal kernels give equal artifacts. */
public interface KernelRenderer {

    /**
     * Renders one kernel.
     *
     * @throws dev.scantling.ir.EngineException.CompilationFailed naming the kernel, if it is not legal or does not fit
     */
    KernelArtifact render(KernelSpec spec);
}
