package dev.scantling.tests.files;

import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.io.FloatRecords;
import dev.scantling.pointcloud.io.Las;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.pointcloud.io.NpyArray;
import dev.scantling.pointcloud.io.Off;
import dev.scantling.pointcloud.io.Pcd;
import dev.scantling.pointcloud.io.PcdEncoding;
import dev.scantling.pointcloud.io.Ply;
import dev.scantling.pointcloud.io.PlyFormat;
import dev.scantling.pointcloud.io.PointClouds;
import dev.scantling.pointcloud.io.TextPoints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** A small file of each kind of points that is read. */
enum PointFile {
    KITTI("a.bin", FloatRecords.KITTI::read, file -> FloatRecords.KITTI.write(file, SmallClouds.scan())),
    NUSCENES("a.pcd.bin", PointClouds::read, file -> FloatRecords.NUSCENES.write(file, SmallClouds.scan())),
    PCD_ASCII("a.pcd", Pcd::read, file -> SmallClouds.pcd().write(file, PcdEncoding.ASCII)),
    PCD_BINARY("a.pcd", Pcd::read, file -> SmallClouds.pcd().write(file, PcdEncoding.BINARY)),
    PCD_COMPRESSED("a.pcd", Pcd::read, file -> SmallClouds.pcd().write(file, PcdEncoding.BINARY_COMPRESSED)),
    PLY_ASCII("a.ply", Ply::read, file -> SmallClouds.ply().write(file, PlyFormat.ASCII)),
    PLY_LITTLE("a.ply", Ply::read, file -> SmallClouds.ply().write(file, PlyFormat.BINARY_LITTLE_ENDIAN)),
    PLY_BIG("a.ply", Ply::read, file -> SmallClouds.ply().write(file, PlyFormat.BINARY_BIG_ENDIAN)),
    OFF("a.off", Off::read, file -> SmallClouds.off().write(file)),
    XYZ("a.xyz", TextPoints::readXyz, file -> TextPoints.writeXyz(file, SmallClouds.cloud(NumberType.F64))),
    PTS("a.pts", TextPoints::readPts, file -> TextPoints.writePts(file, SmallClouds.coloured())),
    NPY("a.npy", PointClouds::read, file -> Npy.write(file, NpyArray.of(new float[12], 2, 2, 3))),
    NPZ("a.npz", PointClouds::read, file -> PointClouds.write(file, SmallClouds.cloud(NumberType.U16))),
    LAS_1_2("a.las", Las::read, file -> SmallClouds.las(2).write(file)),
    LAS_1_4("a.las", Las::read, file -> SmallClouds.las(6).write(file)),
    LAZ("a.laz", Las::read, file -> SmallClouds.las(3).writeCompressed(file)),
    LAZ_WAVES("a.laz", Las::read, file -> SmallClouds.las(5).writeCompressed(file)),
    LAZ_LAYERS("a.laz", Las::read, file -> SmallClouds.las(10).writeCompressed(file));

    private final String fileName;
    private final Function<Path, ?> reader;
    private final Consumer<Path> writer;

    PointFile(String fileName, Function<Path, ?> reader, Consumer<Path> writer) {
        this.fileName = fileName;
        this.reader = reader;
        this.writer = writer;
    }

    String fileName() {
        return fileName;
    }

    /** What the reader of this kind reads, faces and records included. */
    Object read(Path file) {
        return reader.apply(file);
    }

    /** The bytes of the file, which is written to a folder meanwhile. */
    byte[] bytes(Path folder) throws IOException {
        Path file = folder.resolve("good-" + fileName);
        writer.accept(file);
        return Files.readAllBytes(file);
    }

    static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
