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
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PcdTest {
    private static final String FOLDER = "data/formats/pcd/";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBack(PcdEncoding encoding) {
        Path file = folder.resolve("a.pcd");
        Cases.standard(25).check(400, (random, size) -> {
            Pcd pcd = random(random, size);
            pcd.write(file, encoding);
            Pcd back = Pcd.read(file);
            Clouds.requireEqual(back.cloud(), pcd.cloud());
            assertThat(List.of(back.width(), back.height())).isEqualTo(List.of(pcd.width(), pcd.height()));
            assertThat(back.viewpoint()).isEqualTo(pcd.viewpoint());
        });
    }

    /** Three rows, all types, and a field of three numbers. */
    private static Pcd random(RandomGenerator random, int width) {
        PointCloud cloud = Clouds.random(random, 3 * width, NumberType.F32, NumberType.values());
        for (int i = 0; i < 3; i++) {
            cloud = cloud.with(Clouds.column(random, cloud.size(), "descriptor[" + i + "]", NumberType.U8));
        }
        return new Pcd(cloud, width, 3, List.of(1.5, -2.0, 0.1, 0.5, 0.5, 0.5, 0.5));
    }

    @Test
    void compressionShrinksWhatRepeats() throws IOException {
        PointCloud flat = PointCloud.builder()
                .xyz(new float[10_000], new float[10_000], new float[10_000])
                .build();
        Path file = folder.resolve("a.pcd");
        Pcd.of(flat).write(file, PcdEncoding.BINARY_COMPRESSED);
        assertThat(Files.size(file)).isLessThan(3000);
        Clouds.requireEqual(Pcd.read(file).cloud(), flat);
    }

    @ParameterizedTest
    @CsvSource({
        "formats/pcd/bun0.pcd, 397, 7",
        "formats/pcd/lamppost.pcd, 1771, 3",
        "formats/pcd/nhood_test.pcd, 36, 4",
        "formats/pcd/octants.pcd, 8, 3",
        "formats/pcd/Zaghetto.pcd, 59750, 3",
        "formats/pcd/colored_cloud.pcd, 1000, 8",
        "formats/pcd/curve_close.pcd, 110, 3",
        "formats/pcd/office1_keypoints.pcd, 1318, 4",
        "formats/pcd/milk.pcd, 13704, 3",
        "formats/pcd/milk_color.pcd, 13704, 4",
        "formats/pcd/brisk_keypoints_gt.pcd, 1860, 4",
        "formats/pcd/brisk_descriptors_gt.pcd, 1534, 66",
        "conformance/kdtree-pcl/sac_plane_test.pcd, 3283, 7"
    })
    void filesOfPclHaveTheirPoints(String name, int points, int columns) {
        PointCloud cloud = Pcd.read(Shared.path("data/" + name)).cloud();
        assertThat(cloud.size()).isEqualTo(points);
        assertThat(cloud.columns()).hasSize(columns);
    }

    @Test
    void everyFileOfPclSurvivesEveryEncoding() {
        Path file = folder.resolve("a.pcd");
        assertThat(Shared.files(FOLDER, ".pcd")).isNotEmpty().allSatisfy(original -> {
            Pcd pcd = Pcd.read(original);
            for (PcdEncoding encoding : PcdEncoding.values()) {
                pcd.write(file, encoding);
                Clouds.requireEqual(Pcd.read(file).cloud(), pcd.cloud());
            }
        });
    }

    @Test
    void aFileOfPclIsWrittenAsPclDid() throws IOException {
        Path original = Shared.path(FOLDER + "curve_close.pcd");
        Path copy = folder.resolve("copy.pcd");
        Pcd.read(original).write(copy, PcdEncoding.BINARY);
        byte[] expected = Files.readAllBytes(original);
        byte[] actual = Files.readAllBytes(copy);
        int points = 110 * 12;
        assertThat(new String(actual, StandardCharsets.ISO_8859_1).substring(actual.length - points))
                .isEqualTo(body(expected, points));
    }

    private static String body(byte[] file, int bytes) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf("DATA binary\n") + "DATA binary\n".length();
        return text.substring(begin, begin + bytes);
    }

    @Test
    void textAndColoursAreWhatTheFilesSay() {
        PointCloud octants = Pcd.read(Shared.path(FOLDER + "octants.pcd")).cloud();
        assertThat(octants.floats("x")).containsExactly(-9, -6, -3, -2, 1, 3, 6, 9);
        PointCloud plain = Pcd.read(Shared.path(FOLDER + "milk.pcd")).cloud();
        PointCloud coloured = Pcd.read(Shared.path(FOLDER + "milk_color.pcd")).cloud();
        assertThat(coloured.matrix("x", "y", "z")).isEqualTo(plain.matrix("x", "y", "z"));
        assertThat(coloured.column("rgba").type()).isEqualTo(NumberType.U32);
        Pcd column = Pcd.read(Shared.path(FOLDER + "colored_cloud.pcd"));
        assertThat(List.of(column.width(), column.height())).containsExactly(1, 1000);
        assertThat(column.cloud().column("rgb").bits(0) >>> 24).isIn(0L, 255L);
    }

    @Test
    void paddingIsLeftOut() throws IOException {
        Path file = ascii("FIELDS x _ y _\nSIZE 4 1 8 2\nTYPE F U F I\nCOUNT 1 3 1 2", 1, "1.5 9 9 9 -2 8 8");
        PointCloud cloud = Pcd.read(file).cloud();
        assertThat(cloud.columns()).extracting(Column::name).containsExactly("x", "y");
        assertThat(cloud.reals("y")).containsExactly(-2);
    }

    @Test
    void mistakesAreNamedWithTheirLine() throws IOException {
        String xy = "FIELDS x y\nSIZE 4 1\nTYPE F U\nCOUNT 1 1";
        assertRefused(ascii(xy, 2, "1.5 100"), "a.pcd, line 10", "1 of 2 points");
        assertRefused(ascii(xy, 1, "1 2 3"), "line 10", "expected 2 words", "found 3");
        assertRefused(ascii(xy, 1, "1 256"), "line 10", "value 2", "uint8", "256");
        assertRefused(ascii(xy, 1, "1 2\n3 4"), "line 11", "after the last of 1 points");
        assertRefused(ascii("FIELDS x y\nSIZE 4 3\nTYPE F U", 1, "1 2"), "line 4", "no type U of 3 bytes");
        assertRefused(ascii("FIELDS x x\nSIZE 4 4\nTYPE F F", 1, "1 2"), "'x' occurs twice");
        assertRefused(ascii("FIELDS x\nSIZE 4\nTYPE F F", 1, "1"), "line 4", "expected 2 words", "line 2");
        assertRefused(ascii(xy, 2_000_000_000, "1 2"), "2000000000 points", "bytes follow");
        assertRefused(Files.writeString(folder.resolve("a.pcd"), "hello there\n"), "line 1", "found 'hello'");
    }

    private Path ascii(String fields, int points, String rows) throws IOException {
        return Files.writeString(
                folder.resolve("a.pcd"),
                "VERSION 0.7\n" + fields + "\nWIDTH " + points + "\nHEIGHT 1\nPOINTS " + points + "\nDATA ascii\n"
                        + rows + "\n");
    }

    private static void assertRefused(Path file, String... parts) {
        assertThatThrownBy(() -> Pcd.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void headersHaveTheSameDigitsInEveryLanguage() {
        Path file = folder.resolve("a.pcd");
        Pcd pcd = random(new SplittableRandom(1), 4);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            pcd.write(file, PcdEncoding.ASCII);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(file).content().contains("\nWIDTH 4\nHEIGHT 3\n", "\nPOINTS 12\n");
    }

    @Test
    void theNameOfPaddingIsRefused() {
        PointCloud cloud = new PointCloud(List.of(new Column.Ints("_", "1", new int[1])));
        assertThatThrownBy(() -> Pcd.of(cloud).write(folder.resolve("a.pcd"), PcdEncoding.ASCII))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("'_'", "padding");
    }

    @Test
    void anOrganisedCloudNeedsAllItsPoints() {
        PointCloud cloud = Clouds.random(new SplittableRandom(1), 6, NumberType.F32);
        assertThatThrownBy(() -> new Pcd(cloud, 4, 2, Pcd.ORIGIN)).hasMessageContainingAll("8 points", "not 6");
    }

    @Test
    void lzfReadsWhatItWrites() {
        Cases.standard(60).check(20_000, (random, size) -> {
            int values = 1 + random.nextInt(1 << random.nextInt(9));
            byte[] bytes = new byte[size];
            IntStream.range(0, size).forEach(i -> bytes[i] = (byte) random.nextInt(values));
            byte[] packed = Lzf.compress(bytes);
            assertThat(new Lzf("f", 0, MemorySegment.ofArray(packed)).decompress(size))
                    .isEqualTo(bytes);
        });
    }
}
