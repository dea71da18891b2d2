package dev.scantling.ir.geometry;

import dev.scantling.ir.EngineException;

/**
 * A dense grid over part of the lattice of a level, for each of so many samples. Its cells are counted as rows of a coordinate
 * set are sorted: z fastest, then y, x and batch. {@link GridGeometry} counts its first axis fastest, so to the operators over
 * grids this is a grid of {@link #reversedExtents}: their x is z here.
 *
 * @param batch samples; may be 0
 * @param origin the lowest cell
 * @param extents cells on each axis
 */
public record CellGrid(int batch, Int3 origin, Int3 extents) {
    /** So that no sum of a few coordinates overflows 32 bits. */
    private static final int FARTHEST = 1 << 28;

    /** @throws EngineException.InvalidModel naming what is too small or too large */
    public CellGrid {
        if (batch < 0) {
            throw new EngineException.InvalidModel("batch must be at least 0, got " + batch);
        }
        if (extents.x() < 1 || extents.y() < 1 || extents.z() < 1) {
            throw new EngineException.InvalidModel("extents must be at least 1, got " + extents);
        }
        for (int axis = 0; axis < 3; axis++) {
            if (Math.abs((long) origin.get(axis)) > FARTHEST || extents.get(axis) > FARTHEST) {
                throw new EngineException.InvalidModel("a grid lies within " + FARTHEST + " cells of 0, got the origin "
                        + origin + " and the extents " + extents);
            }
        }
        cells(batch, extents);
    }

    /** From the cell (0, 0, 0) on. */
    public static CellGrid of(int batch, Int3 extents) {
        return new CellGrid(batch, Int3.ZERO, extents);
    }

    /** Cells of all samples. */
    public int cells() {
        return cells(batch, extents);
    }

    /** What {@link GridGeometry} calls the extents. */
    public Int3 reversedExtents() {
        return new Int3(extents.z(), extents.y(), extents.x());
    }

    /** The number of a cell, or -1 if the grid does not have it. */
    public int cell(int sample, int x, int y, int z) {
        long column = offset(0, x) * extents.y() + offset(1, y);
        boolean inside = sample >= 0 && sample < batch && within(0, x) && within(1, y) && within(2, z);
        return inside ? (int) ((sample * (long) extents.x() * extents.y() + column) * extents.z() + offset(2, z)) : -1;
    }

    private boolean within(int axis, int at) {
        return offset(axis, at) >= 0 && offset(axis, at) < extents.get(axis);
    }

    private long offset(int axis, int at) {
        return (long) at - origin.get(axis);
    }

    private static int cells(int batch, Int3 extents) {
        try {
            return Math.multiplyExact(batch, extents.volume());
        } catch (ArithmeticException _) {
            throw new EngineException.InvalidModel(
                    "a grid has at most 2^31 - 1 cells, got " + batch + " times " + extents + "; use larger voxels");
        }
    }
}
