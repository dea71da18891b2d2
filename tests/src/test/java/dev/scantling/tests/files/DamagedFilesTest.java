package dev.scantling.tests.files;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.models.onnx.OnnxModel;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxImport;
import dev.scantling.models.tflite.TfliteFile;
import dev.scantling.models.tflite.TfliteImport;
import dev.scantling.models.tflite.TinyEngineMemory;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.io.FloatRecords;
import dev.scantling.pointcloud.io.Las;
import dev.scantling.pointcloud.io.LasRecord;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.pointcloud.io.NpyArray;
import dev.scantling.pointcloud.io.Off;
import dev.scantling.pointcloud.io.Pcd;
import dev.scantling.pointcloud.io.PcdEncoding;
import dev.scantling.pointcloud.io.Ply;
import dev.scantling.pointcloud.io.PlyElement;
import dev.scantling.pointcloud.io.PlyFormat;
import dev.scantling.pointcloud.io.PlyProperty;
import dev.scantling.pointcloud.io.PointClouds;
import dev.scantling.pointcloud.io.TextPoints;
import dev.scantling.tests.SharedFiles;
import dev.scantling.tests.tflite.SmallTflite;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every beginning of a small file of each format, and many mutations of it. */
@Timeout(300)
class DamagedFilesTest {
    private static final int POINTS = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void pcd(PcdEncoding encoding) throws IOException {
        PointCloud cloud =
                cloud(NumberType.values()).with(column("d[0]", NumberType.U8)).with(column("d[1]", NumberType.U8));
        check("a.pcd", Pcd::read, file -> new Pcd(cloud, 1, POINTS, Pcd.ORIGIN).write(file, encoding));
    }

    @ParameterizedTest
    @EnumSource
    void ply(PlyFormat format) throws IOException {
        PlyElement vertices = new PlyElement(
                "vertex",
                POINTS,
                cloud(NumberType.U8, NumberType.I16).columns().stream()
                        .<PlyProperty>map(PlyProperty.Scalar::new)
                        .toList());
        PlyElement faces = new PlyElement("face", 2, List.of(lists("vertex_indices")));
        Ply ply = new Ply(List.of("comment small"), List.of(vertices, faces));
        check("a.ply", Ply::read, file -> ply.write(file, format));
    }

    /** Two lists of 3 and 1 values. */
    private static PlyProperty.Lists lists(String name) {
        Column values = new Column.Integers(
                name, Column.UNSTATED, NumberType.U32, new byte[] {0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0});
        return new PlyProperty.Lists(NumberType.I32, new int[] {0, 3, 4}, values);
    }

    @Test
    void off() throws IOException {
        Off off = new Off(new PointCloud(cloud().columns()), lists(Off.FACES));
        check("a.off", Off::read, off::write);
    }

    @Test
    void text() throws IOException {
        check("a.xyz", TextPoints::readXyz, file -> TextPoints.writeXyz(file, cloud(NumberType.F64)));
        PointCloud coloured = cloud().with(column("red", NumberType.U8))
                .with(column("green", NumberType.U8))
                .with(column("blue", NumberType.U8));
        check("a.pts", TextPoints::readPts, file -> TextPoints.writePts(file, coloured));
    }

    @Test
    void records() throws IOException {
        PointCloud scan = PointCloud.builder()
                .xyz(new float[POINTS], new float[POINTS], new float[POINTS])
                .intensity(new float[POINTS])
                .add(new Column.Floats("ring", "1", new float[POINTS]))
                .build();
        check("a.bin", FloatRecords.KITTI::read, file -> FloatRecords.KITTI.write(file, scan));
        check("a.pcd.bin", PointClouds::read, file -> FloatRecords.NUSCENES.write(file, scan));
    }

    @Test
    void arrays() throws IOException {
        check("a.npy", PointClouds::read, file -> Npy.write(file, NpyArray.of(new float[12], 2, 2, 3)));
        check("a.npz", PointClouds::read, file -> PointClouds.write(file, cloud(NumberType.U16)));
    }

