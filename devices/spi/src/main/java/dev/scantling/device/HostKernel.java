package dev.scantling.device;

/**
 * The form of a kernel on the host processor, generated or written by hand. {@code arrays} holds the primitive array of
 * each buffer argument and {@code ints} the element offset of each buffer argument, then the scalar arguments. Runs
 * iterations {@code begin .. end - 1} of the parallel loop; may be called by several threads with disjoint ranges, so it
 * writes only what belongs to its iterations and allocates nothing.
 */
@FunctionalInterface
public interface HostKernel {
    void run(Object[] arrays, int[] ints, int begin, int end);
}
