package dev.scantling.engine.plan;

import dev.scantling.device.Device;
import dev.scantling.device.Kernel;
import dev.scantling.device.KernelArtifact;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Target;
import dev.scantling.jit.cache.KernelDigest;
import dev.scantling.jit.cache.KernelStore;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.lower.Code;
import dev.scantling.jit.render.ClassRenderer;
import dev.scantling.jit.render.opencl.OpenClRenderer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Renders and loads kernels; layers of equal shape share one. Each is made in the background as soon as it is asked for, by
 * as many threads as the device has. Thread-safe.
 */
public final class KernelFactory implements AutoCloseable {
    /** What every GPU runs in step, or a multiple of it. */
    private static final int GPU_WORK_ITEMS = 64;

    private final Device device;
    private final KernelDump dump;
    private final KernelStore store;
    private final Background background;
    private final DigestedRenderer renderer;
    private final Map<Key, Supplier<Kernel>> kernels = new ConcurrentHashMap<>();

    /** Structure and name: finding equal kernels by their digests is much faster than comparing their loops. */
    private record Key(String name, KernelDigest digest) {}

    /**
     * @param store of machine code made before
     * @throws EngineException.UnsupportedOp if nothing renders the form of code that the device runs
     */
    public KernelFactory(Device device, KernelDump dump, KernelStore store) {
        this.device = device;
        this.dump = dump;
        this.store = store;
        this.renderer = renderer(device, store);
        this.background = new Background(device.target().cores());
    }

    /** For whatever else compiling can do at the side. */
    Background background() {
        return background;
    }

    private static DigestedRenderer renderer(Device device, KernelStore store) {
        String form = device.codeForm().name();
        return switch (form) {
            case "native" -> new NativeFirst(store);
            case "vector", "scalar" -> DigestedRenderer.of(new ClassRenderer());
            case "source" -> source(new OpenClRenderer(workItems(device.target())), store);
            default ->
                throw new EngineException.UnsupportedOp("device " + device.name() + " runs " + form
                        + " code, which no renderer makes; the setting code=vector asks for another form");
        };
    }

    /** Text is written only if the device has not kept the program, which takes a version to be told. */
    private static DigestedRenderer source(OpenClRenderer renderer, KernelStore store) {
        return store.version()
                .<DigestedRenderer>map(version -> new SourceLater(renderer, version))
                .orElseGet(() -> DigestedRenderer.of(renderer));
    }

    /** Processors run the iterations of a work group one after the other, GPUs side by side. */
    private static int workItems(Target target) {
        return target.isa().equals("cpu") ? 1 : GPU_WORK_ITEMS;
    }

    /** Starts to make the kernel of a step; the result waits until it is there. */
    Supplier<Kernel> start(Code code) {
        return switch (code) {
            case Code.Loops(KernelSpec spec) -> start(spec);
            case Code.Task(String name, var task) -> {
                Kernel kernel = device.load(new KernelArtifact.HostTask(name, task));
                yield () -> kernel;
            }
        };
    }

    private Supplier<Kernel> start(KernelSpec spec) {
        Key key = new Key(spec.name(), KernelDigest.of(spec));
        return kernels.computeIfAbsent(key, _ -> background.start(() -> make(spec, key.digest())));
    }

    /** Shows the loops of a step to whoever asked for them, in the order of calls: a log should not follow threads. */
    void show(Code code) {
        if (code instanceof Code.Loops(KernelSpec spec)) {
            dump.loops(spec);
        }
    }

    private Kernel make(KernelSpec spec, KernelDigest digest) {
        KernelArtifact artifact = renderer.render(spec, digest);
        dump.artifact(artifact);
        return device.load(artifact);
    }

    /** The loaded kernel of a specification. */
    public Kernel kernel(KernelSpec spec) {
        return start(spec).get();
    }

    /** Stops the threads, and keeps what was made in the store. */
    @Override
    public void close() {
        background.close();
        renderer.keep();
    }
}
