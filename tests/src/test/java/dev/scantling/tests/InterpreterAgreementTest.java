package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The device against the interpreter, where the goldens do not reach: several points per voxel, awkward sizes. */
class InterpreterAgreementTest {
    private static final int CHANNELS = 4;
    private static final double TOLERANCE = 1e-4;

    /** The goldens have one point for each voxel, which hides means and the origin of the skips. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 37, 1000})
    void spvcnnWithSeveralPointsPerVoxel(int points) {
        Map<String, Datum> inputs = Scenes.pointInputs(new Random(points), points, 24, CHANNELS);
        Runner.Outcome outcome = Results.assertAsInterpreted(Programs.network("spvcnn@0.25"), inputs, TOLERANCE);
        assertThat(outcome.floats("logits").rows()).isEqualTo(points);
        assertThat(outcome.coords("coords").count()).isLessThanOrEqualTo(points);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 61, 800})
    void minkunet(int voxels) {
        Map<String, Datum> inputs = Scenes.voxelInputs(new Random(voxels), voxels, 30, CHANNELS);
        Results.assertAsInterpreted(Programs.network("minkunet@0.25"), inputs, TOLERANCE);
    }

    @Test
    void noPointsAtAllGiveNoLogits() {
        Map<String, Datum> none = Map.of(
                "points", Datum.matrix(0, Scenes.COLUMNS, new float[0]),
                "feats", Datum.matrix(0, CHANNELS, new float[0]));
        Runner.Outcome outcome = Results.onDevice(Programs.network("spvcnn@0.25"), none);
        assertThat(outcome.floats("logits").rows()).isZero();
        assertThat(outcome.coords("coords").count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Convention.class)
    void convolutionsOfEveryConvention(Convention convention) {
        Cases.standard(12).check(160, (random, size) -> {
            KernelGeometry geometry = geometry(random, convention);
            int cin = 1 + random.nextInt(20);
            int cout = 1 + random.nextInt(40);
            Map<String, Datum> inputs = Scenes.voxelInputs(random, size, 14, cin);
            Results.assertAsInterpreted(Programs.convolution(geometry, cin, cout), inputs, TOLERANCE);
        });
    }

    @Test
    void negativeCoordinatesFloorTowardsMinusInfinity() {
        Datum.Coords coords = Scenes.voxels(-5, -1, -2, -4, -1, -2, -1, 0, 3, 0, 0, 0, 7, -9, 2);
        KernelGeometry half = KernelGeometry.of(2, 2, Convention.MINKOWSKI);
        Map<String, Datum> inputs = Scenes.voxelInputs(new Random(5), coords, 3);
        Results.assertAsInterpreted(Programs.downAndUp(half, 3), inputs, TOLERANCE);
    }

    /** Points of one voxel are summed in their order, so a new order may round anew but nothing more. */
    @Test
    void permutingPointsPermutesTheResult() {
        Random random = new Random(3);
        int count = 300;
        Datum.Floats points = Scenes.pointsIn(random, Scenes.sheet(random, 120, 16), count);
        Datum.Floats feats = Scenes.feats(random, count, CHANNELS);
        List<Integer> order = new ArrayList<>(
                java.util.stream.IntStream.range(0, count).boxed().toList());
        Collections.shuffle(order, random);
        Program program = Programs.network("spvcnn@0.25");
        Runner.Outcome straight = Results.onDevice(program, Map.of("points", points, "feats", feats));
        Runner.Outcome shuffled =
                Results.onDevice(program, Map.of("points", rows(points, order), "feats", rows(feats, order)));
        Datum.Floats expected = rows(straight.floats("logits"), order);
        Results.assertClose("logits", shuffled.floats("logits").values(), expected.values(), TOLERANCE);
        assertThat(shuffled.coords("coords").rows())
                .containsExactly(straight.coords("coords").rows());
    }

    /** The path of {@code SCANTLING_VALIDATE=1}: every operator is checked as it runs. */
    @ParameterizedTest
    @ValueSource(strings = {"minkunet@0.1", "spvcnn@0.1"})
    void validationAcceptsEveryOperator(String network) {
        Settings validating = Results.settings().withValidate(true);
        Map<String, Datum> inputs = network.startsWith("minkunet")
                ? Scenes.voxelInputs(new Random(9), 120, 16, CHANNELS)
                : Scenes.pointInputs(new Random(9), 120, 16, CHANNELS);
        Runner.Outcome outcome = Results.onDevice(validating, Programs.network(network), inputs);
        assertThat(outcome.floats("logits").rows()).isPositive();
    }

    private static Datum.Floats rows(Datum.Floats matrix, List<Integer> order) {
        float[] values = new float[matrix.values().length];
        for (int row = 0; row < order.size(); row++) {
            System.arraycopy(
                    matrix.values(),
                    order.get(row) * matrix.columns(),
                    values,
                    row * matrix.columns(),
                    matrix.columns());
        }
        return Datum.matrix(matrix.rows(), matrix.columns(), values);
    }

    /** Anything that the convention allows: asymmetric kernels and strides, dilation, padding, growing sets. */
    private static KernelGeometry geometry(RandomGenerator random, Convention convention) {
        Int3 stride = random.nextBoolean() ? Int3.ONE : int3(random, 1, 4);
        Int3 size = int3(random, 1, 5);
        boolean odd = size.x() % 2 == 1 && size.y() % 2 == 1 && size.z() % 2 == 1;
        if (convention == Convention.SPCONV && stride.equals(Int3.ONE) && !odd) {
            size = Int3.cube(3);
        }
        KernelGeometry geometry = KernelGeometry.of(size, stride, convention)
                .dilated(int3(random, 1, 3))
                .padded(int3(random, 0, 2));
        boolean grows = convention == Convention.SPCONV && random.nextBoolean();
        return grows ? geometry.regular() : geometry;
    }

    private static Int3 int3(RandomGenerator random, int low, int high) {
        return new Int3(random.nextInt(low, high), random.nextInt(low, high), random.nextInt(low, high));
    }
}
