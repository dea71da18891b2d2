package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.geometry.BoxMeasure;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.Anchors;
import dev.scantling.models.zoo.DetectionScene;
import dev.scantling.models.zoo.Detectors;
import dev.scantling.models.zoo.LidarControl;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.PointPillars;
import dev.scantling.models.zoo.VoxelBackbone;
import dev.scantling.pointcloud.RangeVoxelizer;
import dev.scantling.pointcloud.RangeVoxelizer.Corner;
import dev.scantling.pointcloud.VoxelSize;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks on scans beyond MinkUNet and SPVCNN, compiled and run. */
class ScanNetsTest {
    private static final double TOLERANCE = 1e-4;
    private static final int SCANS = 2;
    private static final Int3 BOX = new Int3(32, 48, 40);
    private static final DetectionScene SCENE = scene(BOX);
    private static final DetectionScene GROUND = scene(new Int3(16, 24, 1));

    private static DetectionScene scene(Int3 extents) {
        Corner high = new Corner(extents.x(), extents.y(), extents.z());
        return new DetectionScene(SCANS, new RangeVoxelizer(new VoxelSize(1, 1, 1), new Corner(0, 0, 0), high));
    }

    private static Program program(Network network) {
        return new Program(network.graph(), SeededWeights.fill(network.parameters(), "scans"));
    }

    @ParameterizedTest
    @CsvSource({"minkunet14a@0.25, 0", "minkunet14a@0.25, 1", "minkunet34c@0.0625, 61", "minkunet50@0.0625, 300"})
    void minkowskiEngine(String name, int voxels) {
        Map<String, Datum> inputs = Scenes.voxelInputs(new Random(voxels), voxels, 30, 3);
        Runner.Outcome outcome = Results.assertAsInterpreted(Programs.network(name), inputs, TOLERANCE);
        assertThat(outcome.floats("logits").columns()).isEqualTo(20);
    }

    static Stream<Network> detectors() {
        return Stream.of(
                VoxelBackbone.build(VoxelBackbone.Kind.PLAIN, SCENE),
                VoxelBackbone.build(VoxelBackbone.Kind.RESIDUAL, SCENE),
                Detectors.second(SCENE),
                Detectors.centerPoint(SCENE));
    }

