package dev.scantling.ir.interp;

import static dev.scantling.ir.check.Clouds.coords;
import static dev.scantling.ir.check.Clouds.rows;
import static dev.scantling.ir.check.Layers.floats;
import static dev.scantling.ir.check.Layers.ints;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.check.Clouds;
import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.Int3;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointVoxelsTest {
    private static final Weights NONE = new Weights(Map.of());

    private static Datum.Floats points(float... rows) {
        return Datum.matrix(rows.length / 4, 4, rows);
    }

    private static List<Datum> run(GeometryOp op, Datum.Floats points) {
        GraphBuilder g = new GraphBuilder("points");
        Value p = g.input("points", Type.f32(g.freshSymbol(), Dim.of(4)));
        return Interpreter.evaluate(node(g, op, List.of(p)), List.of(points), NONE);
    }

    private static List<Datum> run(GeometryOp op, Datum.Floats points, Datum.Coords coords) {
        GraphBuilder g = new GraphBuilder("points");
        Value p = g.input("points", Type.f32(g.freshSymbol(), Dim.of(4)));
        Value c = g.input("coords", new Type.CoordsType(g.freshSymbol(), coords.stride()));
        return Interpreter.evaluate(node(g, op, List.of(p, c)), List.of(points, coords), NONE);
    }

    private static Node node(GraphBuilder g, GeometryOp op, List<Value> operands) {
        g.output("result", g.add(op, operands).getFirst());
        return g.build().nodes().getFirst();
    }

    @Test
    void voxelizeFloorsTowardsMinusInfinityAndRemovesDuplicates() {
        Datum.Floats points = points(1, 0, 0, 0, 0, -0.5f, 2.9f, -3, 0, -1, 2, -2.5f);
        assertThat(rows(run(new GeometryOp.Voxelize(), points).getFirst()))
                .containsExactly(List.of(0, -1, 2, -3), List.of(1, 0, 0, 0));
    }

    @Test
    void scalingRoundsTwice() {
        float scaled = floats(run(new GeometryOp.ScalePoints(0.05f, 0.05f), points(3, 41, 0, -7))
                .getFirst())[1];
        assertThat(scaled).isEqualTo(41 * 0.05f / 0.05f);
        assertThat(floats(run(new GeometryOp.ScalePoints(2, 4), points(3, 1, 2, 3))
                        .getFirst()))
                .containsExactly(3, 0.5f, 1, 1.5f);
    }

    @Test
    void groupsListThePointsOfEachVoxelAscending() {
        Datum.Coords voxels = new Datum.Coords(new int[] {0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0}, Int3.cube(2));
        Datum.Floats points = points(0, 3, 1, 0, 0, 9, 9, 9, 0, 1, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0, 1.5f);
        List<Datum> skipped = run(new GeometryOp.GroupPoints(AbsentVoxel.SKIP), points, voxels);
        assertThat(ints(skipped.get(0))).containsExactly(0, 2, 2);
        assertThat(ints(skipped.get(1))).containsExactly(2, 0, 2);
        assertThat(ints(skipped.get(2))).containsExactly(2, 3, 0, 5, 1, 4);
        List<Datum> first = run(new GeometryOp.GroupPoints(AbsentVoxel.FIRST_ROW), points, voxels);
        assertThat(ints(first.get(1))).containsExactly(4, 0, 2);
        assertThat(ints(first.get(2))).containsExactly(1, 2, 3, 4, 0, 5);
    }

    @Test
    void trilinearWeightsOfTwoPresentCorners() {
        List<Datum> corners =
                run(new GeometryOp.Trilinear(false), points(0, 0.25f, 0, 0, 0, 7, 7, 7), coords(0, 0, 0, 1, 0, 0));
        assertThat(ints(corners.get(0))).containsExactly(0, -1, -1, -1, 1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);
        assertThat(floats(corners.get(1))).containsExactly(0.75f, 0, 0, 0, 0.25f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void nearestKeepsTheFirstCornerWithItsWeight() {
        List<Datum> corners = run(new GeometryOp.Trilinear(true), points(0, 0.25f, 0, 0), coords(0, 0, 0, 1, 0, 0));
        assertThat(ints(corners.get(0))).containsExactly(0, -1, -1, -1, -1, -1, -1, -1);
        assertThat(floats(corners.get(1))).containsExactly(0.75f, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void cornersOfACoarseLevelAreOneStrideApart() {
        Datum.Coords coarse = new Datum.Coords(new int[] {0, -1, 0, 0, 0, 0, 0, 0}, Int3.cube(4));
        List<Datum> corners = run(new GeometryOp.Trilinear(false), points(0, -1, 0, 0), coarse);
        assertThat(ints(corners.get(0))).containsExactly(0, -1, -1, -1, 1, -1, -1, -1);
        assertThat(floats(corners.get(1))).containsExactly(0.25f, 0, 0, 0, 0.75f, 0, 0, 0);
    }

    @Test
    void onAFullGridWeightsSumToOneAndReproduceThePosition() {
        Datum.Coords grid = Clouds.cube(6);
        Cases.standard(20).check(20, (random, size) -> {
            float[] rows = new float[4 * size];
            IntStream.range(0, rows.length).forEach(i -> rows[i] = i % 4 == 0 ? 0 : random.nextFloat(0, 5));
            List<Datum> corners = run(new GeometryOp.Trilinear(false), points(rows), grid);
            for (int p = 0; p < size; p++) {
                double sum = 0;
                double x = 0;
                for (int i = 8 * p; i < 8 * p + 8; i++) {
                    float weight = floats(corners.get(1))[i];
                    sum += weight;
                    x += weight * grid.rows()[4 * ints(corners.get(0))[i] + 1];
                }
                assertThat(sum).isCloseTo(1, within(1e-6));
                assertThat(x).isCloseTo(rows[4 * p + 1], within(1e-5));
            }
        });
    }

    @Test
    void everyPointStandsOnceInTheOrder() {
        Cases.standard(30).check(50, (random, size) -> {
            Datum.Coords voxels = Clouds.random(random, size / 2, 4, 4);
            Datum.Floats points = Clouds.points(random, voxels, size);
            for (AbsentVoxel absent : AbsentVoxel.values()) {
                List<Datum> groups = run(new GeometryOp.GroupPoints(absent), points, voxels);
                assertThat(ints(groups.get(2)))
                        .containsExactlyInAnyOrder(IntStream.range(0, size).toArray());
            }
        });
    }

    @Test
    void meansOfVoxelsAndZeroWhereThereIsNoPoint() {
        GraphBuilder g = new GraphBuilder("mean");
        Dim p = g.freshSymbol();
        Value x = g.input("x", Type.f32(p, Dim.of(1)));
        Dim n = g.freshSymbol();
        Value start = g.input("start", Type.i32(n));
        Value count = g.input("count", Type.i32(n));
        Value order = g.input("order", Type.i32(p));
        Node node = meanNode(g, x, new GraphBuilder.PointGroups(start, count, order));
        List<Datum> operands = List.of(
                Datum.matrix(3, 1, new float[] {1, 2, 4}),
                new Datum.Ints(List.of(2), new int[] {0, 0}),
                new Datum.Ints(List.of(2), new int[] {0, 2}),
                new Datum.Ints(List.of(3), new int[] {2, 1, 0}));
        assertThat(floats(Interpreter.evaluate(node, operands, NONE).getFirst()))
                .containsExactly(0, 3);
    }

    private static Node meanNode(GraphBuilder g, Value x, GraphBuilder.PointGroups groups) {
        g.output("mean", g.scatterMean(x, groups));
        return g.build().nodes().getFirst();
    }

    @Test
    void badPointsAreNamed() {
        assertThatThrownBy(() -> run(new GeometryOp.Voxelize(), points(0, 0, 0, 0, 0, 1, Float.NaN, 0)))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessage("node 'voxelize' (voxelize): point 1: coordinate y must be finite and within 32 bits,"
                        + " got NaN");
        assertThatThrownBy(() -> run(new GeometryOp.Voxelize(), points(0, 0, 0, 3e9f)))
                .hasMessageContaining("point 0: coordinate z must be finite and within 32 bits, got 3.0E9");
        assertThatThrownBy(() -> run(new GeometryOp.Voxelize(), points(0.5f, 0, 0, 0)))
                .hasMessageContaining("point 0: the batch must be a whole number from 0, got 0.5");
    }
}
