package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.BoxOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Program;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.BoxMeasure;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.pointcloud.io.NpyArray;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases of point operators that mmcv tests itself by, in the interpreter and on the device. */
@Tag(OpenCl.TAG)
class PointConformanceTest {
    private static final String CASES = "data/conformance/pointops-mmcv/cases.json";
    private static final String FARTHEST = "data/conformance/fps-mmcv/";
    private static final String MASKED = "data/conformance/masked-conv2d-mmcv/masked_conv2d_for_";
    private static final double TOLERANCE = 1e-4;

    /** The check of each case of which Scantling has the operator. */
    private static final Map<String, Check> CHECKS = Map.of(
            "test_ball_query.test_ball_query", PointConformanceTest::ballQuery,
            "test_three_interpolate.test_three_interpolate", PointConformanceTest::threeInterpolate,
            "test_group_points.test_grouping_points", PointConformanceTest::groupPoints,
            "test_furthest_point_sample.test_fps", PointConformanceTest::farthestPoints,
            "test_furthest_point_sample.test_fps_with_dist", PointConformanceTest::farthestRows,
            "test_roipoint_pool3d.test_roipoint", PointConformanceTest::roiPoints,
            "test_assign_score_withk.test_paconv_assign_scores", PointConformanceTest::assignScores,
            "test_iou3d.test_nms3d", test -> keepBoxes(test, BoxMeasure.BIRDS_EYE),
            "test_iou3d.test_nms3d_normal", test -> keepBoxes(test, BoxMeasure.ALIGNED));

    private static final Map<String, String> LEFT_OUT = Map.of(
            "test_points_in_polygons.test_points_in_polygons", "polygons in images are no operator of ours",
            "test_spconv.test_make_sparse_convmodule", "the case has no expected values",
            "test_iou3d.test_boxes_overlap_bev", "the case has no expected values: BoxGeometryTest checks overlaps",
            "test_iou3d.test_boxes_iou3d", "the case has no expected values: BoxGeometryTest checks overlaps");

    private interface Check {
        void run(Case test);
    }

    /** @param arrays of one name in the order of the file */
    private record Case(Map<String, List<JsonNode>> arrays) {

        static Case of(JsonNode node) {
            Map<String, List<JsonNode>> arrays = new LinkedHashMap<>();
            node.get("arrays")
                    .forEach(array -> arrays.computeIfAbsent(array.get("name").asText(), _ -> new ArrayList<>())
                            .add(array.get("value")));
            return new Case(arrays);
        }

        JsonNode first(String name) {
            return arrays.get(name).getFirst();
        }

        /** Length along an axis. */
        int length(String name, int axis) {
            JsonNode node = first(name);
            for (int i = 0; i < axis; i++) {
                node = node.get(0);
            }
            return node.size();
        }

        float[] floats(String name) {
            double[] values = numbers(first(name)).toArray();
            float[] floats = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                floats[i] = (float) values[i];
            }
            return floats;
        }

        Datum.Floats matrix(String name, int columns) {
            float[] values = floats(name);
            return Datum.matrix(values.length / columns, columns, values);
        }

        /** Rows of each cloud as rows of all. */
        int[] rows(String name, int ofCloud) {
            return rows(first(name), length(name, 0), ofCloud);
        }

        static int[] rows(JsonNode node, int clouds, int ofCloud) {
            int[] rows = numbers(node).mapToInt(row -> (int) row).toArray();
            int each = rows.length / clouds;
            return IntStream.range(0, rows.length)
                    .map(i -> rows[i] + i / each * ofCloud)
                    .toArray();
        }

