package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.sparse.io.AtomicFile;
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
        float[] points = cloud.matrix(PointCloud.X, PointCloud.Y, PointCloud.Z, PointCloud.INTENSITY);
        AtomicFile.write(file, stream -> {
            LittleEndianOutput out = new LittleEndianOutput(stream);
            for (float value : points) {
                out.f32(value);
            }
        });
    }
}
