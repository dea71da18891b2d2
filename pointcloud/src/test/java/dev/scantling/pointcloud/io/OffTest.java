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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBack() {
        Path file = folder.resolve("a.off");
        for (List<String> names : OffHeader.COLUMNS.values()) {
            Cases.standard(10).check(200, (random, size) -> {
                Off off = random(random, names, size);
                off.write(file);
                Off back = Off.read(file);
                Clouds.requireEqual(back.vertices(), off.vertices());
                assertThat(back.faces().starts()).isEqualTo(off.faces().starts());
                assertThat(Clouds.bits(back.faces().values()))
                        .isEqualTo(Clouds.bits(off.faces().values()));
            });
        }
    }

    private static Off random(RandomGenerator random, List<String> names, int size) {
        List<Column> columns = new ArrayList<>();
        names.forEach(name -> columns.add(Clouds.column(random, size, name, NumberType.F64)));
        int[] starts = new int[size + 1];
        for (int i = 0; i < size; i++) {
            starts[i + 1] = starts[i] + random.nextInt(5);
        }
        byte[] corners = new byte[starts[size] * Integer.BYTES];
        for (int i = 0; i < starts[size]; i++) {
            corners[i * Integer.BYTES] = (byte) random.nextInt(Math.min(size, 256));
        }
        return new Off(
                new PointCloud(columns),
                new PlyProperty.Lists(
                        NumberType.I32,
                        starts,
                        new Column.Integers(Off.FACES, Column.UNSTATED, NumberType.U32, corners)));
    }

    @ParameterizedTest
    @CsvSource({
        "bathtub_0001, 3514, 3546",
        "bathtub_0002, 700, 664",
        "bathtub_0004, 2842, 3519",
        "bed_0001, 2095, 1807",
        "chair_0890, 1658, 2996",
        "stool_0002, 547, 344"
    })
    void meshesOfModelNetAreRead(String name, int vertices, int faces) {
        Off off = Off.read(Shared.path("data/shapes/modelnet-off/" + name + ".off"));
        assertThat(off.vertices().size()).isEqualTo(vertices);
        assertThat(off.faces().size()).isEqualTo(faces);
        assertThat(off.faces().starts()[faces]).isEqualTo(3 * faces);
    }

    @Test
    void theKeywordMayBeOnTheLineOfTheCounts() throws IOException {
        for (String begin : List.of("OFF\n2 1 0\n", "OFF 2 1 0\n", "OFF2 1 0\n", "# mesh\nOFF # text\n\n2 1 0\n")) {
            Off off = Off.read(off(begin + "1 2 3\n4 5 6.5\n2 1 0 0.5 0.5 0.5\n"));
            assertThat(off.vertices().reals("z")).containsExactly(3, 6.5);
            assertThat(Clouds.bits(off.faces().values())).containsExactly(1, 0);
        }
    }

    @Test
    void mistakesAreNamedWithTheirLine() throws IOException {
        assertRefused("OFF\n2 1 0\n1 2 3\n4 5 6\n3 0 1 2\n", "a.off, line 5", "vertex 2", "0 .. 1");
        assertRefused("OFF\n2 1 0\n1 2 3\n4 5 6\n3 0 1\n", "line 5", "number of corners 3", "0 .. 2");
        assertRefused("OFF\n2 1 0\n1 2 3\n4 5\n", "line 4", "expected 3 words");
        assertRefused("OFF\n2 1 0\n1 2 300\n4 5 600\n", "truncated");
        assertRefused("OFF\n900000000 1 0\n1 2 3\n", "900000000 vertex lines");
        assertRefused("OFF\n1 0 0\n1 2 3\n4 5 6\n", "line 4", "after the last");
        assertRefused("4OFF\n1 0 0\n1 2 3 4\n", "line 1", "'4OFF'");
        assertRefused("OFF BINARY\n", "line 1", "expected 3 words");
    }

    private Path off(String text) throws IOException {
        return Files.writeString(folder.resolve("a.off"), text);
    }

    private void assertRefused(String text, String... parts) throws IOException {
        Path file = off(text);
        assertThatThrownBy(() -> Off.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll(parts);
    }
}
