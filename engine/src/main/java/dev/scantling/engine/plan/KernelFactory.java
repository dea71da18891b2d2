package dev.scantling.engine.plan;

import dev.scantling.device.Device;
import dev.scantling.device.Kernel;
import dev.scantling.device.KernelArtifact;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Verifier;
import dev.scantling.jit.lower.Code;
import dev.scantling.jit.render.ClassRenderer;
import java.util.HashMap;
import java.util.Map;

/** Renders and loads kernels; layers of equal shape share one. */
public final class KernelFactory {
    private final Device device;
    private final KernelDump dump;
    private final ClassRenderer renderer = new ClassRenderer();
    private final Map<KernelSpec, Kernel> kernels = new HashMap<>();

    public KernelFactory(Device device, KernelDump dump) {
        this.device = device;
        this.dump = dump;
    }

    /** The loaded kernel of a step. */
    Kernel kernel(Code code) {
        return switch (code) {
            case Code.Loops(KernelSpec spec) -> kernel(spec);
            case Code.Task(String name, var task) -> device.load(new KernelArtifact.HostTask(name, task));
        };
    }

    /** The loaded kernel of a specification. */
    public Kernel kernel(KernelSpec spec) {
        return kernels.computeIfAbsent(spec, this::render);
    }

    private Kernel render(KernelSpec spec) {
        Verifier.verify(spec);
        dump.loops(spec);
        KernelArtifact.ClassBytes artifact = renderer.render(spec);
        dump.classFile(artifact);
        return device.load(artifact);
    }
}
