package dev.scantling.pointcloud.cloud;

import dev.scantling.ir.EngineException;
import java.util.function.IntConsumer;

/**
 * A cloud whose points can be found by place. Immutable and thread-safe; all results are the same bits for any {@link Blocks}.
 *
 * <p>Neighbours are exact: squared distances are computed in float32 ({@link KdTree}), and a point is a neighbour of itself.
 */
public final class PointIndex {
    /** Points of a leaf: fewer cost more steps in the tree, more cost more distances. */
    private static final int LEAF = 16;

    /** Leaves whose points are one block, and centres that are one. */
    private static final int BLOCK_LEAVES = 16;

    private static final int BLOCK_CENTRES = 256;
    private static final int AXES = 3;
    private static final String NAME = "index";

    private final KdTree tree;
    private final float[] memory;
    private final int[] order;
    private final Blocks blocks;

    private PointIndex(KdTree tree, Blocks blocks) {
        this.tree = tree;
        this.memory = new float[tree.floats()];
        this.order = new int[tree.points()];
        this.blocks = blocks;
    }

    /**
     * Indexes points.
     *
     * @param points x, y, z of one point after the other
     * @param blocks also what searches run on
     * @throws EngineException.InvalidInput if the numbers are no multiple of three, or naming a point that is not finite
     */
    public static PointIndex of(float[] points, Blocks blocks) {
        requireTriples("points", points);
        PointIndex index = new PointIndex(KdTree.of(points.length / AXES, LEAF), blocks);
        index.build(points);
        return index;
    }

    private static void requireTriples(String what, float[] values) {
        if (values.length % AXES != 0) {
            throw new EngineException.InvalidInput(
                    NAME + ", " + what + ": x, y and z of each are expected, got " + values.length + " numbers");
        }
    }

    private void build(float[] points) {
        tree.load(NAME, points, 0, AXES, 0, memory, 0, order, 0);
        int shared = tree.sharedLevels();
        for (int level = 0; level < shared; level++) {
            int at = level;
            blocks.run(1 << level, node -> tree.split(at, node, memory, 0, order, 0));
        }
        blocks.run(1 << shared, node -> tree.splitAll(shared, node, memory, 0, order, 0));
    }

    public int points() {
        return tree.points();
    }

    /**
     * The points nearest to each point, itself among them.
     *
     * @param neighbours of each point; all points where there are fewer
     * @throws EngineException.InvalidInput if the number is not positive, or there are 2^31 neighbours or more
     */
    public NeighbourLists nearest(int neighbours) {
        NeighbourLists lists = lists(points(), neighbours);
        NearestNeighbours search = search(neighbours);
        int leaves = tree.leaves();
        blocks.run(
                Math.ceilDiv(leaves, BLOCK_LEAVES),
                block -> search.ofLeaves(
                        block * BLOCK_LEAVES,
                        Math.min(leaves, (block + 1) * BLOCK_LEAVES),
                        memory,
                        0,
                        order,
                        0,
                        0,
                        lists.index(),
                        0,
                        lists.distance(),
                        0,
                        search.neighbours()));
        return lists;
    }

    /**
     * The points nearest to each of some centres.
     *
     * @param centres x, y, z of one after the other
     * @throws EngineException.InvalidInput as for {@link #nearest(int)} and {@link #of}
     */
    public NeighbourLists nearest(int neighbours, float[] centres) {
        int count = requireCentres(centres);
        NeighbourLists lists = lists(count, neighbours);
        NearestNeighbours search = search(neighbours);
        blocks.run(
                Math.ceilDiv(count, BLOCK_CENTRES),
                block -> search.ofCentres(
                        NAME,
                        block * BLOCK_CENTRES,
                        Math.min(count, (block + 1) * BLOCK_CENTRES),
                        centres,
                        0,
                        AXES,
                        memory,
                        0,
                        order,
                        0,
                        0,
                        lists.index(),
                        0,
                        lists.distance(),
                        0,
                        search.neighbours()));
        return lists;
    }

