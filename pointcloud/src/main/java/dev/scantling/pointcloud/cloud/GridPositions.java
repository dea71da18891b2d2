package dev.scantling.pointcloud.cloud;

import dev.scantling.ir.EngineException;
import java.util.Arrays;

/**
 * Where the points of one cloud lie in a dense grid.
 *
 * @param resolution cells of an axis
 * @param normalized whether the cloud is scaled to fill the grid
 * @see dev.scantling.ir.PointOp.GridPositions
 */
public record GridPositions(int resolution, boolean normalized) {
    private static final int AXES = 3;

    /**
     * Writes the positions of points {@code begin .. end - 1}, which are one cloud, with padding of zeros.
     *
     * @param name what messages call the operator
     * @param offset element of point 0
     * @param stride elements from one point to the next, of both arrays
     * @throws EngineException.InvalidInput naming a point that is not finite
     */
    public void compute(
            String name,
            float[] points,
            int offset,
            int stride,
            int begin,
            int end,
            float[] positions,
            int positionsOffset) {
        CloudRows.requireFinite(name, "point", points, offset, stride, begin, end);
        float x = centre(points, offset, stride, begin, end);
        float y = centre(points, offset + 1, stride, begin, end);
        float z = centre(points, offset + 2, stride, begin, end);
        float reach = 0;
        for (int point = begin; point < end; point++) {
            int at = offset + point * stride;
            reach = Math.max(reach, norm(points[at] - x, points[at + 1] - y, points[at + 2] - z));
        }
        for (int point = begin; point < end; point++) {
            int at = offset + point * stride;
            int to = positionsOffset + point * stride;
            positions[to] = position(points[at] - x, reach);
            positions[to + 1] = position(points[at + 1] - y, reach);
            positions[to + 2] = position(points[at + 2] - z, reach);
            Arrays.fill(positions, to + AXES, to + stride, 0f);
        }
    }

    private static float centre(float[] points, int offset, int stride, int begin, int end) {
        double sum = 0;
        for (int point = begin; point < end; point++) {
            sum += points[offset + point * stride];
        }
        return (float) (sum / (end - begin));
    }

    private static float norm(double x, double y, double z) {
        return (float) Math.sqrt(x * x + y * y + z * z);
    }

    private float position(float d, float reach) {
        return Math.max(0f, Math.min(unit(d, reach) * resolution, resolution - 1f));
    }

    private float unit(float d, float reach) {
        if (!normalized) {
            return (d + 1f) / 2f;
        }
        return reach == 0 ? 0.5f : d / (2f * reach) + 0.5f;
    }
}
