package dev.scantling.pointcloud;

import dev.scantling.ir.EngineException.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Down-samples points to one for each cell of a grid, piece by piece: it keeps the cells, not the points. A point is in the
 * cell of index {@code floor(coordinate / edge)} on each axis, in float64; cells come in the order of their first points. How
 * the points are divided into pieces does not show in the result. Not thread-safe.
 */
public final class VoxelGrid {
    /** Beyond it float64 no longer tells neighbouring cells apart. */
    private static final double MOST_INDEX = 0x1p52;

    private final VoxelSize size;
    private final Keep keep;
    private final NonFinite nonFinite;
    private final CellTable cells = new CellTable();
    private int[] points = new int[16];
    private @Nullable List<CellColumn> columns;
    private @Nullable List<Column> like;
    private long seen;
    private long dropped;

    /** What becomes of the points of a cell. */
    public enum Keep {
        /** The first point. */
        FIRST,
        /**
         * The mean of columns of fractions, summed in float64 in the order of the points and rounded once (to the grid where a
         * file keeps coordinates on one); of columns of whole numbers, such as classes, the value of the first point.
         */
        MEAN
    }

    /** @param nonFinite what becomes of points with a NaN or infinite coordinate */
    public VoxelGrid(VoxelSize size, Keep keep, NonFinite nonFinite) {
        this.size = size;
        this.keep = keep;
        this.nonFinite = nonFinite;
    }

    /**
     * Takes the next points.
     *
     * @throws InvalidInput if there are no x, y and z, the columns are not those of the pieces before, a coordinate is not
     *     finite (unless dropped), or a cell is so far away that its neighbours cannot be told apart
     */
    public VoxelGrid add(PointCloud piece) {
        Column x = piece.column(PointCloud.X);
        Column y = piece.column(PointCloud.Y);
        Column z = piece.column(PointCloud.Z);
        List<CellColumn> targets = columns(piece);
        for (int point = 0; point < piece.size(); point++, seen++) {
            double i = index(x.real(point), size.x());
            double j = index(y.real(point), size.y());
            double k = index(z.real(point), size.z());
            if (Double.isFinite(i) && Double.isFinite(j) && Double.isFinite(k)) {
                requireNear(i, j, k);
                add(piece, point, count(cells.number((long) i, (long) j, (long) k)), targets);
            } else {
                drop(x.real(point), y.real(point), z.real(point));
            }
        }
        return this;
    }

    private static double index(double coordinate, double edge) {
        return Math.floor(coordinate / edge);
    }

    private static void add(PointCloud piece, int point, int cell, List<CellColumn> targets) {
        for (int c = 0; c < targets.size(); c++) {
            targets.get(c).add(cell, piece.columns().get(c), point);
        }
    }

    private int count(int cell) {
        if (cell == points.length) {
            points = Arrays.copyOf(points, Math.multiplyExact(cell, 2));
        }
        points[cell]++;
        return cell;
    }

    private void requireNear(double i, double j, double k) {
        double farthest = Math.max(Math.abs(i), Math.max(Math.abs(j), Math.abs(k)));
        if (farthest > MOST_INDEX) {
            throw new InvalidInput("point " + seen + " is " + farthest + " cells of " + size
                    + " from 0; beyond 2^52 neighbours cannot be told apart: use larger cells, or remove the outlier");
        }
    }

    private void drop(double x, double y, double z) {
        switch (nonFinite) {
            case DROP -> dropped++;
            case REJECT ->
                throw new InvalidInput("point " + seen + ": (x, y, z) is (" + x + ", " + y + ", " + z
                        + "), which is in no cell; remove it, or down-sample with NonFinite.DROP");
        }
    }

    private List<CellColumn> columns(PointCloud piece) {
        if (columns == null || like == null) {
            like = piece.rows(new int[0]).columns(); // not its values
            columns = piece.columns().stream()
                    .map(column -> CellColumn.of(keep, column))
                    .toList();
        }
        for (int c = 0; c < Math.max(like.size(), piece.columns().size()); c++) {
            if (like.size() != piece.columns().size()
                    || !isLike(like.get(c), piece.columns().get(c))) {
                throw new InvalidInput("a piece has the columns " + names(piece.columns()) + ", those before had "
                        + names(like) + " or other types or grids; pieces must be of one file");
            }
        }
        return columns;
    }

    private static boolean isLike(Column a, Column b) {
        boolean sameGrid = !(a instanceof Column.Scaled s && b instanceof Column.Scaled t)
                || (s.scale() == t.scale() && s.offset() == t.offset());
        return a.name().equals(b.name()) && a.type() == b.type() && a.getClass() == b.getClass() && sameGrid;
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /** Number of points that were left out since they are in no cell. */
    public long dropped() {
        return dropped;
    }

    /** Number of points that came so far. */
    public long seen() {
        return seen;
    }

    /**
     * A point for each cell so far, with all columns; more points may come afterwards.
     *
     * @throws InvalidInput if no piece came, not even one without points
     */
    public PointCloud cloud() {
        if (columns == null) {
            throw new InvalidInput("no points came, so nothing says what columns they have");
        }
        List<Column> built = new ArrayList<>();
        columns.forEach(column -> built.add(column.build(points)));
        return new PointCloud(built);
    }
}
