package dev.scantling.models.zoo;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.RangeVoxelizer;
import dev.scantling.pointcloud.Voxels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Columns of scans as rows of features. */
final class ScanColumns {
    private ScanColumns() {}

    /** x, y, z and intensity of each point. */
    static float[] reflections(PointCloud points) {
        return points.matrix(PointCloud.X, PointCloud.Y, PointCloud.Z, PointCloud.INTENSITY);
    }

    /** A row of each point's values; integers are divided by the largest of their type, other numbers stay as they are. */
    static float[] unitRows(List<Column> columns) {
        int points = columns.getFirst().size();
        float[] rows = new float[Math.multiplyExact(points, columns.size())];
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            double largest = largest(column);
            for (int p = 0; p < points; p++) {
                rows[p * columns.size() + c] = (float) (column.real(p) / largest);
            }
        }
        return rows;
    }

    /** Colours are stored as bytes or, in LAS, as 16 bits. */
    private static double largest(Column column) {
        return switch (column.type()) {
            case U8 -> 255;
            case U16 -> 65_535;
            case I8, I16, I32, U32, I64, U64, F32, F64 -> 1;
        };
    }

    static Voxels within(RangeVoxelizer voxelizer, PointCloud scan) {
        return voxelizer.voxelize(scan.floats(PointCloud.X), scan.floats(PointCloud.Y), scan.floats(PointCloud.Z));
    }

    /** Points that have a voxel, ascending. */
    static int[] pointsOf(Voxels voxels) {
        return IntStream.range(0, voxels.points())
                .filter(point -> voxels.inverse()[point] >= 0)
                .toArray();
    }

    /** The rows (batch, x, y, z) of the voxels of {@link #pointsOf}. */
    static int[] cellsOf(Voxels voxels) {
        return Arrays.stream(voxels.inverse())
                .filter(voxel -> voxel >= 0)
                .flatMap(voxel -> Arrays.stream(voxels.coords(), 4 * voxel, 4 * voxel + 4))
                .toArray();
    }

    /** The same rows, with zeros behind them. */
    static float[] widened(float[] rows, int columns, int wanted) {
        if (columns == wanted) {
            return rows;
        }
        int count = rows.length / columns;
        float[] wide = new float[Math.multiplyExact(count, wanted)];
        for (int row = 0; row < count; row++) {
            System.arraycopy(rows, row * columns, wide, row * wanted, Math.min(columns, wanted));
        }
        return wide;
    }
}