    @Test
    void compressed() throws IOException {
        check("a.ply.gz", PointClouds::read, file -> {
            Path plain = folder.resolve("plain.ply");
            Ply.of(cloud()).write(plain, PlyFormat.ASCII);
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                Files.copy(plain, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void las(int format) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (String axis : List.of("x", "y", "z")) {
            columns.add(new Column.Scaled(axis, "m", 0.01, 5, new int[POINTS]));
        }
        columns.addAll(lasFields(format));
        columns.add(column("extra", NumberType.U16));
        columns.add(new Column.Scaled("height", "m", 0.5, 0, new int[POINTS]));
        LasRecord record = new LasRecord("somebody", 1, "", new byte[5]);
        Las las = new Las(format < 6 ? 2 : 4, format, 0, new PointCloud(columns), List.of(record));
        check("a.las", Las::read, las::write);
    }

    private static List<Column> lasFields(int format) {
        List<String> bytes = format < 6
                ? List.of("scan_direction", "edge_of_flight_line", "classification", "user_data")
                : List.of(
                        "scan_direction",
                        "edge_of_flight_line",
                        "classification",
                        "user_data",
                        "overlap",
                        "scanner_channel");
        List<Column> columns = new ArrayList<>();
        for (String name : bytes) {
            columns.add(zeros(name, NumberType.U8));
        }
        for (String name : List.of("return_number", "number_of_returns", "synthetic", "key_point", "withheld")) {
            columns.add(zeros(name, NumberType.U8));
        }
        columns.add(column("intensity", NumberType.U16));
        columns.add(column("point_source_id", NumberType.U16));
        columns.add(column("scan_angle", format < 6 ? NumberType.I8 : NumberType.I16));
        for (String name : format < 6 ? List.of("red", "green", "blue") : List.<String>of()) {
            columns.add(column(name, NumberType.U16));
        }
        if (format >= 6) {
            columns.add(column("gps_time", NumberType.F64));
        }
        return columns;
    }

    /** A convolution, a pooled result and arithmetic of shapes; what can be translated is. */
    @Test
    void onnx() throws IOException {
        GraphBuilder g = new GraphBuilder("small");
        Value x = g.input("x", Type.f32(Dim.of(4), Dim.of(2)));
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(2, 2, 1), new Int3(2, 2, 1)).padded(new Int3(1, 1, 0));
        Value conv = g.conv(geometry, x, g.parameter("w", 4, 2, 1), Epilogue.NONE.withBias(), g.parameter("b", 1));
        GridGeometry pooled = GridGeometry.of(1, geometry.outputs(), new Int3(2, 2, 1));
        g.output("y", g.pool(pooled, Pooling.MAX, g.relu(conv)));
        Program program = new Program(g.build(), new Weights(Map.of("w", new float[8], "b", new float[1])));
        check(
                "a.onnx",
                file -> OnnxImport.of(OnnxFile.read(file), OnnxImport.Options.NONE),
                file -> OnnxModel.of(program).write(file));
    }

    /** Every supported operator once; what can be translated is, and its memory planned. */
    @Test
    void tflite() throws IOException {
        check(
                "a.tflite",
                file -> {
                    TfliteFile read = TfliteFile.read(file);
                    return List.of(TinyEngineMemory.of(read), TfliteImport.of(read));
                },
                SmallTflite::write);
    }

    /** Files that laszip compressed, by layers and by chunks of points. */
    @ParameterizedTest
    @ValueSource(strings = {"pdrf10-1.4.laz", "simple.laz", "extra.laz"})
    void laz(String name) throws IOException {
        new BadFiles(folder.resolve("a.laz"), Las::read).checkLarge(good(name));
    }

    @Test
    void lazOfFewBytes() throws IOException {
        new BadFiles(folder.resolve("a.laz"), Las::read).check(good("1_4_w_evlr.laz"));
    }

    private static byte[] good(String name) throws IOException {
        return Files.readAllBytes(SharedFiles.require("data/formats/las/" + name));
    }

    private void check(String name, Function<Path, ?> reader, Consumer<Path> writer) throws IOException {
        Path file = folder.resolve("good-" + name);
        writer.accept(file);
        new BadFiles(folder.resolve(name), reader).check(Files.readAllBytes(file));
    }

    private static PointCloud cloud(NumberType... types) {
        List<Column> columns = new ArrayList<>();
        for (String axis : List.of("x", "y", "z")) {
            columns.add(column(axis, NumberType.F64));
        }
        Arrays.stream(types).forEach(type -> columns.add(column("of_" + type, type)));
        return new PointCloud(columns);
    }

    private static Column column(String name, NumberType type) {
        ColumnBuilder builder = ColumnBuilder.of(name, Column.UNSTATED, type, POINTS);
        for (String value : List.of("1", "100", "27")) {
            builder.add(type.parse(value));
        }
        return builder.build();
    }

    private static Column zeros(String name, NumberType type) {
        return new Column.Integers(name, Column.UNSTATED, type, new byte[POINTS * type.bytes()]);
    }
}
