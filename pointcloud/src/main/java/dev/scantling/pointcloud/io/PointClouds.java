package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.PointCloud;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * Reads points of any format that is known, with all their columns. A format is recognised by what the file begins with,
 * otherwise by its name; {@code .gz} after it means that gzip compressed the file, which has at most 2^31 - 9 bytes then
 * and is no NPZ archive, since that is compressed already. Thread-safe.
 */
public final class PointClouds {
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
     * Reads the points of a file in pieces, so that it may be larger than memory: each has the columns, types and units that
     * {@link #read} gives, and joined they are what it gives. Files are mapped into memory; text and records compressed by
     * gzip are decompressed on the way. Of LAS, LAZ, records, arrays and text there may be more points than an array holds.
     *
     * <p>OFF, NPZ, PCD of {@code binary_compressed}, arrays of more than two axes in Fortran order, and other formats within
     * gzip cannot be read so.
     *
     * @param points most of a piece, at least 1
     * @throws InvalidInput as {@link #read}, if the number is not positive, or the file's format has no pieces
     */
    public static PointStream stream(Path file, int points) {
        String name = String.valueOf(file.getFileName());
        return isCompressed(name)
                ? PointStream.inflated(file, points, content -> compressedSource(file, inner(name), content))
                : PointStream.mapped(
                        file,
                        points,
                        bytes -> PointFormat.of(name, bytes)
                                .orElseThrow(() -> unknown(file))
                                .source(file.toString(), bytes));
    }

    private static PointSource compressedSource(Path file, String inner, GzipFeed content) {
        MemorySegment beginning = MemorySegment.ofArray(content.beginning(PointFormat.BEGINNING_BYTES));
        return PointFormat.of(inner, beginning).orElseThrow(() -> unknown(file)).source(file.toString(), content);
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
     * again, but with float64 for all columns of XYZ. Nothing is written compressed by gzip.
     *
     * <p>Some formats have certain columns and no others, in this order: {@code .bin} float32 x, y, z, intensity;
     * {@code .pcd.bin} these and ring; PTS float64 x, y, z, optionally float64 intensity, optionally uint8 red, green,
     * blue;
     * NPY x, y, z, optionally intensity, all of one type; OFF float64 x, y, z, optionally normals, optionally colours, without
     * faces. LAS needs more than points: use {@link Las#write}.
     *
     * @throws InvalidInput if nothing is written with such a name, the format has not these columns and types, or the file
     *     cannot be written
     */
    public static void write(Path file, PointCloud cloud) {
        switch (written(file)) {
            case PCD -> Pcd.of(cloud).write(file, PcdEncoding.BINARY);
            case PLY -> Ply.of(cloud).write(file, PlyFormat.BINARY_LITTLE_ENDIAN);
            case NPZ -> Npz.write(file, NpyColumns.arrays(cloud));
            case NUSCENES -> writeRecords(file, FloatRecords.NUSCENES, cloud);
            case KITTI -> writeRecords(file, FloatRecords.KITTI, cloud);
            case PTS -> TextPoints.writePts(file, cloud);
            case XYZ -> TextPoints.writeXyz(file, cloud);
            case NPY -> Npy.write(file, NpyColumns.matrix(cloud));
            case OFF -> Off.of(cloud).write(file);
            case LAS -> throw new InvalidInput(file + ": points alone do not say how to write this; use Las");
        }
    }

    /**
     * What a file of that name would hold of a cloud: {@link #write} takes it.
     *
     * @throws InvalidInput if nothing is written with such a name, or the format needs columns that there are not
     */
    public static FittedPoints fit(Path file, PointCloud cloud) {
        return FittedPoints.of(file.toString(), written(file), cloud);
    }

    /** Whether a name says that a file holds points, compressed by gzip or not. */
    public static boolean isNamedLikeOne(Path file) {
        String name = String.valueOf(file.getFileName());
        return PointFormat.of(isCompressed(name) ? inner(name) : name, MemorySegment.NULL)
                .isPresent();
    }

    /** The format that a name asks for. */
    private static PointFormat written(Path file) {
        String name = String.valueOf(file.getFileName());
        if (isCompressed(name)) {
            throw new InvalidInput(
                    file + ": compressed files are not written; write '" + inner(name) + "' and compress it with gzip");
        }
        return PointFormat.of(name, MemorySegment.NULL)
                .orElseThrow(() -> new InvalidInput(file
                        + ": the name does not say in which format to write; known names end in "
                        + PointFormat.known()));
    }

    private static void writeRecords(Path file, FloatRecords records, PointCloud cloud) {
        List<String> names = cloud.columns().stream().map(Column::name).toList();
        if (!names.equals(records.columns())) {
            throw new InvalidInput(file + ": a file of this name has the columns " + records.columns() + ", not "
                    + names + "; write another format, or leave columns out by FloatRecords.write");
        }
        records.write(file, cloud);
    }

    private static boolean isCompressed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(Gzip.SUFFIX);
    }

    /** The name of what a compressed file holds. */
    private static String inner(String name) {
        return name.substring(0, name.length() - Gzip.SUFFIX.length());
    }

    private static <T> T open(Path file, BiFunction<PointFormat, MemorySegment, T> use) {
        String name = String.valueOf(file.getFileName());
        return MappedFile.read(
                file,
                bytes -> isCompressed(name)
                        ? openCompressed(file, inner(name), Gzip.inflate(file.toString(), bytes), use)
                        : use.apply(PointFormat.of(name, bytes).orElseThrow(() -> unknown(file)), bytes));
    }

    private static <T> T openCompressed(
            Path file, String inner, MemorySegment content, BiFunction<PointFormat, MemorySegment, T> use) {
        PointFormat format = PointFormat.of(inner, content).orElseThrow(() -> unknown(file));
        if (format == PointFormat.NPZ) {
            throw new InvalidInput(file + ": an NPZ archive is compressed already and is read as a file of its own;"
                    + " decompress this with gunzip");
        }
        return use.apply(format, content);
    }

    private static InvalidInput unknown(Path file) {
        return new InvalidInput(
                file + ": neither its beginning nor its name says what points it has; known names end in "
                        + PointFormat.known() + ", each but .npz also with .gz: rename the file");
    }
}
