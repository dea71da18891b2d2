package dev.scantling.jit.loop;

/** The work of one launch of a kernel, counted without running it. */
public sealed interface LoopEstimate {

    /**
     * What was counted.
     *
     * @param flops floating-point operations, a fused multiply-add being two; so are each two of the small integers that a
     *     dot product multiplies
     * @param loadedBytes bytes of buffers that loads touch, again at each load; not those of local arrays
     * @param storedBytes bytes of buffers that stores write
     * @param exact false if a branch hangs on data: then the more expensive one was counted
     */
    record Counted(long flops, long loadedBytes, long storedBytes, boolean exact) implements LoopEstimate {
        static final Counted NOTHING = new Counted(0, 0, 0, true);

        public long bytes() {
            return loadedBytes + storedBytes;
        }

        Counted plus(Counted other) {
            return new Counted(
                    flops + other.flops,
                    loadedBytes + other.loadedBytes,
                    storedBytes + other.storedBytes,
                    exact && other.exact);
        }

        Counted times(long count) {
            return new Counted(flops * count, loadedBytes * count, storedBytes * count, exact);
        }

        /** One of two branches that cannot be foretold. */
        Counted or(Counted other) {
            return new Counted(
                    Math.max(flops, other.flops),
                    Math.max(loadedBytes, other.loadedBytes),
                    Math.max(storedBytes, other.storedBytes),
                    exact && other.exact && equals(other));
        }
    }

    /** Some loop hangs on data, or there is too much to count. */
    record Unknown(String reason) implements LoopEstimate {}

    /**
     * Counts the work of all iterations of a verified kernel.
     *
     * @param ints the kernel's scalar arguments, in order of declaration
     */
    static LoopEstimate of(KernelSpec spec, int... ints) {
        try {
            return new WorkCounter(spec, WorkCounter.PATIENCE, ints).count();
        } catch (WorkCounter.Uncountable e) {
            return new Unknown(e.reason());
        }
    }
}
