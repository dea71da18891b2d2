package dev.scantling.pointcloud;

import java.util.Arrays;

/** One named property of every point, with its unit. Arrays are shared with the caller and never modified. */
public sealed interface Column {
    /** The unit of pure numbers. */
    String DIMENSIONLESS = "1";

    String name();

    /** An SI symbol such as {@code m}, or {@link #DIMENSIONLESS}. */
    String unit();

    /** Number of points. */
    int size();

    /** The values of the given points, in that order. */
    Column rows(int[] points);

    /** SemanticKITTI words as the column {@link PointCloud#LABEL}. */
    static Column labels(int[] words) {
        return new Ints(PointCloud.LABEL, DIMENSIONLESS, words);
    }

    /** float32 values: coordinates, intensity. */
    @SuppressWarnings("ArrayRecordComponent") // columns are bulk data: sharing is the point, equality is not used
    record Floats(String name, String unit, float[] values) implements Column {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Floats rows(int[] points) {
            float[] selected = new float[points.length];
            for (int i = 0; i < points.length; i++) {
                selected[i] = values[points[i]];
            }
            return new Floats(name, unit, selected);
        }
    }

    /** int32 values: labels, rings. Unsigned words keep their bits. */
    @SuppressWarnings("ArrayRecordComponent") // columns are bulk data: sharing is the point, equality is not used
    record Ints(String name, String unit, int[] values) implements Column {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Ints rows(int[] points) {
            return new Ints(
                    name,
                    unit,
                    Arrays.stream(points).map(point -> values[point]).toArray());
        }
    }
}
