package dev.scantling.pointcloud.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.check.Cases;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextPointsTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBack() {
        Path xyz = folder.resolve("a.xyz");
        Path pts = folder.resolve("a.pts");
        Cases.standard(20).check(300, (random, size) -> {
            PointCloud cloud = Clouds.random(random, size, NumberType.F64, NumberType.F64);
            TextPoints.writeXyz(xyz, cloud);
            Clouds.requireEqual(TextPoints.readXyz(xyz), cloud);
            PointCloud coloured = Clouds.random(random, size, NumberType.F64)
                    .with(Clouds.column(random, size, "intensity", NumberType.F64))
                    .with(Clouds.column(random, size, "red", NumberType.U8))
                    .with(Clouds.column(random, size, "green", NumberType.U8))
                    .with(Clouds.column(random, size, "blue", NumberType.U8));
            TextPoints.writePts(pts, coloured);
            if (size > 0) { // a file of no points does not say what they would have
                Clouds.requireEqual(TextPoints.readPts(pts), coloured);
            }
        });
    }

    @Test
    void columnsGetTheirNames() throws IOException {
        assertThat(xyz("1 2 3\n\n4,5;6 # comment\n").columns())
                .extracting(Column::name)
                .containsExactly("x", "y", "z");
        assertThat(xyz("1\t2\t3\t0.5").columns()).extracting(Column::name).endsWith("intensity");
        assertThat(xyz("1 2 3 4 5").columns()).extracting(Column::name).containsExactly("x", "y", "z", "c3", "c4");
        assertThat(xyz("//X Y Z Range\n1 2 3 4").columns())
                .extracting(Column::name)
                .containsExactly("X", "Y", "Z", "Range");
        assertThat(xyz("x,y,t\n1,2,nan").reals("t")).containsExactly(Double.NaN);
        assertThat(xyz("# made by hand\n1 2 3").reals("z")).containsExactly(3);
        assertThat(xyz("1 2").columns()).extracting(Column::name).containsExactly("c0", "c1");
        assertThat(xyz("").size()).isZero();
        assertThat(xyz("made by\nx y t\n1 2 3").columns())
                .extracting(Column::name)
                .containsExactly("x", "y", "t");
    }

    private PointCloud xyz(String text) throws IOException {
        return TextPoints.readXyz(Files.writeString(folder.resolve("a.xyz"), text));
    }

    @Test
    void largeCoordinatesKeepTheirDigits() throws IOException {
        assertThat(xyz("5412345.123 48000000.0625 1e-3").reals("x")).containsExactly(5412345.123);
    }

    @Test
    void infinitiesAreNumbersInAnySpelling() throws IOException {
        assertThat(xyz("# x y z\nInfinity nan INF\n4 5 6").reals("x")).containsExactly(Double.POSITIVE_INFINITY, 4);
        assertThat(xyz("x y z\n-Infinity -inf +NaN").reals("y")).containsExactly(Double.NEGATIVE_INFINITY);
    }

    @Test
    void aColumnNamedLikeANumberIsNotWritten() {
        PointCloud cloud = Clouds.random(new SplittableRandom(1), 2, NumberType.F64)
                .with(Clouds.column(new SplittableRandom(2), 2, "Infinity", NumberType.F64));
        assertThatThrownBy(() -> TextPoints.writeXyz(folder.resolve("a.xyz"), cloud))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("'Infinity'", "rename");
    }

    @Test
    void ptsHasItsTypesAndNoOthers() {
        PointCloud cloud = Clouds.random(new SplittableRandom(1), 2, NumberType.F32);
        assertThatThrownBy(() -> TextPoints.writePts(folder.resolve("a.pts"), cloud))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("'x'", "float32", "float64");
    }

    @Test
    void theRippleAgreesWithItsPly() {
        PointCloud text = TextPoints.readPts(Shared.path("data/formats/ripple-one-cloud/ripple.pts"));
        PointCloud ply = Ply.read(Shared.path("data/formats/ripple-one-cloud/ripple_bin.ply"))
                .vertices();
        assertThat(text.size()).isEqualTo(10_201).isEqualTo(ply.size());
        for (String axis : new String[] {"x", "y", "z"}) {
            assertThat(text.reals(axis)).containsExactly(ply.reals(axis), within(5.1e-5));
        }
        for (String colour : new String[] {"red", "green", "blue"}) {
            assertThat(text.reals(colour)).isEqualTo(ply.reals(colour));
        }
    }

    @Test
    void aTableOfShapesHasItsRowsAndColumns() {
        PointCloud table = TextPoints.readXyz(Shared.path("data/shapes/shapenet-part/shapenet_test.csv"));
        assertThat(table.size()).isEqualTo(103);
        assertThat(table.columns()).hasSize(1 + 64 * 3);
    }

    @Test
    void mistakesAreNamedWithTheirLine() throws IOException {
        assertRefused(TextPoints::readXyz, "1 2 3\n4 5\n", "a.txt, line 2", "expected 3 words");
        assertRefused(TextPoints::readXyz, "1 2 3\n4 5 six\n", "line 2", "value 3", "'six'");
        assertRefused(TextPoints::readXyz, "1 2 six\n", "line 1", "'1 2 six'");
        assertRefused(TextPoints::readXyz, "# x y z\n1 2 six\n4 5 6\n", "line 2", "'1 2 six'");
        assertRefused(TextPoints::readXyz, "x y z\n1 2 0x1p3\n4 5 6\n", "line 2", "'1 2 0x1p3'");
        assertRefused(TextPoints::readXyz, "x y -\n1 2 3\n", "line 1", "'x y -'");
        assertRefused(TextPoints::readPts, "3\n1 2 3\n", "line 1", "announces 3 points", "has 1");
        assertRefused(TextPoints::readPts, "1 2 3 4 5\n", "line 1", "5 values", "3, 4");
        assertRefused(TextPoints::readPts, "1 2 3 4 5 256\n", "line 1", "uint8", "256");
        Path file = folder.resolve("b.pts");
        PointCloud cloud = PointCloud.builder().intensity(new float[1]).build();
        assertThatThrownBy(() -> TextPoints.writePts(file, cloud)).hasMessageContaining("[intensity]");
        PointCloud blank = new PointCloud(List.of(new Column.Ints("a b", "1", new int[1])));
        assertThatThrownBy(() -> TextPoints.writeXyz(file, blank)).hasMessageContaining("'a b'");
    }

    private void assertRefused(Function<Path, PointCloud> reader, String text, String... parts) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), text);
        assertThatThrownBy(() -> reader.apply(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll(parts);
    }
}