        /** {@code [clouds, channels, rows]} as rows of all clouds. */
        float[] channelsLast(String name) {
            int channels = length(name, 1);
            float[] values = floats(name);
            int rows = values.length / length(name, 0) / channels;
            float[] turned = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                int cloud = i / (channels * rows);
                turned[(cloud * rows + i % rows) * channels + i / rows % channels] = values[i];
            }
            return turned;
        }

        private static DoubleStream numbers(JsonNode node) {
            return node.isArray()
                    ? IntStream.range(0, node.size()).boxed().flatMapToDouble(i -> numbers(node.get(i)))
                    : DoubleStream.of(node.asDouble());
        }
    }

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        JsonNode file = new JsonMapper().readTree(SharedFiles.require(CASES).toFile());
        assertThat(file.size()).isGreaterThan(LEFT_OUT.size());
        return file.properties().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> check(entry.getKey(), Case.of(entry.getValue()))));
    }

    private static void check(String name, Case test) {
        Assumptions.assumeFalse(LEFT_OUT.containsKey(name), () -> "left out: " + LEFT_OUT.get(name));
        assertThat(CHECKS).as("a case that nobody has looked at").containsKey(name);
        CHECKS.get(name).run(test);
    }

    /** Inputs and one output of a graph. */
    private static final class Graph {
        private final GraphBuilder builder = new GraphBuilder("case");
        private final Map<String, Datum> inputs = new LinkedHashMap<>();

        Value input(Datum.Floats datum) {
            String name = "x" + inputs.size();
            inputs.put(name, datum);
            return builder.input(name, Type.f32(Dim.of(datum.rows()), Dim.of(datum.columns())));
        }

        Value indices(int[] rows, int columns) {
            String name = "x" + inputs.size();
            inputs.put(name, new Datum.Ints(List.of(rows.length / columns, columns), rows));
            return builder.input(name, Type.i32(Dim.of(rows.length / columns), Dim.of(columns)));
        }

        /** Rows by numbers from outside, which devices take as floats only. */
        Value take(Value x, int[] rows) {
            Value index = input(Datum.matrix(rows.length, 1, array(rows.length, i -> rows[i])));
            return builder.add(new ArrayOp.Take(), List.of(x, index)).getFirst();
        }

        private Program program(Value output, Weights weights) {
            builder.output("y", output);
            return new Program(builder.build(), weights);
        }

        Datum run(Value output) {
            return run(output, new Weights(Map.of()), 0);
        }

        Datum run(Value output, Weights weights, double relative) {
            return Results.assertAsInterpreted(program(output, weights), inputs, relative)
                    .value("y");
        }

        /** Devices take no integers from outside. */
        Datum.Floats interpret(Value output) {
            Runner.Outcome outcome = Results.interpreted(program(output, new Weights(Map.of())), inputs);
            return outcome.floats("y");
        }
    }

    private static void assertRows(Datum actual, int... expected) {
        assertThat(((Datum.Ints) actual).values()).isEqualTo(expected);
    }

    private static void assertClose(Datum.Floats actual, float[] expected) {
        assertThat(actual.values()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual.values()[i]).isCloseTo(expected[i], within((float) TOLERANCE));
        }
    }

    /** The whole ball, then one that lacks its middle. */
    private static void ballQuery(Case test) {
        ballQuery(test, test.arrays.get("expected_idx").get(0), 0, 0.2f);
        ballQuery(test, test.arrays.get("expected_idx").get(1), 0.2f, 0.4f);
    }

    private static void ballQuery(Case test, JsonNode expected, float least, float radius) {
        Graph g = new Graph();
        int clouds = test.length("xyz", 0);
        Value points = g.input(test.matrix("xyz", 3));
        Value centres = g.input(test.matrix("new_xyz", 3));
        PointOp ball = new PointOp.BallQuery(clouds, test.length("expected_idx", 2), least, radius);
        assertRows(
                g.run(g.builder.add(ball, List.of(points, centres)).getFirst()),
                Case.rows(expected, clouds, test.length("xyz", 1)));
    }

    private static void threeInterpolate(Case test) {
        Graph g = new Graph();
        int channels = test.length("features", 1);
        float[] features = test.channelsLast("features");
        Value x = g.input(Datum.matrix(features.length / channels, channels, features));
        Value index = g.indices(test.rows("idx", test.length("features", 2)), 3);
        Value weight = g.input(test.matrix("weight", 3));
        assertClose(
                g.interpret(g.builder
                        .add(new SparseOp.Interpolate(), List.of(x, index, weight))
                        .getFirst()),
                test.channelsLast("expected_output"));
    }

    /** Forward. */
    private static void groupPoints(Case test) {
        Graph g = new Graph();
        int channels = test.length("features", 1);
        float[] features = test.channelsLast("features");
        Value x = g.input(Datum.matrix(features.length / channels, channels, features));
        Value index = g.indices(test.rows("idx", test.length("features", 2)), test.length("idx", 2));
        assertClose(g.interpret(g.builder.gatherRows(x, index)), test.channelsLast("expected_output"));
    }

    /** Squared distances, which mmcv's test computes of the points. */
    private static void farthestRows(Case test) {
        int clouds = test.length("xyz", 0);
        int count = test.length("xyz", 1);
        float[] points = test.floats("xyz");
        float[] distances = new float[clouds * count * count];
        for (int i = 0; i < distances.length; i++) {
            int from = i / count;
            int to = from / count * count + i % count;
            for (int axis = 0; axis < 3; axis++) {
                float d = points[3 * from + axis] - points[3 * to + axis];
                distances[i] += d * d;
            }
        }
        assertFarthest(Datum.matrix(clouds * count, count, distances), clouds, test.rows("expected_idx", count));
    }

    private static void assertFarthest(Datum.Floats distances, int clouds, int[] expected) {
        Graph g = new Graph();
        assertRows(g.run(g.builder.farthestRows(clouds, expected.length / clouds, g.input(distances))), expected);
    }

    /** The second call of mmcv's test, whose arrays are files of their own. */
    @Test
    void farthestByFeatures() {
        NpyArray distances = Npy.read(SharedFiles.require(FARTHEST + "features_for_fps_distance.npy"));
        NpyArray chosen = Npy.read(SharedFiles.require(FARTHEST + "fps_idx.npy"));
        int clouds = distances.shape().get(0);
        int count = distances.shape().get(1);
        int samples = chosen.shape().get(1);
        int[] expected = chosen.toInts();
        Arrays.setAll(expected, i -> expected[i] + i / samples * count);
        assertFarthest(Datum.matrix(clouds * count, count, distances.toFloats()), clouds, expected);
    }

    private static void farthestPoints(Case test) {
        Graph g = new Graph();
        int clouds = test.length("xyz", 0);
        Value points = g.input(test.matrix("xyz", 3));
        assertRows(
                g.run(g.builder.farthestPoints(clouds, test.length("expected_idx", 1), points)),
                test.rows("expected_idx", test.length("xyz", 1)));
    }

    /** Among the points that are expected, each once. Boxes of mmcv stand on their z, ours have it in the middle. */
    private static void roiPoints(Case test) {
        float[] expected = test.floats("expected_roi_feat");
        List<List<Float>> points = IntStream.range(0, expected.length / 6)
                .mapToObj(i -> List.of(expected[6 * i], expected[6 * i + 1], expected[6 * i + 2]))
                .toList();
        List<List<Float>> distinct = points.stream().distinct().toList();
        float[] rows = new float[3 * distinct.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = distinct.get(i / 3).get(i % 3);
        }
        float[] boxes = test.floats("rois");
        for (int box = 0; box < boxes.length; box += 7) {
            boxes[box + 2] += boxes[box + 5] / 2;
        }
        Graph g = new Graph();
        Value cloud = g.input(Datum.matrix(distinct.size(), 3, rows));
        Value rois = g.input(Datum.matrix(boxes.length / 7, 7, boxes));
        BoxOp query = new BoxOp.BoxQuery(1, test.length("expected_roi_feat", 2));
        assertRows(
                g.run(g.builder.add(query, List.of(cloud, rois)).getFirst()),
                points.stream().mapToInt(distinct::indexOf).toArray());
    }

    /**
     * Forward. PAConv's sum over weight matrices m of {@code score * (neighbour - centre)}, where the first neighbour is the centre, made
     * of operators that are there.
     */
    private static void assignScores(Case test) {
        int matrices = test.length("points", 2);
        int channels = test.length("points", 3);
        int near = test.length("knn_idx", 2);
        int[] neighbours = test.rows("knn_idx", test.length("points", 1));
        int[] middles = IntStream.range(0, neighbours.length)
                .map(i -> neighbours[i / near * near])
                .toArray();
        Graph g = new Graph();
        GraphBuilder b = g.builder;
        Value steps = b.subtract(
                g.take(g.input(test.matrix("points", matrices * channels)), neighbours),
                g.take(g.input(test.matrix("centers", matrices * channels)), middles));
        float[] scores = test.floats("scores");
        float[] repeated = array(scores.length * channels, i -> scores[i / channels]);
        Value products = b.multiply(steps, g.input(Datum.matrix(neighbours.length, matrices * channels, repeated)));
        Value sum = b.slice(products, 0, channels);
        for (int m = 1; m < matrices; m++) {
            sum = b.add(sum, b.slice(products, m * channels, (m + 1) * channels));
        }
        assertClose((Datum.Floats) g.run(sum, new Weights(Map.of()), 1e-5), test.channelsLast("expected_output"));
    }

    /** A convolution whose output is wanted under a mask only. */
    @Test
    void maskedConvolution() {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        for (String name : List.of("input", "weight", "bias", "mask", "output")) {
            arrays.put(name, Npy.read(SharedFiles.require(MASKED + name + ".npy")));
        }
        int channels = arrays.get("bias").size();
        int side = arrays.get("mask").shape().getLast();
        Graph g = new Graph();
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(side, side, 1), new Int3(3, 3, 1)).padded(new Int3(1, 1, 0));
        Value x = g.input(Datum.matrix(side * side, channels, cells(arrays.get("input"), channels)));
        float[] mask = arrays.get("mask").toFloats();
        float[] kept = array(mask.length * channels, i -> mask[i / channels] > 0 ? 1 : 0);
        Value y = g.builder.conv(
                geometry,
                x,
                g.builder.parameter("weight", 9, channels, channels),
                Epilogue.NONE.withBias(),
                g.builder.parameter("bias", channels));
        Value masked = g.builder.multiply(y, g.input(Datum.matrix(side * side, channels, kept)));
        Weights weights = new Weights(Map.of(
                "weight", taps(arrays.get("weight"), 9),
                "bias", arrays.get("bias").toFloats()));
        assertClose((Datum.Floats) g.run(masked, weights, 1e-5), cells(arrays.get("output"), channels));
    }

    /** {@code [channels, cells]} as {@code [cells, channels]}. */
    private static float[] cells(NpyArray array, int channels) {
        float[] values = array.toFloats();
        return array(values.length, i -> values[i % channels * (values.length / channels) + i / channels]);
    }

    /** {@code [cout, cin, taps]} as {@code [taps, cin, cout]}. */
    private static float[] taps(NpyArray array, int taps) {
        float[] values = array.toFloats();
        int cout = array.shape().get(0);
        int cin = array.shape().get(1);
        return array(values.length, i -> values[(i % cout * cin + i / cout % cin) * taps + i / cout / cin]);
    }

    private interface Element {
        float at(int index);
    }

    private static float[] array(int length, Element element) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = element.at(i);
        }
        return values;
    }

    private static void keepBoxes(Case test, BoxMeasure measure) {
        Graph g = new Graph();
        Value boxes = g.input(test.matrix("np_boxes", 7));
        Value scores = g.input(test.matrix("np_scores", 1));
        int[] expected = test.rows("np_inds", 0);
        int all = test.length("np_boxes", 0);
        int[] padded = Arrays.copyOf(expected, all);
        Arrays.fill(padded, expected.length, all, -1);
        BoxOp keep = new BoxOp.KeepBoxes(1, all, measure, 0.3f);
        assertRows(g.run(g.builder.add(keep, List.of(boxes, scores)).getFirst()), padded);
    }
}
