package dev.scantling.device.cpu;

import dev.scantling.device.HostKernel;
import dev.scantling.device.Kernel;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Code in this process. */
sealed interface CpuKernel extends Kernel {

    /** A method, generated or written by hand. */
    record Hosted(String name, HostKernel code) implements CpuKernel {}

    /**
     * Machine code.
     *
     * @param memory holds the code, and so says whose it is
     * @param call as {@link NativeCalls#taking} makes it
     */
    record Native(String name, ExecutableMemory memory, MemorySegment entry, MethodHandle call, int buffers)
            implements CpuKernel {}
}
