package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.PointCloud;
import java.nio.file.Path;

/** Velodyne scans of KITTI and SemanticKITTI: float32 x, y, z (metres) and intensity per point, no header. */
public final class KittiReader {
    private KittiReader() {}

    /**
     * Reads a {@code .bin} file into columns x, y, z, intensity. Values are taken as they are, NaN included; an empty
     * file is a scan without points.
     *
     * @throws InvalidInput if the file cannot be read or its size is not a multiple of 16
     */
    public static PointCloud read(Path file) {
        return FloatRecords.KITTI.read(file);
    }

    /**
     * Reads a {@code .bin} file with its {@code .label} file as column label.
     *
     * @throws InvalidInput as {@link #read(Path)}, or if the two disagree in the number of points
     */
    public static PointCloud read(Path file, Path labels) {
        PointCloud cloud = read(file);
        return cloud.with(Column.labels(SemanticKittiLabels.read(labels, cloud.size())));
    }
}
