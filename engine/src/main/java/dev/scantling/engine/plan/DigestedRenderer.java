package dev.scantling.engine.plan;

import dev.scantling.device.KernelArtifact;
import dev.scantling.jit.cache.KernelDigest;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.render.KernelRenderer;

/** Renders kernels whose digest is known already, since a walk over a kernel takes a while. */
@FunctionalInterface
interface DigestedRenderer {

    /** @throws dev.scantling.ir.EngineException.CompilationFailed if the kernel is not legal */
    KernelArtifact render(KernelSpec spec, KernelDigest digest);

    /** Keeps what was made for later processes. */
    default void keep() {}

    /** One that needs no digest. */
    static DigestedRenderer of(KernelRenderer renderer) {
        return (spec, _) -> renderer.render(spec);
    }
}
