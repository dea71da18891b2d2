package dev.scantling.device.cpu;

import dev.scantling.device.Buffer;
import dev.scantling.device.Launch;
import dev.scantling.device.Task;
import dev.scantling.device.Unchecked;
import dev.scantling.ir.EngineException;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Machine code with the memory of a launch; bound again and again. */
final class NativeTask implements Task {
    private static final MemorySegment[] NO_BUFFERS = {};

    private final KernelLoader loader;
    private CpuKernel.@Nullable Native kernel;
    private MemorySegment ints = MemorySegment.NULL;
    private MemorySegment[] buffers = NO_BUFFERS;
    /** An array for each number of buffers, because a call takes one of exactly that length. */
    private MemorySegment[][] arrays = new MemorySegment[0][];

    /** @param loader whose kernels may be bound; it outlives every run */
    NativeTask(KernelLoader loader) {
        this.loader = loader;
    }

    /** @throws EngineException if the kernel cannot run here, or not with these buffers */
    NativeTask bind(CpuKernel.Native bound, Launch launch) {
        List<Buffer> given = launch.buffers();
        check(bound, given);
        buffers = array(given.size());
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = ((CpuBuffer) given.get(i)).segment();
        }
        kernel = bound;
        ints = launch.intsSegment();
        return this;
    }

    /** What goes wrong in machine code ends the process, so it is looked for before. */
    private void check(CpuKernel.Native bound, List<Buffer> given) {
        if (!loader.holds(bound)) {
            throw new EngineException.InvalidInput("kernel " + bound.name()
                    + " was loaded by another device than the one that is to run it; load it there too");
        }
        if (given.size() != bound.buffers()) {
            throw new EngineException.InvalidInput("kernel " + bound.name() + " takes " + bound.buffers()
                    + " buffers, its launch has " + given.size());
        }
    }

    private MemorySegment[] array(int length) {
        for (int known = arrays.length; known <= length; known++) {
            arrays = Arrays.copyOf(arrays, known + 1);
            arrays[known] = new MemorySegment[known];
        }
        return arrays[length];
    }

    /** Lets the memory go, so that a buffer that grows frees its old array. */
    void release() {
        Arrays.fill(buffers, MemorySegment.NULL);
        kernel = null;
        ints = MemorySegment.NULL;
    }

    @Override
    public void run(int begin, int end) {
        CpuKernel.Native bound = kernel;
        if (bound == null) {
            return;
        }
        try {
            bound.call().invokeExact(bound.entry(), ints, begin, end, buffers);
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
    }
}