    private NearestNeighbours search(int neighbours) {
        return new NearestNeighbours(tree, Math.min(neighbours, points()), Float.POSITIVE_INFINITY);
    }

    private NeighbourLists lists(int centres, int neighbours) {
        if (neighbours < 1) {
            throw new EngineException.InvalidInput(NAME + ": neighbours must be at least 1, got " + neighbours);
        }
        int each = Math.min(neighbours, points());
        int[] starts = new int[centres + 1];
        for (int place = 0; place < centres; place++) {
            starts[place + 1] = next(starts[place], each);
        }
        return new NeighbourLists(starts, new int[starts[centres]], new float[starts[centres]]);
    }

    private static int next(int start, int count) {
        if (start > Integer.MAX_VALUE - count) {
            throw new EngineException.InvalidInput(NAME + ": there are 2^31 neighbours or more in all; take fewer"
                    + " neighbours, a smaller radius or fewer centres at once");
        }
        return start + count;
    }

    /**
     * The points around each point, itself among them.
     *
     * @param radius squared distances are below its square
     * @throws EngineException.InvalidInput if the radius is not positive, or there are 2^31 neighbours or more
     */
    public NeighbourLists within(float radius) {
        RadiusNeighbours search = radius(radius);
        int points = points();
        int[] starts = new int[points + 1];
        ofCentres(points, place -> starts[order[place] + 1] = search.count(x(place), y(place), z(place), memory));
        NeighbourLists lists = counted(starts);
        ofCentres(points, place -> {
            int row = order[place];
            find(search, x(place), y(place), z(place), lists, row);
        });
        return lists;
    }

    private float x(int place) {
        return memory[place];
    }

    private float y(int place) {
        return memory[points() + place];
    }

    private float z(int place) {
        return memory[2 * points() + place];
    }

    /**
     * The points around each of some centres.
     *
     * @param centres x, y, z of one after the other
     * @throws EngineException.InvalidInput as for {@link #within(float)} and {@link #of}
     */
    public NeighbourLists within(float radius, float[] centres) {
        RadiusNeighbours search = radius(radius);
        int count = requireCentres(centres);
        int[] starts = new int[count + 1];
        ofCentres(
                count,
                place -> starts[place + 1] = search.count(
                        centres[AXES * place], centres[AXES * place + 1], centres[AXES * place + 2], memory));
        NeighbourLists lists = counted(starts);
        ofCentres(
                count,
                place -> find(
                        search,
                        centres[AXES * place],
                        centres[AXES * place + 1],
                        centres[AXES * place + 2],
                        lists,
                        place));
        return lists;
    }

    private RadiusNeighbours radius(float radius) {
        if (!(radius > 0)) {
            throw new EngineException.InvalidInput(NAME + ": radius must be positive, got " + radius);
        }
        return new RadiusNeighbours(tree, radius);
    }

    private static int requireCentres(float[] centres) {
        requireTriples("centres", centres);
        int count = centres.length / AXES;
        CloudRows.requireFinite(NAME, "centre", centres, 0, AXES, 0, count);
        return count;
    }

    /** Room for lists of which {@code starts[i + 1]} holds the length of list i, and then its end. */
    private static NeighbourLists counted(int[] starts) {
        for (int i = 1; i < starts.length; i++) {
            starts[i] = next(starts[i - 1], starts[i]);
        }
        int all = starts[starts.length - 1];
        return new NeighbourLists(starts, new int[all], new float[all]);
    }

    private void find(RadiusNeighbours search, float x, float y, float z, NeighbourLists lists, int place) {
        int start = lists.starts()[place];
        long[] keys = new long[lists.starts()[place + 1] - start];
        search.find(x, y, z, memory, order, keys, lists.index(), lists.distance(), start);
    }

    private void ofCentres(int count, IntConsumer task) {
        blocks.run(Math.ceilDiv(count, BLOCK_CENTRES), block -> {
            for (int place = block * BLOCK_CENTRES; place < Math.min(count, (block + 1) * BLOCK_CENTRES); place++) {
                task.accept(place);
            }
        });
    }
}
