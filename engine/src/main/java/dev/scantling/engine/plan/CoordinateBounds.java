package dev.scantling.engine.plan;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.KeyLayout;
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

    /** @param rows {@code [count, 4]} */
    void includeCoordinates(String input, int[] rows, int count) {
        for (int begin = 0; begin < count; begin += RowStaging.BLOCK) {
            include(rows, begin, Math.min(count, begin + RowStaging.BLOCK));
            if (largest[0] > LARGEST_BATCH) {
                throw badBatch(input, rows, begin);
            }
        }
    }

    private void include(int[] rows, int begin, int end) {
        long batch = largest[0];
        long x = largest[1];
        long y = largest[2];
        long z = largest[3];
        for (int at = COLUMNS * begin; at < COLUMNS * end; at += COLUMNS) {
            batch = Math.max(batch, Integer.toUnsignedLong(rows[at])); // too large if it is negative
            x = Math.max(x, Math.abs((long) rows[at + 1]));
            y = Math.max(y, Math.abs((long) rows[at + 2]));
            z = Math.max(z, Math.abs((long) rows[at + 3]));
        }
        largest[0] = batch;
        largest[1] = x;
        largest[2] = y;
        largest[3] = z;
    }

    private static EngineException badBatch(String input, int[] rows, int begin) {
        int row = begin;
        while (rows[COLUMNS * row] >= 0 && rows[COLUMNS * row] <= LARGEST_BATCH) {
            row++;
        }
        return badBatch(input, row, Integer.toString(rows[COLUMNS * row]));
    }

    /** @param points {@code [count, 4]} */
    void includePoints(String input, float[] points, int count) {
        for (int row = 0; row < count; row++) {
            include(input, points, row);
        }
    }

    private void include(String input, float[] points, int row) {
        for (int axis = 0; axis < COLUMNS; axis++) {
            float value = points[COLUMNS * row + axis];
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

    /**
     * A layout for these coordinates and what a graph looks at beyond them: the one of the run before where it is wide
     * enough, otherwise the tightest.
     */
    KeyLayout layout(Reach reach) {
        int batch = Math.max((int) largest[0], reach.batches() - 1);
        long x = grown(1, reach);
        long y = grown(2, reach);
        long z = grown(3, reach);
        if (!layout.covers(batch, x, y, z)) {
            layout = KeyLayout.fit(batch, x, y, z);
        }
        return layout;
    }

    private long grown(int axis, Reach reach) {
        return (long) Math.ceil(largest[axis] * reach.scale()) + reach.steps();
    }

    private static EngineException badBatch(String input, int row, String value) {
        return new EngineException.InvalidInput("input '" + input + "', row " + row + ": batch is " + value
                + ", it must be a whole number from 0 to " + LARGEST_BATCH);
    }
}
