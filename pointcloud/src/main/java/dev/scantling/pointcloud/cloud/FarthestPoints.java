package dev.scantling.pointcloud.cloud;

import java.util.Arrays;

/**
 * Farthest point sampling in one cloud after the other. A {@link KdTree} knows of each node which of its points is farthest from all
 * chosen ones; a new one changes only nodes that are nearer to it than that, which soon are few.
 *
 * @param name what messages call the operator
 * @param tree of each cloud
 * @param samples points chosen of each cloud, at most those it has
 * @see dev.scantling.ir.PointOp.FarthestPoints
 * @see <a href="https://doi.org/10.1109/TCAD.2023.3274922">Han et al., QuickFPS, 2023, which keeps buckets of points in the same way</a>
 */
public record FarthestPoints(String name, KdTree tree, int samples) {
    /** Of equally far points, that with the smallest remainder comes first. */
    private static final int THREADS = 512;

    /** Points of a leaf: a leaf is looked at as a whole. */
    private static final int LEAF = 32;

    /** @param pointsOfCloud at least {@code samples} */
    public static FarthestPoints of(String name, int pointsOfCloud, int samples) {
        return new FarthestPoints(name, KdTree.of(pointsOfCloud, LEAF), samples);
    }

    /** Memory for one cloud: its tree, and the distance of each point. */
    public int floats() {
        return Math.addExact(tree.floats(), tree.points());
    }

    /** Memory for one cloud: the rows of its tree, and the farthest point of each node. */
    public int ints() {
        return Math.addExact(tree.points(), 2 * tree.leaves());
    }

    /**
     * Chooses the points of one cloud.
     *
     * @param offset element of point 0 of cloud 0; the other offsets likewise
     * @param stride elements from one point to the next
     * @param memory {@link #floats()} for each cloud
     * @param order {@link #ints()} for each cloud
     * @param chosen rows, of all clouds
     * @throws dev.scantling.ir.EngineException.InvalidInput naming a point that is not finite
     */
    public void sample(
            int cloud,
            float[] points,
            int offset,
            int stride,
            float[] memory,
            int memoryOffset,
            int[] order,
            int orderOffset,
            int[] chosen,
            int chosenOffset) {
        int first = cloud * tree.points();
        int at = memoryOffset + cloud * floats();
        int orderAt = orderOffset + cloud * ints();
        tree.load(name, points, offset, stride, first, memory, at, order, orderAt);
        tree.splitAll(0, 0, memory, at, order, orderAt);
        int distances = at + tree.floats();
        Arrays.fill(memory, distances, distances + tree.points(), Float.POSITIVE_INFINITY);
        findFirst(KdTree.ROOT, memory, at, order, orderAt);
        int to = chosenOffset + cloud * samples;
        chosen[to] = first;
        for (int i = 1; i < samples; i++) {
            int last = offset + chosen[to + i - 1] * stride;
            consider(KdTree.ROOT, points[last], points[last + 1], points[last + 2], memory, at, order, orderAt);
            chosen[to + i] = first + order[orderAt + farthest(KdTree.ROOT, order, orderAt)];
        }
    }

    private int farthest(int node, int[] order, int orderAt) {
        return order[orderAt + tree.points() + node];
    }

    /** Finds the farthest point of each node, while all are equally far. */
    private void findFirst(int node, float[] memory, int at, int[] order, int orderAt) {
        if (node < tree.leaves()) {
            findFirst(2 * node, memory, at, order, orderAt);
            findFirst(2 * node + 1, memory, at, order, orderAt);
        }
        choose(node, memory, at, order, orderAt);
    }

    /** Takes a chosen point into account in a node and all below it. */
    private void consider(int node, float x, float y, float z, float[] memory, int at, int[] order, int orderAt) {
        float most = memory[at + tree.floats() + farthest(node, order, orderAt)];
        if (KdTree.nearest(memory, tree.box(at, node), x, y, z) >= most) {
            return;
        }
        if (node < tree.leaves()) {
            consider(2 * node, x, y, z, memory, at, order, orderAt);
            consider(2 * node + 1, x, y, z, memory, at, order, orderAt);
        } else {
            approach(node - tree.leaves(), x, y, z, memory, at);
        }
        choose(node, memory, at, order, orderAt);
    }

    private void approach(int leaf, float x, float y, float z, float[] memory, int at) {
        int distances = at + tree.floats();
        for (int place = tree.leafBegin(leaf); place < tree.leafBegin(leaf + 1); place++) {
            memory[distances + place] = Math.min(memory[distances + place], tree.distance(memory, at, place, x, y, z));
        }
    }

    /** Writes the farthest point of a node, of those of its halves or of all points of a leaf. */
    private void choose(int node, float[] memory, int at, int[] order, int orderAt) {
        int distances = at + tree.floats();
        int best;
        if (node < tree.leaves()) {
            best = farther(
                    farthest(2 * node, order, orderAt),
                    farthest(2 * node + 1, order, orderAt),
                    memory,
                    distances,
                    order,
                    orderAt);
        } else {
            best = tree.leafBegin(node - tree.leaves());
            for (int place = best + 1; place < tree.leafBegin(node - tree.leaves() + 1); place++) {
                best = farther(best, place, memory, distances, order, orderAt);
            }
        }
        order[orderAt + tree.points() + node] = best;
    }

    private static int farther(int a, int b, float[] memory, int distances, int[] order, int orderAt) {
        float farA = memory[distances + a];
        float farB = memory[distances + b];
        if (farA != farB) {
            return farA > farB ? a : b;
        }
        return precedes(order[orderAt + a], order[orderAt + b]) ? a : b;
    }

    /** Which of two equally far points of a cloud is taken. */
    static boolean precedes(int row, int other) {
        int difference = row % THREADS - other % THREADS;
        return difference < 0 || (difference == 0 && row < other);
    }
}
