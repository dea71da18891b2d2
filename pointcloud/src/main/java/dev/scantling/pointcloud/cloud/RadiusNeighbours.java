package dev.scantling.pointcloud.cloud;

import java.util.Arrays;

/**
 * All points of a {@link KdTree} whose squared distance to a place is below the square of the radius: counted first, so that lists of
 * any length lie one behind the other without copies.
 */
record RadiusNeighbours(KdTree tree, float radius) {
    private static final int ROW_BITS = 32;

    /** How many points lie around a place. */
    int count(float x, float y, float z, float[] memory) {
        float limit = NearestNeighbours.largestBelow(radius);
        int count = 0;
        for (int node = KdTree.ROOT; node > 0; ) {
            int box = tree.box(0, node);
            if (KdTree.nearest(memory, box, x, y, z) <= limit) {
                if (KdTree.farthest(memory, box, x, y, z) <= limit) {
                    count += end(node) - begin(node);
                } else if (node < tree.leaves()) {
                    node = 2 * node;
                    continue;
                } else {
                    count += countOfLeaf(node, x, y, z, memory, limit);
                }
            }
            node = next(node);
        }
        return count;
    }

    private int countOfLeaf(int node, float x, float y, float z, float[] memory, float limit) {
        int count = 0;
        for (int place = begin(node); place < end(node); place++) {
            count += tree.distance(memory, 0, place, x, y, z) <= limit ? 1 : 0;
        }
        return count;
    }

    /** Writes the points around a place, nearest first and of equally near ones the smallest row first. */
    void find(
            float x,
            float y,
            float z,
            float[] memory,
            int[] order,
            long[] keys,
            int[] index,
            float[] distance,
            int to) {
        int count = keys(x, y, z, memory, order, keys);
        Arrays.sort(keys, 0, count);
        for (int i = 0; i < count; i++) {
            index[to + i] = (int) keys[i];
            distance[to + i] = Float.intBitsToFloat((int) (keys[i] >>> ROW_BITS));
        }
    }

    /** Distances, whose bits ascend with them as none is negative, above rows. */
    private int keys(float x, float y, float z, float[] memory, int[] order, long[] keys) {
        float limit = NearestNeighbours.largestBelow(radius);
        int count = 0;
        for (int node = KdTree.ROOT; node > 0; ) {
            if (KdTree.nearest(memory, tree.box(0, node), x, y, z) <= limit) {
                if (node < tree.leaves()) {
                    node = 2 * node;
                    continue;
                }
                for (int place = begin(node); place < end(node); place++) {
                    float near = tree.distance(memory, 0, place, x, y, z);
                    if (near <= limit) {
                        keys[count++] = (long) Float.floatToRawIntBits(near) << ROW_BITS | order[place];
                    }
                }
            }
            node = next(node);
        }
        return count;
    }

    private int begin(int node) {
        int level = level(node);
        return tree.begin(level, node - (1 << level));
    }

    private int end(int node) {
        int level = level(node);
        return tree.begin(level, node - (1 << level) + 1);
    }

    private static int level(int node) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(node);
    }

    /** The node that follows when all below one has been seen: 0 after the last. */
    private static int next(int node) {
        int done = node >> Integer.numberOfTrailingZeros(~node);
        return done == 0 ? 0 : done + 1;
    }
}
