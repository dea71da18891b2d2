package dev.scantling.engine.plan;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Rows of an input as an array that is kept for the next run: loops over arrays are much faster than over segments in a JVM
 * that has not compiled them yet.
 */
final class RowStaging {
    /**
     * Rows that such loops take at once. Few, because the JVM compiles a method soon after it was called often, and a loop
     * only after tens of thousands of rounds.
     */
    static final int BLOCK = 32;

    private int[] ints = {};
    private float[] floats = {};

    /** The first {@code count} ints, valid until the next call; what follows is undefined. */
    int[] ints(MemorySegment data, int count) {
        if (ints.length < count) {
            ints = new int[count];
        }
        MemorySegment.copy(data, ValueLayout.JAVA_INT_UNALIGNED, 0, ints, 0, count);
        return ints;
    }

    /** As {@link #ints}, of floats. */
    float[] floats(MemorySegment data, int count) {
        if (floats.length < count) {
            floats = new float[count];
        }
        MemorySegment.copy(data, ValueLayout.JAVA_FLOAT_UNALIGNED, 0, floats, 0, count);
        return floats;
    }
}
