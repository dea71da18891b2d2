package dev.scantling.engine.plan;

import dev.scantling.device.KernelArtifact;
import dev.scantling.jit.cache.KernelDigest;
import dev.scantling.jit.cache.KernelStore;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.render.ClassRenderer;
import dev.scantling.jit.render.x86.NativeRenderer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Machine code, from a store where that has it, and bytecode for the kernels that machine code cannot express, which is
 * said in the log. Thread-safe.
 */
final class NativeFirst implements DigestedRenderer {
    private static final System.Logger LOG = System.getLogger("dev.scantling.engine");

    private final NativeRenderer machine = new NativeRenderer();
    private final ClassRenderer bytecode = new ClassRenderer();
    private final KernelStore store;
    private final Map<KernelDigest, byte[]> fresh = new ConcurrentHashMap<>();

    NativeFirst(KernelStore store) {
        this.store = store;
    }

    @Override
    public KernelArtifact render(KernelSpec spec, KernelDigest digest) {
        return store.find(digest)
                .<KernelArtifact>map(bytes -> new KernelArtifact.MachineCode(
                        spec.name(), bytes, spec.buffers().size()))
                .orElseGet(() -> make(spec, digest));
    }

    private KernelArtifact make(KernelSpec spec, KernelDigest digest) {
        Optional<String> refusal = machine.refusal(spec);
        if (refusal.isPresent()) {
            LOG.log(System.Logger.Level.WARNING, "kernel " + spec.name() + " is bytecode, because of " + refusal.get());
            return bytecode.render(spec);
        }
        KernelArtifact.MachineCode code = machine.render(spec);
        fresh.put(digest, code.bytes());
        return code;
    }

    @Override
    public void keep() {
        store.put(Map.copyOf(fresh));
        fresh.clear();
    }
}
