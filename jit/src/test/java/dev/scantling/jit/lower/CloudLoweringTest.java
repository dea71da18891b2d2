package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.BoxOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.BoxGeometry;
import dev.scantling.ir.geometry.BoxMeasure;
import dev.scantling.ir.geometry.KeyLayout;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators on clouds against the interpreter, bit for bit: clouds of no, one and many points, with and without equal ones. */
@ParameterizedClass
@MethodSource("dev.scantling.jit.lower.NodeForms#hostAndApart")
class CloudLoweringTest {
    private final Random random = new Random(1);

    private final List<NodeForms.Form> forms;

    CloudLoweringTest(List<NodeForms.Form> forms) {
        this.forms = forms;
    }

    private NodeCase nodeCase() {
        return new NodeCase(random, forms);
    }

    /** Anywhere within a few units. */
    private float[] anywhere(int points) {
        float[] rows = new float[3 * points];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = 3 + 2 * (float) random.nextGaussian();
        }
        return rows;
    }

    /** On a lattice, so that distances are equal and points coincide. */
    private float[] lattice(int points) {
        float[] rows = new float[3 * points];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextInt(5) * 0.5f;
        }
        return rows;
    }

    private List<float[]> clouds(int points) {
        return List.of(anywhere(points), lattice(points), new float[3 * points]);
    }

    private static Datum.Floats positions(NodeCase points, PointOp.GridPositions op) {
        return (Datum.Floats) Interpreter.evaluate(points.node(op), points.operands(), new Weights(Map.of()))
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({"1,0", "3,0", "1,1", "2,1", "1,2", "3,7", "1,64", "2,65", "1,1100", "5,129"})
    void grids(int clouds, int points) {
        for (int resolution : new int[] {1, 2, 5, 12}) {
            for (boolean normalized : new boolean[] {true, false}) {
                for (float[] rows : clouds(clouds * points)) {
                    PointOp.GridPositions op = new PointOp.GridPositions(clouds, resolution, normalized);
                    nodeCase().weight(rows, clouds * points, 3).checkExactly(op);
                    float[] found = positions(nodeCase().weight(rows, clouds * points, 3), op)
                            .values();
                    nodeCase()
                            .weight(found, clouds * points, 3)
                            .checkExactly(new PointOp.GroupCells(clouds, resolution));
                    nodeCase()
                            .weight(found, clouds * points, 3)
                            .checkExactly(new PointOp.GridCorners(clouds, resolution));
                }
            }
        }
    }

    /** The remainders by 512 decide between equally far points. */
    @ParameterizedTest
    @CsvSource({"1,1,1", "4,1,1", "1,2,2", "3,7,5", "1,64,64", "2,600,30", "1,1700,9"})
    void farthestPoints(int clouds, int points, int samples) {
        for (float[] rows : clouds(clouds * points)) {
            nodeCase().weight(rows, clouds * points, 3).checkExactly(new PointOp.FarthestPoints(clouds, samples));
        }
    }

    /** Distances that are not symmetric, and few that differ. */
    @ParameterizedTest
    @CsvSource({"1,1,1", "4,1,1", "1,2,2", "3,7,5", "1,64,64", "2,65,30", "1,600,9"})
    void farthestRows(int clouds, int rows, int samples) {
        PointOp op = new PointOp.FarthestRows(clouds, samples);
        nodeCase().weight(clouds * rows, rows).checkExactly(op);
        float[] few = new float[clouds * rows * rows];
        for (int i = 0; i < few.length; i++) {
            few[i] = random.nextInt(3);
        }
        nodeCase().weight(few, clouds * rows, rows).checkExactly(op);
    }

    @ParameterizedTest
    @CsvSource({"1,1,0", "2,3,0", "1,1,1", "3,7,5", "1,100,64", "2,33,65", "1,600,129"})
    void ballQuery(int clouds, int points, int centres) {
        for (float radius : new float[] {0.1f, 1f, 100f}) {
            for (int neighbours : new int[] {1, 3, 32}) {
                nodeCase()
                        .weight(anywhere(clouds * points), clouds * points, 3)
                        .weight(anywhere(clouds * centres), clouds * centres, 3)
                        .checkExactly(new PointOp.BallQuery(clouds, neighbours, radius));
                nodeCase()
                        .weight(lattice(clouds * points), clouds * points, 3)
                        .weight(lattice(clouds * centres), clouds * centres, 3)
                        .checkExactly(new PointOp.BallQuery(clouds, neighbours, radius));
                nodeCase()
                        .weight(lattice(clouds * points), clouds * points, 3)
                        .weight(lattice(clouds * centres), clouds * centres, 3)
                        .checkExactly(new PointOp.BallQuery(clouds, neighbours, radius / 2, radius));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "2,3,0", "1,1,1", "2,0,4", "3,7,2", "1,65,3", "2,64,33", "1,129,600"})
    void nearestPoints(int clouds, int points, int centres) {
        nodeCase()
                .weight(anywhere(clouds * points), clouds * points, 3)
                .weight(anywhere(clouds * centres), clouds * centres, 3)
                .checkExactly(new PointOp.NearestPoints(clouds));
        nodeCase()
                .weight(lattice(clouds * points), clouds * points, 3)
                .weight(lattice(clouds * centres), clouds * centres, 3)
                .checkExactly(new PointOp.NearestPoints(clouds));
    }

    /** Of other centres and of the points themselves; the least k is one, the largest more than there are. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "1,0,3", "2,3,0", "1,1,1", "2,1,4", "3,7,2", "1,65,3", "2,64,33", "1,700,129"})
    void neighbours(int clouds, int points, int centres) {
        for (float[] rows : clouds(clouds * points)) {
            for (float[] others : clouds(clouds * centres)) {
                for (int neighbours : new int[] {1, 3, 16, points + 2}) {
                    for (float radius : new float[] {0.5f, 1e20f, Float.POSITIVE_INFINITY}) {
                        PointOp op = new PointOp.Neighbours(clouds, neighbours, radius);
                        nodeCase()
                                .weight(rows, clouds * points, 3)
                                .weight(others, clouds * centres, 3)
                                .checkExactly(op);
                        nodeCase().weight(rows, clouds * points, 3).again().checkExactly(op);
                    }
                }
            }
        }
    }

    /** Over neighbours of which some are absent. */
    @ParameterizedTest
    @CsvSource({"1,0", "1,1", "2,1", "3,7", "1,64", "2,65", "1,700"})
    void normalsAndInliers(int clouds, int points) {
        for (float[] rows : clouds(clouds * points)) {
            for (float radius : new float[] {0.4f, Float.POSITIVE_INFINITY}) {
                List<Datum> near = near(rows, new PointOp.Neighbours(clouds, 9, radius));
                Datum.Ints index = (Datum.Ints) near.get(0);
                Datum.Floats distance = (Datum.Floats) near.get(1);
                nodeCase()
                        .weight(rows, clouds * points, 3)
                        .ints(index.values(), clouds * points, Dim.of(clouds * points), Dim.of(9))
                        .checkExactly(new PointOp.Normals(clouds, 0, -3, 100));
                for (float deviations : new float[] {0, 1, 2.5f}) {
                    nodeCase()
                            .weight(distance.values(), clouds * points, 9)
                            .checkExactly(new PointOp.Inliers(clouds, deviations));
                }
            }
        }
    }

    private List<Datum> near(float[] rows, PointOp.Neighbours op) {
        NodeCase points = nodeCase().weight(rows, rows.length / 3, 3).again();
        return Interpreter.evaluate(points.node(op), points.operands(), new Weights(Map.of()));
    }

    /** Anywhere within a few units, at any angle. */
    private float[] boxes(int count) {
        float[] boxes = new float[BoxGeometry.COLUMNS * count];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = i % BoxGeometry.COLUMNS < 3 ? 3 + 2 * (float) random.nextGaussian() : 4 * random.nextFloat();
        }
        return boxes;
    }

    @ParameterizedTest
    @CsvSource({"1,1,0", "2,3,0", "1,1,1", "2,1,4", "3,7,2", "1,65,3", "2,64,33", "1,700,129"})
    void pointsAndBoxes(int clouds, int points, int boxes) {
        for (float[] rows : clouds(clouds * points)) {
            nodeCase()
                    .weight(rows, clouds * points, 3)
                    .weight(boxes(clouds * boxes), clouds * boxes, BoxGeometry.COLUMNS)
                    .checkExactly(new BoxOp.PointsInBoxes(clouds));
            for (int neighbours : new int[] {1, 5, 128}) {
                nodeCase()
                        .weight(rows, clouds * points, 3)
                        .weight(boxes(clouds * boxes), clouds * boxes, BoxGeometry.COLUMNS)
                        .checkExactly(new BoxOp.BoxQuery(clouds, neighbours));
            }
        }
    }

    /** Some scores are equal, some zeros negative, and some boxes are repeated. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "1,1,0", "2,0,3", "1,1,1", "2,1,4", "3,7,2", "1,65,3", "2,64,33", "1,300,129"})
    void boxesInCommon(int clouds, int boxes, int others) {
        float[] rows = boxes(clouds * boxes);
        for (int box = 2; box < clouds * boxes; box += 5) {
            System.arraycopy(
                    rows, BoxGeometry.COLUMNS * (box - 2), rows, BoxGeometry.COLUMNS * box, BoxGeometry.COLUMNS);
        }
        float[] scores = new float[clouds * boxes];
        for (int box = 0; box < scores.length; box++) {
            scores[box] = box % 4 == 0 ? -0f : random.nextInt(-5, 6) / 4f;
        }
        for (BoxMeasure measure : BoxMeasure.values()) {
            nodeCase()
                    .weight(rows, clouds * boxes, BoxGeometry.COLUMNS)
                    .weight(boxes(clouds * others), clouds * others, BoxGeometry.COLUMNS)
                    .checkExactly(new BoxOp.BoxOverlaps(clouds, measure));
            for (int most : new int[] {1, 6, 500}) {
                nodeCase()
                        .weight(rows, clouds * boxes, BoxGeometry.COLUMNS)
                        .weight(scores, clouds * boxes, 1)
                        .checkExactly(new BoxOp.KeepBoxes(clouds, most, measure, 0.2f));
            }
        }
    }

    @Test
    void badBoxesAreNamed() {
        float[] rows = boxes(70);
        rows[BoxGeometry.COLUMNS * 68 + 3] = -0.5f;
        NodeCase points = nodeCase().weight(anywhere(2), 2, 3).weight(rows, 70, BoxGeometry.COLUMNS);
        refused(points, new BoxOp.PointsInBoxes(2), "box 68", "not negative, is -0.5");
        refused(points, new BoxOp.BoxQuery(2, 3), "box 68");
        NodeCase common = nodeCase().weight(boxes(2), 2, BoxGeometry.COLUMNS).weight(rows, 70, BoxGeometry.COLUMNS);
        refused(common, new BoxOp.BoxOverlaps(2, BoxMeasure.AREA), "box 68");
        NodeCase kept = nodeCase().weight(rows, 70, BoxGeometry.COLUMNS).weight(new float[70], 70, 1);
        refused(kept, new BoxOp.KeepBoxes(2, 3, BoxMeasure.AREA, 0), "box 68");
        float[] scores = new float[70];
        scores[40] = Float.NaN;
        NodeCase nan = nodeCase().weight(boxes(70), 70, BoxGeometry.COLUMNS).weight(scores, 70, 1);
        refused(nan, new BoxOp.KeepBoxes(2, 3, BoxMeasure.AREA, 0), "box 40", "NaN");
    }

    /** Tiles are of 128 rows, blocks of 64. */
    @ParameterizedTest
    @CsvSource({"1,1,1,1", "3,5,5,3", "1,2,1,0", "2,64,20,17", "3,65,20,9", "1,129,129,4", "2,300,7,64"})
    void featureNeighbours(int clouds, int rows, int neighbours, int columns) {
        PointOp op = new PointOp.FeatureNeighbours(clouds, neighbours);
        int count = clouds * rows;
        nodeCase().weight(count, columns).checkExactly(op);
        nodeCase().weight(new float[count * columns], count, columns).checkExactly(op);
        float[] few = new float[count * columns];
        for (int i = 0; i < few.length; i++) {
            few[i] = random.nextInt(3) * 1e19f;
        }
        nodeCase().weight(few, count, columns).checkExactly(op);
    }

    @Test
    void featuresThatAreNotFiniteAreNamed() {
        float[] rows = new float[70 * 5];
        rows[68 * 5 + 2] = Float.NaN;
        refused(nodeCase().weight(rows, 70, 5), new PointOp.FeatureNeighbours(2, 3), "row 68", "number 2 is NaN");
    }

    @Test
    void distancesThatAreNotFiniteAreNamed() {
        float[] rows = new float[70 * 35];
        rows[68 * 35 + 2] = Float.POSITIVE_INFINITY;
        refused(nodeCase().weight(rows, 70, 35), new PointOp.FarthestRows(2, 3), "row 68", "distances", "number 2");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void pointsThatAreNotFiniteAreNamed(float bad) {
        float[] rows = anywhere(70);
        rows[3 * 68 + 2] = bad;
        NodeCase points = nodeCase().weight(rows, 70, 3);
        refused(points, new PointOp.GridPositions(2, 4, true), "point 68");
        refused(nodeCase().weight(rows, 70, 3), new PointOp.FarthestPoints(2, 3), "point 68");
        NodeCase near = nodeCase().weight(rows, 70, 3).weight(anywhere(2), 2, 3);
        refused(near, new PointOp.NearestPoints(2), "point 68");
        NodeCase ball = nodeCase().weight(rows, 70, 3).weight(anywhere(2), 2, 3);
        refused(ball, new PointOp.BallQuery(2, 3, 1f), "point 68");
        NodeCase neighbours = nodeCase().weight(rows, 70, 3).weight(anywhere(2), 2, 3);
        refused(neighbours, new PointOp.Neighbours(2, 3, 1f), "point 68");
        NodeCase around = nodeCase().weight(anywhere(2), 2, 3).weight(rows, 70, 3);
        refused(around, new PointOp.Neighbours(2, 3, 1f), "centre 68");
        NodeCase centres = nodeCase().weight(anywhere(2), 2, 3).weight(rows, 70, 3);
        refused(centres, new PointOp.BallQuery(2, 3, 1f), "centre 68");
        NodeCase among = nodeCase().weight(anywhere(2), 2, 3).weight(rows, 70, 3);
        refused(among, new PointOp.NearestPoints(2), "centre 68");
    }

    @Test
    void positionsOutsideOfTheGridAreNamed() {
        float[] rows = new float[3 * 5];
        for (float bad : new float[] {-0.1f, 3.1f, Float.NaN}) {
            rows[3 * 4 + 1] = bad;
            refused(
                    nodeCase().weight(rows, 5, 3),
                    new PointOp.GroupCells(1, 4),
                    "point 4",
                    "position y",
                    "from 0 to 3");
            refused(nodeCase().weight(rows, 5, 3), new PointOp.GridCorners(1, 4), "point 4", "position y");
        }
    }

    private static void refused(NodeCase operands, PointOp op, String... parts) {
        Node node = operands.node(op);
        assertThatThrownBy(() ->
                        NodeRunner.run(NodeRunner.target(8), new KeyLayout(1, 1, 1, 1), node, operands.operands()))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("layer." + op.text())
                .hasMessageContainingAll(parts);
        assertThatThrownBy(() -> Interpreter.evaluate(node, operands.operands(), new Weights(Map.of())))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("layer." + op.text());
    }
}
