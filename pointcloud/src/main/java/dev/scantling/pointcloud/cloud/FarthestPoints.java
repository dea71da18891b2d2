package dev.scantling.pointcloud.cloud;

import java.util.Arrays;

/**
 * Farthest point sampling in one cloud after the other.
 *
 * @param name what messages call the operator
 * @param pointsOfCloud points of each cloud, at least {@code samples}
 * @param samples points chosen of each cloud
 * @see dev.scantling.ir.PointOp.FarthestPoints
 */
public record FarthestPoints(String name, int pointsOfCloud, int samples) {
    /** Of equally far points, that with the smallest remainder comes first. */
    private static final int THREADS = 512;

    /**
     * Chooses the points of one cloud: {@code samples * pointsOfCloud} distances.
     *
     * @param offset element of point 0 of cloud 0; the other offsets likewise
     * @param stride elements from one point to the next
     * @param nearest memory for a number for each point of all clouds
     * @param chosen rows, of all clouds
     * @throws dev.scantling.ir.EngineException.InvalidInput naming a point that is not finite
     */
    public void sample(
            int cloud,
            float[] points,
            int offset,
            int stride,
            float[] nearest,
            int nearestOffset,
            int[] chosen,
            int chosenOffset) {
        int begin = cloud * pointsOfCloud;
        CloudRows.requireFinite(name, "point", points, offset, stride, begin, begin + pointsOfCloud);
        int distances = nearestOffset + begin;
        Arrays.fill(nearest, distances, distances + pointsOfCloud, Float.POSITIVE_INFINITY);
        int first = offset + begin * stride;
        int to = chosenOffset + cloud * samples;
        int last = 0;
        chosen[to] = begin;
        for (int i = 1; i < samples; i++) {
            last = farthest(points, first, stride, last, nearest, distances);
            chosen[to + i] = begin + last;
        }
    }

    /** Takes the point that was chosen last into account; the farthest from all so far. */
    private int farthest(float[] points, int first, int stride, int last, float[] nearest, int distances) {
        int from = first + last * stride;
        float most = -1;
        int best = 0;
        for (int point = 0; point < pointsOfCloud; point++) {
            float distance = Math.min(
                    nearest[distances + point], CloudRows.distance(points, first + point * stride, points, from));
            nearest[distances + point] = distance;
            if (distance > most || (distance == most && point % THREADS < best % THREADS)) {
                most = distance;
                best = point;
            }
        }
        return best;
    }
}
