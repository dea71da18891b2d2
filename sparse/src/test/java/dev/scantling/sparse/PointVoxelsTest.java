package dev.scantling.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KeyLayout;
import dev.scantling.ir.interp.Datum;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointVoxelsTest {
    private static final KeyLayout LAYOUT = KeyLayout.DEFAULT;
    /** Distance of point rows and of weight rows, wider than what they hold. */
    private static final int POINT_STRIDE = 7;

    private static final int WEIGHT_STRIDE = 16;
    private static final int INDEX_STRIDE = 9;

    @Test
    void voxelsAreTheInterpreters() {
        Cases.standard(100).check(300, (random, size) -> {
            float[] points = points(random, size);
            long[] keys = new long[size + 1];
            int count = PointVoxels.voxelize(
                    "points", LAYOUT, points, 0, 4, size, keys, 1, new long[RadixSort.scratchLength(size)], 0);
            assertThat(Built.rows(LAYOUT, Arrays.copyOfRange(keys, 1, 1 + count)))
                    .isEqualTo(Oracle.voxels(points));
        });
    }

    @Test
    void groupsAreTheInterpreters() {
        Cases.standard(100).check(200, (random, size) -> {
            float[] points = points(random, size);
            int[] coords = someOf(random, Oracle.voxels(points));
            Int3 stride = Int3.cube(1 + random.nextInt(3));
            AbsentVoxel absent = Grids.oneOf(random, AbsentVoxel.values());
            int[] rows = rows(points, coords, stride);
            int voxels = coords.length / 4;
            int[] start = new int[voxels];
            int[] count = new int[voxels];
            int[] order = new int[size];

            PointVoxels.group(rows, 0, size, voxels, absent, start, 0, count, 0, order, 0);

            List<Datum> expected = Oracle.points(new GeometryOp.GroupPoints(absent), points, coords, stride);
            assertThat(List.of(start, count, order))
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactly(ints(expected.get(0)), ints(expected.get(1)), ints(expected.get(2)));
        });
    }

    @Test
    void cornersAreTheInterpretersToTheBit() {
        Cases.standard(100).check(200, (random, size) -> {
            float[] points = points(random, size);
            int[] coords = someOf(random, Oracle.voxels(points));
            Int3 stride = new Int3(1 + random.nextInt(3), 1 + random.nextInt(3), 1 + random.nextInt(3));
            boolean nearest = random.nextBoolean();
            int[] index = new int[size * INDEX_STRIDE];
            float[] weight = new float[size * WEIGHT_STRIDE];
            Arrays.fill(weight, Float.NaN);
            int middle = size == 0 ? 0 : random.nextInt(size);

            corners(points, coords, stride, nearest, middle, size, index, weight);
            corners(points, coords, stride, nearest, 0, middle, index, weight);

            List<Datum> expected = Oracle.points(new GeometryOp.Trilinear(nearest), points, coords, stride);
            float[] shares = ((Datum.Floats) expected.get(1)).values();
            for (int p = 0; p < size; p++) {
                assertThat(Arrays.copyOfRange(index, p * INDEX_STRIDE, p * INDEX_STRIDE + 8))
                        .isEqualTo(Arrays.copyOfRange(ints(expected.get(0)), 8 * p, 8 * p + 8));
                float[] padded = Arrays.copyOf(Arrays.copyOfRange(shares, 8 * p, 8 * p + 8), WEIGHT_STRIDE);
                assertThat(Arrays.copyOfRange(weight, p * WEIGHT_STRIDE, (p + 1) * WEIGHT_STRIDE))
                        .isEqualTo(padded);
            }
        });
    }

    @Test
    void pointsAtTheEdgeOfTheRangeHaveNoCornersBeyondIt() {
        KeyLayout tight = new KeyLayout(1, 2, 2, 2);
        long[] all = IntStream.range(0, 1 << tight.bits()).asLongStream().toArray();
        float[] point = {0, 1.5f, 1.5f, 1.5f};
        int[] index = new int[8];
        float[] weight = new float[8];
        PointVoxels.corners(tight, Int3.ONE, false, point, 0, 4, 0, 1, all, 0, all.length, index, 0, 8, weight, 0, 8);
        assertThat(index).containsExactly((int) tight.pack(0, 1, 1, 1), -1, -1, -1, -1, -1, -1, -1);
        assertThat(weight[0]).isEqualTo(0.125f / (0.125f + 1e-8f));
    }

    @ParameterizedTest
    @CsvSource({
        "0, NaN, 0, 0, x is NaN, finite numbers with floor -262144 .. 262143",
        "0, 0, -Infinity, 0, y is -Infinity, finite numbers with floor -262144 .. 262143",
        "0, 0, 0, 262144, z is 262144.0, finite numbers with floor -262144 .. 262143",
        "0, 0, 0, 1e30, z is 1.0E30, finite numbers",
        "0.5, 0, 0, 0, batch is 0.5, whole numbers 0 .. 63",
        "64, NaN, 0, 0, batch is 64.0, whole numbers 0 .. 63",
    })
    void unusablePointsAreRefused(float batch, float x, float y, float z, String found, String allowed) {
        float[] points = {0, 1, 2, 3, batch, x, y, z};
        String message = "input 'p', point 1: " + found + ", allowed are " + allowed;
        assertThatThrownBy(() -> PointVoxels.requireInside("input 'p'", LAYOUT, points, 0, 4, 0, 2))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageStartingWith(message);
        assertThatThrownBy(() ->
                        PointVoxels.voxelize("input 'p'", LAYOUT, points, 0, 4, 2, new long[2], 0, new long[4096], 0))
                .hasMessageStartingWith(message);
        assertThat(rows(points, new int[] {0, 0, 0, 0, 0, 1, 2, 3}, Int3.ONE)).containsExactly(1, -1);
    }

    /** Points of up to three samples in random order, some on cell borders, many to a cell. */
    private static float[] points(RandomGenerator random, int size) {
        float[] points = new float[4 * size];
        for (int p = 0; p < size; p++) {
            points[4 * p] = random.nextInt(3);
            for (int axis = 1; axis < 4; axis++) {
                float at = random.nextFloat(-4, 5);
                points[4 * p + axis] = random.nextInt(5) == 0 ? Math.round(at) : at;
            }
        }
        return points;
    }

    /** A part of the rows, so that points without a voxel occur. */
    private static int[] someOf(RandomGenerator random, int[] rows) {
        return IntStream.range(0, rows.length / 4)
                .filter(_ -> random.nextInt(3) > 0)
                .flatMap(row -> Arrays.stream(rows, 4 * row, 4 * row + 4))
                .toArray();
    }

    private static int[] rows(float[] points, int[] coords, Int3 stride) {
        long[] keys = Built.keys(LAYOUT, coords);
        int[] rows = new int[points.length / 4];
        PointVoxels.findRows(LAYOUT, stride, points, 0, 4, 0, rows.length, keys, 0, keys.length, rows, 0);
        return rows;
    }

    private static void corners(
            float[] points,
            int[] coords,
            Int3 stride,
            boolean nearest,
            int begin,
            int end,
            int[] index,
            float[] weight) {
        float[] spread = new float[1 + points.length / 4 * POINT_STRIDE];
        for (int p = 0; p < points.length / 4; p++) {
            System.arraycopy(points, 4 * p, spread, 1 + p * POINT_STRIDE, 4);
        }
        long[] keys = Built.keys(LAYOUT, coords);
        PointVoxels.corners(
                LAYOUT,
                stride,
                nearest,
                spread,
                1,
                POINT_STRIDE,
                begin,
                end,
                keys,
                0,
                keys.length,
                index,
                0,
                INDEX_STRIDE,
                weight,
                0,
                WEIGHT_STRIDE);
    }

    private static int[] ints(Datum datum) {
        return ((Datum.Ints) datum).values();
    }
}
