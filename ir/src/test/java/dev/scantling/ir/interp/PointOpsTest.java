package dev.scantling.ir.interp;

import static dev.scantling.ir.check.Layers.floats;
import static dev.scantling.ir.check.Layers.ints;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.check.Cases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Operators on clouds against values worked out by hand, and laws. */
class PointOpsTest {

    private static Datum.Floats points(float... rows) {
        return Datum.matrix(rows.length / 3, 3, rows);
    }

    private static List<Datum> run(PointOp op, Datum.Floats... operands) {
        GraphBuilder g = new GraphBuilder("points");
        List<Value> values = new ArrayList<>();
        for (Datum.Floats operand : operands) {
            values.add(g.input("p" + values.size(), Type.f32(Dim.of(operand.rows()), Dim.of(operand.columns()))));
        }
        g.output("result", g.add(op, values).getFirst());
        return Interpreter.evaluate(g.build().nodes().getFirst(), List.of(operands), new Weights(Map.of()));
    }

    private static Datum.Floats random(RandomGenerator random, int count) {
        float[] rows = new float[3 * count];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextFloat(-2, 2);
        }
        return points(rows);
    }

    /** Around the mean (1, 0, 0), scaled by the largest norm 1, in a grid of 4. */
    @Test
    void normalizedCloudsFillTheGrid() {
        Datum.Floats cloud = points(0, 0, 0, 2, 0, 0, 1, 0.5f, 0, 1, -0.5f, 0);
        assertThat(floats(run(new PointOp.GridPositions(1, 4, true), cloud).getFirst()))
                .containsExactly(0, 2, 2, 3, 2, 2, 2, 3, 2, 2, 1, 2);
    }

    @Test
    void otherCloudsLieFromMinusOneToOne() {
        Datum.Floats cloud = points(7, 0.5f, 9, 3, -0.5f, 9);
        assertThat(floats(run(new PointOp.GridPositions(1, 4, false), cloud).getFirst()))
                .containsExactly(3, 3, 2, 0, 1, 2);
    }

    @Test
    void cloudsAreCentredByThemselvesAndOnePointLiesInTheMiddle() {
        Datum.Floats two = points(5, 5, 5, -7, 1, 2);
        assertThat(floats(run(new PointOp.GridPositions(2, 8, true), two).getFirst()))
                .containsOnly(4f);
    }

    /** Halves are rounded to even: 0.5 to 0, 1.5 and 2.5 to 2. Cells of a grid of 3 are x * 9 + y * 3 + z. */
    @Test
    void pointsGoToTheNearestCell() {
        Datum.Floats positions = points(0.5f, 0, 1.5f, 1.5f, 2, 0.4f, 0, 0, 2, 2, 1, 1);
        List<Datum> groups = run(new PointOp.GroupCells(2, 3), positions);
        int[] count = ints(groups.get(1));
        assertThat(count[2]).isEqualTo(1);
        assertThat(count[18 + 6]).isEqualTo(1);
        assertThat(count[27 + 2]).isEqualTo(1);
        assertThat(count[27 + 18 + 3 + 1]).isEqualTo(1);
        assertThat(Arrays.stream(count).sum()).isEqualTo(4);
        assertThat(ints(groups.get(0))[27 + 2]).isEqualTo(2);
        assertThat(ints(groups.get(2))).containsExactly(0, 1, 2, 3);
    }

    @Test
    void cornersOfAPoint() {
        List<Datum> corners = run(new PointOp.GridCorners(1, 4), points(1.25f, 3, 0.5f));
        int y = 3 * 4;
        assertThat(ints(corners.get(0)))
                .containsExactly(16 + y, 17 + y, 16 + y, 17 + y, 32 + y, 33 + y, 32 + y, 33 + y);
        assertThat(floats(corners.get(1))).containsExactly(0.375f, 0.375f, 0, 0, 0.125f, 0.125f, 0, 0);
    }

    /** Trilinear interpolation reproduces what is linear, such as the place itself. */
    @Test
    void interpolatingPlacesGivesThePlace() {
        Cases.standard(20).check(200, (random, size) -> {
            int resolution = 1 + random.nextInt(9);
            Datum.Floats cloud = random(random, 2 * size);
            Datum.Floats at = (Datum.Floats) run(new PointOp.GridPositions(2, resolution, random.nextBoolean()), cloud)
                    .getFirst();
            List<Datum> corners = run(new PointOp.GridCorners(2, resolution), at);
            for (int point = 0; point < at.rows(); point++) {
                double[] place = new double[3];
                for (int corner = 8 * point; corner < 8 * point + 8; corner++) {
                    int cell = ints(corners.get(0))[corner];
                    int volume = resolution * resolution * resolution;
                    assertThat(cell / volume).isEqualTo(point / size);
                    double weight = floats(corners.get(1))[corner];
                    place[0] += weight * (cell % volume / resolution / resolution);
                    place[1] += weight * (cell / resolution % resolution);
                    place[2] += weight * (cell % resolution);
                }
                for (int axis = 0; axis < 3; axis++) {
                    assertThat(place[axis]).isCloseTo(at.get(point, axis), within(1e-5));
                }
            }
        });
    }

    @Test
    void farthestPointsComeFirst() {
        Datum.Floats line = points(0, 0, 0, 1, 0, 0, 10, 0, 0, 6, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6);
        assertThat(ints(run(new PointOp.FarthestPoints(2, 3), line).getFirst())).containsExactly(0, 2, 3, 4, 7, 4);
    }

    /** Points 9 and 520 = 512 + 8 are equally far. */
    @Test
    void remaindersBy512DecideBetweenEquallyFarPoints() {
        float[] rows = new float[3 * 600];
        rows[3 * 9] = 1;
        rows[3 * 520 + 1] = 1;
        assertThat(ints(run(new PointOp.FarthestPoints(1, 3), points(rows)).getFirst()))
                .containsExactly(0, 520, 9);
    }

    /** From row 0, row 2 is farther than 1; from row 2 row 1 is nearer than row 1 from it, and row 3 farther than both. */
    @Test
    void farthestRowsAreReadFromTheChosenOne() {
        float[] first = {0, 3, 5, 4, 9, 0, 9, 9, 8, 2, 0, 7, 9, 9, 9, 0};
        float[] second = new float[16];
        second[1] = -1;
        float[] both = Arrays.copyOf(first, 32);
        System.arraycopy(second, 0, both, 16, 16);
        Datum.Floats distances = Datum.matrix(8, 4, both);
        assertThat(ints(run(new PointOp.FarthestRows(2, 3), distances).getFirst()))
                .containsExactly(0, 2, 3, 4, 4, 4);
    }

    @Test
    void farthestRowsBySquaredDistancesAreFarthestPoints() {
        Cases.standard(20).check(70, (random, size) -> {
            int count = size + 1;
            Datum.Floats cloud = random(random, 2 * count);
            float[] distances = new float[2 * count * count];
            for (int i = 0; i < distances.length; i++) {
                int from = i / count;
                int to = from / count * count + i % count;
                float dx = cloud.get(to, 0) - cloud.get(from, 0);
                float dy = cloud.get(to, 1) - cloud.get(from, 1);
                float dz = cloud.get(to, 2) - cloud.get(from, 2);
                distances[i] = dx * dx + dy * dy + dz * dz;
            }
            assertThat(ints(run(new PointOp.FarthestRows(2, count), Datum.matrix(2 * count, count, distances))
                            .getFirst()))
                    .isEqualTo(ints(
                            run(new PointOp.FarthestPoints(2, count), cloud).getFirst()));
        });
    }

    /** What lies at the centre is always found. */
    @Test
    void ballsMayLackTheirMiddle() {
        Datum.Floats cloud = points(0.9f, 0, 0, 0.5f, 0, 0, 0.25f, 0, 0, 0, 0, 0);
        Datum.Floats centres = points(0, 0, 0, 50, 0, 0);
        assertThat(ints(run(new PointOp.BallQuery(1, 4, 0.5f, 1), cloud, centres)
                        .getFirst()))
                .containsExactly(0, 1, 3, 0, 0, 0, 0, 0);
    }

    @Test
    void ballsAreOpenAndFilledWithTheirFirstPoint() {
        Datum.Floats cloud = points(9, 0, 0, 0.5f, 0, 0, 1, 0, 0, 0, 0.9f, 0, 0, 0, 0);
        Datum.Floats centres = points(0, 0, 0, 50, 0, 0);
        assertThat(ints(run(new PointOp.BallQuery(1, 4, 1f), cloud, centres).getFirst()))
                .containsExactly(1, 3, 4, 1, 0, 0, 0, 0);
        assertThat(ints(run(new PointOp.BallQuery(1, 2, 1f), cloud, centres).getFirst()))
                .containsExactly(1, 3, 0, 0);
    }

    @Test
    void anEmptyBallOfALaterCloudNamesItsFirstPoint() {
        Datum.Floats clouds = points(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        Datum.Floats centres = points(0, 0, 0, 9, 9, 9);
        assertThat(ints(run(new PointOp.BallQuery(2, 2, 1f), clouds, centres).getFirst()))
                .containsExactly(0, 1, 2, 2);
    }

    /** Squared distances 1, 4 and 4, so weights 1, 1/4 and 1/4 over their sum. */
    @Test
    void nearerCentresWeighMore() {
        Datum.Floats centres = points(2, 0, 0, 9, 9, 9, 0, 1, 0, 0, 0, -2);
        List<Datum> nearest = run(new PointOp.NearestPoints(1), points(0, 0, 0), centres);
        assertThat(ints(nearest.get(0))).containsExactly(2, 0, 3);
        assertThat(floats(nearest.get(1)))
                .containsExactly((float) (1 / 1.5), (float) (0.25 / 1.5), (float) (0.25 / 1.5));
    }

    @Test
    void cloudsOfFewCentresLeaveTheRestOut() {
        List<Datum> nearest = run(new PointOp.NearestPoints(2), points(0, 0, 0, 5, 5, 5), points(1, 0, 0, 5, 5, 5));
        assertThat(ints(nearest.get(0))).containsExactly(0, -1, -1, 1, -1, -1);
        assertThat(floats(nearest.get(1))).containsExactly(1, 0, 0, 1, 0, 0);
    }

    /** Squared distances 4, 81 * 3, 1, 4 and 0: the smaller row comes first, and a ball is open. */
    @Test
    void neighboursAscendByDistanceThenRow() {
        Datum.Floats cloud = points(2, 0, 0, 9, 9, 9, 0, 1, 0, 0, 0, -2, 0, 0, 0);
        Datum.Floats centre = points(0, 0, 0);
        List<Datum> all = run(new PointOp.Neighbours(1, 6, Float.POSITIVE_INFINITY), cloud, centre);
        assertThat(ints(all.get(0))).containsExactly(4, 2, 0, 3, 1, -1);
        assertThat(floats(all.get(1))).containsExactly(0, 1, 4, 4, 243, Float.POSITIVE_INFINITY);
        List<Datum> near = run(new PointOp.Neighbours(1, 3, 2), cloud, centre);
        assertThat(ints(near.get(0))).containsExactly(4, 2, -1);
    }

    @Test
    void neighboursAreOfTheSameCloud() {
        Datum.Floats clouds = points(0, 0, 0, 1, 0, 0, 0, 0, 0, 3, 0, 0);
        List<Datum> near = run(new PointOp.Neighbours(2, 2, 9), clouds, points(0.9f, 0, 0, 0.9f, 0, 0));
        assertThat(ints(near.get(0))).containsExactly(1, 0, 2, 3);
    }

    /** By steps that float32 has exactly. */
    @Test
    void movingACloudMovesNothingElse() {
        Cases.standard(10).check(40, (random, size) -> {
            float[] here = new float[3 * size];
            float[] there = new float[3 * size];
            for (int i = 0; i < here.length; i++) {
                here[i] = random.nextInt(64) / 32f;
                there[i] = here[i] + 16 * (i % 3);
            }
            PointOp op = new PointOp.Neighbours(1, 4, 1.5f);
            List<Datum> before = run(op, points(here), points(here));
            List<Datum> after = run(op, points(there), points(there));
            assertThat(ints(after.get(0))).isEqualTo(ints(before.get(0)));
            assertThat(floats(after.get(1))).isEqualTo(floats(before.get(1)));
        });
    }

    @Test
    void cloudsDoNotMeet() {
        Cases.standard(15).check(60, (random, size) -> {
            Datum.Floats first = random(random, size + 1);
            Datum.Floats second = random(random, size + 1);
            float[] both = Arrays.copyOf(first.values(), 2 * first.values().length);
            System.arraycopy(second.values(), 0, both, first.values().length, first.values().length);
            int samples = 1 + random.nextInt(size + 1);
            int[] alone =
                    ints(run(new PointOp.FarthestPoints(1, samples), second).getFirst());
            int[] together = ints(
                    run(new PointOp.FarthestPoints(2, samples), points(both)).getFirst());
            for (int i = 0; i < samples; i++) {
                assertThat(together[samples + i]).isEqualTo(alone[i] + size + 1);
            }
            float[] positions = floats(
                    run(new PointOp.GridPositions(2, 7, true), points(both)).getFirst());
            assertThat(Arrays.copyOfRange(positions, first.values().length, both.length))
                    .isEqualTo(floats(
                            run(new PointOp.GridPositions(1, 7, true), second).getFirst()));
        });
    }

    /** Of features of two columns: rows 0 and 2 are alike, 1 and 3 are equally far from 0. */
    @Test
    void neighboursByFeaturesAreNearestFirst() {
        Datum.Floats rows = Datum.matrix(5, 2, new float[] {0, 0, 3, 4, 0, 0, 5, 0, 1, 1});
        GraphBuilder g = new GraphBuilder("features");
        g.output("near", g.featureNeighbours(1, 3, g.input("x", Type.f32(Dim.of(5), Dim.of(2)))));
        Datum near = Interpreter.evaluate(g.build().nodes().getFirst(), List.of(rows), new Weights(Map.of()))
                .getFirst();
        assertThat(ints(near)).containsExactly(0, 2, 4, 1, 4, 3, 0, 2, 4, 3, 4, 1, 4, 0, 2);
    }

    @Test
    void operatorsThatCannotBeAreRefused() {
        Datum.Floats five = points(new float[15]);
        refused(() -> run(new PointOp.GridPositions(2, 4, true), five), "each of the 2 clouds", "has 5 rows");
        refused(() -> run(new PointOp.FarthestPoints(1, 6), five), "at least 6 points, has 5");
        refused(() -> run(new PointOp.FarthestRows(1, 2), five), "distances to the rows of a cloud", "5", "3");
        refused(() -> new PointOp.BallQuery(1, 1, 2, 1), "from 0 to the radius 1.0, got 2.0");
        refused(() -> run(new PointOp.FeatureNeighbours(1, 6), five), "at least 6 points, has 5");
        refused(() -> run(new PointOp.BallQuery(1, 6, 1), points(), five), "at least 1 points, has 0");
        refused(() -> new PointOp.GroupCells(2, 1024), "at most 2^31 - 1 cells", "2 of resolution 1024");
        refused(() -> new PointOp.GridPositions(0, 4, true), "clouds must be at least 1, got 0");
        refused(() -> new PointOp.BallQuery(1, 0, 1), "neighbours must be at least 1, got 0");
        refused(() -> new PointOp.BallQuery(1, 1, Float.NaN), "radius must be positive, got NaN");
        refused(() -> new PointOp.Neighbours(1, 0, 1), "neighbours must be at least 1, got 0");
        refused(() -> new PointOp.Neighbours(1, 1, -1), "radius must be positive, got -1");
    }

    /** An index of -1 would be followed without a look. */
    @Test
    void neighboursThatMayBeAbsentAreNotGathered() {
        GraphBuilder g = new GraphBuilder("all");
        Value points = g.input("points", Type.f32(Dim.of(6), Dim.of(3)));
        g.output(
                "y",
                g.gatherRows(
                        points,
                        g.neighbours(2, 3, Float.POSITIVE_INFINITY, points, points)
                                .index()));
        assertThat(g.build().outputs().getFirst().value().tensor().shape().fixed(0))
                .isEqualTo(18);
        for (PointOp.Neighbours op :
                List.of(new PointOp.Neighbours(2, 4, Float.POSITIVE_INFINITY), new PointOp.Neighbours(2, 3, 1))) {
            GraphBuilder h = new GraphBuilder("some");
            Value few = h.input("points", Type.f32(Dim.of(6), Dim.of(3)));
            h.output("y", h.gatherRows(few, h.add(op, List.of(few, few)).getFirst()));
            refused(h::build, "may be absent", "clouds of 3 points");
        }
    }

    /** Indices of other rows than those of the features would be followed without a look. */
    @Test
    void indicesOfOtherRowsAreRefused() {
        GraphBuilder g = new GraphBuilder("wrong");
        Value points = g.input("points", Type.f32(Dim.of(6), Dim.of(3)));
        Value x = g.input("x", Type.f32(Dim.of(5), Dim.of(2)));
        g.output("y", g.gatherRows(x, g.farthestPoints(1, 2, points)));
        refused(g::build, "gather_rows", "rows of the features must be 6, got 5");
        GraphBuilder h = new GraphBuilder("wrong");
        Value places = h.input("places", Type.f32(Dim.of(6), Dim.of(3)));
        Value grid = h.input("grid", Type.f32(Dim.of(9), Dim.of(2)));
        h.output("y", h.interpolate(grid, h.gridCorners(1, 2, places)));
        refused(h::build, "interpolate", "rows of the features must be 8, got 9");
    }

    private static void refused(ThrowingCallable body, String... parts) {
        assertThatThrownBy(body)
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll(parts);
    }
}
