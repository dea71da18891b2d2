package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.sparse.io.AtomicFile;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of nothing but float32 records, little-endian and without a header, as data sets of scans have them. Nothing in
 * such a file says what it holds, so the reader does. Immutable.
 *
 * @param columns names of the numbers of a record; x, y and z are in metres
 */
public record FloatRecords(List<String> columns) {
    /** KITTI and SemanticKITTI: intensity from 0 to 1. */
    public static final FloatRecords KITTI = of("x", "y", "z", PointCloud.INTENSITY);

    /** nuScenes ({@code .pcd.bin}, which are no PCD files): intensity from 0 to 255, ring of the laser from 0 to 31. */
    public static final FloatRecords NUSCENES = of("x", "y", "z", PointCloud.INTENSITY, "ring");

    public FloatRecords {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new InvalidInput("a record needs at least one column");
        }
    }

    public static FloatRecords of(String... columns) {
        return new FloatRecords(List.of(columns));
    }

    /**
     * Reads a file through a memory mapping. Values are taken as they are, NaN included; an empty file has no points.
     *
     * @throws InvalidInput if it cannot be read, or its size is not a multiple of a record's
     */
    public PointCloud read(Path file) {
        return MappedFile.read(file, bytes -> parse(file.toString(), bytes));
    }

    /** Parses a whole file; {@code file} names it in messages. */
    PointCloud parse(String file, MemorySegment bytes) {
        int points = Records.count(file, bytes.byteSize(), columns.size() * Float.BYTES, "point");
        List<Column> read = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i);
            read.add(new Column.Floats(name, PointCloud.unit(name), column(bytes, points, i)));
        }
        return Records.cloud(file, read);
    }

    private float[] column(MemorySegment bytes, int points, int column) {
        float[] values = new float[points];
        for (int point = 0; point < points; point++) {
            values[point] = bytes.getAtIndex(LittleEndian.F32, (long) point * columns.size() + column);
        }
        return values;
    }

    /**
     * Writes the columns of these names; other columns are left out.
     *
     * @throws InvalidInput if a column is missing or no float32, or the file cannot be written
     */
    public void write(Path file, PointCloud cloud) {
        float[] values = cloud.matrix(columns.toArray(String[]::new));
        AtomicFile.write(file, stream -> {
            LittleEndianOutput out = new LittleEndianOutput(stream);
            for (float value : values) {
                out.f32(value);
            }
        });
    }
}
