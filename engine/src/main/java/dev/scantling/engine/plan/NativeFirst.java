package dev.scantling.engine.plan;

import dev.scantling.device.KernelArtifact;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.render.ClassRenderer;
import dev.scantling.jit.render.KernelRenderer;
import dev.scantling.jit.render.x86.NativeRenderer;
import java.util.Optional;

/** Machine code, and bytecode for the kernels that machine code cannot express, which is said in the log. */
record NativeFirst(NativeRenderer machine, ClassRenderer bytecode) implements KernelRenderer {
    private static final System.Logger LOG = System.getLogger("dev.scantling.engine");

    NativeFirst() {
        this(new NativeRenderer(), new ClassRenderer());
    }

    @Override
    public KernelArtifact render(KernelSpec spec) {
        Optional<String> refusal = machine.refusal(spec);
        refusal.ifPresent(reason ->
                LOG.log(System.Logger.Level.WARNING, "kernel " + spec.name() + " is bytecode, because of " + reason));
        return refusal.isPresent() ? bytecode.render(spec) : machine.render(spec);
    }
}
