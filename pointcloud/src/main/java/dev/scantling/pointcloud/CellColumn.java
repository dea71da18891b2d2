package dev.scantling.pointcloud;

import java.util.Arrays;

/** What the points of each cell make of a column. Cells are numbered as they are met. Not thread-safe. */
sealed interface CellColumn {
    /**
     * Takes the value of a point.
     *
     * @param cell the next number where the point is the first of its cell
     */
    void add(int cell, Column values, int point);

    /**
     * A value for each cell.
     *
     * @param points number of points of each cell, with room for more cells
     */
    Column build(int[] points);

    /** An empty column like another. */
    static CellColumn of(VoxelGrid.Keep keep, Column like) {
        Column column = like.rows(new int[0]); // what it is called and how it is kept, not its values
        return switch (keep) {
            case FIRST -> first(column);
            case MEAN ->
                switch (column) {
                    case Column.Scaled scaled -> new GridMean(scaled);
                    case Column.Floats _, Column.Doubles _ -> new Mean(column);
                    case Column.Ints _, Column.Integers _ -> first(column);
                };
        };
    }

    private static CellColumn first(Column column) {
        return column instanceof Column.Scaled scaled
                ? new FirstOnGrid(scaled)
                : new First(ColumnBuilder.of(column.name(), column.unit(), column.type(), 0));
    }

    /** The value of the first point. */
    record First(ColumnBuilder builder) implements CellColumn {
        @Override
        public void add(int cell, Column values, int point) {
            if (cell == builder.size()) {
                builder.add(values.bits(point));
            }
        }

        @Override
        public Column build(int[] points) {
            return builder.build();
        }
    }

    /** The value of the first point, still on the grid of the file. */
    record FirstOnGrid(Column.Scaled like, ColumnBuilder raw) implements CellColumn {
        FirstOnGrid(Column.Scaled like) {
            this(like, ColumnBuilder.of(like.name(), like.unit(), NumberType.I32, 0));
        }

        @Override
        public void add(int cell, Column values, int point) {
            if (cell == raw.size()) {
                raw.add(((Column.Scaled) values).raw()[point]);
            }
        }

        @Override
        public Column build(int[] points) {
            return new Column.Scaled(
                    like.name(), like.unit(), like.scale(), like.offset(), ((Column.Ints) raw.build()).values());
        }
    }

    /** The mean in float64, rounded to the type once. */
    final class Mean implements CellColumn {
        private final Column like;
        private double[] sums = new double[16];
        private int cells;

        Mean(Column like) {
            this.like = like;
        }

        @Override
        public void add(int cell, Column values, int point) {
            if (cell == sums.length) {
                sums = Arrays.copyOf(sums, Math.multiplyExact(cell, 2));
            }
            cells = Math.max(cells, cell + 1);
            sums[cell] += values.real(point);
        }

        @Override
        public Column build(int[] points) {
            ColumnBuilder means = ColumnBuilder.of(like.name(), like.unit(), like.type(), cells);
            for (int cell = 0; cell < cells; cell++) {
                double mean = sums[cell] / points[cell];
                means.add(
                        like.type() == NumberType.F32
                                ? Float.floatToRawIntBits((float) mean)
                                : Double.doubleToRawLongBits(mean));
            }
            return means.build();
        }
    }

    /** The mean of what lies on the grid of a file, rounded to that grid; sums are exact. */
    final class GridMean implements CellColumn {
        private final Column.Scaled like;
        private long[] sums = new long[16];
        private int cells;

        GridMean(Column.Scaled like) {
            this.like = like;
        }

        @Override
        public void add(int cell, Column values, int point) {
            if (cell == sums.length) {
                sums = Arrays.copyOf(sums, Math.multiplyExact(cell, 2));
            }
            cells = Math.max(cells, cell + 1);
            sums[cell] += ((Column.Scaled) values).raw()[point];
        }

        @Override
        public Column build(int[] points) {
            int[] means = new int[cells];
            Arrays.setAll(means, cell -> (int) Math.rint((double) sums[cell] / points[cell]));
            return new Column.Scaled(like.name(), like.unit(), like.scale(), like.offset(), means);
        }
    }
}
