package dev.scantling.sparse;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KeyLayout;
import java.util.Arrays;

/**
 * Between points and voxels. Points are float32 rows (batch, x, y, z) at a distance of {@code rowStride} floats, in units of
 * the finest voxel; the voxel of a point at a level is {@code floor(c / stride)}, the division in float32. Points that
 * {@link #requireInside} refuses have no voxel here. Methods with a range of points work on those alone, so that threads
 * can share them; nothing is allocated.
 *
 * @see <a href="https://arxiv.org/abs/2007.16100">SPVNAS, section 3</a>
 */
public final class PointVoxels {
    /** The row of a voxel that is not in the coordinate set. */
    public static final int ABSENT = -1;

    /** Corners around a point. */
    public static final int CORNERS = 8;

    private static final int COLUMNS = 4;
    private static final int AXES = 3;
    private static final float TINY = 1e-8f;
    private static final String[] NAMES = {"batch", "x", "y", "z"};

    private PointVoxels() {}

    /**
     * Checks that points are finite, of a whole batch number, and in a cell that the layout holds.
     *
     * @param name begins the message
     * @throws EngineException.InvalidInput naming the first point that is not, its axis, value and the allowed range
     */
    public static void requireInside(
            String name, KeyLayout layout, float[] points, int offset, int rowStride, int begin, int end) {
        for (int point = begin; point < end; point++) {
            int at = offset + point * rowStride;
            if (key(layout, points, at, Int3.ONE) == Cells.NO_KEY) {
                throw outside(name, layout, point, points, at);
            }
        }
    }

    /**
     * The sorted distinct cells of all points.
     *
     * @param keys receives them; room for {@code count}
     * @param scratch {@link RadixSort#scratchLength} of the count
     * @return their number
     * @throws EngineException.InvalidInput as {@link #requireInside}
     */
    public static int voxelize(
            String name,
            KeyLayout layout,
            float[] points,
            int offset,
            int rowStride,
            int count,
            long[] keys,
            int keysOffset,
            long[] scratch,
            int scratchOffset) {
        for (int point = 0; point < count; point++) {
            long key = key(layout, points, offset + point * rowStride, Int3.ONE);
            if (key == Cells.NO_KEY) {
                throw outside(name, layout, point, points, offset + point * rowStride);
            }
            keys[keysOffset + point] = key;
        }
        RadixSort.sort(keys, keysOffset, count, scratch, scratchOffset);
        return RadixSort.distinct(keys, keysOffset, count);
    }

    /**
     * The row of each point's voxel in a coordinate set, or {@link #ABSENT}. Fast where points follow the order of the set.
     *
     * @param stride tensor stride of the set
     * @param coords its keys
     * @param rows receives the row of point p at {@code rowsOffset + p}
     */
    public static void findRows(
            KeyLayout layout,
            Int3 stride,
            float[] points,
            int offset,
            int rowStride,
            int begin,
            int end,
            long[] coords,
            int coordsOffset,
            int coordsCount,
            int[] rows,
            int rowsOffset) {
        int near = 0;
        for (int point = begin; point < end; point++) {
            long key = key(layout, points, offset + point * rowStride, stride);
            near = SortedKeys.lowerBound(coords, coordsOffset, coordsCount, key, near);
            rows[rowsOffset + point] = row(coords, coordsOffset, coordsCount, near, key);
        }
    }

    /**
     * Groups points by voxel with a counting sort: the points of voxel v are
     * {@code order[start[v] .. start[v] + count[v])}, ascending. Points without a voxel that contribute nowhere stand
     * behind all groups, ascending.
     *
     * @param rows of {@link #findRows}
     * @param start receives {@code voxels} positions
     * @param count receives {@code voxels} numbers
     * @param order receives {@code points} points
     */
    public static void group(
            int[] rows,
            int rowsOffset,
            int points,
            int voxels,
            AbsentVoxel absent,
            int[] start,
            int startOffset,
            int[] count,
            int countOffset,
            int[] order,
            int orderOffset) {
        int home = absent == AbsentVoxel.FIRST_ROW && voxels > 0 ? 0 : ABSENT;
        Arrays.fill(count, countOffset, countOffset + voxels, 0);
        for (int point = 0; point < points; point++) {
            int row = voxel(rows[rowsOffset + point], home);
            if (row != ABSENT) {
                count[countOffset + row]++;
            }
        }
        int behind = starts(voxels, start, startOffset, count, countOffset);
        Arrays.fill(count, countOffset, countOffset + voxels, 0);
        for (int point = 0; point < points; point++) {
            int row = voxel(rows[rowsOffset + point], home);
            int at = row == ABSENT ? behind++ : start[startOffset + row] + count[countOffset + row]++;
            order[orderOffset + at] = point;
        }
    }

    /** Writes the first position of each group; returns the position behind the last. */
    private static int starts(int voxels, int[] start, int startOffset, int[] count, int countOffset) {
        int next = 0;
        for (int row = 0; row < voxels; row++) {
            start[startOffset + row] = next;
            next += count[countOffset + row];
        }
        return next;
    }

    private static int voxel(int row, int home) {
        return row == ABSENT ? home : row;
    }

