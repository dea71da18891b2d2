package dev.scantling.device.cpu;

import dev.scantling.device.HostKernel;
import dev.scantling.device.KernelArtifact;
import dev.scantling.ir.EngineException;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Optional;

/** Makes kernels of artifacts for one device: hidden classes of this package, and machine code. Thread-safe. */
final class KernelLoader implements AutoCloseable {
    private final Optional<ExecutableMemory> memory;
    private final NativeCalls calls = new NativeCalls();

    /** @param memory for machine code; none where the device does not run it */
    KernelLoader(Optional<ExecutableMemory> memory) {
        this.memory = memory;
    }

    CpuKernel load(KernelArtifact artifact) {
        return switch (artifact) {
            case KernelArtifact.ClassBytes(String name, byte[] bytes) ->
                new CpuKernel.Hosted(name, define(name, bytes));
            case KernelArtifact.HostTask(String name, HostKernel code) -> new CpuKernel.Hosted(name, code);
            case KernelArtifact.MachineCode code -> install(code, memory.orElseThrow(() -> noMachineCode(code)));
            case KernelArtifact.Source _, KernelArtifact.Binary _ ->
                throw new EngineException.UnsupportedOp(
                        "the cpu device takes class files, machine code and host tasks, not "
                                + artifact.getClass().getSimpleName() + " (kernel " + artifact.name() + ")");
        };
    }

    /** Whether the code of a kernel lives here, so that calling it is safe until this is closed. */
    boolean holds(CpuKernel.Native kernel) {
        return memory.isPresent() && memory.get() == kernel.memory();
    }

    private CpuKernel install(KernelArtifact.MachineCode code, ExecutableMemory to) {
        if (code.bytes().length == 0) {
            throw new EngineException.CompilationFailed("kernel " + code.name() + ": no machine code", null);
        }
        try {
            MethodHandle call = calls.taking(code.buffers());
            MemorySegment entry = to.install(code.bytes());
            return new CpuKernel.Native(code.name(), to, entry, call, code.buffers());
        } catch (IllegalArgumentException e) {
            throw new EngineException.CompilationFailed(
                    "kernel " + code.name() + ": the JVM cannot pass " + code.buffers() + " buffers to machine code: "
                            + e.getMessage(),
                    e);
        } catch (CodeRefusal e) {
            throw new EngineException.CompilationFailed(
                    "kernel " + code.name() + ": the host refuses executable memory for its " + code.bytes().length
                            + " bytes: " + e.getMessage(),
                    e);
        }
    }

    private static EngineException.UnsupportedOp noMachineCode(KernelArtifact.MachineCode code) {
        return new EngineException.UnsupportedOp("kernel " + code.name()
                + " is machine code, and this device was opened without; the setting code=native asks for it");
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

    /** Frees machine code; nothing of it may be running. */
    @Override
    public void close() {
        memory.ifPresent(ExecutableMemory::close);
    }
}
