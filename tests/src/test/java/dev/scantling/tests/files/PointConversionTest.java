package dev.scantling.tests.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.cli.ConvertCommand;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.io.Las;
import dev.scantling.pointcloud.io.PointClouds;
import dev.scantling.tests.SharedFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Files of points on the command line, in other formats. */
class PointConversionTest {
    private static final int POINTS = 500;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int convert(Object... arguments) {
        return new CommandLine(new ConvertCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    }

    private static PointCloud scan() {
        SplittableRandom random = new SplittableRandom(1);
        return PointCloud.builder()
                .xyz(floats(random), floats(random), floats(random))
                .intensity(floats(random))
                .build();
    }

    private static float[] floats(SplittableRandom random) {
        float[] values = new float[POINTS];
        IntStream.range(0, POINTS).forEach(i -> values[i] = random.nextFloat(-2, 2));
        return values;
    }

    private static void requireValues(PointCloud actual, PointCloud expected) {
        for (Column column : expected.columns()) {
            assertThat(actual.reals(column.name())).isEqualTo(expected.reals(column.name()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.pcd", "b.ply", "b.npz", "b.npy", "b.pts", "b.bin"})
    void scansGoToEveryFormatAndBack(String name) {
        Path from = folder.resolve("a.bin");
        PointClouds.write(from, scan());
        Path there = folder.resolve(name);
        Path back = folder.resolve("c.bin");
        assertThat(convert(from, there)).as(err::toString).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(convert(there, back)).as(err::toString).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(out.toString()).contains("500 points in " + there).contains("500 points in " + back);
        requireValues(PointClouds.read(there), scan());
        assertThat(back).hasSameBinaryContentAs(from);
    }

    /** Text holds the shortest number that is the float32, which is another float64. */
    @Test
    void scansGoToText() {
        Path from = folder.resolve("a.bin");
        PointClouds.write(from, scan());
        Path to = folder.resolve("b.xyz");
        assertThat(convert(from, to)).as(err::toString).isEqualTo(CommandLine.ExitCode.OK);
        PointCloud text = PointClouds.read(to);
        for (Column column : scan().columns()) {
            for (int i = 0; i < POINTS; i++) {
                assertThat((float) text.column(column.name()).real(i)).isEqualTo((float) column.real(i));
            }
        }
    }

    @Test
    void columnsThatDoNotFitAreRefusedOrNamed() {
        Path from = folder.resolve("a.ply");
        PointClouds.write(from, scan().with(new Column.Integers("ring", "1", NumberType.U8, new byte[POINTS])));
        Path to = folder.resolve("b.bin");
        assertThat(convert(from, to)).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("b.bin", "'ring'", "--drop");
        assertThat(to).doesNotExist();
        assertThat(convert(from, to, "--drop")).as(err::toString).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(out.toString()).contains("left out: ring");
        requireValues(PointClouds.read(to), scan());
        assertThat(convert(from, folder.resolve("b.pcd.bin"))).as(err::toString).isEqualTo(CommandLine.ExitCode.OK);
        requireValues(PointClouds.read(folder.resolve("b.pcd.bin")), PointClouds.read(from));
        assertThat(convert(from, folder.resolve("b.off"), "--drop")).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(PointClouds.read(folder.resolve("b.off")).columns()).hasSize(3);
    }

    @Test
    void valuesThatWouldBeRoundedAreRefused() {
        Path from = folder.resolve("a.xyz");
        double[] thirds = new double[] {1 / 3.0};
        PointClouds.write(
                from,
                new PointCloud(java.util.List.of(
                        new Column.Doubles("x", "m", thirds),
                        new Column.Doubles("y", "m", thirds),
                        new Column.Doubles("z", "m", thirds),
                        new Column.Doubles("intensity", "1", thirds))));
        assertThat(convert(from, folder.resolve("b.bin"), "--drop")).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("b.bin", "exactly", "float64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple.laz", "1_4_w_evlr.laz"})
    void lazBecomesLasAndLazAgain(String name) throws IOException {
        Path laz = SharedFiles.require("data/formats/las/" + name);
        Path las = folder.resolve("b.las");
        assertThat(convert(laz, las)).as(err::toString).isEqualTo(CommandLine.ExitCode.OK);
        requireValues(PointClouds.read(las), PointClouds.read(laz));
        assertThat(Las.read(las).records()).isEqualTo(Las.read(laz).records());
        Path again = folder.resolve("c.laz");
        assertThat(convert(las, again)).as(err::toString).isEqualTo(CommandLine.ExitCode.OK);
        requireValues(PointClouds.read(again), PointClouds.read(laz));
        assertThat(Files.size(again)).isLessThan(Files.size(las) * 2 / 3);
        Path scan = folder.resolve("a.bin");
        PointClouds.write(scan, scan());
        assertThat(convert(scan, las)).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("b.las", "grid");
    }

    @Test
    void namesThatSayNoFormatAreRefused() {
        Path scan = folder.resolve("a.bin");
        PointClouds.write(scan, scan());
        Path to = folder.resolve("b.doc");
        assertThat(convert(scan, to)).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("b.doc: the name does not say in which format to write", "a.bin");
        assertThat(to).doesNotExist();
    }

    @Test
    void wavePacketsAreCompressedAndReadAgain() {
        Path packed = folder.resolve("b.laz");
        Path las = SharedFiles.require("data/formats/las/pdrf10-1.4.las");
        assertThat(convert(las, packed)).as(err::toString).isEqualTo(CommandLine.ExitCode.OK);
        Path again = folder.resolve("c.las");
        assertThat(convert(packed, again)).as(err::toString).isEqualTo(CommandLine.ExitCode.OK);
        PointCloud waves = PointClouds.read(las);
        assertThat(waves.has("wave_offset")).isTrue();
        requireValues(waves, PointClouds.read(packed));
        requireValues(waves, PointClouds.read(again));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "first"})
    void voxelsHaveAPointEach(String keep) {
        Path from = folder.resolve("a.bin");
        PointClouds.write(from, scan());
        Path to = folder.resolve("b.bin");
        assertThat(convert(from, to, "--voxel", 1, "--keep", keep))
                .as(err::toString)
                .isEqualTo(CommandLine.ExitCode.OK);
        PointCloud sampled = PointClouds.read(to);
        assertThat(IntStream.range(0, sampled.size())
                        .mapToObj(i -> Arrays.asList(
                                Math.floor(sampled.reals("x")[i]),
                                Math.floor(sampled.reals("y")[i]),
                                Math.floor(sampled.reals("z")[i])))
                        .distinct())
                .hasSize(64)
                .hasSize(sampled.size());
        assertThat(out.toString()).contains("64 points in", "of 500 points");
    }

    @Test
    void lasStaysLasWhenDownSampled() throws IOException {
        Path from = SharedFiles.require("data/formats/las/vegetation_1_3.las");
        Path to = folder.resolve("b.las");
        assertThat(convert(from, to, "--voxel", 2)).as(err::toString).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(Las.read(to).points().size()).isBetween(1, 10_682);
        assertThat(Las.read(to).records()).isEqualTo(Las.read(from).records());
        assertThat(Files.size(to)).isLessThan(Files.size(from));
    }
}
