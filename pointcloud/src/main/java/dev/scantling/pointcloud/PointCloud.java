package dev.scantling.pointcloud;

import dev.scantling.ir.EngineException.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Points as named columns of equal length (structure of arrays). Immutable and safe to share between threads as long as
 * nobody writes to the arrays handed in.
 */
public record PointCloud(List<Column> columns) {
    /** Coordinates in metres: x forward, y left, z up. */
    public static final String X = "x";

    public static final String Y = "y";
    public static final String Z = "z";
    /** Return strength, dimensionless, 0 to 1 in KITTI scans. */
    public static final String INTENSITY = "intensity";
    /** SemanticKITTI word: class in the low 16 bits, instance in the high 16. */
    public static final String LABEL = "label";

    private static final String METRES = "m";

    /**
     * Checks the columns.
     *
     * @throws InvalidInput if there is no column, a name occurs twice, or lengths differ
     */
    public PointCloud {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new InvalidInput("a point cloud needs at least one column");
        }
        Set<String> names = new HashSet<>();
        int size = columns.getFirst().size();
        for (Column column : columns) {
            requireFits(column, columns.getFirst().name(), size);
            if (!names.add(column.name())) {
                throw new InvalidInput("column '" + column.name() + "' occurs twice; rename one");
            }
        }
    }

    private static void requireFits(Column column, String first, int size) {
        if (column.size() != size) {
            throw new InvalidInput("column '" + column.name() + "' has " + column.size() + " values, but column '"
                    + first + "' has " + size + "; every column needs one value per point");
        }
    }

    /** The unit that a column of this name has in scans: metres for x, y and z, otherwise {@link Column#DIMENSIONLESS}. */
    public static String unit(String name) {
        return switch (name) {
            case X, Y, Z -> METRES;
            default -> Column.DIMENSIONLESS;
        };
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Number of points. */
    public int size() {
        return columns.getFirst().size();
    }

    public boolean has(String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    /**
     * The column of that name.
     *
     * @throws InvalidInput listing the columns there are, if none has it
     */
    public Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("no column '" + name + "'; there are "
                        + columns.stream().map(Column::name).collect(Collectors.joining(", "))));
    }

    /**
     * The values of a float32 column; not to be modified.
     *
     * @throws InvalidInput if it is absent or of another type
     */
    public float[] floats(String name) {
        if (column(name) instanceof Column.Floats column) {
            return column.values();
        }
        throw wrongType(name, NumberType.F32);
    }

    /**
     * The values of an int32 column; not to be modified.
     *
     * @throws InvalidInput if it is absent or of another type
     */
    public int[] ints(String name) {
        if (column(name) instanceof Column.Ints column) {
            return column.values();
        }
        throw wrongType(name, NumberType.I32);
    }

    /**
     * The values of a column of any type; integers of 64 bits are rounded to the nearest double.
     *
     * @throws InvalidInput if it is absent
     */
    public double[] reals(String name) {
        Column column = column(name);
        double[] values = new double[size()];
        Arrays.setAll(values, column::real);
        return values;
    }

    private InvalidInput wrongType(String name, NumberType wanted) {
        return new InvalidInput(
                "column '" + name + "' holds " + column(name).type().longName() + ", not " + wanted.longName());
    }

    /** These columns and one more. */
    public PointCloud with(Column column) {
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        return new PointCloud(more);
    }

    /** The given points, in that order: {@code rows(voxels.firstPoint())} is one point per voxel. */
    public PointCloud rows(int[] points) {
        return new PointCloud(
                columns.stream().map(column -> column.rows(points)).toList());
    }

    /** Float columns side by side: row-major {@code [size, names.length]}, such as the input features of a network. */
    public float[] matrix(String... names) {
        float[] matrix = new float[Math.multiplyExact(size(), names.length)];
        for (int c = 0; c < names.length; c++) {
            float[] values = floats(names[c]);
            for (int i = 0; i < values.length; i++) {
                matrix[i * names.length + c] = values[i];
            }
        }
        return matrix;
    }

    /** Collects columns; the well-known ones get their name and unit here. */
    public static final class Builder {
        private final List<Column> columns = new ArrayList<>();

        private Builder() {}

        public Builder add(Column column) {
            columns.add(column);
            return this;
        }

        /** Coordinates in metres. */
        public Builder xyz(float[] x, float[] y, float[] z) {
            return add(new Column.Floats(X, METRES, x))
                    .add(new Column.Floats(Y, METRES, y))
                    .add(new Column.Floats(Z, METRES, z));
        }

        public Builder intensity(float[] values) {
            return add(new Column.Floats(INTENSITY, Column.DIMENSIONLESS, values));
        }

        /** SemanticKITTI words. */
        public Builder labels(int[] words) {
            return add(Column.labels(words));
        }

        /**
         * The cloud of the columns added so far.
         *
         * @throws InvalidInput as the constructor
         */
        public PointCloud build() {
            return new PointCloud(columns);
        }
    }
}
