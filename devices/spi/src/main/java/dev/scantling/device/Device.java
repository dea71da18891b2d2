package dev.scantling.device;

import dev.scantling.ir.DType;
import dev.scantling.ir.Target;

/** One processor that holds buffers and runs kernels. Thread-safe. */
public interface Device extends AutoCloseable {

    /** The name that {@code --device} takes, such as {@code cpu}. */
    String name();

    /** What kernels for it are made for. */
    Target target();

    /** The form of code that {@link #load} gets here: native, vector or scalar; with the reason if that is a fallback. */
    CodeForm codeForm();

    /** Whether it is the processor that runs this program, so that host tasks need no transfers. */
    boolean isHost();

    Buffer allocate(DType dtype, int elements);

    /**
     * Makes a kernel of an artifact.
     *
     * @throws dev.scantling.ir.EngineException.CompilationFailed with the kernel's name if the device rejects it
     * @throws dev.scantling.ir.EngineException.UnsupportedOp if the device takes no such artifact
     */
    Kernel load(KernelArtifact artifact);

    /** A new queue for one caller, whose launches may use the whole device. */
    default Stream openStream() {
        return openStream(target().cores());
    }

    /**
     * A new queue for one caller, whose launches leave the rest of the device to others. Results do not depend on it.
     *
     * @param cores that a launch uses at once, at least 1; as many as there are if that is less
     */
    Stream openStream(int cores);

    /** Waits for running kernels and releases everything; doing so again has no effect. */
    @Override
    void close();

    /**
     * How a device runs code.
     *
     * @param name native, vector, scalar or source
     * @param reason empty unless a better form was refused
     * @param features instruction sets of the processor, such as {@code avx2 fma f16c}; empty where they were not asked for
     */
    record CodeForm(String name, String reason, String features) {

        /** One line for people, such as {@code native code (avx2 fma f16c)}, with the reason if there is one. */
        public String text() {
            return name + " code" + (features.isEmpty() ? "" : " (" + features + ")")
                    + (reason.isEmpty() ? "" : ": " + reason);
        }
    }
}
