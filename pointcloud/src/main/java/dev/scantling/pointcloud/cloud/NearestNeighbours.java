package dev.scantling.pointcloud.cloud;

import java.util.Arrays;

/**
 * The points of a {@link KdTree} nearest to a place, nearest first and of equally near ones the smallest row first.
 *
 * @param neighbours most points of a place
 * @param radius squared distances must be below its square; infinite for any
 * @see dev.scantling.ir.PointOp.Neighbours
 */
public record NearestNeighbours(KdTree tree, int neighbours, float radius) {
    private static final int ABSENT = -1;

    /**
     * Finds the neighbours of the points of leaves {@code begin .. end - 1} themselves. Row r of the results belongs to point r.
     *
     * @param at element of the tree, as for {@link KdTree#load}
     * @param first number of the tree's first point in the results
     * @param stride elements from one row of distances to the next; what no neighbour has is 0
     */
    public void ofLeaves(
            int begin,
            int end,
            float[] memory,
            int at,
            int[] order,
            int orderAt,
            int first,
            int[] index,
            int indexAt,
            float[] distance,
            int distanceAt,
            int stride) {
        int points = tree.points();
        for (int leaf = begin; leaf < end; leaf++) {
            for (int place = tree.leafBegin(leaf); place < tree.leafBegin(leaf + 1); place++) {
                int row = order[orderAt + place];
                find(
                        leaf,
                        memory[at + place],
                        memory[at + points + place],
                        memory[at + 2 * points + place],
                        memory,
                        at,
                        order,
                        orderAt,
                        first,
                        index,
                        indexAt + row * neighbours,
                        distance,
                        distanceAt + row * stride,
                        stride);
            }
        }
    }

    /**
     * Finds the neighbours of centres {@code begin .. end - 1}. Row i of the results belongs to centre i.
     *
     * @param name what messages call the operator
     * @param centresAt element of centre 0
     * @param centreStride elements from one centre to the next
     * @throws dev.scantling.ir.EngineException.InvalidInput naming a centre that is not finite
     */
    public void ofCentres(
            String name,
            int begin,
            int end,
            float[] centres,
            int centresAt,
            int centreStride,
            float[] memory,
            int at,
            int[] order,
            int orderAt,
            int first,
            int[] index,
            int indexAt,
            float[] distance,
            int distanceAt,
            int stride) {
        CloudRows.requireFinite(name, "centre", centres, centresAt, centreStride, begin, end);
        for (int centre = begin; centre < end; centre++) {
            float x = centres[centresAt + centre * centreStride];
            float y = centres[centresAt + centre * centreStride + 1];
            float z = centres[centresAt + centre * centreStride + 2];
            find(
                    tree.leafOf(memory, at, x, y, z),
                    x,
                    y,
                    z,
                    memory,
                    at,
                    order,
                    orderAt,
                    first,
                    index,
                    indexAt + centre * neighbours,
                    distance,
                    distanceAt + centre * stride,
                    stride);
        }
    }

    /**
     * Walks from a leaf to the root, through the other halves on the way: bit i of {@code second} tells whether the node i levels above is
     * the one of its parent's halves that comes second, after which the parent is done.
     */
    private void find(
            int leaf,
            float x,
            float y,
            float z,
            float[] memory,
            int at,
            int[] order,
            int orderAt,
            int first,
            int[] index,
            int to,
            float[] distance,
            int distanceTo,
            int stride) {
        Arrays.fill(index, to, to + neighbours, ABSENT);
        Arrays.fill(distance, distanceTo, distanceTo + neighbours, Float.POSITIVE_INFINITY);
        Arrays.fill(distance, distanceTo + neighbours, distanceTo + stride, 0f);
        float limit = largestBelow(radius);
        float most = limit;
        int found = 0;
        int node = tree.leaves() + leaf;
        long second = 1L << tree.depth();
        while (node > 0) {
            if (KdTree.nearest(memory, tree.box(at, node), x, y, z) <= most) {
                if (node < tree.leaves()) {
                    node = nearerHalf(node, memory, at, x, y, z);
                    second <<= 1;
                    continue;
                }
                int begin = tree.leafBegin(node - tree.leaves());
                int end = tree.leafBegin(node - tree.leaves() + 1);
                for (int place = begin; place < end; place++) {
                    float near = tree.distance(memory, at, place, x, y, z);
                    if (near <= most) {
                        int row = first + order[orderAt + place];
                        found = insert(row, near, found, index, to, distance, distanceTo);
                        most = found == neighbours ? distance[distanceTo + neighbours - 1] : limit;
                    }
                }
            }
            while ((second & 1) != 0) {
                node >>= 1;
                second >>>= 1;
            }
            node = node == 0 ? 0 : node ^ 1;
            second |= 1;
        }
    }

    /** The largest squared distance that is near enough. */
    static float largestBelow(float radius) {
        return radius == Float.POSITIVE_INFINITY ? radius : Math.nextDown(radius * radius);
    }

    private int nearerHalf(int node, float[] memory, int at, float x, float y, float z) {
        float left = KdTree.nearest(memory, tree.box(at, 2 * node), x, y, z);
        float right = KdTree.nearest(memory, tree.box(at, 2 * node + 1), x, y, z);
        return right < left ? 2 * node + 1 : 2 * node;
    }

    /** Puts a point at its place in the list; how many it has then. */
    private int insert(int row, float near, int found, int[] index, int to, float[] distance, int distanceTo) {
        boolean full = found == neighbours;
        int place = full ? found - 1 : found;
        if (full && !before(near, row, distance[distanceTo + place], index[to + place])) {
            return found;
        }
        while (place > 0 && before(near, row, distance[distanceTo + place - 1], index[to + place - 1])) {
            distance[distanceTo + place] = distance[distanceTo + place - 1];
            index[to + place] = index[to + place - 1];
            place--;
        }
        distance[distanceTo + place] = near;
        index[to + place] = row;
        return full ? found : found + 1;
    }

    private static boolean before(float near, int row, float otherNear, int otherRow) {
        return near < otherNear || (near == otherNear && row < otherRow);
    }
}
