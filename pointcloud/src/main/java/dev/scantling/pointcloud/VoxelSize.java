package dev.scantling.pointcloud;

import dev.scantling.ir.EngineException.InvalidInput;

/** Edges of a voxel in the unit of the coordinates, usually metres. */
public record VoxelSize(double x, double y, double z) {
    /**
     * Checks the edges.
     *
     * @throws InvalidInput unless every edge is positive and finite, as float32 too
     */
    public VoxelSize {
        requirePositive("x", x);
        requirePositive("y", y);
        requirePositive("z", z);
    }

    public static VoxelSize cube(double edge) {
        return new VoxelSize(edge, edge, edge);
    }

    private static void requirePositive(String axis, double edge) {
        float rounded = (float) edge;
        if (!(rounded > 0 && rounded < Float.POSITIVE_INFINITY)) {
            throw new InvalidInput("voxel size along " + axis + " is " + edge
                    + "; it must be a positive float32 number, such as 0.05 (metres)");
        }
    }
}
