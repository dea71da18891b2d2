package dev.scantling.pointcloud.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.check.Cases;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.Shared;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointCloudsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "formats/pcd/milk.pcd, PCD, 13704",
        "formats/pcd/nhood_test.pcd, PCD, 36",
        "formats/ply/cube_att.ply, PLY, 24",
        "formats/las/simple.laz, LAS, 1065",
        "formats/las/autzen.las, LAS, 106",
        "formats/ripple-one-cloud/ripple.pts, PTS, 10201",
        "scans/kitti-object/000000.bin, KITTI, 20285",
        "shapes/modelnet-off/stool_0002.off, OFF, 547",
        "shapes/shapenet-part/shapenet_test.csv, XYZ, 103",
        "conformance/voxelize-spconv/benchmark-pc.npz, NPZ, 198130",
        "scans/labelled-range-images/2011_09_26_0001_0000000010.npy.gz, NPY, 32768",
        "scans/labelled-range-images/semantickitti_val_0.npy.gz, NPY, 65536",
        "scans/labelled-range-images/nuscenes_val_25611.npy.gz, NPY, 32768",
        "scans/labelled-range-images/ika_03bag_1565340659535964.npy.gz, NPY, 7680"
    })
    void everyFormatIsRecognised(String name, PointFormat format, int points) {
        Path file = Shared.path("data/" + name);
        assertThat(PointClouds.format(file)).isEqualTo(format);
        assertThat(PointClouds.read(file).size()).isEqualTo(points);
    }

    @Test
    void everyFileOfPointsIsRead() {
        for (String suffix :
                List.of(".pcd", ".ply", ".las", ".laz", ".pts", ".off", ".off.gz", ".npy.gz", ".pcd.bin")) {
            for (String part : List.of("formats", "scans", "shapes")) {
                assertThat(Shared.files("data/" + part, suffix))
                        .allSatisfy(file ->
                                assertThat(PointClouds.read(file).size()).isPositive());
            }
        }
    }

    @Test
    void oneCloudInFourFormatsHasTheSamePoints() {
        String stem = "data/formats/ripple-one-cloud/ripple";
        PointCloud las = PointClouds.read(Shared.path(stem + ".las"));
        for (String other : List.of(".laz", ".pts", "_bin.ply")) {
            PointCloud cloud = PointClouds.read(Shared.path(stem + other));
            for (String axis : List.of("x", "y", "z")) {
                assertThat(cloud.reals(axis))
                        .usingComparatorWithPrecision(5.1e-5)
                        .containsExactly(las.reals(axis));
            }
        }
    }

    @Test
    void contentWinsOverTheName() throws IOException {
        PointCloud cloud = Clouds.random(new SplittableRandom(1), 5, NumberType.F32);
        Path wrong = folder.resolve("a.bin");
        Ply.of(cloud).write(wrong, PlyFormat.ASCII);
        assertThat(PointClouds.format(wrong)).isEqualTo(PointFormat.PLY);
        Path sweep = folder.resolve("a.pcd.bin");
        Files.write(sweep, new byte[40]);
        assertThat(PointClouds.format(sweep)).isEqualTo(PointFormat.NUSCENES);
        Path unknown = Files.write(folder.resolve("a.dat"), new byte[40]);
        assertThatThrownBy(() -> PointClouds.read(unknown))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("a.dat", ".pcd", ".laz", "rename");
        Path broken = Files.write(folder.resolve("a.ply.gz"), new byte[40]);
        assertThatThrownBy(() -> PointClouds.read(broken)).hasMessageContainingAll("a.ply.gz", "decompressed");
    }

    @ParameterizedTest
    @CsvSource({"a.pcd", "a.ply", "a.npz", "a.xyz"})
    void whatIsWrittenByNameIsReadBack(String name) {
        Path file = folder.resolve(name);
        Cases.standard(15).check(200, (random, size) -> {
            PointCloud cloud = Clouds.random(random, size, NumberType.F64, NumberType.F64);
            if (!name.endsWith(".xyz")) {
                cloud = cloud.with(Clouds.column(random, size, "f", NumberType.F32))
                        .with(Clouds.column(random, size, "u", NumberType.U16));
            }
            PointClouds.write(file, cloud);
            Clouds.requireEqual(PointClouds.read(file), cloud);
        });
    }

    @Test
    void archivesHaveEveryType() {
        Path file = folder.resolve("a.npz");
        PointCloud cloud = Clouds.random(new SplittableRandom(4), 7, NumberType.F32, NumberType.values());
        PointClouds.write(file, cloud);
        Clouds.requireEqual(PointClouds.read(file), cloud);
    }

    @Test
    void arraysAreRowsOfPoints() {
        PointCloud cloud = NpyColumns.cloud(NpyArray.of(new short[] {1, 2, 3, 4, 5, 6, 7, 8}, 1, 2, 4));
        assertThat(cloud.columns()).extracting(Column::name).containsExactly("x", "y", "z", "intensity");
        assertThat(cloud.reals("intensity")).containsExactly(4, 8);
        assertThat(cloud.column("x").type()).isEqualTo(NumberType.I16);
        assertThatThrownBy(() -> NpyColumns.cloud(NpyArray.of(new int[2], 2))).hasMessageContaining("[2]");
        Map<String, NpyArray> mixed = Map.of("a", NpyArray.of(new int[2], 2), "b", NpyArray.of(new int[2], 1, 2));
        assertThatThrownBy(() -> NpyColumns.cloud(mixed)).hasMessageContainingAll("'b'", "[1, 2]");
    }

    @Test
    void formatsThatNeedMoreThanPointsSaySo() {
        PointCloud cloud = Clouds.random(new SplittableRandom(1), 5, NumberType.F64);
        assertThatThrownBy(() -> PointClouds.write(folder.resolve("a.las"), cloud))
                .hasMessageContainingAll("a.las", "use Las");
        assertThatThrownBy(() -> PointClouds.write(folder.resolve("a.xls"), cloud))
                .hasMessageContaining("a.xls");
    }

    @ParameterizedTest
    @CsvSource({"a.bin, ring", "a.pcd.bin, label"})
    void recordsTakeNoOtherColumns(String name, String other) {
        FloatRecords format = name.equals("a.bin") ? FloatRecords.KITTI : FloatRecords.NUSCENES;
        SplittableRandom random = new SplittableRandom(1);
        PointCloud exact = new PointCloud(format.columns().stream()
                .map(column -> Clouds.column(random, 4, column, NumberType.F32))
                .toList());
        Path file = folder.resolve(name);
        PointClouds.write(file, exact);
        Clouds.requireEqual(PointClouds.read(file), exact);
        PointCloud more = exact.with(Clouds.column(random, 4, other, NumberType.F32));
        assertThatThrownBy(() -> PointClouds.write(file, more))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll(name, other, "[x, y, z, intensity");
        PointCloud turned = new PointCloud(exact.columns().reversed());
        assertThatThrownBy(() -> PointClouds.write(file, turned)).hasMessageContaining("[x, y, z, intensity");
    }

    @Test
    void nothingIsWrittenCompressed() {
        PointCloud cloud = Clouds.random(new SplittableRandom(1), 5, NumberType.F64);
        for (String name : List.of("a.ply.gz", "a.XYZ.GZ")) {
            assertThatThrownBy(() -> PointClouds.write(folder.resolve(name), cloud))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContainingAll(name, "not written", "'" + name.substring(0, 5) + "'");
        }
    }

    @Test
    void compressedFilesAreReadButArchives() throws IOException {
        PointCloud cloud = Clouds.random(new SplittableRandom(1), 5, NumberType.F64);
        Clouds.requireEqual(PointClouds.read(compressed("a.ply", cloud)), cloud);
        Path archive = compressed("a.npz", cloud);
        for (Function<Path, Object> use : List.<Function<Path, Object>>of(PointClouds::read, PointClouds::format)) {
            assertThatThrownBy(() -> use.apply(archive))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContainingAll("a.npz.gz", "compressed already", "gunzip");
        }
    }

    private Path compressed(String name, PointCloud cloud) throws IOException {
        Path plain = folder.resolve(name);
        PointClouds.write(plain, cloud);
        Path packed = folder.resolve(name + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, out);
        }
        return packed;
    }

    @Test
    void compressedFilesBeyondAnArrayAreRefused() throws IOException {
        Path large = folder.resolve("a.xyz.gz");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(1L << 31); // no block of it is written
        }
        assertThatThrownBy(() -> PointClouds.read(large))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("a.xyz.gz", "2147483648 bytes", "gunzip");
    }
}
