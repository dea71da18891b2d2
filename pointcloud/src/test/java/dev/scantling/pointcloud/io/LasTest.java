package dev.scantling.pointcloud.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.check.Cases;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.Shared;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LasTest {
    private static final String FOLDER = "data/formats/las/";
    private static final List<String> AXES = List.of("x", "y", "z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsWrittenIsReadBack(int format) {
        Path file = folder.resolve("a.las");
        Cases.standard(12).check(200, (random, size) -> {
            Las las = random(random, format, size);
            las.write(file);
            requireEqual(Las.read(file), las);
        });
    }

    /** All fields of a format, an extra column of each type, and one on a grid. */
    static Las random(RandomGenerator random, int format, int size) {
        List<Column> columns = new ArrayList<>();
        for (String axis : AXES) {
            columns.add(new Column.Scaled(
                    axis, "?", 0.001, 1234.5, random.ints(size).toArray()));
        }
        for (LasField field : LasField.of(format)) {
            columns.add(
                    field.bits() == 0
                            ? Clouds.column(random, size, field.name(), field.type())
                            : small(random, size, field));
        }
        for (NumberType type : NumberType.values()) {
            columns.add(Clouds.column(random, size, "extra " + type, type));
        }
        columns.add(new Column.Scaled("height", "?", 0.01, -3, random.ints(size).toArray()));
        return new Las(
                format < 4 ? 2 : format < 6 ? 3 : 4,
                format,
                17,
                new PointCloud(columns),
                List.of(new LasRecord("somebody", 65_535, "made up", new byte[] {1, 2, 3})));
    }

    private static Column small(RandomGenerator random, int size, LasField field) {
        ColumnBuilder builder = ColumnBuilder.of(field.name(), "1", field.type(), size);
        random.ints(size, 0, 1 << field.bits()).forEach(builder::add);
        return builder.build();
    }

    static void requireEqual(Las actual, Las expected) {
        Clouds.requireEqual(actual.points(), expected.points());
        assertThat(actual.records()).isEqualTo(expected.records());
        assertThat(List.of(actual.minor(), actual.format(), actual.encoding()))
                .isEqualTo(List.of(expected.minor(), expected.format(), expected.encoding()));
    }

    @ParameterizedTest
    @CsvSource({
        "1_4_w_evlr.las, 4, 6, 1000",
        "1_4_w_evlr.laz, 4, 6, 1000",
        "autzen.las, 2, 1, 106",
        "extrabytes.las, 4, 3, 1065",
        "extra.laz, 4, 3, 1065",
        "pdrf10-1.4.las, 4, 10, 1024",
        "pdrf10-1.4.laz, 4, 10, 1024",
        "pdrf4-1.3.las, 3, 4, 1024",
        "pdrf6-1.4.las, 4, 6, 1024",
        "points-1.4.las, 4, 7, 3",
        "simple.las, 2, 3, 1065",
        "simple.laz, 2, 3, 1065",
        "simple1_1.las, 1, 1, 1065",
        "simple1_3.las, 3, 4, 999",
        "vegetation_1_3.las, 3, 1, 10683"
    })
    void filesHaveTheirPoints(String name, int minor, int format, int points) throws IOException {
        Path file = Shared.path(FOLDER + name);
        Las las = Las.read(file);
        assertThat(List.of(las.minor(), las.format(), las.points().size())).containsExactly(minor, format, points);
        if (!name.equals("simple1_3.las")) { // its header has bounds that are not scaled
            requireBounds(file, las.points());
        }
    }

    /** The bounds that the writer of the file found. */
    private static void requireBounds(Path file, PointCloud points) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        for (int axis = 0; axis < AXES.size(); axis++) {
            double most = header.getDouble(179 + 16 * axis);
            double least = header.getDouble(187 + 16 * axis);
            double scale = header.getDouble(131 + 8 * axis);
            double[] values = points.reals(AXES.get(axis));
            assertThat(Arrays.stream(values).max().orElseThrow()).isCloseTo(most, within(1.001 * scale));
            assertThat(Arrays.stream(values).min().orElseThrow()).isCloseTo(least, within(1.001 * scale));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "formats/las/1_4_w_evlr",
        "formats/las/pdrf10-1.4",
        "formats/las/simple",
        "formats/ripple-one-cloud/ripple"
    })
    void compressedFilesHoldTheSamePoints(String stem) {
        Las plain = Las.read(Shared.path("data/" + stem + ".las"));
        Las packed = Las.read(Shared.path("data/" + stem + ".laz"));
        assertThat(packed.format()).isEqualTo(plain.format());
        Clouds.requireEqual(packed.points(), plain.points());
    }

    @Test
    void extraBytesLieBesideTheSameCoordinates() {
        PointCloud simple = Las.read(Shared.path(FOLDER + "simple.las")).points();
        PointCloud extra = Las.read(Shared.path(FOLDER + "extrabytes.las")).points();
        PointCloud packed = Las.read(Shared.path(FOLDER + "extra.laz")).points();
        for (String axis : AXES) {
            assertThat(extra.reals(axis)).isEqualTo(simple.reals(axis)).isEqualTo(packed.reals(axis));
        }
        assertThat(extra.columns()).hasSizeGreaterThan(simple.columns().size());
        assertThat(extra.reals("Time")).isEqualTo(packed.reals("Time"));
    }

    @Test
    void theRippleAgreesWithItsText() {
        PointCloud las = Las.read(Shared.path("data/formats/ripple-one-cloud/ripple.las"))
                .points();
        PointCloud pts = TextPoints.readPts(Shared.path("data/formats/ripple-one-cloud/ripple.pts"));
        assertThat(las.size()).isEqualTo(10_201);
        for (String axis : AXES) {
            assertThat(las.reals(axis)).containsExactly(pts.reals(axis), within(5.1e-5));
        }
        assertThat(las.column("x")).isInstanceOf(Column.Scaled.class);
    }

    @Test
    void everyFileIsWrittenWithTheSamePoints() {
        Path file = folder.resolve("a.las");
        assertThat(Shared.files("data/formats", ".las")).hasSizeGreaterThan(10).allSatisfy(original -> {
            Las las = Las.read(original);
            las.write(file);
            requireEqual(Las.read(file), las);
        });
    }

    @Test
    void mistakesAreNamedWithTheirOffset() throws IOException {
        Path file = folder.resolve("a.las");
        random(new SplittableRandom(3), 1, 5).write(file);
        byte[] good = Files.readAllBytes(file);
        assertRefused(Arrays.copyOf(good, 100), "a.las, offset 0", "227 bytes");
        assertRefused(Arrays.copyOf(good, good.length - 1), "truncated: 5 points");
        assertRefused(changed(good, 0, 'X'), "does not start with LASF");
        assertRefused(changed(good, 25, 5), "offset 24", "version 1.5");
        assertRefused(changed(good, 104, 11), "offset 104", "point format 11");
        assertRefused(changed(good, 104, 0x81), "no record of LASzip");
        assertRefused(changed(changed(good, 104, 6), 106, 1), "offset 104", "points of format 6", "1.4", "1.2");
        assertRefused(changed(good, 105, 27), "offset 105", "at least 28 bytes");
        assertRefused(changed(good, 97, 0xFF), "offset 96", "points begin");
        assertRefused(changed(good, 103, 0xFF), "variable length record");
    }

    @Test
    void countsBelowZeroAreRefused() throws IOException {
        Path file = folder.resolve("a.las");
        random(new SplittableRandom(3), 6, 5).write(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[247 + 7] = (byte) 0x80;
        assertRefused(bytes, "a.las, offset 247", "-9223372036854775803 points");
        assertRefused(changed(bytes, 104, 0x86), "a.las, offset 247", "-9223372036854775803 points");
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 2", "4, 3", "5, 3", "6, 4", "7, 4", "8, 4", "9, 4", "10, 4"})
    void formatsNeedTheVersionThatHasThem(int format, int minor) {
        Las least = random(new SplittableRandom(1), format, 3);
        assertThat(new Las(minor, format, 0, least.points(), List.of()).minor()).isEqualTo(minor);
        assertThatThrownBy(() -> new Las(minor - 1, format, 0, least.points(), List.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("points of format " + format, "1." + minor, "1." + (minor - 1));
    }

    private static byte[] changed(byte[] good, int at, int value) {
        byte[] bytes = good.clone();
        bytes[at] = (byte) value;
        if (at == 105) {
            bytes[106] = 0;
        }
        return bytes;
    }

    private void assertRefused(byte[] bytes, String... parts) throws IOException {
        Path file = Files.write(folder.resolve("a.las"), bytes);
        assertThatThrownBy(() -> Las.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void pointsThatLasDoesNotHaveAreRefused() {
        Path file = folder.resolve("a.las");
        PointCloud floats = PointCloud.builder()
                .xyz(new float[1], new float[1], new float[1])
                .build();
        assertThatThrownBy(() -> new Las(2, 0, 0, floats, List.of()).write(file))
                .hasMessageContainingAll("'x' holds float32", "Column.Scaled");
        assertThatThrownBy(() -> new Las(2, 11, 0, floats, List.of())).hasMessageContaining("formats 0 to 10");
    }
}
