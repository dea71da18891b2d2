package dev.scantling.pointcloud.cloud;

/**
 * A balanced kd-tree whose shape follows from the number of points alone: node j of level d has the places
 * {@code j * points >> d} to {@code (j + 1) * points >> d} of an order in which the points of a node lie together. Each node has the box
 * of its points; the widest side of the box is where they are halved. Nodes are counted from 1, those of level d from {@code 1 << d}.
 *
 * <p>A tree lives in memory that callers hand in: {@link #floats()} floats hold all x in that order, all y, all z, then the boxes;
 * {@link #points()} ints hold the rows that the points had. Splitting takes each node by itself, so that any number of threads may share
 * the nodes of a level, and gives the same tree.
 *
 * <p>Distances are {@code (dx * dx + dy * dy) + dz * dz} in float32. As each operation is monotone in float32, the distance to a box,
 * computed in the same way, is never more than that to a point in it: leaving boxes out by it changes no result.
 *
 * @param depth level of the leaves
 * @see <a href="https://doi.org/10.1145/355744.355745">Friedman, Bentley, Finkel, An Algorithm for Finding Best Matches in Logarithmic
 *     Expected Time, 1977</a>
 */
public record KdTree(int points, int depth) {
    static final int ROOT = 1;
    private static final int BOX = 6;

    /** Levels whose nodes are worth a task each. */
    private static final int SHARED_LEVELS = 5;

    /** A tree of as few levels as leave no more points in a leaf than that. */
    public static KdTree of(int points, int leaf) {
        int depth = 0;
        while (points > (long) leaf << depth) {
            depth++;
        }
        return new KdTree(points, depth);
    }

    public int leaves() {
        return 1 << depth;
    }

    /** Memory for coordinates and boxes. */
    public int floats() {
        return Math.addExact(Math.multiplyExact(3, points), Math.multiplyExact(BOX, 2 * leaves()));
    }

    /** Levels that are split one by one, from 0 on, with {@link #split}; what is below takes {@link #splitAll}. */
    public int sharedLevels() {
        return Math.min(depth, SHARED_LEVELS);
    }

    int begin(int level, int node) {
        return (int) ((long) node * points >> level);
    }

    /** First place of a leaf; that of leaf {@link #leaves()} is the number of points. */
    public int leafBegin(int leaf) {
        return begin(depth, leaf);
    }

    /**
     * Takes the points in, in their order.
     *
     * @param name what messages call the operator
     * @param offset element of row 0
     * @param stride elements from one row to the next
     * @param first row of the first point
     * @throws dev.scantling.ir.EngineException.InvalidInput naming a point that is not finite
     */
    public void load(
            String name,
            float[] rows,
            int offset,
            int stride,
            int first,
            float[] tree,
            int at,
            int[] order,
            int orderAt) {
        CloudRows.requireFinite(name, "point", rows, offset, stride, first, first + points);
        for (int point = 0; point < points; point++) {
            int row = offset + (first + point) * stride;
            tree[at + point] = rows[row];
            tree[at + points + point] = rows[row + 1];
            tree[at + 2 * points + point] = rows[row + 2];
            order[orderAt + point] = point;
        }
    }

    /** Splits a node and all below it. */
    public void splitAll(int level, int node, float[] tree, int at, int[] order, int orderAt) {
        for (int below = level; below <= depth; below++) {
            int first = node << below - level;
            for (int i = 0; i < 1 << below - level; i++) {
                split(below, first + i, tree, at, order, orderAt);
            }
        }
    }

    /** Finds the box of node {@code node} of a level and halves its points. */
    public void split(int level, int node, float[] tree, int at, int[] order, int orderAt) {
        int begin = begin(level, node);
        int end = begin(level, node + 1);
        int box = box(at, (1 << level) + node);
        for (int axis = 0; axis < 3; axis++) {
            bound(tree, at + axis * points, begin, end, box + axis);
        }
        if (level < depth) {
            int axis = widest(tree, box);
            new Halving(points, axis).select(begin, end, begin(level + 1, 2 * node + 1), tree, at, order, orderAt);
        }
    }

    int box(int at, int node) {
        return at + 3 * points + BOX * node;
    }

    private static void bound(float[] tree, int column, int begin, int end, int box) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = column + begin; i < column + end; i++) {
            low = Math.min(low, tree[i]);
            high = Math.max(high, tree[i]);
        }
        tree[box] = low;
        tree[box + 3] = high;
    }

    private static int widest(float[] tree, int box) {
        int widest = 0;
        for (int axis = 1; axis < 3; axis++) {
            if (side(tree, box, axis) > side(tree, box, widest)) {
                widest = axis;
            }
        }
        return widest;
    }

    private static float side(float[] tree, int box, int axis) {
        return tree[box + 3 + axis] - tree[box + axis];
    }

    /** The squared distance of a place from a box. */
    static float nearest(float[] tree, int box, float x, float y, float z) {
        float dx = gap(x, tree[box], tree[box + 3]);
        float dy = gap(y, tree[box + 1], tree[box + 4]);
        float dz = gap(z, tree[box + 2], tree[box + 5]);
        return dx * dx + dy * dy + dz * dz;
    }

    private static float gap(float c, float low, float high) {
        return Math.max(Math.max(low - c, c - high), 0f);
    }

    /** The squared distance of a place from the farthest place of a box. */
    static float farthest(float[] tree, int box, float x, float y, float z) {
        float dx = Math.max(x - tree[box], tree[box + 3] - x);
        float dy = Math.max(y - tree[box + 1], tree[box + 4] - y);
        float dz = Math.max(z - tree[box + 2], tree[box + 5] - z);
        return dx * dx + dy * dy + dz * dz;
    }

    /** The squared distance of a place from the point at a place of the order. */
    float distance(float[] tree, int at, int point, float x, float y, float z) {
        float dx = x - tree[at + point];
        float dy = y - tree[at + points + point];
        float dz = z - tree[at + 2 * points + point];
        return dx * dx + dy * dy + dz * dz;
    }

    /** The leaf whose box is reached by taking the nearer half again and again. */
    int leafOf(float[] tree, int at, float x, float y, float z) {
        int node = ROOT;
        for (int level = 0; level < depth; level++) {
            float left = nearest(tree, box(at, 2 * node), x, y, z);
            float right = nearest(tree, box(at, 2 * node + 1), x, y, z);
            node = right < left ? 2 * node + 1 : 2 * node;
        }
        return node - leaves();
    }
}
