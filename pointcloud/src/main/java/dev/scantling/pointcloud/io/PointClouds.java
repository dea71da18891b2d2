package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.PointCloud;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.zip.GZIPInputStream;

/**
 * Reads points of any format that is known, with all their columns. A format is recognised by what the file begins with,
 * otherwise by its name; {@code .gz} after it means that gzip compressed the file. Thread-safe.
 */
public final class PointClouds {
    private static final String GZIP = ".gz";

    private PointClouds() {}

    /**
     * Reads the points of a file: those of LAS and LAZ, the vertices of PLY and OFF, rows of arrays and of text, records of
     * {@code .bin} as KITTI has them and of {@code .pcd.bin} as nuScenes does.
     *
     * @throws InvalidInput naming the file and the place in it, if it is of no format that is known, or malformed
     */
    public static PointCloud read(Path file) {
        return open(file, (format, bytes) -> format.parse(file.toString(), bytes));
    }

    /**
     * The format that {@link #read} takes a file for.
     *
     * @throws InvalidInput if it cannot be read or is of no format that is known
     */
    public static PointFormat format(Path file) {
        return open(file, (format, _) -> format);
    }

    /**
     * Writes all columns in the format that the name says, binary where it has several forms; {@link #read} gives them
     * again, but with float64 for all columns of XYZ.
     *
     * @throws InvalidInput if nothing is written with such a name, the format has not these columns, or the file cannot be
     *     written
     */
    public static void write(Path file, PointCloud cloud) {
        switch (PointFormat.of(file.getFileName().toString(), MemorySegment.NULL)
                .orElseThrow(() -> unknown(file))) {
            case PCD -> Pcd.of(cloud).write(file, PcdEncoding.BINARY);
            case PLY -> Ply.of(cloud).write(file, PlyFormat.BINARY_LITTLE_ENDIAN);
            case NPZ -> Npz.write(file, NpyColumns.arrays(cloud));
            case NUSCENES -> FloatRecords.NUSCENES.write(file, cloud);
            case KITTI -> FloatRecords.KITTI.write(file, cloud);
            case PTS -> TextPoints.writePts(file, cloud);
            case XYZ -> TextPoints.writeXyz(file, cloud);
            case LAS, OFF, NPY ->
                throw new InvalidInput(file + ": points alone do not say how to write this; use Las, Off or Npy");
        }
    }

    private static <T> T open(Path file, BiFunction<PointFormat, MemorySegment, T> use) {
        String name = String.valueOf(file.getFileName());
        boolean compressed = name.toLowerCase(Locale.ROOT).endsWith(GZIP);
        String inner = compressed ? name.substring(0, name.length() - GZIP.length()) : name;
        return MappedFile.read(file, bytes -> {
            MemorySegment content = compressed ? inflated(file, bytes) : bytes;
            return use.apply(PointFormat.of(inner, content).orElseThrow(() -> unknown(file)), content);
        });
    }

    private static InvalidInput unknown(Path file) {
        return new InvalidInput(
                file + ": neither its beginning nor its name says what points it has; known names end in "
                        + PointFormat.known() + ", each also with .gz: rename the file");
    }

    private static MemorySegment inflated(Path file, MemorySegment bytes) {
        byte[] packed = bytes.toArray(ValueLayout.JAVA_BYTE);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return MemorySegment.ofArray(in.readAllBytes());
        } catch (IOException e) {
            throw new InvalidInput(file + ": cannot be decompressed: " + e.getMessage() + "; copy it again", e);
        }
    }
}
