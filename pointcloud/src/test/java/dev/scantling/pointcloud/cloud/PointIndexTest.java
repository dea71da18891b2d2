package dev.scantling.pointcloud.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.check.Cases;
import dev.scantling.pointcloud.Shared;
import dev.scantling.pointcloud.io.PointClouds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neighbours found by the tree against those found by looking at every point. */
class PointIndexTest {

    private static float[] cloud(int points, Supplier<Float> coordinate) {
        float[] cloud = new float[3 * points];
        for (int i = 0; i < cloud.length; i++) {
            cloud[i] = coordinate.get();
        }
        return cloud;
    }

    /** Anywhere, on a lattice, all equal, on a line, dense in one centre as near a sensor, and so far that squares overflow. */
    private static List<float[]> clouds(RandomGenerator random, int points) {
        float[] line = new float[3 * points];
        float[] dense = cloud(points, () -> (float) (Math.pow(random.nextDouble(), 6) * 80));
        for (int i = 0; i < points; i++) {
            line[3 * i + 1] = random.nextInt(points + 1) * 0.25f;
        }
        return List.of(
                cloud(points, () -> (float) random.nextGaussian()),
                cloud(points, () -> random.nextInt(-2, 3) * 0.5f),
                cloud(points, () -> 7f),
                line,
                dense,
                cloud(points, () -> random.nextFloat(-1, 1) * 3e38f));
    }

    private static float distance(float[] a, int i, float[] b, int j) {
        float dx = a[3 * i] - b[3 * j];
        float dy = a[3 * i + 1] - b[3 * j + 1];
        float dz = a[3 * i + 2] - b[3 * j + 2];
        return (dx * dx + dy * dy) + dz * dz;
    }

