package dev.scantling.models.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Program;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.models.load.SeededWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of whole networks on small random scenes, in the interpreter. */
class NetworkRunTest {
    private static final int FEATURES = 4;
    private static final int EXTENT = 9;

    static List<Network> pointNetworks() {
        return List.of(
                Spvcnn.build(0.0625, NetworkOptions.DEFAULT), Spvnas.build(Samples.tiny(), NetworkOptions.DEFAULT));
    }

    /** The scene is small for the number of points, so that most voxels hold several. */
    @ParameterizedTest
    @MethodSource("pointNetworks")
    void permutingPointsPermutesTheirLogits(Network network) {
        Cases.standard(6).check(150, (random, size) -> {
            List<float[]> points = points(random, size + 1, 5);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, points.size()).boxed().toList());
            Collections.shuffle(order, new Random(random.nextLong()));

            Datum.Floats logits = run(network, points);
            Datum.Floats permuted = run(network, order.stream().map(points::get).toList());

            for (int i = 0; i < order.size(); i++) {
                assertThat(row(permuted, i))
                        .usingComparatorWithPrecision(1e-5f)
                        .containsExactly(row(logits, order.get(i)));
            }
        });
    }

    /** Equal points have equal logits, and repeating every point changes no mean. */
    @ParameterizedTest
    @MethodSource("pointNetworks")
    void repeatedPointsChangeNothing(Network network) {
        Cases.standard(4).check(60, (random, size) -> {
            List<float[]> points = points(random, size + 1, EXTENT);
            List<float[]> twice = new ArrayList<>(points);
            twice.addAll(points);

            Datum.Floats once = run(network, points);
            Datum.Floats both = run(network, twice);

            for (int i = 0; i < twice.size(); i++) {
                assertThat(row(both, i))
                        .usingComparatorWithPrecision(1e-5f)
                        .containsExactly(row(once, i % points.size()));
            }
        });
    }

    @Test
    void voxelsAreTheDistinctFloorsOfThePoints() {
        List<float[]> points = List.of(
                new float[] {0, 1.5f, 2.25f, 3.75f}, new float[] {0, 1.25f, 2f, 3f}, new float[] {0, -0.5f, 2f, 3f});
        Datum.Coords coords =
                (Datum.Coords) output(pointNetworks().getLast(), "coords", "points", pointMatrix(points), points);
        assertThat(coords.rows()).containsExactly(0, -1, 2, 3, 0, 1, 2, 3);
    }

    /** Bit for bit: a voxel's sums run over its own sample's voxels in their order. */
    @Test
    void samplesOfABatchDoNotSeeEachOther() {
        Network network = MinkUNet.build(0.0625, NetworkOptions.DEFAULT);
        Cases.standard(5).check(120, (random, size) -> {
            int[] first = voxels(random, size + 1);
            int[] second = voxels(random, size / 2 + 1);
            int[] both = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            for (int i = first.length; i < both.length; i += 4) {
                both[i] = 1;
            }

            float[] together = runVoxels(network, both);

            assertThat(Arrays.copyOf(together, first.length / 4 * 19)).isEqualTo(runVoxels(network, first));
            assertThat(Arrays.copyOfRange(together, first.length / 4 * 19, together.length))
                    .isEqualTo(runVoxels(network, second));
        });
    }

    private static Datum.Floats run(Network network, List<float[]> points) {
        return (Datum.Floats) output(network, "logits", "points", pointMatrix(points), points);
    }

    private static float[] runVoxels(Network network, int[] coords) {
        List<float[]> places = IntStream.range(0, coords.length / 4)
                .mapToObj(i -> new float[] {0, coords[4 * i + 1], coords[4 * i + 2], coords[4 * i + 3]})
                .toList();
        Datum logits = output(network, "logits", "coords", new Datum.Coords(coords, Int3.ONE), places);
        return ((Datum.Floats) logits).values();
    }

    /** Runs with features that follow from the places. */
    private static Datum output(
            Network network, String output, String geometryPort, Datum geometry, List<float[]> places) {
        float[] feats = new float[FEATURES * places.size()];
        for (int i = 0; i < feats.length; i++) {
            feats[i] = feature(places.get(i / FEATURES), i % FEATURES);
        }
        Program program = new Program(network.graph(), SeededWeights.fill(network.parameters(), "laws"));
        Map<String, Datum> inputs =
                Map.of(geometryPort, geometry, "feats", Datum.matrix(places.size(), FEATURES, feats));
        return Objects.requireNonNull(Interpreter.run(program, inputs).get(output));
    }

    private static Datum pointMatrix(List<float[]> points) {
        float[] flat = new float[4 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            System.arraycopy(points.get(i), 0, flat, 4 * i, 4);
        }
        return Datum.matrix(points.size(), 4, flat);
    }

    /** Follows from where the point is, so that a scene is its points. */
    private static float feature(float[] point, int channel) {
        return (float) Math.sin(channel + 2 * point[1] + 3 * point[2] - point[3]);
    }

    private static List<float[]> points(RandomGenerator random, int count, int extent) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new float[] {
                    random.nextInt(2),
                    random.nextFloat(-extent, extent),
                    random.nextFloat(-extent, extent),
                    random.nextFloat(-extent, extent)
                })
                .toList();
    }

    private static int[] voxels(RandomGenerator random, int count) {
        TreeSet<int[]> rows = new TreeSet<>(Arrays::compare);
        for (int i = 0; i < count; i++) {
            rows.add(new int[] {
                0, random.nextInt(-EXTENT, EXTENT), random.nextInt(-EXTENT, EXTENT), random.nextInt(-EXTENT, EXTENT)
            });
        }
        return rows.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private static float[] row(Datum.Floats matrix, int row) {
        return Arrays.copyOfRange(matrix.values(), row * matrix.columns(), (row + 1) * matrix.columns());
    }
}
