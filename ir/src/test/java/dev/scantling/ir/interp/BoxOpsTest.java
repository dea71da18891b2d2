package dev.scantling.ir.interp;

import static dev.scantling.ir.check.Layers.floats;
import static dev.scantling.ir.check.Layers.ints;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.BoxOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.GraphBuilder.Near;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.BoxMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Operators on boxes, and what follows from neighbours, against values worked out by hand, and laws. */
class BoxOpsTest {

    private static Datum.Floats rows(int columns, float... rows) {
        return Datum.matrix(rows.length / columns, columns, rows);
    }

    private static List<Datum> run(PointOp op, Datum.Floats... operands) {
        GraphBuilder g = new GraphBuilder("boxes");
        List<Value> values = new ArrayList<>();
        for (Datum.Floats operand : operands) {
            values.add(g.input("p" + values.size(), Type.f32(Dim.of(operand.rows()), Dim.of(operand.columns()))));
        }
        g.output("result", g.add(op, values).getFirst());
        return Interpreter.evaluate(g.build().nodes().getFirst(), List.of(operands), new Weights(Map.of()));
    }

    private static final Datum.Floats BOXES =
            rows(7, 0, 0, 0, 2, 2, 2, 0, 1, 0, 0, 2, 2, 2, 0, 9, 9, 9, 1, 1, 1, 0, 0, 0, 0, 2, 2, 2, 0);

    @Test
    void theFirstBoxOfAPoint() {
        Datum.Floats points = rows(3, 0.5f, 0, 0, 1.5f, 0, 1, 1.5f, 0, 1.1f, 9, 9, 8.5f);
        assertThat(ints(run(new BoxOp.PointsInBoxes(1), points, BOXES).getFirst()))
                .containsExactly(0, 1, -1, 2);
        assertThat(ints(run(new BoxOp.PointsInBoxes(2), points, BOXES).getFirst()))
                .containsExactly(0, 1, -1, 2);
    }

    @Test
    void pointsOfABoxAreRepeatedFromTheStart() {
        Datum.Floats points = rows(3, 5, 5, 5, 0.5f, 0, 0, 1.5f, 0, 0, 0, 0, 0);
        List<Datum> found = run(new BoxOp.BoxQuery(1, 5), points, BOXES);
        assertThat(ints(found.get(0))).containsExactly(1, 3, 1, 3, 1, 1, 2, 3, 1, 2, 0, 0, 0, 0, 0, 1, 3, 1, 3, 1);
        assertThat(ints(found.get(1))).containsExactly(2, 3, 0, 2);
    }

    /** Boxes 0 and 1 overlap by half: a third of what they cover. */
    @Test
    void overlapsWorkedOutByHand() {
        assertThat(floats(run(new BoxOp.BoxOverlaps(2, BoxMeasure.AREA), BOXES, BOXES)
                        .getFirst()))
                .containsExactly(4, 2, 2, 4, 1, 0, 0, 4);
        float[] share = floats(
                run(new BoxOp.BoxOverlaps(1, BoxMeasure.VOLUME), BOXES, BOXES).getFirst());
        assertThat(share).hasSize(16);
        assertThat(share[1]).isCloseTo(1 / 3f, within(1e-6f));
        assertThat(share[3]).isEqualTo(1);
        assertThat(share[2]).isZero();
    }

    /** Boxes 0 and 3 are equal, so that one of them is dropped; the smaller row of equal scores comes first. */
    @Test
    void boxesAreKeptByScoreThenRow() {
        Datum.Floats scores = rows(1, 0.5f, 0.7f, 0.1f, 0.5f);
        assertThat(ints(run(new BoxOp.KeepBoxes(1, 5, BoxMeasure.BIRDS_EYE, 0.5f), BOXES, scores)
                        .getFirst()))
                .containsExactly(1, 0, 2, -1, -1);
        assertThat(ints(run(new BoxOp.KeepBoxes(1, 1, BoxMeasure.BIRDS_EYE, 0.5f), BOXES, scores)
                        .getFirst()))
                .containsExactly(1);
        assertThat(ints(run(new BoxOp.KeepBoxes(1, 3, BoxMeasure.BIRDS_EYE, 0.3f), BOXES, scores)
                        .getFirst()))
                .containsExactly(1, 2, -1);
        assertThat(ints(run(new BoxOp.KeepBoxes(2, 2, BoxMeasure.VOLUME, 0.3f), BOXES, scores)
                        .getFirst()))
                .containsExactly(1, -1, 3, 2);
    }

