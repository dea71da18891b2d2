package dev.scantling.engine.plan;

import dev.scantling.device.Device;
import dev.scantling.device.Kernel;
import dev.scantling.device.KernelArtifact;
import dev.scantling.ir.EngineException;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.lower.Code;
import dev.scantling.jit.render.ClassRenderer;
import dev.scantling.jit.render.KernelRenderer;
import java.util.HashMap;
import java.util.Map;

/** Renders and loads kernels; layers of equal shape share one. */
public final class KernelFactory {
    private final Device device;
    private final KernelDump dump;
    private final KernelRenderer renderer;
    private final Map<KernelSpec, Kernel> kernels = new HashMap<>();

    /** @throws EngineException.UnsupportedOp if nothing renders the form of code that the device runs */
    public KernelFactory(Device device, KernelDump dump) {
        this.device = device;
        this.dump = dump;
        this.renderer = renderer(device);
    }

    private static KernelRenderer renderer(Device device) {
        String form = device.codeForm().name();
        return switch (form) {
            case "native" -> new NativeFirst();
            case "vector", "scalar" -> new ClassRenderer();
            default ->
                throw new EngineException.UnsupportedOp("device " + device.name() + " runs " + form
                        + " code, which no renderer makes; the setting code=vector asks for another form");
        };
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
        dump.loops(spec);
        KernelArtifact artifact = renderer.render(spec);
        dump.artifact(artifact);
        return device.load(artifact);
    }
}
