package dev.scantling.engine.plan;

import dev.scantling.device.KernelArtifact;
import dev.scantling.jit.cache.KernelDigest;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.render.opencl.OpenClRenderer;

/**
 * OpenCL C that is written when the device reads it. What stands for it meanwhile is the digest of the kernel, as for machine code.
 *
 * @param version of the classes that make code
 */
record SourceLater(OpenClRenderer renderer, long version) implements DigestedRenderer {

    @Override
    public KernelArtifact.Source render(KernelSpec spec, KernelDigest digest) {
        String kernel = Long.toHexString(digest.high()) + ":" + Long.toHexString(digest.low());
        return renderer.later(spec, "kernel " + kernel + " by version " + Long.toHexString(version));
    }
}
