package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Activation;
import dev.scantling.ir.BoxOp;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.BoxMeasure;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.CloudShape;
import dev.scantling.models.zoo.Dgcnn;
import dev.scantling.models.zoo.Flot;
import dev.scantling.models.zoo.Frustum;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.PointNet;
import dev.scantling.models.zoo.PointNetpp;
import dev.scantling.models.zoo.Pvcnn;
import dev.scantling.models.zoo.Pvcnnpp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks on clouds of points, compiled and run. */
class PointNetsTest {
    private static final double TOLERANCE = 1e-5;

    /** Points that PVCNN++ needs. */
    private static final int MOST_CENTRES = 1024;

    static Stream<Network> networks() {
        return Stream.of(
                Pvcnn.s3dis(0.125, new CloudShape(2, 50)),
                Pvcnn.shapenet(0.125, new CloudShape(3, 17)),
                Pvcnnpp.s3dis(0.25, new CloudShape(1, MOST_CENTRES)),
                PointNet.classifier(7, 40, new CloudShape(3, 9)),
                PointNet.segmentation(5, new CloudShape(2, 17)),
                Dgcnn.s3dis(new CloudShape(2, 33)),
                PointNetpp.singleScale(new CloudShape(1, 520)),
                PointNetpp.multiScale(new CloudShape(1, 512)),
                PointNetpp.parts(new CloudShape(1, 531)),
                Frustum.pvcnn(0.125, new CloudShape(2, 41)),
                Frustum.pointNet(0.125, new CloudShape(3, 7)));
    }

    private static Program program(Network network) {
        return new Program(network.graph(), SeededWeights.fill(network.parameters(), "clouds"));
    }

    /** Every operator on clouds, and what takes features between points, centres and cells. */
    static Program operators(CloudShape shape) {
        int clouds = shape.clouds();
        int resolution = 5;
        GraphBuilder b = new GraphBuilder("point-operators");
        Value points = b.input("points", Type.f32(Dim.of(shape.rows()), Dim.of(3)));
        Value feats = b.input("feats", Type.f32(Dim.of(shape.rows()), Dim.of(11)));
        Value positions = b.gridPositions(clouds, resolution, true, points);
        Value cells = b.scatterMean(feats, b.groupCells(clouds, resolution, positions));
        Value seen = b.interpolate(cells, b.gridCorners(clouds, resolution, positions));
        Value centres = b.gatherRows(points, b.farthestPoints(clouds, 7, points));
        Value ball = b.ballQuery(clouds, 4, 0.5f, points, centres);
        Value near = b.subtract(b.gatherRows(points, ball), b.repeat(4, centres));
        Int3 line = new Int3(4, 1, 1);
        Value most = b.pool(GridGeometry.of(clouds * 7, line, line), Pooling.MAX, near);
        b.output("points", b.concat(seen, b.interpolate(most, b.nearestPoints(clouds, points, centres))));
        b.output("ball", ball);
        surfaces(b, clouds, points, centres);
        boxes(b, clouds, points, b.concat(centres, b.gatherRows(feats, b.farthestPoints(clouds, 7, points))));
        b.output("near", b.featureNeighbours(clouds, 6, feats));
        return new Program(b.build(), new Weights(Map.of()));
    }

    private static void surfaces(GraphBuilder b, int clouds, Value points, Value centres) {
        GraphBuilder.Near near = b.neighbours(clouds, 5, Float.POSITIVE_INFINITY, points, points);
        b.output("distance", near.distance());
        b.output("normals", b.normals(clouds, 0, 0, 9, points, near));
        b.output("inliers", b.inliers(clouds, 1, near));
        b.output("around", b.neighbours(clouds, 4, 0.5f, points, centres).index());
    }

    /** @param from centres, and features that become lengths and angles */
    private static void boxes(GraphBuilder b, int clouds, Value points, Value from) {
        Value lengths = b.activate(Activation.RELU, b.slice(from, 3, 6));
        Value boxes = b.concat(b.concat(b.slice(from, 0, 3), lengths), b.slice(from, 6, 7));
        b.output(
                "inside",
                b.add(new BoxOp.PointsInBoxes(clouds), List.of(points, boxes)).getFirst());
        b.output(
                "inner",
                b.gatherRows(
                        points,
                        b.add(new BoxOp.BoxQuery(clouds, 3), List.of(points, boxes))
                                .getFirst()));
        for (BoxMeasure measure : BoxMeasure.values()) {
            b.output(
                    measure.text(),
                    b.add(new BoxOp.BoxOverlaps(clouds, measure), List.of(boxes, boxes))
                            .getFirst());
        }
        BoxOp keep = new BoxOp.KeepBoxes(clouds, 5, BoxMeasure.VOLUME, 0.1f);
        b.output("kept", b.add(keep, List.of(boxes, b.slice(from, 7, 8))).getFirst());
    }

