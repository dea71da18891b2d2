package dev.scantling.pointcloud;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.geometry.KeyLayout;
import dev.scantling.sparse.CoordinatePacking;
import dev.scantling.sparse.RadixSort;
import java.util.Arrays;

/**
 * Quantises points to voxels and keeps one of each: sorted distinct coordinates, the first point per voxel, the voxel of
 * each point. Immutable, safe to share.
 *
 * @param size edges of a voxel
 * @param rounding from coordinate to index
 * @param fromMinimum whether the smallest index of each axis becomes 0
 * @param nonFinite what to do with NaN and infinite coordinates
 * @see <a href="https://arxiv.org/abs/2007.16100">SPVNAS</a>, whose data pipeline is {@link #spvnas}
 */
public record Voxelizer(VoxelSize size, Rounding rounding, boolean fromMinimum, NonFinite nonFinite) {
    private static final String[] AXES = {PointCloud.X, PointCloud.Y, PointCloud.Z};
    /** Beyond this index neighbouring voxels are one and the same float32 number. */
    private static final int FLOAT_LIMIT = 1 << 24;

    private static final KeyLayout LAYOUT = KeyLayout.DEFAULT;
    /** Indices run from -LIMIT to LIMIT - 1 on every axis of the layout. */
    static final int LIMIT = 1 << (LAYOUT.xBits() - 1);

    /** Round to nearest in float32, then subtract the minimum: the input of MinkUNet, SPVCNN and SPVNAS. */
    public static Voxelizer spvnas(double edge) {
        return new Voxelizer(VoxelSize.cube(edge), Rounding.HALF_EVEN, true, NonFinite.REJECT);
    }

    /** TorchSparse's {@code sparse_quantize}: floor in float64; releases up to 2.0 also subtract the minimum. */
    public static Voxelizer sparseQuantize(VoxelSize size, boolean fromMinimum) {
        return new Voxelizer(size, Rounding.FLOOR_FLOAT64, fromMinimum, NonFinite.REJECT);
    }

    /** This voxelizer with another treatment of NaN and infinite coordinates. */
    public Voxelizer with(NonFinite treatment) {
        return new Voxelizer(size, rounding, fromMinimum, treatment);
    }

    /**
     * Voxelises columns x, y, z. No points give no voxels.
     *
     * @throws InvalidInput if a coordinate is not finite (unless dropped) or its voxel is outside the packed range
     */
    public Voxels voxelize(PointCloud cloud) {
        return voxelize(cloud.floats(PointCloud.X), cloud.floats(PointCloud.Y), cloud.floats(PointCloud.Z));
    }

    /** As {@link #voxelize(PointCloud)} on bare coordinates of equal length. */
    public Voxels voxelize(float[] x, float[] y, float[] z) {
        if (x.length != y.length || x.length != z.length) {
            throw new InvalidInput("x, y and z have " + x.length + ", " + y.length + " and " + z.length
                    + " values; every point needs one of each");
        }
        int[] points = FinitePoints.select(nonFinite, x, y, z);
        int[] i = axis(0, x, size.x(), points);
        int[] j = axis(1, y, size.y(), points);
        int[] k = axis(2, z, size.z(), points);
        long[] keys = new long[points.length];
        Arrays.setAll(keys, p -> key(i[p], j[p], k[p]));
        return group(keys, points, x.length);
    }

    /** Voxel indices along one axis, checked against the packed range. */
    private int[] axis(int axis, float[] values, double edge, int[] points) {
        int[] indices = new int[points.length];
        for (int p = 0; p < points.length; p++) {
            indices[p] = index(axis, values[points[p]], edge, points[p]);
        }
        int origin = fromMinimum ? Arrays.stream(indices).min().orElse(0) : 0;
        for (int p = 0; p < points.length; p++) {
            indices[p] -= origin;
            if (indices[p] < -LIMIT || indices[p] >= LIMIT) {
                throw outOfRange(axis, values[points[p]], edge, points[p], indices[p]);
            }
        }
        return indices;
    }

    private int index(int axis, float value, double edge, int point) {
        double index = rounding.index(value, edge);
        if (Math.abs(index) > FLOAT_LIMIT) {
            throw new InvalidInput("point " + point + ": " + AXES[axis] + " is " + value + ", voxel " + index
                    + " at voxel size " + edge + "; beyond " + FLOAT_LIMIT
                    + " voxels from the origin float32 cannot tell"
                    + " neighbours apart: subtract the scene's origin in float64 first, or remove the outlier");
        }
        return (int) index;
    }

    private InvalidInput outOfRange(int axis, float value, double edge, int point, int index) {
        return new InvalidInput("point " + point + ": " + AXES[axis] + " is " + value + ", voxel " + index
                + (fromMinimum ? " from the smallest one" : "") + " at voxel size " + edge
                + "; the packed range ends at "
                + LIMIT + ": use voxels of " + (float) (edge * Math.abs((double) index) / LIMIT * 1.01)
                + " or more, or remove the outlier" + (fromMinimum ? "" : ", or subtract the minimum"));
    }

    /** What {@link #group} takes for the voxel of a point. */
    static long key(int x, int y, int z) {
        return LAYOUT.pack(0, x, y, z);
    }

    /** Sorts the points by key, both in place, and keeps the first of each run of equal keys. */
    static Voxels group(long[] keys, int[] points, int total) {
        sort(keys, points);
        int[] inverse = new int[total];
        Arrays.fill(inverse, -1);
        int[] first = new int[points.length];
        int count = 0;
        for (int p = 0; p < points.length; p++) {
            if (count == 0 || keys[p] != keys[count - 1]) {
                keys[count] = keys[p];
                first[count++] = points[p];
            }
            inverse[points[p]] = count - 1;
        }
        int[] coords = new int[Math.multiplyExact(count, 4)];
        CoordinatePacking.unpack(LAYOUT, keys, 0, 0, count, coords, 0);
        return new Voxels(coords, Arrays.copyOf(first, count), inverse);
    }

    /** Stable, so that the points of a voxel stay in ascending order. */
    private static void sort(long[] keys, int[] points) {
        int count = keys.length;
        RadixSort.sort(keys, 0, points, 0, count, new long[RadixSort.scratchLength(count)], 0, new int[count], 0);
    }
}
