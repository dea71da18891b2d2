package dev.scantling.pointcloud.cloud;

import dev.scantling.ir.EngineException;
import java.util.Arrays;

/**
 * The cells of the dense grids of clouds, counted with z fastest, then y, x and cloud.
 *
 * @param name what messages call the operator
 * @param pointsOfCloud points of each cloud
 * @param resolution cells of an axis
 */
public record GridCells(String name, int pointsOfCloud, int resolution) {
    /** Cells around a point. */
    public static final int CORNERS = 8;

    private int cellsOfCloud() {
        return resolution * resolution * resolution;
    }

    /**
     * Sorts the points of one cloud by the cell that they are nearest to.
     *
     * @param offset element of position 0 of cloud 0; the other offsets likewise
     * @param stride elements from one position to the next
     * @throws EngineException.InvalidInput naming a position outside of the grid
     * @see dev.scantling.ir.PointOp.GroupCells
     */
    public void group(
            int cloud,
            float[] positions,
            int offset,
            int stride,
            int[] start,
            int startOffset,
            int[] count,
            int countOffset,
            int[] order,
            int orderOffset) {
        int begin = cloud * pointsOfCloud;
        int end = begin + pointsOfCloud;
        int firstCell = cloud * cellsOfCloud();
        int endCell = firstCell + cellsOfCloud();
        Arrays.fill(count, countOffset + firstCell, countOffset + endCell, 0);
        for (int point = begin; point < end; point++) {
            count[countOffset + firstCell + cell(positions, offset, stride, point)]++;
        }
        int before = begin;
        for (int cell = firstCell; cell < endCell; cell++) {
            start[startOffset + cell] = before;
            before += count[countOffset + cell];
            count[countOffset + cell] = 0; // counts again while points take their places
        }
        for (int point = begin; point < end; point++) {
            int cell = firstCell + cell(positions, offset, stride, point);
            order[orderOffset + start[startOffset + cell] + count[countOffset + cell]++] = point;
        }
    }

    private int cell(float[] positions, int offset, int stride, int point) {
        int at = offset + point * stride;
        return cell(
                (int) Math.rint(position(positions, at, 0, point)),
                (int) Math.rint(position(positions, at, 1, point)),
                (int) Math.rint(position(positions, at, 2, point)));
    }

    private int cell(int x, int y, int z) {
        return (x * resolution + y) * resolution + z;
    }

    /**
     * Finds the cells around points {@code begin .. end - 1} and their weights, with padding of zeros.
     *
     * @throws EngineException.InvalidInput naming a position outside of the grid
     * @see dev.scantling.ir.PointOp.GridCorners
     */
    public void corners(
            int begin,
            int end,
            float[] positions,
            int offset,
            int stride,
            int[] index,
            int indexOffset,
            float[] weight,
            int weightOffset,
            int weightStride) {
        for (int point = begin; point < end; point++) {
            int firstCell = point / pointsOfCloud * cellsOfCloud();
            int at = offset + point * stride;
            float x = position(positions, at, 0, point);
            float y = position(positions, at, 1, point);
            float z = position(positions, at, 2, point);
            int to = indexOffset + point * CORNERS;
            int shares = weightOffset + point * weightStride;
            for (int corner = 0; corner < CORNERS; corner++) {
                int i = corner >> 2;
                int j = corner >> 1 & 1;
                int k = corner & 1;
                index[to + corner] = firstCell + cell(side(x, i), side(y, j), side(z, k));
                weight[shares + corner] = share(x, i) * share(y, j) * share(z, k);
            }
            Arrays.fill(weight, shares + CORNERS, shares + weightStride, 0f);
        }
    }

    private static int side(float position, int upper) {
        return (int) (upper == 1 ? Math.ceil(position) : Math.floor(position));
    }

    private static float share(float position, int upper) {
        float fraction = position - (float) Math.floor(position);
        return upper == 1 ? fraction : 1f - fraction;
    }

    private float position(float[] positions, int at, int axis, int point) {
        float position = positions[at + axis];
        if (!(position >= 0 && position <= resolution - 1)) {
            throw new EngineException.InvalidInput(name + ", point " + point + ": the position " + "xyz".charAt(axis)
                    + " must be from 0 to " + (resolution - 1) + ", is " + position
                    + "; are the coordinates of the cloud within the range of float32?");
        }
        return position;
    }
}
