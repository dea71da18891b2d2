package dev.scantling.device;

import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * A kernel with its arguments, made once and launched often: the offsets and scalars may change between launches, the
 * buffers may grow. One thread at a time.
 */
public final class Launch {
    private final Kernel kernel;
    private final List<Buffer> buffers;
    private final int[] ints;
    private final MemorySegment intsSegment;
    private int iterations;

    /** @param scalars number of scalar arguments, after one offset for each buffer */
    public Launch(Kernel kernel, List<Buffer> buffers, int scalars) {
        this.kernel = kernel;
        this.buffers = List.copyOf(buffers);
        this.ints = new int[buffers.size() + scalars];
        this.intsSegment = MemorySegment.ofArray(ints);
    }

    public Kernel kernel() {
        return kernel;
    }

    public List<Buffer> buffers() {
        return buffers;
    }

    /** Offsets of the buffers in elements, then the scalars; shared, not a copy. */
    public int[] ints() {
        return ints;
    }

    /** {@link #ints()} for native code, made once because making it allocates. */
    public MemorySegment intsSegment() {
        return intsSegment;
    }

    public void offset(int buffer, int elements) {
        ints[buffer] = elements;
    }

    public void scalar(int index, int value) {
        ints[buffers.size() + index] = value;
    }

    public int scalar(int index) {
        return ints[buffers.size() + index];
    }

    /** Iterations of the kernel's parallel loop. */
    public int iterations() {
        return iterations;
    }

    public void iterations(int count) {
        iterations = count;
    }
}
