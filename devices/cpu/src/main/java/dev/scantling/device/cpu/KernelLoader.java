package dev.scantling.device.cpu;

import dev.scantling.device.HostKernel;
import dev.scantling.device.KernelArtifact;
import dev.scantling.ir.EngineException;
import java.lang.invoke.MethodHandles;

/** Makes kernels of artifacts; generated classes become hidden classes of this package. */
final class KernelLoader {
    private KernelLoader() {}

    static CpuKernel load(KernelArtifact artifact) {
        return switch (artifact) {
            case KernelArtifact.ClassBytes(String name, byte[] bytes) -> new CpuKernel(name, define(name, bytes));
            case KernelArtifact.HostTask(String name, HostKernel code) -> new CpuKernel(name, code);
            case KernelArtifact.MachineCode _, KernelArtifact.Source _, KernelArtifact.Binary _ ->
                throw new EngineException.UnsupportedOp("the cpu device takes class files and host tasks, not "
                        + artifact.getClass().getSimpleName() + " (kernel " + artifact.name() + ")");
        };
    }

    private static HostKernel define(String name, byte[] bytes) {
        try {
            Class<?> hidden =
                    MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
            return (HostKernel) hidden.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new EngineException.CompilationFailed(
                    "kernel " + name + ": the JVM rejected its class file (" + bytes.length + " bytes): " + e, e);
        }
    }
}
