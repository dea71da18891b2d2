package dev.scantling.pointcloud;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.Pooling;
import java.util.Arrays;

/**
 * What the points of each voxel make together. Points of a voxel are taken in their order; dropped points take no part. Immutable, safe
 * to share.
 *
 * @param voxels every one of which has a point
 */
public record VoxelFeatures(Voxels voxels) {
    /** What MinkowskiEngine gives voxels whose points disagree, and loss functions leave out. */
    public static final int IGNORED_LABEL = -100;

    /**
     * The largest, the sum or the mean of each channel, computed in float32.
     *
     * @param perPoint {@code [points, channels]}, row-major
     * @return {@code [voxels, channels]}
     * @throws InvalidInput unless there is a row for each point
     */
    public float[] pooled(Pooling pooling, float[] perPoint, int channels) {
        require(perPoint.length, (long) voxels.points() * channels);
        float[] pooled = new float[Math.multiplyExact(voxels.count(), channels)];
        Arrays.fill(pooled, pooling == Pooling.MAX ? Float.NEGATIVE_INFINITY : 0);
        int[] met = new int[voxels.count()];
        for (int point = 0; point < voxels.points(); point++) {
            int voxel = voxels.inverse()[point];
            if (voxel >= 0) {
                met[voxel]++;
                add(pooling, perPoint, point * channels, pooled, voxel * channels, channels);
            }
        }
        for (int i = 0; i < pooled.length && pooling == Pooling.MEAN; i++) {
            pooled[i] /= met[i / channels];
        }
        return pooled;
    }

    private static void add(Pooling pooling, float[] x, int from, float[] pooled, int to, int channels) {
        for (int c = 0; c < channels; c++) {
            float value = x[from + c];
            pooled[to + c] = pooling == Pooling.MAX ? Math.max(pooled[to + c], value) : pooled[to + c] + value;
        }
    }

    /**
     * The row of the first point of each voxel.
     *
     * @param perPoint {@code [points, channels]}, row-major
     * @return {@code [voxels, channels]}
     * @throws InvalidInput unless there is a row for each point
     */
    public float[] first(float[] perPoint, int channels) {
        require(perPoint.length, (long) voxels.points() * channels);
        float[] first = new float[Math.multiplyExact(voxels.count(), channels)];
        for (int voxel = 0; voxel < voxels.count(); voxel++) {
            System.arraycopy(perPoint, voxels.firstPoint()[voxel] * channels, first, voxel * channels, channels);
        }
        return first;
    }

    /**
     * The label that all points of a voxel have.
     *
     * @param perPoint a label for each point
     * @param conflict what a voxel gets whose points disagree, such as {@link #IGNORED_LABEL}
     * @throws InvalidInput unless there is a label for each point
     */
    public int[] unanimous(int[] perPoint, int conflict) {
        require(perPoint.length, voxels.points());
        int[] labels = new int[voxels.count()];
        Arrays.setAll(labels, voxel -> perPoint[voxels.firstPoint()[voxel]]);
        for (int point = 0; point < voxels.points(); point++) {
            int voxel = voxels.inverse()[point];
            if (voxel >= 0 && perPoint[point] != perPoint[voxels.firstPoint()[voxel]]) {
                labels[voxel] = conflict;
            }
        }
        return labels;
    }

    /**
     * The label that most points of a voxel have, the least of several.
     *
     * @param perPoint a label for each point
     * @throws InvalidInput unless there is a label for each point
     */
    public int[] majority(int[] perPoint) {
        require(perPoint.length, voxels.points());
        long[] votes = new long[voxels.points()];
        int count = 0;
        for (int point = 0; point < voxels.points(); point++) {
            if (voxels.inverse()[point] >= 0) {
                votes[count++] = (long) voxels.inverse()[point] << Integer.SIZE | biased(perPoint[point]);
            }
        }
        Arrays.sort(votes, 0, count);
        return counted(votes, count);
    }

    /** The label of the longest run of equal votes of each voxel, the first of several. */
    private int[] counted(long[] votes, int count) {
        int[] labels = new int[voxels.count()];
        int[] most = new int[voxels.count()];
        for (int begin = 0, end; begin < count; begin = end) {
            end = begin + 1;
            while (end < count && votes[end] == votes[begin]) {
                end++;
            }
            int voxel = (int) (votes[begin] >>> Integer.SIZE);
            if (end - begin > most[voxel]) {
                most[voxel] = end - begin;
                labels[voxel] = (int) votes[begin] ^ Integer.MIN_VALUE;
            }
        }
        return labels;
    }

    /** A number whose unsigned order is the order of labels. */
    private static long biased(int label) {
        return Integer.toUnsignedLong(label ^ Integer.MIN_VALUE);
    }

    private void require(int given, long expected) {
        if (given != expected) {
            throw new InvalidInput(given + " values for " + voxels.points() + " points; expected " + expected);
        }
    }
}
