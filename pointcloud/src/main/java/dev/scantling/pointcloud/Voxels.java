package dev.scantling.pointcloud;

import dev.scantling.ir.EngineException.InvalidInput;
import java.util.Arrays;

/**
 * Distinct voxels in lexicographic order and their relation to the points. Arrays are shared, never modified.
 *
 * @param coords int32 rows (batch, x, y, z), row-major {@code [count, 4]}; batch is 0
 * @param firstPoint for each voxel the lowest index of its points {@code [count]}
 * @param inverse for each point the row of its voxel, -1 for a dropped point {@code [points]}
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data: sharing is the point, equality is not used
public record Voxels(int[] coords, int[] firstPoint, int[] inverse) {
    /** Number of voxels. */
    public int count() {
        return firstPoint.length;
    }

    /** Number of points, dropped ones included. */
    public int points() {
        return inverse.length;
    }

    /** The rows in the order in which the first points of their voxels come. */
    public int[] byFirstPoint() {
        int[] rowOf = new int[inverse.length];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < count(); row++) {
            rowOf[firstPoint[row]] = row;
        }
        return Arrays.stream(rowOf).filter(row -> row >= 0).toArray();
    }

    /**
     * Gives every point the value of its voxel, {@code absent} to dropped points.
     *
     * @throws InvalidInput unless there is one value per voxel
     */
    public int[] toPoints(int[] perVoxel, int absent) {
        if (perVoxel.length != count()) {
            throw new InvalidInput(perVoxel.length + " values for " + count() + " voxels; each voxel needs one");
        }
        int[] perPoint = new int[inverse.length];
        for (int point = 0; point < perPoint.length; point++) {
            perPoint[point] = inverse[point] < 0 ? absent : perVoxel[inverse[point]];
        }
        return perPoint;
    }
}
