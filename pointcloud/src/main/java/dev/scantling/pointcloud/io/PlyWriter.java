package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import java.nio.file.Path;

/** Writes coloured points as binary little-endian PLY, which every point viewer opens. */
public final class PlyWriter {
    private PlyWriter() {}

    /**
     * Writes vertices x, y, z (as the cloud has them), red, green, blue (uchar).
     *
     * @param rgb for each point 0xRRGGBB
     * @throws InvalidInput if lengths differ or the file cannot be written
     */
    public static void write(Path file, PointCloud cloud, int[] rgb) {
        Ply.of(coloured(cloud, rgb)).write(file, PlyFormat.BINARY_LITTLE_ENDIAN);
    }

    /**
     * As {@link #write(Path, PointCloud, int[])} with a further property label (uchar).
     *
     * @param labels for each point 0 to 255
     */
    public static void write(Path file, PointCloud cloud, int[] rgb, byte[] labels) {
        requireOnePerPoint("labels", labels.length, cloud.size());
        PointCloud points = coloured(cloud, rgb).with(bytes("label", labels));
        Ply.of(points).write(file, PlyFormat.BINARY_LITTLE_ENDIAN);
    }

    private static PointCloud coloured(PointCloud cloud, int[] rgb) {
        requireOnePerPoint("colours", rgb.length, cloud.size());
        return PointCloud.builder()
                .add(cloud.column(PointCloud.X))
                .add(cloud.column(PointCloud.Y))
                .add(cloud.column(PointCloud.Z))
                .add(channel("red", rgb, 16))
                .add(channel("green", rgb, 8))
                .add(channel("blue", rgb, 0))
                .build();
    }

    private static Column channel(String name, int[] rgb, int shift) {
        byte[] values = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            values[i] = (byte) (rgb[i] >> shift);
        }
        return bytes(name, values);
    }

    private static Column bytes(String name, byte[] values) {
        return new Column.Integers(name, Column.DIMENSIONLESS, NumberType.U8, values);
    }

    private static void requireOnePerPoint(String what, int count, int points) {
        if (count != points) {
            throw new InvalidInput(count + " " + what + " for " + points + " points; each point needs one");
        }
    }
}
