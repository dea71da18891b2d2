package dev.scantling.pointcloud.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.check.Cases;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.Shared;
import dev.scantling.sparse.io.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KittiTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBackWithItsLabels() {
        Path scan = folder.resolve("a.bin");
        Path labels = folder.resolve("a.label");
        Cases.standard(20).check(1000, (random, size) -> {
            PointCloud cloud = random(random, size);
            KittiWriter.write(scan, cloud);
            SemanticKittiLabels.write(labels, cloud.ints(PointCloud.LABEL));
            PointCloud back = KittiReader.read(scan, labels);
            assertThat(back.matrix("x", "y", "z", "intensity")).isEqualTo(cloud.matrix("x", "y", "z", "intensity"));
            assertThat(back.ints(PointCloud.LABEL)).isEqualTo(cloud.ints(PointCloud.LABEL));
        });
    }

    private static PointCloud random(RandomGenerator random, int size) {
        return PointCloud.builder()
                .xyz(floats(random, size), floats(random, size), floats(random, size))
                .intensity(floats(random, size))
                .labels(random.ints(size).toArray())
                .build();
    }

    /** Any bits, NaN and infinities included. */
    private static float[] floats(RandomGenerator random, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = Float.intBitsToFloat(random.nextInt());
        }
        return values;
    }

    @Test
    void aRealScanSurvivesByteForByte() throws IOException {
        Path original = Shared.path("data/scans/semantickitti/000000.bin");
        Path copy = folder.resolve("copy.bin");
        KittiWriter.write(copy, KittiReader.read(original));
        assertThat(Files.mismatch(original, copy)).isEqualTo(-1);
    }

    @Test
    void everyScanHasItsPoints() {
        assertScan(FloatRecords.KITTI, "kitti-object/000000.bin", 20_285);
        assertScan(FloatRecords.KITTI, "kitti-object/000003.bin", 18_911);
        assertScan(FloatRecords.KITTI, "kitti-object/000006.bin", 19_473);
        assertScan(FloatRecords.KITTI, "kitti-object/000008.bin", 17_238);
        assertScan(FloatRecords.KITTI, "tiny-labelled/kitti_training_velodyne_reduced_000000.bin", 800);
        assertScan(FloatRecords.KITTI, "tiny-labelled/semantickitti_sequences_00_velodyne_000000.bin", 50);
        assertScan(FloatRecords.of("x", "y", "z", "r", "g", "b"), "indoor/scene0000_00.bin", 40_684);
        assertScan(
                FloatRecords.of("x", "y", "z", "r", "g", "b"), "tiny-labelled/s3dis_points_Area_1_office_2.bin", 100);
        assertScan(
                FloatRecords.of("x", "y", "z", "intensity", "elongation", "time"),
                "tiny-labelled/waymo_kitti_format_training_velodyne_0000000.bin",
                800);
    }

    private void assertScan(FloatRecords format, String name, int points) {
        Path original = Shared.path("data/scans/" + name);
        PointCloud scan = format.read(original);
        assertThat(scan.size()).isEqualTo(points);
        Path copy = folder.resolve("copy.bin");
        format.write(copy, scan);
        assertThat(copy).hasSameBinaryContentAs(original);
    }

    @Test
    void aSweepOfNuScenesHas32Rings() {
        List<Path> sweeps = Shared.files("data/scans/nuscenes", ".pcd.bin");
        assertThat(sweeps).hasSize(1);
        PointCloud sweep = FloatRecords.NUSCENES.read(sweeps.getFirst());
        assertThat(sweep.size()).isEqualTo(34_688);
        assertThat(Arrays.stream(sweep.reals("ring")).distinct().sorted().toArray())
                .isEqualTo(IntStream.range(0, 32).asDoubleStream().toArray());
        assertThat(sweep.column("x").unit()).isEqualTo("m");
    }

    @Test
    void anEmptyFileIsAScanWithoutPoints() throws IOException {
        Path scan = Files.createFile(folder.resolve("a.bin"));
        Path labels = Files.createFile(folder.resolve("a.label"));
        assertThat(KittiReader.read(scan, labels).size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 17, 63})
    void truncationIsReportedWithItsOffset(int bytes) throws IOException {
        Path scan = Files.write(folder.resolve("a.bin"), new byte[bytes]);
        assertThatThrownBy(() -> KittiReader.read(scan))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll(
                        scan.toString(),
                        "truncated",
                        "point " + bytes / 16 + " at offset " + bytes / 16 * 16,
                        "multiple of 16");
    }

    @Test
    void labelsMustMatchThePoints() throws IOException {
        Path labels = Files.write(folder.resolve("a.label"), new byte[8]);
        assertThatThrownBy(() -> SemanticKittiLabels.read(labels, 3))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("a.label", "2 labels", "3 points");
        Files.write(labels, new byte[10]);
        assertThatThrownBy(() -> SemanticKittiLabels.read(labels, 2)).hasMessageContaining("multiple of 4");
    }

    @Test
    void wordsHoldClassAndInstance() {
        int word = SemanticKittiLabels.word(259, 65_535);
        assertThat(SemanticKittiLabels.semanticClass(word)).isEqualTo(259);
        assertThat(SemanticKittiLabels.instance(word)).isEqualTo(65_535);
    }

    @Test
    void aMissingFileSaysWhatToDo() {
        assertThatThrownBy(() -> KittiReader.read(folder.resolve("none.bin")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("none.bin", "no such file", "check the path");
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNoOther() throws IOException {
        Path file = Files.writeString(folder.resolve("a.bin"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("a.bin", "cannot be written", "disk full");
        assertThat(file).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        Path nowhere = folder.resolve("none").resolve("a.bin");
        assertThatThrownBy(() -> SemanticKittiLabels.write(nowhere, new int[0]))
                .hasMessageContainingAll("a.bin", "there is no folder", "create it first");
    }

    @Test
    void plyIsWhatViewersExpect() throws IOException {
        PointCloud cloud = PointCloud.builder()
                .xyz(new float[] {1, 2}, new float[] {0, 0}, new float[] {-1, 0})
                .build();
        Path file = folder.resolve("a.ply");
        PlyWriter.write(file, cloud, new int[] {0xFF8001, 0x000000}, new byte[] {18, -1});
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int body = text.indexOf("end_header\n") + "end_header\n".length();
        assertThat(List.of(text.substring(0, body).split("\n")))
                .startsWith("ply", "format binary_little_endian 1.0")
                .contains("element vertex 2", "property float x", "property uchar red")
                .endsWith("property uchar label", "end_header");
        assertThat(Arrays.copyOfRange(bytes, body, bytes.length)).hasSize(2 * 16);
        assertThat(Arrays.copyOfRange(bytes, body, body + 16)).isEqualTo(new byte[] {
            0, 0, (byte) 0x80, 0x3F, 0, 0, 0, 0, 0, 0, (byte) 0x80, (byte) 0xBF, -1, -128, 1, 18
        });
        PlyWriter.write(file, cloud, new int[2]);
        assertThat(Files.size(file)).isEqualTo(body - "property uchar label\n".length() + 2 * 15);
        assertThatThrownBy(() -> PlyWriter.write(file, cloud, new int[3]))
                .hasMessageContaining("3 colours for 2 points");
    }
}
