package dev.scantling.pointcloud.cloud;

import dev.scantling.ir.PointOp;
import java.util.Arrays;

/**
 * The three centres nearest to each point, and what share each has.
 *
 * @param name what messages call the operator
 * @param pointsOfCloud points of each cloud
 * @param centresOfCloud centres of each cloud
 * @see dev.scantling.ir.PointOp.NearestPoints
 */
public record NearestPoints(String name, int pointsOfCloud, int centresOfCloud) {
    /** Centres of each point. */
    public static final int NEAREST = PointOp.NearestPoints.NEAREST;

    private static final int ABSENT = -1;
    private static final double LEAST = 1e-10;
    private static final double MOST = 1e10;

    /**
     * Finds the centres of points {@code begin .. end - 1}, at least one; weights have padding of zeros.
     *
     * @param offset element of point 0 of cloud 0; the other offsets likewise
     * @param stride elements from one point to the next, and from one centre to the next
     * @throws dev.scantling.ir.EngineException.InvalidInput naming a point or centre that is not finite
     */
    public void find(
            int begin,
            int end,
            float[] points,
            int offset,
            float[] centres,
            int centresOffset,
            int stride,
            int[] index,
            int indexOffset,
            float[] weight,
            int weightOffset,
            int weightStride) {
        int firstCloud = begin / pointsOfCloud;
        int endCloud = (end - 1) / pointsOfCloud + 1;
        CloudRows.requireFinite(
                name, "centre", centres, centresOffset, stride, firstCloud * centresOfCloud, endCloud * centresOfCloud);
        CloudRows.requireFinite(name, "point", points, offset, stride, begin, end);
        for (int point = begin; point < end; point++) {
            int at = offset + point * stride;
            int to = indexOffset + NEAREST * point;
            int shares = weightOffset + point * weightStride;
            Arrays.fill(index, to, to + NEAREST, ABSENT);
            Arrays.fill(weight, shares, shares + weightStride, 0f);
            int first = point / pointsOfCloud * centresOfCloud;
            for (int centre = first; centre < first + centresOfCloud; centre++) {
                float distance = CloudRows.distance(points, at, centres, centresOffset + centre * stride);
                insert(centre, distance, index, to, weight, shares);
            }
            share(index, to, weight, shares);
        }
    }

    /** Puts a centre behind those that are no farther; what falls out at the end is forgotten. */
    private static void insert(int centre, float distance, int[] index, int to, float[] distances, int at) {
        int place = NEAREST;
        while (place > 0 && (index[to + place - 1] == ABSENT || distance < distances[at + place - 1])) {
            place--;
            if (place + 1 < NEAREST) {
                index[to + place + 1] = index[to + place];
                distances[at + place + 1] = distances[at + place];
            }
        }
        if (place < NEAREST) {
            index[to + place] = centre;
            distances[at + place] = distance;
        }
    }

    /** Weights in the place of distances. */
    private static void share(int[] index, int to, float[] distances, int at) {
        double sum = 0;
        for (int i = 0; i < NEAREST && index[to + i] != ABSENT; i++) {
            sum += closeness(distances[at + i]);
        }
        for (int i = 0; i < NEAREST && index[to + i] != ABSENT; i++) {
            distances[at + i] = (float) (closeness(distances[at + i]) / sum);
        }
    }

    private static double closeness(float distance) {
        return 1 / Math.clamp((double) distance, LEAST, MOST);
    }
}
