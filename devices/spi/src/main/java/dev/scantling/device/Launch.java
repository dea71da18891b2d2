package dev.scantling.device;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A kernel with its arguments, made once and launched often: the offsets and scalars may change between launches, the
 * buffers may grow. One thread at a time.
 */
public final class Launch {

    /** What a kernel does with the memory of an argument: what has to be moved where it runs elsewhere than the memory lies. */
    public enum Access {
        /** Reads it only. */
        READ,
        /** Reads and writes it. */
        UPDATE,
        /** Writes it, and takes what it does not write for zero. */
        WRITE,
        /** Uses it, but neither needs what is there nor leaves anything that is needed. */
        SCRATCH
    }

    private static final int TO_THE_END = -1;

    private final Kernel kernel;
    private final List<Buffer> buffers;
    private final List<Access> accesses;
    private final int[] ints;
    private final int[] lengths;
    private final MemorySegment intsSegment;
    private int iterations;
    private long begin;
    private long nanos;

    /**
     * Of a kernel that may read and write all of its buffers.
     *
     * @param scalars number of scalar arguments, after one offset for each buffer
     */
    public Launch(Kernel kernel, List<Buffer> buffers, int scalars) {
        this(kernel, buffers, Collections.nCopies(buffers.size(), Access.UPDATE), scalars);
    }

    /**
     * Of a kernel whose accesses are known.
     *
     * @param accesses one for each buffer
     * @param scalars number of scalar arguments, after one offset for each buffer
     */
    public Launch(Kernel kernel, List<Buffer> buffers, List<Access> accesses, int scalars) {
        this.kernel = kernel;
        this.buffers = List.copyOf(buffers);
        this.accesses = List.copyOf(accesses);
        this.ints = new int[buffers.size() + scalars];
        this.lengths = new int[buffers.size()];
        Arrays.fill(lengths, TO_THE_END);
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

    /** Says that an argument has so many elements from its offset on; otherwise it reaches to the end of its buffer. */
    public void length(int buffer, int elements) {
        lengths[buffer] = elements;
    }

    /** Elements of an argument from its offset on. */
    public int length(int buffer) {
        return lengths[buffer] == TO_THE_END ? buffers.get(buffer).capacity() - ints[buffer] : lengths[buffer];
    }

    public Access access(int buffer) {
        return accesses.get(buffer);
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

    /** Says when it ran; for streams. */
    public void ran(long beginNanos, long durationNanos) {
        begin = beginNanos;
        nanos = durationNanos;
    }

    /** When it began to run last, by {@link System#nanoTime}. */
    public long begin() {
        return begin;
    }

    /** How long it ran last. */
    public long nanos() {
        return nanos;
    }
}
