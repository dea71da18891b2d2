package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.sparse.io.AtomicFile;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
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

    private static final String RECORD = "point";

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

    /**
     * Reads a file in pieces of at most so many points, as {@link PointClouds#stream} does.
     *
     * @throws InvalidInput as {@link #read}, or if the number is not positive
     */
    public PointStream stream(Path file, int points) {
        return PointStream.mapped(file, points, bytes -> source(file.toString(), bytes));
    }

    /** Parses a whole file; {@code file} names it in messages. */
    PointCloud parse(String file, MemorySegment bytes) {
        int points = Records.count(file, bytes.byteSize(), recordBytes(), RECORD);
        return source(file, bytes).next(points);
    }

    /** The points of a file of any size. */
    PointSource source(String file, MemorySegment bytes) {
        long points = Records.countOfAny(file, bytes.byteSize(), recordBytes(), RECORD);
        return new StridedPoints(file, bytes, ByteOrder.LITTLE_ENDIAN, strided(), points);
    }

    private List<StridedColumn> strided() {
        List<StridedColumn> strided = new ArrayList<>();
        for (String name : columns) {
            long begin = (long) strided.size() * Float.BYTES;
            strided.add(new StridedColumn(name, PointCloud.unit(name), NumberType.F32, begin, recordBytes()));
        }
        return strided;
    }

    PointLayout layout() {
        return new PointLayout(columns, _ -> NumberType.F32);
    }

    /** Bytes of a point. */
    int recordBytes() {
        return columns.size() * Float.BYTES;
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
