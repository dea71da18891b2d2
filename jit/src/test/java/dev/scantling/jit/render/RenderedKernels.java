package dev.scantling.jit.render;

import dev.scantling.device.HostKernel;
import dev.scantling.jit.loop.KernelSpec;
import java.lang.invoke.MethodHandles;

/** Defines rendered classes in this package. */
final class RenderedKernels {
    private static final ClassRenderer RENDERER = new ClassRenderer(RenderedKernels.class.getPackageName());

    private RenderedKernels() {}

    static HostKernel define(KernelSpec spec) {
        byte[] bytes = RENDERER.render(spec).bytes();
        try {
            return (HostKernel) MethodHandles.lookup()
                    .defineHiddenClass(bytes, true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("kernel " + spec.name() + " was rejected", e);
        }
    }

    /** Vectors need {@code --add-modules jdk.incubator.vector}. */
    static boolean hasLanes(int lanes) {
        return lanes == 1
                || ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