    static Map<String, Datum> inputs(Graph graph, RandomGenerator random) {
        Map<String, Datum> inputs = new HashMap<>();
        for (Graph.Port port : graph.inputs()) {
            int rows = port.value().tensor().shape().fixed(0);
            inputs.put(port.name(), Scenes.feats(random, rows, port.value().channels()));
        }
        return inputs;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void asInterpreted(Network network) {
        Program program = program(network);
        Results.assertAsInterpreted(program, inputs(program.graph(), new Random(1)), TOLERANCE);
    }

    /** Six norms of what is at hand, one after the other, magnify what is rounded; so does nothing else here. */
    @ParameterizedTest
    @ValueSource(ints = {32, 45, 130})
    void flotAsInterpreted(int points) {
        Program program = program(Flot.layers(new CloudShape(2, points)));
        Map<String, Datum> inputs = inputs(program.graph(), new Random(points));
        Runner.Outcome outcome = Results.assertAsInterpreted(program, inputs, 1e-4);
        Results.assertSameBits(Results.onDevice(Settings.defaults().withThreads(5), program, inputs), outcome);
    }

    @Test
    void flotNeedsItsNeighbours() {
        assertThatThrownBy(() -> Flot.layers(new CloudShape(2, 31)))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("31");
    }

    @Test
    @Tag(OpenCl.TAG)
    void operatorsAsInterpreted() {
        for (int points : new int[] {7, 8, 65, 300}) {
            Program program = operators(new CloudShape(2, points));
            Results.assertAsInterpreted(program, inputs(program.graph(), new Random(points)), 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void threadsDoNotShow(Network network) {
        Program program = program(network);
        Map<String, Datum> inputs = inputs(program.graph(), new Random(2));
        Runner.Outcome one = Results.onDevice(Settings.defaults().withThreads(1), program, inputs);
        for (int threads : List.of(2, 5)) {
            Settings more = Settings.defaults().withThreads(threads);
            Results.assertSameBits(Results.onDevice(more, program, inputs), one);
        }
    }

    @Test
    void norDoFormsOfCodeAndWidths() {
        Program net = program(Pvcnn.shapenet(0.125, new CloudShape(2, 9)));
        for (Program program : List.of(operators(new CloudShape(2, 70)), net)) {
            Map<String, Datum> inputs = inputs(program.graph(), new Random(3));
            Runner.Outcome scalar = Results.onDevice(Results.settings().withVectorBits(0), program, inputs);
            for (CodeRoute code : List.of(CodeRoute.AUTO, CodeRoute.VECTOR)) {
                for (int bits : List.of(128, 256, 512)) {
                    Settings settings = Results.settings().withCode(code).withVectorBits(bits);
                    Results.assertSameBits(Results.onDevice(settings, program, inputs), scalar);
                }
            }
        }
    }

    /** Bit for bit. */
    @Test
    void cloudsDoNotMeet() {
        Program two = program(Pvcnn.s3dis(0.125, new CloudShape(2, 33)));
        Program one = program(Pvcnn.s3dis(0.125, new CloudShape(1, 33)));
        Map<String, Datum> both = inputs(two.graph(), new Random(4));
        float[] together = Results.onDevice(two, both).floats("logits").values();
        for (int cloud = 0; cloud < 2; cloud++) {
            int first = 33 * cloud;
            Map<String, Datum> alone =
                    rows(both, IntStream.range(first, first + 33).boxed().toList());
            float[] logits = Results.onDevice(one, alone).floats("logits").values();
            assertThat(Arrays.copyOfRange(together, logits.length * cloud, logits.length * (cloud + 1)))
                    .isEqualTo(logits);
        }
    }

    @Test
    void permutingPointsPermutesTheirLogits() {
        Program program = program(Pvcnn.shapenet(0.125, new CloudShape(1, 60)));
        Map<String, Datum> inputs = inputs(program.graph(), new Random(5));
        List<Integer> order = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
        Collections.shuffle(order, new Random(6));
        Datum.Floats logits = Results.onDevice(program, inputs).floats("logits");
        Datum.Floats permuted = Results.onDevice(program, rows(inputs, order)).floats("logits");
        float[] expected = ((Datum.Floats) rows(Map.of("logits", logits), order).get("logits")).values();
        Results.assertClose("logits", permuted.values(), expected, TOLERANCE);
    }

    private static Map<String, Datum> rows(Map<String, Datum> inputs, List<Integer> order) {
        Map<String, Datum> chosen = new HashMap<>();
        inputs.forEach((name, datum) -> {
            Datum.Floats matrix = (Datum.Floats) datum;
            float[] values = new float[order.size() * matrix.columns()];
            for (int i = 0; i < order.size(); i++) {
                System.arraycopy(
                        matrix.values(),
                        order.get(i) * matrix.columns(),
                        values,
                        i * matrix.columns(),
                        matrix.columns());
            }
            chosen.put(name, Datum.matrix(order.size(), matrix.columns(), values));
        });
        return chosen;
    }

    @Test
    void validationAcceptsEveryOperatorInEveryFormat() {
        Program net = program(Pvcnn.shapenet(0.125, new CloudShape(1, 20)));
        for (FloatFormat format : FloatFormat.values()) {
            Settings settings = Results.settings().withValidate(true).withActivations(format);
            for (Program program : List.of(operators(new CloudShape(2, 40)), net)) {
                Results.onDevice(settings, program, inputs(program.graph(), new Random(7)));
            }
        }
    }

    @Test
    void pointsThatAreNotFiniteAreRefused() {
        Program program = program(Pvcnn.s3dis(0.125, new CloudShape(2, 33)));
        Map<String, Datum> inputs = inputs(program.graph(), new Random(8));
        ((Datum.Floats) inputs.get("points")).values()[3 * 40 + 1] = Float.NaN;
        assertThatThrownBy(() -> Results.onDevice(program, inputs))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("point_features.0.grid_positions", "point 40", "NaN", "finite");
    }

    @Test
    void anotherNumberOfPointsIsRefused() {
        Program program = program(Pvcnn.s3dis(0.125, new CloudShape(2, 33)));
        Map<String, Datum> fewer = rows(inputs(program.graph(), new Random(9)), List.of(0, 1, 2));
        assertThatThrownBy(() -> Results.onDevice(program, fewer))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("has 3 rows, expected 66 as the model says");
    }
}
