package dev.scantling.pointcloud.cloud;

import dev.scantling.ir.geometry.BoxGeometry;

/**
 * Which points of clouds are in which boxes.
 *
 * @param name what messages call the operator
 * @param boxStride elements from one box to the next
 * @see dev.scantling.ir.BoxOp
 */
public record BoxContents(String name, int pointsOfCloud, int boxesOfCloud, int stride, int boxStride) {
    private static final int ABSENT = -1;

    /**
     * Finds the first box of points {@code begin .. end - 1}, at least one.
     *
     * @param offset element of point 0 of cloud 0; the other offsets likewise
     * @throws dev.scantling.ir.EngineException.InvalidInput naming a point or box that is not as it should be
     */
    public void boxes(
            int begin,
            int end,
            float[] points,
            int offset,
            float[] boxes,
            int boxesOffset,
            int[] found,
            int foundOffset) {
        CloudRows.requireFinite(name, "point", points, offset, stride, begin, end);
        int firstBox = begin / pointsOfCloud * boxesOfCloud;
        int endBox = ((end - 1) / pointsOfCloud + 1) * boxesOfCloud;
        BoxGeometry.require(name, boxes, boxesOffset, boxStride, firstBox, endBox);
        for (int point = begin; point < end; point++) {
            found[foundOffset + point] =
                    box(point / pointsOfCloud, points, offset + point * stride, boxes, boxesOffset);
        }
    }

    private int box(int cloud, float[] points, int at, float[] boxes, int boxesOffset) {
        for (int box = cloud * boxesOfCloud; box < (cloud + 1) * boxesOfCloud; box++) {
            if (BoxGeometry.contains(
                    boxes, boxesOffset + box * boxStride, points[at], points[at + 1], points[at + 2])) {
                return box;
            }
        }
        return ABSENT;
    }

    /**
     * Finds the first points of a box.
     *
     * @param neighbours points wanted
     * @throws dev.scantling.ir.EngineException.InvalidInput naming a point or box that is not as it should be
     */
    public void points(
            int box,
            int neighbours,
            float[] points,
            int offset,
            float[] boxes,
            int boxesOffset,
            int[] found,
            int foundOffset,
            int[] count,
            int countOffset) {
        int first = box / boxesOfCloud * pointsOfCloud;
        CloudRows.requireFinite(name, "point", points, offset, stride, first, first + pointsOfCloud);
        BoxGeometry.require(name, boxes, boxesOffset, boxStride, box, box + 1);
        int to = foundOffset + box * neighbours;
        int hits = 0;
        for (int point = first; point < first + pointsOfCloud && hits < neighbours; point++) {
            int at = offset + point * stride;
            if (BoxGeometry.contains(
                    boxes, boxesOffset + box * boxStride, points[at], points[at + 1], points[at + 2])) {
                found[to + hits++] = point;
            }
        }
        count[countOffset + box] = hits;
        for (int i = hits; i < neighbours; i++) {
            found[to + i] = hits > 0 ? found[to + i - hits] : first;
        }
    }
}
