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
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlyTest {
    private static final String FOLDER = "data/formats/ply/";
    private static final NumberType[] TYPES = {
        NumberType.I8,
        NumberType.U8,
        NumberType.I16,
        NumberType.U16,
        NumberType.I32,
        NumberType.U32,
        NumberType.F32,
        NumberType.F64
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBack(PlyFormat format) {
        Path file = folder.resolve("a.ply");
        Cases.standard(25).check(300, (random, size) -> {
            Ply ply = random(random, size);
            ply.write(file, format);
            requireEqual(Ply.read(file), ply);
        });
    }

    private static Ply random(RandomGenerator random, int size) {
        PlyElement vertices = PlyElement.of("vertex", Clouds.random(random, size, NumberType.F64, TYPES));
        PlyElement faces = new PlyElement(
                "face",
                2 * size,
                List.of(
                        lists(random, 2 * size, "vertex_indices", NumberType.U8),
                        new PlyProperty.Scalar(Clouds.column(random, 2 * size, "flags", NumberType.I16)),
                        lists(random, 2 * size, "texcoord", NumberType.I32)));
        PlyElement nothing = new PlyElement("material", 3, List.of());
        return new Ply(List.of("comment made up", "obj_info", "comment"), List.of(vertices, nothing, faces));
    }

    private static PlyProperty lists(RandomGenerator random, int items, String name, NumberType lengthType) {
        int[] starts = new int[items + 1];
        for (int i = 0; i < items; i++) {
            starts[i + 1] = starts[i] + random.nextInt(5);
        }
        return new PlyProperty.Lists(
                lengthType, starts, Clouds.column(random, starts[items], name, TYPES[random.nextInt(TYPES.length)]));
    }

    private static void requireEqual(Ply actual, Ply expected) {
        assertThat(actual.comments()).isEqualTo(expected.comments());
        assertThat(description(actual)).isEqualTo(description(expected));
    }

    /** Everything in an element, in a form that can be compared. */
    private static List<String> description(Ply ply) {
        return ply.elements().stream()
                .map(element -> element.name()
                        + element.count()
                        + element.properties().stream()
                                .map(PlyTest::description)
                                .toList())
                .toList();
    }

    private static String description(PlyProperty property) {
        return switch (property) {
            case PlyProperty.Scalar(Column column) -> description(column);
            case PlyProperty.Lists(NumberType lengthType, int[] starts, Column values) ->
                lengthType + Arrays.toString(starts) + description(values);
        };
    }

    private static String description(Column column) {
        return column.name() + column.type() + Arrays.toString(Clouds.bits(column));
    }

    @ParameterizedTest
    @CsvSource({"bunny, 34834", "cube, 24", "cube_att, 24", "k_015_center_3D, 15"})
    void filesHaveTheirVertices(String name, int vertices) {
        assertThat(Ply.read(Shared.path(FOLDER + name + ".ply")).vertices().size())
                .isEqualTo(vertices);
    }

    @Test
    void listsAndElementsAreWhatTheFilesSay() {
        Ply cube = Ply.read(Shared.path(FOLDER + "cube_att.ply"));
        assertThat(cube.vertices().floats("nz")).startsWith(0, 1).endsWith(1, 0);
        PlyElement faces = cube.element("face");
        assertThat(faces.count()).isEqualTo(12);
        if (faces.properties().getFirst() instanceof PlyProperty.Lists indices
                && faces.properties().getLast() instanceof PlyProperty.Lists coordinates) {
            assertThat(indices.starts()).containsExactly(0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36);
            assertThat(Clouds.bits(indices.values()))
                    .startsWith(9, 11, 13, 9, 15, 11)
                    .endsWith(1, 20, 16);
            assertThat(coordinates.values().type()).isEqualTo(NumberType.F32);
        } else {
            throw new AssertionError("faces have no lists");
        }
        Ply binary = Ply.read(Shared.path(FOLDER + "cube.ply"));
        assertThat(binary.element("face").count()).isEqualTo(12);
        PlyElement strips = Ply.read(Shared.path(FOLDER + "bunny.ply")).element("tristrips");
        assertThat(strips.count()).isEqualTo(1);
        assertThat(Ply.read(Shared.path(FOLDER + "k_015_center_3D.ply"))
                        .vertices()
                        .column("x")
                        .type())
                .isEqualTo(NumberType.F64);
    }

    @Test
    void everyFileSurvivesEveryFormat() {
        Path file = folder.resolve("a.ply");
        assertThat(Shared.files("data/formats", ".ply")).hasSizeGreaterThan(4).allSatisfy(original -> {
            Ply ply = Ply.read(original);
            for (PlyFormat format : PlyFormat.values()) {
                ply.write(file, format);
                requireEqual(Ply.read(file), ply);
            }
        });
    }

    @Test
    void bigEndianIsAsTheFormatSays() throws IOException {
        PointCloud one = new PointCloud(List.of(new Column.Ints("x", Column.UNSTATED, new int[] {0x01020304})));
        Path file = folder.resolve("a.ply");
        Ply.of(one).write(file, PlyFormat.BINARY_BIG_ENDIAN);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void mistakesAreNamedWithTheirPlace() throws IOException {
        String points = "element vertex 2\nproperty float x\nproperty uchar c\n";
        assertRefused(ascii(points, "1 2\n3"), "a.ply, line 8", "ends after 1 values");
        assertRefused(ascii(points, "1 2\n3 4 5"), "line 8", "has 3 values, expected 2");
        assertRefused(ascii(points, "1 2\n3 4\n5"), "line 9", "after the last item");
        assertRefused(ascii(points, "1 2\nx 4"), "line 8", "value 1", "float32", "'x'");
        assertRefused(ascii(points.replace("float", "half"), "1 2\n3 4"), "line 4", "unknown type 'half'");
        assertRefused(ascii(points + "property char x\n", "1 2 3\n"), "line 6", "'x' occurs twice");
        assertRefused(ascii("element face 1\nproperty list uchar int i\n", "3 1 2"), "line 6", "list of 3", "only 2");
        assertRefused(ascii(points.replace("2", "1999999999"), "1 2"), "1999999999 items");
        assertRefused(Files.writeString(folder.resolve("a.ply"), "plyx\n"), "line 1", "does not start with a line ply");
        assertRefused(binary("element face 1\nproperty list int int i\n", "\u0001\0\0\0abc"), "truncated", "1 values");
        assertRefused(binary(points.replace("2", "1"), "abcdef"), "1 bytes follow the last item");
        assertThatThrownBy(() -> Ply.of(
                                PointCloud.builder().intensity(new float[1]).build())
                        .element("face"))
                .hasMessageContainingAll("no element 'face'", "[vertex]");
    }

    private Path ascii(String elements, String rows) throws IOException {
        return Files.writeString(
                folder.resolve("a.ply"), "ply\nformat ascii 1.0\n" + elements + "end_header\n" + rows + "\n");
    }

    private Path binary(String elements, String rows) throws IOException {
        return Files.writeString(
                folder.resolve("a.ply"), "ply\nformat binary_little_endian 1.0\n" + elements + "end_header\n" + rows);
    }

    private static void assertRefused(Path file, String... parts) {
        assertThatThrownBy(() -> Ply.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void whatPlyDoesNotHaveIsRefused() {
        Path file = folder.resolve("a.ply");
        Column wide = new Column.Integers("t", "s", NumberType.U64, new byte[8]);
        assertThatThrownBy(() -> Ply.of(new PointCloud(List.of(wide))).write(file, PlyFormat.ASCII))
                .hasMessageContainingAll("no uint64", "PCD");
        Column blank = new Column.Ints("a b", "1", new int[1]);
        assertThatThrownBy(() -> Ply.of(new PointCloud(List.of(blank))).write(file, PlyFormat.ASCII))
                .hasMessageContainingAll("'a b'", "rename");
        Ply longList = new Ply(
                List.of(),
                List.of(new PlyElement(
                        "f",
                        1,
                        List.of(new PlyProperty.Lists(
                                NumberType.I8, new int[] {0, 128}, new Column.Ints("i", "1", new int[128]))))));
        assertThatThrownBy(() -> longList.write(file, PlyFormat.ASCII)).hasMessageContainingAll("128 values", "int8");
    }
}