    /**
     * Rows and trilinear weights of the eight corners {@code floor(c / stride) + (i, j, k)} around each point, k fastest.
     * A corner that is not in the set has the row {@link #ABSENT} and no weight; weights are divided by (sum + 1e-8). All
     * in float32, the sum in corner order.
     *
     * @param nearest keep corner 0 only, with its weight unchanged
     * @param index receives rows, point p at {@code indexOffset + p * indexStride}
     * @param weight receives weights, point p at {@code weightOffset + p * weightStride}; what is left of its
     *     {@code weightStride} floats becomes zero
     */
    public static void corners(
            KeyLayout layout,
            Int3 stride,
            boolean nearest,
            float[] points,
            int offset,
            int rowStride,
            int begin,
            int end,
            long[] coords,
            int coordsOffset,
            int coordsCount,
            int[] index,
            int indexOffset,
            int indexStride,
            float[] weight,
            int weightOffset,
            int weightStride) {
        for (int corner = 0; corner < CORNERS; corner += 2) { // and the one above, whose key follows
            int near = 0;
            for (int point = begin; point < end; point++) {
                int at = offset + point * rowStride;
                long lower = cornerKey(layout, points, at, stride, corner);
                long upper = lower == Cells.NO_KEY
                        ? cornerKey(layout, points, at, stride, corner + 1)
                        : Cells.above(layout, lower);
                long first = lower == Cells.NO_KEY ? upper : lower;
                near = SortedKeys.lowerBound(coords, coordsOffset, coordsCount, first, near);
                int row = row(coords, coordsOffset, coordsCount, near, lower);
                int next = row(coords, coordsOffset, coordsCount, row == ABSENT ? near : near + 1, upper);
                int to = indexOffset + point * indexStride + corner;
                int shares = weightOffset + point * weightStride + corner;
                index[to] = row;
                index[to + 1] = next;
                weight[shares] = row == ABSENT ? 0f : share(points, at, stride, corner);
                weight[shares + 1] = next == ABSENT ? 0f : share(points, at, stride, corner + 1);
            }
        }
        for (int point = begin; point < end; point++) {
            int at = weightOffset + point * weightStride;
            normalize(weight, at);
            Arrays.fill(weight, at + (nearest ? 1 : CORNERS), at + weightStride, 0f);
            if (nearest) {
                int first = indexOffset + point * indexStride;
                Arrays.fill(index, first + 1, first + CORNERS, ABSENT);
            }
        }
    }

    /** A row if it has that key, else {@link #ABSENT}. */
    private static int row(long[] coords, int coordsOffset, int coordsCount, int row, long key) {
        boolean found = key != Cells.NO_KEY && row < coordsCount && coords[coordsOffset + row] == key;
        return found ? row : ABSENT;
    }

    /** The product over x, y, z of the fraction, or of one minus it, in this order. */
    private static float share(float[] points, int at, Int3 stride, int corner) {
        float product = 1f;
        for (int axis = 0; axis < AXES; axis++) {
            float position = position(points, at, stride, axis);
            float fraction = position - (float) Math.floor(position);
            product *= step(corner, axis) == 1 ? fraction : 1f - fraction;
        }
        return product;
    }

    private static void normalize(float[] weight, int at) {
        float sum = 0f;
        for (int corner = 0; corner < CORNERS; corner++) {
            sum += weight[at + corner];
        }
        for (int corner = 0; corner < CORNERS; corner++) {
            weight[at + corner] /= sum + TINY;
        }
    }

    private static int step(int corner, int axis) {
        return (corner >> (AXES - 1 - axis)) & 1;
    }

    /** The key of a point's voxel, or {@link Cells#NO_KEY}. */
    private static long key(KeyLayout layout, float[] points, int at, Int3 stride) {
        return cornerKey(layout, points, at, stride, 0);
    }

    private static long cornerKey(KeyLayout layout, float[] points, int at, Int3 stride, int corner) {
        float batch = points[at];
        return batch == (int) batch
                ? Cells.key(
                        layout,
                        (int) batch,
                        cell(position(points, at, stride, 0)) + step(corner, 0),
                        cell(position(points, at, stride, 1)) + step(corner, 1),
                        cell(position(points, at, stride, 2)) + step(corner, 2))
                : Cells.NO_KEY;
    }

    private static float position(float[] points, int at, Int3 stride, int axis) {
        return points[at + 1 + axis] / stride.get(axis);
    }

    /** The floor, or a number outside every range if there is none. */
    private static long cell(float position) {
        return Float.isFinite(position) ? (long) Math.floor(position) : Integer.MIN_VALUE * 2L;
    }

    private static EngineException.InvalidInput outside(
            String name, KeyLayout layout, int point, float[] points, int at) {
        int column = 0;
        while (column < COLUMNS - 1 && usable(layout, column, points[at + column])) {
            column++;
        }
        return new EngineException.InvalidInput(name + ", point " + point + ": " + NAMES[column] + " is "
                + points[at + column] + ", allowed are "
                + (column == 0 ? "whole numbers " : "finite numbers with floor ")
                + Cells.range(layout, column) + "; remove the point, use larger voxels or subtract the origin");
    }

    private static boolean usable(KeyLayout layout, int column, float value) {
        return switch (column) {
            case 0 -> value == (int) value && Cells.key(layout, (int) value, 0, 0, 0) != Cells.NO_KEY;
            case 1 -> Cells.key(layout, 0, cell(value), 0, 0) != Cells.NO_KEY;
            case 2 -> Cells.key(layout, 0, 0, cell(value), 0) != Cells.NO_KEY;
            default -> Cells.key(layout, 0, 0, 0, cell(value)) != Cells.NO_KEY;
        };
    }
}
