package dev.scantling.device;

/** Code that a renderer made and a device can load; arrays are handed over, not copied, and never modified. */
@SuppressWarnings("ArrayRecordComponent") // artifacts are carried, not compared
public sealed interface KernelArtifact {

    /** The kernel's name in reports and errors. */
    String name();

    /**
     * A class file that implements {@link HostKernel} with a public no-argument constructor, in the package
     * {@code dev.scantling.device.cpu}.
     */
    record ClassBytes(String name, byte[] bytes) implements KernelArtifact {}

    /**
     * Position-independent x86-64 machine code whose entry is byte 0; the device puts that byte at a multiple of 64. A
     * function without result of the System V AMD64 convention:
     *
     * <pre>{@code
     * void kernel(const int32_t *ints,         // rdi: element offset of each buffer, then the scalars
     *             int32_t begin, int32_t end,  // esi, edx: iterations begin .. end - 1; upper halves undefined
     *             void *buffer0, ...);         // rcx, r8, r9, then [rsp + 8], [rsp + 16], ... at entry
     * }</pre>
     *
     * A buffer argument points to element 0 of its memory, which is aligned to its elements and no better; its offset in
     * {@code ints} counts elements and is not yet added. The code keeps rbx, rbp and r12 to r15, leaves the upper halves
     * of vector registers clean ({@code vzeroupper}), touches only the memory of its buffers and its own stack, calls
     * nothing and never blocks. While it runs the garbage collector has to wait, so one iteration should take less than
     * a millisecond. Several threads call it at once with disjoint iterations.
     *
     * @param buffers number of buffer arguments
     */
    record MachineCode(String name, byte[] bytes, int buffers) implements KernelArtifact {}

    /**
     * Source text in OpenCL C 1.2 with one kernel function, launched over one dimension:
     *
     * <pre>{@code
     * __kernel void entry(int iterations,                           // of the parallel loop
     *                     __global T0 *buffer0, int offset0, ...,   // each buffer and where its argument begins, in elements
     *                     int scalar0, ...);
     * }</pre>
     *
     * It keeps within its buffers and calls nothing but the language's own functions. Work groups have a fixed size.
     *
     * @param entry name of the function
     * @param buffers number of buffer arguments
     * @param scalars number of scalar arguments
     * @param items work items in a work group
     * @param iterations that a work group runs: {@code items}, or 1 where the items share one
     */
    record Source(String name, SourceText text, String entry, int buffers, int scalars, int items, int iterations)
            implements KernelArtifact {}

    /** What a vendor's compiler made. */
    record Binary(String name, byte[] bytes) implements KernelArtifact {}

    /** Java code that runs on the host: algorithms whose memory access the loop language does not describe yet. */
    record HostTask(String name, HostKernel code) implements KernelArtifact {}
}
