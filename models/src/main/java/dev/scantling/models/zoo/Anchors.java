package dev.scantling.models.zoo;

import dev.scantling.ir.geometry.Int3;
import dev.scantling.pointcloud.RangeVoxelizer.Corner;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The boxes that an anchor head measures from: at each cell two of every class, along the axes. Immutable, safe to share.
 *
 * @param scene that the heads see
 * @param shrink voxels along an edge of a cell
 * @see <a href="https://github.com/open-mmlab/OpenPCDet">OpenPCDet</a>, whose AnchorGenerator spaces them so that the last lies on the far edge
 */
public record Anchors(DetectionScene scene, int shrink) {
    /** Box, diagonal on the ground, half a turn, and where directions begin. */
    static final int COLUMNS = 10;

    private static final double HALF_TURN = Math.PI;
    private static final double FIRST_DIRECTION = 0.78539;
    private static final double[] YAWS = {0, 1.57};

    /** Car, pedestrian and cyclist of KITTI. */
    private static final List<Size> SIZES =
            List.of(new Size(3.9, 1.6, 1.56, -1.78), new Size(0.8, 0.6, 1.73, -0.6), new Size(1.76, 0.6, 1.73, -0.6));

    private record Size(double length, double width, double height, double bottom) {
        /** Adds x, y, z, lengths, yaw and what follows from them. */
        void put(FloatBuffer rows, double x, double y, double yaw) {
            double diagonal = Math.sqrt(length * length + width * width);
            double z = bottom + height / 2;
            DoubleStream.of(x, y, z, length, width, height, yaw, diagonal, HALF_TURN, FIRST_DIRECTION)
                    .forEach(value -> rows.put((float) value));
        }
    }

    /** Anchors of a cell. */
    static int each() {
        return SIZES.size() * YAWS.length;
    }

    /** A row for each anchor: cell by cell, y fastest, then x and scan; class by class, yaw by yaw. */
    public float[] rows() {
        Int3 cells = scene.extents().zip(new Int3(shrink, shrink, 1), Math::ceilDiv);
        int count = Math.multiplyExact(scene.scans(), cells.x() * cells.y());
        FloatBuffer rows = FloatBuffer.allocate(Math.multiplyExact(count, each() * COLUMNS));
        for (int cell = 0; cell < count; cell++) {
            put(rows, cells, cell);
        }
        return rows.array();
    }

    private void put(FloatBuffer rows, Int3 cells, int cell) {
        Corner low = scene.voxelizer().low();
        Corner high = scene.voxelizer().high();
        double x = place(low.x(), high.x(), cell / cells.y() % cells.x(), cells.x());
        double y = place(low.y(), high.y(), cell % cells.y(), cells.y());
        for (Size size : SIZES) {
            for (double yaw : YAWS) {
                size.put(rows, x, y, yaw);
            }
        }
    }

    private static double place(double low, double high, int cell, int cells) {
        return cells == 1 ? low : low + cell * (high - low) / (cells - 1);
    }
}