    private static Map<String, Datum> voxels(Network network, RandomGenerator random, int count) {
        int channels = network.graph().inputs().getLast().value().channels();
        return Scenes.voxelInputs(random, Scenes.inBox(random, count, SCANS, BOX), channels);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void detectorsAsInterpreted(Network network) {
        Program program = program(network);
        for (int count : new int[] {0, 1, 211}) {
            Results.assertAsInterpreted(program, voxels(network, new Random(count), count), TOLERANCE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 211})
    void lidarControl(int count) {
        Map<String, Datum> inputs = Scenes.voxelInputs(new Random(count), count, 30, 4);
        Runner.Outcome outcome = Results.assertAsInterpreted(program(LidarControl.build(SCANS, 3)), inputs, TOLERANCE);
        assertThat(outcome.floats("evidence").rows()).isEqualTo(SCANS);
        assertThat(outcome.floats("evidence").columns()).isEqualTo(12);
    }

    /** Boxes by OpenPCDet's formulas from the raw maps, in float64; and what is kept overlaps with nothing kept before. */
    @Test
    void boxesFromMaps() {
        Network raw = PointPillars.build(GROUND);
        Network network = PointPillars.boxes(GROUND);
        Map<String, Datum> inputs = new HashMap<>(pillars(new Random(5), 300));
        Runner.Outcome maps = Results.onDevice(program(raw), inputs);
        float[] anchors = new Anchors(GROUND, 2).rows();
        inputs.put("anchors", Datum.matrix(anchors.length / 10, 10, anchors));
        Runner.Outcome outcome = Results.onDevice(program(network), inputs);
        float[] found = outcome.floats("found").values();
        assertThat(found).hasSize(SCANS * 8 * 12 * 6 * 7);
        for (int anchor = 0; anchor < found.length / 7; anchor++) {
            double[] expected = box(maps, anchors, anchor);
            for (int i = 0; i < 7; i++) {
                assertThat((double) found[7 * anchor + i]).isCloseTo(expected[i], within(1e-3));
            }
        }
        assertKeptApart(found, ((Datum.Ints) outcome.value("kept")).values());
    }

    private static double[] box(Runner.Outcome maps, float[] anchors, int anchor) {
        float[] given = maps.floats("boxes").values();
        float[] sides = maps.floats("directions").values();
        double[] box = new double[7];
        double diagonal = Math.hypot(anchors[10 * anchor + 3], anchors[10 * anchor + 4]);
        for (int i = 0; i < 7; i++) {
            double step = given[7 * anchor + i];
            double from = anchors[10 * anchor + i];
            box[i] = i < 2
                    ? step * diagonal + from
                    : i < 3 ? step * anchors[10 * anchor + 5] + from : i < 6 ? Math.exp(step) * from : step + from;
        }
        double turned = box[6] - 0.78539;
        int side = sides[2 * anchor + 1] > sides[2 * anchor] ? 1 : 0;
        box[6] = turned - Math.floor(turned / Math.PI) * Math.PI + 0.78539 + Math.PI * side;
        return box;
    }

    private static void assertKeptApart(float[] found, int[] kept) {
        assertThat(kept).hasSize(SCANS * 500);
        for (int scan = 0; scan < SCANS; scan++) {
            int first = 500 * scan;
            assertThat(kept[first]).isNotNegative();
            for (int i = first; i < first + 500 && kept[i] >= 0; i++) {
                for (int j = first; j < i; j++) {
                    assertThat(BoxMeasure.BIRDS_EYE.of(found, 7 * kept[i], found, 7 * kept[j]))
                            .isLessThan(0.0101f);
                }
            }
        }
    }

    @Test
    void boxesAsInterpreted() {
        Map<String, Datum> inputs = new HashMap<>(pillars(new Random(6), 100));
        float[] anchors = new Anchors(GROUND, 2).rows();
        inputs.put("anchors", Datum.matrix(anchors.length / 10, 10, anchors));
        Program program = program(PointPillars.boxes(GROUND));
        Runner.Outcome actual = Results.onDevice(program, inputs);
        Runner.Outcome expected = Results.interpreted(program, inputs);
        for (String port : new String[] {"found", "score"}) {
            Results.assertClose(
                    port, actual.floats(port).values(), expected.floats(port).values(), TOLERANCE);
        }
    }

    @Test
    void threadsDoNotShow() {
        Network network = Detectors.second(SCENE);
        Program program = program(network);
        Map<String, Datum> inputs = voxels(network, new Random(1), 300);
        Runner.Outcome one = Results.onDevice(Settings.defaults().withThreads(1), program, inputs);
        Results.assertSameBits(Results.onDevice(Settings.defaults().withThreads(3), program, inputs), one);
    }

    private static Map<String, Datum> pillars(RandomGenerator random, int count) {
        float[] points = new float[Scenes.COLUMNS * count];
        for (int i = 0; i < points.length; i++) {
            int[] room = {SCANS, GROUND.extents().x(), GROUND.extents().y(), 1};
            points[i] = random.nextInt(room[i % Scenes.COLUMNS]);
        }
        return Map.of(
                "points", Datum.matrix(count, Scenes.COLUMNS, points),
                "feats", Scenes.feats(random, count, 4),
                "offsets", Scenes.feats(random, count, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 601})
    void pointPillars(int points) {
        Results.assertAsInterpreted(
                program(PointPillars.build(GROUND)), pillars(new Random(points), points), TOLERANCE);
    }

    /** As the maximum does not depend on the order of points, but their mean is summed in it. */
    @Test
    void pointsInAnotherOrderGiveTheSameMaps() {
        Program program = program(PointPillars.build(GROUND));
        int[] backwards = IntStream.range(0, 300).map(i -> 299 - i).toArray();
        Map<String, Datum> inputs = pillars(new Random(3), backwards.length);
        Map<String, Datum> turned = new HashMap<>();
        inputs.forEach((port, datum) -> turned.put(port, rows((Datum.Floats) datum, backwards)));
        Results.assertClose(Results.onDevice(program, turned), Results.onDevice(program, inputs), TOLERANCE);
    }

    private static Datum.Floats rows(Datum.Floats matrix, int[] order) {
        float[] values = new float[matrix.values().length];
        for (int row = 0; row < order.length; row++) {
            System.arraycopy(
                    matrix.values(), order[row] * matrix.columns(), values, row * matrix.columns(), matrix.columns());
        }
        return Datum.matrix(matrix.rows(), matrix.columns(), values);
    }

    @Test
    void scenesThatCannotBeHalvedAreRefused() {
        assertThatThrownBy(() -> Detectors.second(scene(new Int3(32, 32, 4))))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("too small");
        assertThatThrownBy(() -> Detectors.second(scene(new Int3(24, 32, 40))))
                .isInstanceOf(EngineException.InvalidModel.class);
        assertThatThrownBy(() -> new DetectionScene(0, SCENE.voxelizer()))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("at least 1");
    }
}