    private static Datum.Floats random(RandomGenerator random, int points) {
        float[] rows = new float[3 * points];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextFloat(-2, 2);
        }
        return rows(3, rows);
    }

    private static Program surfaces(int points, int neighbours, float deviations) {
        GraphBuilder g = new GraphBuilder("surfaces");
        Value cloud = g.input("points", Type.f32(Dim.of(points), Dim.of(3)));
        Near near = g.neighbours(1, neighbours, Float.POSITIVE_INFINITY, cloud, cloud);
        g.output("normals", g.normals(1, 0, 0, 10, cloud, near));
        g.output("inliers", g.inliers(1, deviations, near));
        return new Program(g.build(), new Weights(Map.of()));
    }

    private static float[] result(Program program, String name, Datum.Floats points) {
        return floats(Objects.requireNonNull(
                Interpreter.run(program, Map.of("points", points)).get(name)));
    }

    /** z = x / 2 + 1, seen from above. */
    @Test
    void normalsOfAPlane() {
        Cases.standard(10).check(60, (random, size) -> {
            float[] rows = random(random, size + 3).values();
            for (int i = 0; i < rows.length; i += 3) {
                rows[i + 2] = rows[i] / 2 + 1;
            }
            float[] normals = result(surfaces(size + 3, 5, 1), "normals", rows(3, rows));
            for (int i = 0; i < normals.length; i += 3) {
                assertThat(normals[i]).isCloseTo((float) -Math.sqrt(0.2), within(1e-4f));
                assertThat(normals[i + 1]).isCloseTo(0, within(1e-4f));
                assertThat(normals[i + 2]).isCloseTo((float) Math.sqrt(0.8), within(1e-4f));
            }
        });
    }

    @Test
    void pointsInOnePlaceHaveNoNormal() {
        assertThat(result(surfaces(4, 3, 1), "normals", rows(3, new float[12]))).containsOnly(0f);
    }

    /** Mean distances 2/3, 2/3, 2/3, 2/3 of a square's corners and themselves, and far more of the point beside it. */
    @Test
    void theFarPointIsAnOutlier() {
        Datum.Floats cloud = rows(3, 0, 0, 0, 1, 0, 0, 20, 0, 0, 0, 1, 0, 1, 1, 0);
        assertThat(result(surfaces(5, 3, 1), "inliers", cloud)).containsExactly(1, 1, 0, 1, 1);
        assertThat(result(surfaces(5, 3, 2), "inliers", cloud)).containsOnly(1f);
        assertThat(result(surfaces(1, 3, 0), "inliers", rows(3, 1, 2, 3))).containsExactly(1);
    }

    @Test
    void neighboursOfOtherPointsGiveNoNormals() {
        GraphBuilder g = new GraphBuilder("wrong");
        Value cloud = g.input("points", Type.f32(Dim.of(6), Dim.of(3)));
        Value other = g.input("other", Type.f32(Dim.of(6), Dim.of(3)));
        g.output("normals", g.normals(1, 0, 0, 0, cloud, g.neighbours(1, 3, 1, other, cloud)));
        refused(g::build, "the points of the neighbours");
        GraphBuilder h = new GraphBuilder("wrong");
        Value points = h.input("points", Type.f32(Dim.of(6), Dim.of(3)));
        Near near = new Near(h.ballQuery(1, 3, 1, points, points), points);
        h.output("normals", h.normals(1, 0, 0, 0, points, near));
        refused(h::build, "results of one operator Neighbours");
    }

    @Test
    void operatorsThatCannotBeAreRefused() {
        refused(() -> run(new BoxOp.PointsInBoxes(1), rows(3, 1, 2, 3), rows(3, 1, 2, 3)), "columns of boxes", "7");
        refused(() -> run(new BoxOp.BoxOverlaps(3, BoxMeasure.AREA), BOXES, BOXES), "each of the 3 clouds");
        refused(() -> run(new BoxOp.KeepBoxes(1, 1, BoxMeasure.AREA, 0), BOXES, rows(1, 1, 2)), "rows of the scores");
        refused(() -> new BoxOp.KeepBoxes(1, 0, BoxMeasure.AREA, 0), "most must be at least 1, got 0");
        refused(() -> new BoxOp.KeepBoxes(1, 1, BoxMeasure.AREA, Float.NaN), "threshold", "got NaN");
        refused(() -> new PointOp.Inliers(1, -1), "deviations", "got -1");
        refused(() -> new PointOp.Normals(1, 0, Float.NaN, 0), "view point", "NaN");
    }

    private static void refused(ThrowingCallable body, String... parts) {
        assertThatThrownBy(body).isInstanceOf(InvalidModel.class).hasMessageContainingAll(parts);
    }
}
