package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.PointCloud;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The formats of points that are recognised, in the order in which they are tried: by content, then by name. */
public enum PointFormat {
    LAS("LAS or LAZ", List.of("LASF"), List.of(".las", ".laz")),
    PLY("PLY", List.of("ply\n", "ply\r"), List.of(".ply")),
    NPY("NPY array", List.of("\u0093NUMPY"), List.of(".npy")),
    NPZ("NPZ archive", List.of("PK\u0003\u0004", "PK\u0005\u0006"), List.of(".npz")),
    PCD("PCD", List.of("# .PCD", "VERSION"), List.of(".pcd")),
    OFF("OFF", List.of("OFF\n", "OFF\r", "OFF ", "COFF", "NOFF", "CNOFF"), List.of(".off")),
    /** By name alone, and before KITTI, whose suffix it shares. */
    NUSCENES("nuScenes records (float32 x, y, z, intensity, ring)", List.of(), List.of(".pcd.bin")),
    /** By name alone. */
    KITTI("KITTI records (float32 x, y, z, intensity)", List.of(), List.of(".bin")),
    PTS("PTS text", List.of(), List.of(".pts")),
    XYZ("XYZ text", List.of(), List.of(".xyz", ".txt", ".asc", ".csv"));

    /** How many bytes tell formats apart. */
    static final int BEGINNING_BYTES = 8;

    private final String title;
    private final List<String> beginnings;
    private final List<String> suffixes;

    PointFormat(String title, List<String> beginnings, List<String> suffixes) {
        this.title = title;
        this.beginnings = beginnings;
        this.suffixes = suffixes;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** The format of a file of that name and content. */
    static Optional<PointFormat> of(String name, MemorySegment bytes) {
        return beginning(bytes).or(() -> named(name.toLowerCase(Locale.ROOT)));
    }

    private static Optional<PointFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.suffixes.stream().anyMatch(name::endsWith))
                .findFirst();
    }

    private static Optional<PointFormat> beginning(MemorySegment bytes) {
        byte[] first =
                bytes.asSlice(0, Math.min(BEGINNING_BYTES, bytes.byteSize())).toArray(ValueLayout.JAVA_BYTE);
        String text = new String(first, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(format -> format.beginnings.stream().anyMatch(text::startsWith))
                .findFirst();
    }

    /** The points of a file; {@code file} names it in messages. */
    PointCloud parse(String file, MemorySegment bytes) {
        return switch (this) {
            case LAS -> LasReader.parse(file, bytes).points();
            case PLY -> source(file, bytes).next(Records.MOST);
            case NPY -> naming(file, () -> NpyColumns.cloud(Npy.parse(file, bytes)));
            case NPZ -> naming(file, () -> NpyColumns.cloud(Npz.read(Path.of(file))));
            case PCD -> PcdReader.parse(file, bytes).cloud();
            case OFF -> new OffReader(file, bytes).parse().vertices();
            case NUSCENES -> FloatRecords.NUSCENES.parse(file, bytes);
            case KITTI -> FloatRecords.KITTI.parse(file, bytes);
            case PTS, XYZ -> source(file, bytes).next(Records.MOST);
        };
    }

    /** The points of a file of any size, in pieces; {@code file} names it in messages. */
    PointSource source(String file, MemorySegment bytes) {
        return switch (this) {
            case LAS -> new LasSource(file, bytes, LasHeader.parse(file, bytes));
            case PLY -> new PlySource(file, bytes);
            case NPY -> naming(file, () -> NpyColumns.source(file, bytes));
            case PCD -> PcdReader.source(file, bytes);
            case NUSCENES -> FloatRecords.NUSCENES.source(file, bytes);
            case KITTI -> FloatRecords.KITTI.source(file, bytes);
            case PTS -> TextPointsReader.pts(new TextCursor(file, bytes).lines());
            case XYZ -> TextPointsReader.xyz(new TextCursor(file, bytes).lines());
            case NPZ -> throw whole(file, "its columns are arrays that lie one behind the other, each compressed");
            case OFF -> throw whole(file, "an OFF file is a mesh, read with its faces");
        };
    }

    /** The points of a compressed file, in pieces: of formats that are read from front to back without their size. */
    PointSource source(String file, GzipFeed content) {
        return switch (this) {
            case NUSCENES -> new GzipRecords(file, FloatRecords.NUSCENES, content);
            case KITTI -> new GzipRecords(file, FloatRecords.KITTI, content);
            case PTS -> TextPointsReader.pts(new TextLines(file, content::next));
            case XYZ -> TextPointsReader.xyz(new TextLines(file, content::next));
            case LAS, PLY, NPY, NPZ, PCD, OFF ->
                throw new InvalidInput(
                        file + ": cannot be read in pieces: of compressed files only text and records are," + " not "
                                + title + "; decompress it with gunzip, or read it whole");
        };
    }

    private InvalidInput whole(String file, String why) {
        return new InvalidInput(
                file + ": cannot be read in pieces: " + why + "; read it whole, or write another format");
    }

    /** What an element or an archive says of itself, with the name of the file. */
    private static <T> T naming(String file, Supplier<T> points) {
        try {
            return points.get();
        } catch (InvalidInput e) {
            throw String.valueOf(e.getMessage()).startsWith(file)
                    ? e
                    : new InvalidInput(file + ": " + e.getMessage(), e);
        }
    }

    /** All suffixes, for messages. */
    static String known() {
        return String.join(
                ", ",
                Arrays.stream(values())
                        .flatMap(format -> format.suffixes.stream())
                        .toList());
    }
}