    /** By definition. */
    private static int[] found(float[] points, float[] centres, int centre, long most, IntPredicate among) {
        return IntStream.range(0, points.length / 3)
                .filter(among)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> distance(centres, centre, points, row))
                        .thenComparingInt(row -> row))
                .limit(most)
                .mapToInt(row -> row)
                .toArray();
    }

    private static int[] nearest(float[] points, float[] centres, int centre, int most) {
        return found(points, centres, centre, most, _ -> true);
    }

    private static int[] within(float[] points, float[] centres, int centre, float radius) {
        return found(
                points,
                centres,
                centre,
                Long.MAX_VALUE,
                row -> distance(centres, centre, points, row) < radius * radius || radius == Float.POSITIVE_INFINITY);
    }

    /** Rows of centre i and their distances are what a definition says. */
    private static void check(NeighbourLists lists, float[] points, float[] centres, Definition definition) {
        assertThat(lists.centres()).isEqualTo(centres.length / 3);
        for (int centre = 0; centre < lists.centres(); centre++) {
            int start = lists.starts()[centre];
            int end = lists.starts()[centre + 1];
            assertThat(Arrays.copyOfRange(lists.index(), start, end))
                    .as("centre %d", centre)
                    .isEqualTo(definition.rows(centre));
            for (int i = start; i < end; i++) {
                assertThat(lists.distance()[i]).isEqualTo(distance(centres, centre, points, lists.index()[i]));
            }
        }
    }

    private interface Definition {
        int[] rows(int centre);
    }

    @Test
    void nearestAsDefined() {
        Cases.standard(12).check(140, (random, size) -> {
            for (float[] points : clouds(random, size)) {
                PointIndex index = PointIndex.of(points, Blocks.inOrder());
                float[] centres = cloud(5, () -> (float) random.nextGaussian());
                for (int neighbours : new int[] {1, 3, 16, size + 1}) {
                    check(index.nearest(neighbours), points, points, i -> nearest(points, points, i, neighbours));
                    check(
                            index.nearest(neighbours, centres),
                            points,
                            centres,
                            i -> nearest(points, centres, i, neighbours));
                }
            }
        });
    }

    @Test
    void withinAsDefined() {
        Cases.standard(12).check(140, (random, size) -> {
            for (float[] points : clouds(random, size)) {
                PointIndex index = PointIndex.of(points, Blocks.inOrder());
                float[] centres = cloud(5, () -> (float) random.nextGaussian());
                for (float radius : new float[] {1e-30f, 0.5f, 1.5f, 1e18f, 1e30f, Float.POSITIVE_INFINITY}) {
                    check(index.within(radius), points, points, i -> within(points, points, i, radius));
                    check(index.within(radius, centres), points, centres, i -> within(points, centres, i, radius));
                }
            }
        });
    }

    /** Large enough for every level that threads share, and for leaves of unequal sizes. */
    @ParameterizedTest
    @ValueSource(ints = {257, 4099, 20_011})
    void threadsDoNotShow(int count) {
        Random random = new Random(count);
        float[] points = cloud(count, () -> (float) (random.nextGaussian() * Math.exp(2 * random.nextGaussian())));
        PointIndex one = PointIndex.of(points, Blocks.inOrder());
        try (ExecutorService others = Executors.newFixedThreadPool(3)) {
            PointIndex several = PointIndex.of(points, Blocks.shared(4, others));
            same(several.nearest(16), one.nearest(16));
            same(several.within(0.5f), one.within(0.5f));
            same(several.nearest(7, points), one.nearest(7, points));
            same(several.within(0.2f, points), one.within(0.2f));
            NeighbourLists lists = several.nearest(5);
            for (int row : new int[] {0, 1, count / 2, count - 1}) {
                assertThat(Arrays.copyOfRange(lists.index(), 5 * row, 5 * row + 5))
                        .isEqualTo(nearest(points, points, row, 5));
            }
        }
    }

    private static void same(NeighbourLists actual, NeighbourLists expected) {
        assertThat(actual.starts()).isEqualTo(expected.starts());
        assertThat(actual.index()).isEqualTo(expected.index());
        assertThat(actual.distance()).isEqualTo(expected.distance());
    }

    /** Shuffling the points renames the neighbours; without equal distances, nothing else. */
    @Test
    void permutingPointsRenamesNeighbours() {
        Cases.standard(8).check(500, (random, size) -> {
            float[] points = cloud(size, () -> random.nextFloat(-3, 3));
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(order, Random.from(random));
            float[] shuffled = new float[points.length];
            for (int i = 0; i < size; i++) {
                System.arraycopy(points, 3 * order.get(i), shuffled, 3 * i, 3);
            }
            NeighbourLists lists = PointIndex.of(points, Blocks.inOrder()).nearest(6);
            NeighbourLists renamed = PointIndex.of(shuffled, Blocks.inOrder()).nearest(6);
            int each = Math.min(6, size);
            for (int i = 0; i < size * each; i++) {
                int original = order.get(i / each) * each + i % each;
                assertThat(renamed.distance()[i]).isEqualTo(lists.distance()[original]);
                assertThat(order.get(renamed.index()[i])).isEqualTo(lists.index()[original]);
            }
        });
    }

    /** All neighbours within 2 cm of each point of a cloud, as PCL's kd-tree finds them, in order. */
    @Test
    void neighboursOfPcl() {
        Path data = Shared.path("data/conformance/kdtree-pcl");
        float[] points = PointClouds.read(data.resolve("sac_plane_test.pcd")).matrix("x", "y", "z");
        int[] expected = Pattern.compile("<nn_\\d+>(\\d+)")
                .matcher(Shared.text(data.resolve("kdtree_unit_test_results.xml")))
                .results()
                .mapToInt(result -> Integer.parseInt(result.group(1)))
                .toArray();
        NeighbourLists lists = PointIndex.of(points, Blocks.inOrder()).within(0.02f);
        assertThat(expected).hasSize(18_349);
        assertThat(lists.index()).isEqualTo(expected);
        assertThat(lists.centres()).isEqualTo(3283);
    }

    /** Some points of a scan, dense near the sensor and thin far away. */
    @Test
    void neighboursInARealScan() {
        Path scan = Shared.path("data/scans/semantickitti/000000.bin");
        float[] points = PointClouds.read(scan).matrix("x", "y", "z");
        PointIndex index = PointIndex.of(points, Blocks.inOrder());
        NeighbourLists nearest = index.nearest(16);
        NeighbourLists within = index.within(0.3f);
        for (int row = 0; row < index.points(); row += 4001) {
            assertThat(Arrays.copyOfRange(nearest.index(), 16 * row, 16 * row + 16))
                    .isEqualTo(nearest(points, points, row, 16));
            assertThat(Arrays.copyOfRange(within.index(), within.starts()[row], within.starts()[row + 1]))
                    .isEqualTo(within(points, points, row, 0.3f));
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsNamed(float bad) {
        float[] points = new float[30];
        points[3 * 7 + 1] = bad;
        refused(() -> PointIndex.of(points, Blocks.inOrder()), "point 7", "must be finite", "" + bad);
        PointIndex index = PointIndex.of(new float[30], Blocks.inOrder());
        refused(() -> index.nearest(2, points), "centre 7", "must be finite");
        refused(() -> index.within(2, points), "centre 7", "must be finite");
    }

    @Test
    void badNumbersAreRefused() {
        refused(() -> PointIndex.of(new float[4], Blocks.inOrder()), "points", "got 4 numbers");
        PointIndex index = PointIndex.of(new float[3 * 70_000], Blocks.inOrder());
        refused(() -> index.nearest(0), "at least 1, got 0");
        refused(() -> index.nearest(1, new float[2]), "centres", "got 2 numbers");
        refused(() -> index.nearest(70_000), "2^31 neighbours");
        for (float radius : new float[] {0, -1, Float.NaN}) {
            refused(() -> index.within(radius), "positive, got " + radius);
        }
        refused(() -> index.within(1), "2^31 neighbours", "smaller radius");
    }

    @Test
    void failuresOfOtherThreadsAreThrown() {
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            for (Blocks blocks : List.of(Blocks.inOrder(), Blocks.shared(3, others))) {
                assertThatThrownBy(() -> blocks.run(50, block -> {
                            if (block == 49) {
                                throw new IllegalStateException("block " + block);
                            }
                        }))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("block 49");
            }
        }
    }

    private static void refused(ThrowingCallable body, String... parts) {
        assertThatThrownBy(body).isInstanceOf(InvalidInput.class).hasMessageContainingAll(parts);
    }
}
