package dev.scantling.jit.cache;

import dev.scantling.jit.loop.KernelSpec;

/**
 * What a kernel is known by in a {@link KernelStore}: 128 bits over everything that its code depends on. Kernels of the
 * same code may differ in it, kernels of different code never do by any chance that matters; it is no defence against
 * people who make kernels up.
 */
public record KernelDigest(long high, long low) {

    /** The digest of a kernel, whose name does not count. */
    public static KernelDigest of(KernelSpec spec) {
        Hash hash = new Hash();
        new SpecHash(hash).spec(spec);
        return new KernelDigest(hash.high(), hash.low());
    }
}
