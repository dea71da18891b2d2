package dev.scantling.engine.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scantling.engine.Setting;
import dev.scantling.ir.EngineException;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.ScanRule;
import dev.scantling.models.zoo.Zoo;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.io.KittiWriter;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.pointcloud.io.NpyArray;
import dev.scantling.pointcloud.io.PlyWriter;
import dev.scantling.pointcloud.io.PointClouds;
import dev.scantling.pointcloud.sim.LidarSimulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job on small scans, on the processor. */
class SegmentationTest {
    private static final PointCloud STREET = new LidarSimulator().scan(5);

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter printed = new StringWriter();

    private Path out(String name) {
        return folder.resolve("out").resolve(name);
    }

    /** A scan of some points spread over the whole STREET. */
    private Path scan(int points) {
        int[] rows = IntStream.range(0, points)
                .map(i -> (int) ((long) i * STREET.size() / Math.max(points, 1)))
                .toArray();
        Path file = folder.resolve("scan.bin");
        KittiWriter.write(file, STREET.rows(rows));
        return file;
    }

    private void run(String network, Path scan, Map<String, Path> saved, int repeat) {
        RunRequest request = new RunRequest(network, scan, WeightSource.parse("seed:1"), 0.2, "cpu", Setting.read());
        new Segmentation(request, new ResultFiles(folder.resolve("out"), saved), repeat)
                .run(new PrintWriter(printed, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minkunet@0.125", "spvcnn@0.125"})
    void everyPointGetsTheClassOfItsVoxel(String network) throws IOException {
        Path scan = scan(3001);
        run(network, scan, Map.of("logits", out("logits.npy"), "coords", out("coords.npy")), 2);

        NpyArray logits = Npy.read(out("logits.npy"));
        ScanInput input = ScanInput.read(scan, 0.2);
        assertThat(Npy.read(out("coords.npy")).toInts())
                .isEqualTo(input.voxels().coords());
        assertThat(Npy.read(out("labels.npy")).toBytes())
                .hasSize(3001)
                .isEqualTo(Labels.ofPoints(logits.toFloats(), logits.shape().get(1), input.voxels()));
        assertThat(out("labels.ply")).isNotEmptyFile();
        assertThat(out("view.png")).isNotEmptyFile();
        assertThat(printed.toString()).contains("untrained weights");
    }

    @Test
    void theReportCountsVoxelsAndWork() throws IOException {
        Path scan = scan(2003);
        run("minkunet@0.125", scan, Map.of(), 1);
        JsonNode report = new ObjectMapper().readTree(out("report.json").toFile());
        int voxels = ScanInput.read(scan, 0.2).voxels().count();
        assertThat(report.get("points").intValue()).isEqualTo(2003);
        assertThat(report.get("voxels").intValue()).isEqualTo(voxels);
        assertThat(report.get("levels"))
                .hasSize(5)
                .first()
                .extracting(JsonNode::intValue)
                .isEqualTo(voxels);
        assertThat(report.get("pairs").get(0).longValue()).isBetween((long) voxels, 27L * voxels);
        assertThat(report.get("macs").longValue()).isPositive();
        assertThat(report.get("totalMillis").doubleValue())
                .isGreaterThan(report.get("mapMillis").doubleValue());
    }

    @Test
    void aScanOfAnyFormatGivesTheSameVoxels() {
        Path scan = scan(501);
        ScanInput expected = ScanInput.read(scan, 0.2);
        for (String name : new String[] {"a.pcd", "a.ply", "a.npz", "a.xyz"}) {
            Path file = folder.resolve(name);
            PointClouds.write(file, expected.cloud());
            ScanInput actual = ScanInput.read(file, 0.2);
            assertThat(actual.voxels().coords()).isEqualTo(expected.voxels().coords());
            assertThat(actual.cloud().floats("intensity"))
                    .isEqualTo(expected.cloud().floats("intensity"));
        }
    }

    @Test
    void aScanWithoutIntensityIsRefused() {
        Path file = folder.resolve("a.ply");
        PointClouds.write(
                file,
                PointCloud.builder()
                        .xyz(new float[2], new float[2], new float[2])
                        .build());
        assertThatThrownBy(() -> ScanInput.read(file, 0.2))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("a.ply", "missing are [intensity]", "there are [x, y, z]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void scansOfAFewPoints(int points) {
        run("minkunet@0.125", scan(points), Map.of(), 1);
        assertThat(Npy.read(out("labels.npy")).toBytes()).hasSize(points);
    }

    @Test
    void aNetworkOnImagesIsRefusedBeforeAnythingIsMade() {
        Path scan = scan(10);
        assertThatThrownBy(() -> run("squeezenet@45", scan, Map.of(), 1))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessage(
                        "squeezenet@45 takes no scans; what to do with it: explain, tune, schedule, bench, trace, convert");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anOutputThatDoesNotExistIsRefusedBeforeTheRun() {
        Path scan = scan(10);
        assertThatThrownBy(() -> run("minkunet@0.125", scan, Map.of("logit", out("a.npy")), 1))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("'logit'")
                .hasMessageContaining("logits");
    }

    @Test
    void networksThatLabelNoPointsLeaveTheirOutputs() {
        Path scan = scan(700);
        run("lidar-control", scan, Map.of(), 1);
        assertThat(Npy.read(out("evidence.npy")).shape()).containsExactly(1, 4);
        assertThat(out("report.json")).isNotEmptyFile();
        assertThat(out("labels.npy")).doesNotExist();
        assertThat(printed.toString()).contains("evidence.npy, report.json");
    }

    @Test
    void detectorsSeeTheirBoxWhateverTheVoxelSize() {
        Path scan = scan(900);
        run("voxelbackbone8x", scan, Map.of(), 1);
        assertThat(Npy.read(out("bev.npy")).shape()).containsExactly(176 * 200 * 2, 128);
        ScanInput input = ScanInput.read(scan, 0.2, Zoo.parse("second").scans());
        assertThat(input.voxels().points()).isEqualTo(900);
        assertThat(input.voxels().count()).isPositive().isLessThan(900);
    }

    @Test
    void coloursAreMeansFromZeroToOne() {
        Path file = folder.resolve("room.ply");
        PointCloud cloud = PointCloud.builder()
                .xyz(new float[] {0.5f, 0.75f, -3}, new float[3], new float[3])
                .build();
        PlyWriter.write(file, cloud, new int[] {0xFF0000, 0x000033, 0x00FF00}, new byte[3]);
        run("minkunet14a@0.125", file, Map.of("logits", out("logits.npy")), 1);
        assertThat(Npy.read(out("logits.npy")).shape()).containsExactly(3, 20);

        Network network = Zoo.parse("minkunet14a@0.125");
        ScanInput input = ScanInput.read(file, 1, network.scans());
        ScanRule.Input feats = new ScanRule.Input("feats", 3);
        assertThat(network.scans().values(feats, input.cloud(), input.voxels()))
                .containsExactly(0, 1, 0, 0.5f, 0, 0.1f);
    }

    @Test
    void aScanWithoutColoursIsRefusedByNetworksThatTakeThem() {
        Path scan = scan(10);
        assertThatThrownBy(() -> run("minkunet34c@0.125", scan, Map.of(), 1))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll(
                        "scan.bin", "missing are [red, green, blue]", "there are [x, y, z, intensity]");
    }
}
