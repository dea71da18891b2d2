package dev.scantling.pointcloud.cloud;

/**
 * The first points of a cloud that lie around each centre.
 *
 * @param name what messages call the operator
 * @param pointsOfCloud points of each cloud, at least 1
 * @param centresOfCloud centres of each cloud
 * @see dev.scantling.ir.PointOp.BallQuery
 */
public record BallQuery(String name, int pointsOfCloud, int centresOfCloud, int neighbours, float least, float radius) {

    /**
     * Finds the neighbours of centres {@code begin .. end - 1}, at least one.
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
            int[] found,
            int foundOffset) {
        int firstCloud = begin / centresOfCloud;
        int endCloud = (end - 1) / centresOfCloud + 1;
        CloudRows.requireFinite(
                name, "point", points, offset, stride, firstCloud * pointsOfCloud, endCloud * pointsOfCloud);
        CloudRows.requireFinite(name, "centre", centres, centresOffset, stride, begin, end);
        for (int centre = begin; centre < end; centre++) {
            int at = centresOffset + centre * stride;
            int first = centre / centresOfCloud * pointsOfCloud;
            int to = foundOffset + centre * neighbours;
            int hits = search(points, offset, stride, first, centres, at, found, to);
            int filler = hits > 0 ? found[to] : first;
            for (int i = hits; i < neighbours; i++) {
                found[to + i] = filler;
            }
        }
    }

    /** How many were found; no more than wanted. */
    private int search(
            float[] points, int offset, int stride, int first, float[] centres, int at, int[] found, int to) {
        float limit = radius * radius;
        float tooNear = least * least;
        int hits = 0;
        for (int point = first; point < first + pointsOfCloud && hits < neighbours; point++) {
            float distance = CloudRows.distance(centres, at, points, offset + point * stride);
            if (distance < limit && (distance >= tooNear || distance == 0)) {
                found[to + hits++] = point;
            }
        }
        return hits;
    }
}
