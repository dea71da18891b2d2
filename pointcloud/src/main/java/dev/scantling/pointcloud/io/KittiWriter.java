package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.PointCloud;
import java.nio.file.Path;

/** Writes scans that {@link KittiReader} reads. */
public final class KittiWriter {
    private KittiWriter() {}

    /**
     * Writes columns x, y, z, intensity as a {@code .bin} file; other columns are left out.
     *
     * @throws InvalidInput if a column is missing or the file cannot be written
     */
    public static void write(Path file, PointCloud cloud) {
        FloatRecords.KITTI.write(file, cloud);
    }
}
