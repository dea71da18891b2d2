package dev.scantling.engine.plan;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.KeyLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** Largest magnitudes of the coordinates of a run. */
final class CoordinateBounds {
    private static final int COLUMNS = 4;
    private static final String[] AXES = {"batch", "x", "y", "z"};
    /** Floats beyond this are not whole voxels any more. */
    private static final float LARGEST_POINT = 1 << 24;

    private static final int LARGEST_BATCH = (1 << 20) - 1;
    private static final KeyLayout NARROWEST = new KeyLayout(0, 1, 1, 1);

    private final long[] largest = new long[COLUMNS];
    private KeyLayout layout = NARROWEST;

    void clear() {
        Arrays.fill(largest, 0);
    }

    void includeCoordinates(String input, MemorySegment data, int rows) {
        for (int row = 0; row < rows; row++) {
            for (int axis = 0; axis < COLUMNS; axis++) {
                int value = data.get(ValueLayout.JAVA_INT_UNALIGNED, 4L * (COLUMNS * (long) row + axis));
                if (axis == 0 && (value < 0 || value > LARGEST_BATCH)) {
                    throw badBatch(input, row, Integer.toString(value));
                }
                largest[axis] = Math.max(largest[axis], Math.abs((long) value));
            }
        }
    }

    void includePoints(String input, MemorySegment data, int rows) {
        for (int row = 0; row < rows; row++) {
            for (int axis = 0; axis < COLUMNS; axis++) {
                float value = data.get(ValueLayout.JAVA_FLOAT_UNALIGNED, 4L * (COLUMNS * (long) row + axis));
                if (!(Math.abs(value) <= LARGEST_POINT)) {
                    throw new EngineException.InvalidInput("input '" + input + "', point " + row + ": " + AXES[axis]
                            + " is " + value + "; it must be finite and at most " + (int) LARGEST_POINT
                            + " voxels from the origin");
                }
                if (axis == 0 && !(value >= 0 && value <= LARGEST_BATCH && value == Math.rint(value))) {
                    throw badBatch(input, row, Float.toString(value));
                }
                largest[axis] = Math.max(largest[axis], (long) Math.ceil(Math.abs(value)));
            }
        }
    }

    /**
     * A layout for these coordinates, enlarged by {@code scale} and then by {@code reach} steps: the one of the run
     * before where it is wide enough, otherwise the tightest.
     */
    KeyLayout layout(int reach, double scale) {
        int batch = (int) largest[0];
        long x = grown(1, reach, scale);
        long y = grown(2, reach, scale);
        long z = grown(3, reach, scale);
        if (!layout.covers(batch, x, y, z)) {
            layout = KeyLayout.fit(batch, x, y, z);
        }
        return layout;
    }

    private long grown(int axis, int reach, double scale) {
        return (long) Math.ceil(largest[axis] * scale) + reach;
    }

    private static EngineException badBatch(String input, int row, String value) {
        return new EngineException.InvalidInput("input '" + input + "', row " + row + ": batch is " + value
                + ", it must be a whole number from 0 to " + LARGEST_BATCH);
    }
}
