package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Dim;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Known defects of TorchSparse 2.1 that a forward pass on a CPU could have, each shown to be absent: D1 to D17 of the
 * list of conventions. Gradients (D8), cropping (D11) and instance norm (D12) do not exist here; D17 is in
 * {@link BitEqualityTest}.
 */
class TorchSparseDefectsTest {
    private static final double TOLERANCE = 1e-5;
    private static final KernelGeometry HALF = KernelGeometry.of(2, 2, Convention.MINKOWSKI);
    private static final KernelGeometry CUBE = KernelGeometry.of(3, 1, Convention.MINKOWSKI);

    /** D1: a last window that is not full, as an even maximum has, lost its voxels. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 510})
    void d1BorderVoxelsSurviveADownUpPair(int last) {
        Runner.Outcome outcome = run(Programs.downAndUp(HALF, 3), Scenes.voxels(last, last, last));
        assertThat(outcome.coords("coarse").rows()).containsExactly(0, last / 2, last / 2, last / 2);
        assertThat(IntStream.of(outcome.pairs("map")).sum()).isEqualTo(1);
        assertThat(outcome.floats("feats").values()).doesNotContain(0f);
    }

    /** D2: grid keys beyond 2^31 cells overflowed. */
    @Test
    void d2CoordinatesMaySpreadOverMoreThanTwoToThe31Cells() {
        int far = 1 << 17;
        Datum.Coords coords = Scenes.voxels(
                -far, -far, -far, -far + 1, -far, -far, 0, 0, 0, 5, 5, 5, far, far, far, far + 1, far, far, far, -far,
                0);
        Results.assertAsInterpreted(Programs.downAndUp(HALF, 2), inputs(coords, 2), TOLERANCE);
        Results.assertAsInterpreted(Programs.convolution(CUBE, 2, 2), inputs(coords, 2), TOLERANCE);
    }

    /** D3: dilation was accepted and ignored. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void d3DilationIsApplied(int dilation) {
        KernelGeometry dilated = CUBE.dilated(Int3.cube(dilation));
        Datum.Coords coords = Scenes.voxels(0, 0, 0, 1, 0, 0, dilation, 0, 0, 0, dilation, dilation);
        Runner.Outcome outcome =
                Results.assertAsInterpreted(Programs.convolution(dilated, 3, 5), inputs(coords, 3), TOLERANCE);
        assertThat(outcome.pairs("map"))
                .isNotEqualTo(run(Programs.convolution(CUBE, 3, 5), coords).pairs("map"));
    }

    /** D4 and D9: maps compared 64-bit hashes, never coordinates, and devices hashed differently. */
    @Test
    void d4VoxelsWithEqualHashesAreDifferentVoxels() {
        int[] pair = collision();
        int x = pair[3];
        int y = pair[4];
        int z = pair[5];
        assertThat(hash(0, pair[0], pair[1], pair[2])).isEqualTo(hash(0, x, y, z));
        Datum.Coords beside = Scenes.voxels(pair[0], pair[1], pair[2], x, y, z - 1);
        Runner.Outcome outcome = run(Programs.convolution(CUBE, 1, 1), beside);
        assertThat(IntStream.of(outcome.pairs("map")).sum()).isEqualTo(2);
    }

    /** D5: the choice of the output set reached only one of the map builders. */
    @ParameterizedTest
    @EnumSource(Convention.class)
    void d5EveryOutputRuleIsFollowed(Convention convention) {
        for (int size : new int[] {2, 3, 4}) {
            KernelGeometry down = KernelGeometry.of(size, 2, convention).padded(Int3.ONE);
            Datum.Coords coords = Scenes.sheet(new Random(size), 200, 20);
            Results.assertAsInterpreted(Programs.convolution(down, 2, 3), inputs(coords, 2), TOLERANCE);
        }
    }

    /** D6: stride 1 always kept the active set. */
    @Test
    void d6ARegularConvolutionOfStrideOneGrowsTheActiveSet() {
        KernelGeometry regular =
                KernelGeometry.of(3, 1, Convention.SPCONV).padded(Int3.ONE).regular();
        Runner.Outcome outcome = run(Programs.convolution(regular, 1, 1), Scenes.voxels(5, 5, 5));
        assertThat(outcome.coords("coords").count()).isEqualTo(27);
    }

    /** D7: one default configuration was shared and mutable. */
    @Test
    void d7AGeometryIsAValue() {
        KernelGeometry changed = CUBE.dilated(Int3.cube(2)).padded(Int3.ONE);
        assertThat(changed).isNotEqualTo(CUBE);
        assertThat(CUBE).isEqualTo(KernelGeometry.of(3, 1, Convention.MINKOWSKI));
    }

    /** D10: padding was missing from the key of the map cache. */
    @Test
    void d10TwoLayersThatDifferInPaddingHaveTheirOwnMaps() {
        GraphBuilder b = new GraphBuilder("padding");
        Value coords = b.inputCoords("coords");
        for (int padding : new int[] {0, 1}) {
            KernelGeometry geometry = KernelGeometry.of(3, 2, Convention.SPCONV).padded(Int3.cube(padding));
            Value out = b.outputCoords(coords, geometry);
            b.output("coords" + padding, out);
            b.output("map" + padding, b.kernelMap(coords, out, geometry));
        }
        Program program = new Program(b.build(), new Weights(Map.of()));
        Map<String, Datum> inputs = Map.of("coords", Scenes.voxels(1, 1, 1));
        Runner.Outcome outcome = Results.assertAsInterpreted(program, inputs, TOLERANCE);
        assertThat(IntStream.of(outcome.pairs("map0")).sum()).isEqualTo(1);
        assertThat(IntStream.of(outcome.pairs("map1")).sum()).isEqualTo(8);
    }

    /** D13: a point whose voxel is absent was added to voxel 0. */
    @Test
    void d13APointWithoutVoxelContributesNowhere() {
        GraphBuilder b = new GraphBuilder("absent");
        Value coords = b.inputCoords("coords");
        Value points = b.input("points", Type.f32(b.freshSymbol(), Dim.of(4)));
        Value feats = b.input("feats", Type.f32(points.tensor().shape().dim(0), Dim.of(1)));
        GraphBuilder.PointGroups groups = b.groupPoints(points, coords, AbsentVoxel.SKIP);
        b.output("count", groups.count());
        b.output("mean", b.scatterMean(feats, groups));
        Map<String, Datum> inputs = new HashMap<>();
        inputs.put("coords", Scenes.voxels(0, 0, 0, 1, 1, 1));
        inputs.put("points", Datum.matrix(3, 4, new float[] {0, 9, 9, 9, 0, 1.5f, 1, 1, 0, 0.5f, 0, 0}));
        inputs.put("feats", Datum.matrix(3, 1, new float[] {100, 3, 5}));
        Runner.Outcome outcome = Results.onDevice(new Program(b.build(), new Weights(Map.of())), inputs);
        assertThat(outcome.floats("mean").values()).containsExactly(5, 3);
        assertThat(((Datum.Ints) outcome.value("count")).values()).containsExactly(1, 1);
        assertThat(Convention.MINKOWSKI.absentVoxel()).isEqualTo(AbsentVoxel.SKIP);
    }

    /** D14: a strided map had outputs without any input. */
    @ParameterizedTest
    @EnumSource(Convention.class)
    void d14EveryOutputOfAStridedMapHasAnInput(Convention convention) {
        Cases.standard(6).check(120, (random, size) -> {
            Datum.Coords coords = Scenes.sheet(random, size, 16);
            Program counting = counting(KernelGeometry.of(2, 2, convention));
            float[] ones = new float[coords.count()];
            Arrays.fill(ones, 1);
            Map<String, Datum> inputs = Map.of("coords", coords, "feats", Datum.matrix(ones.length, 1, ones));
            for (float pairs :
                    Results.onDevice(counting, inputs).floats("pairs").values()) {
                assertThat(pairs).isBetween(1f, 8f);
            }
        });
    }

    /** D16: sorted masks ended at 31 offsets. */
    @ParameterizedTest
    @ValueSource(ints = {5, 7})
    void d16KernelsOf125And343OffsetsAreWhole(int size) {
        KernelGeometry large = KernelGeometry.of(size, 1, Convention.MINKOWSKI);
        Datum.Coords coords = Scenes.sheet(new Random(size), 150, 14);
        Results.assertAsInterpreted(Programs.convolution(large, 3, 4), inputs(coords, 3), TOLERANCE);
    }

    /** The number of inputs of each output: weights and features of one. */
    private static Program counting(KernelGeometry geometry) {
        float[] ones = new float[geometry.volume()];
        Arrays.fill(ones, 1);
        GraphBuilder b = new GraphBuilder("counting");
        Value coords = b.inputCoords("coords");
        Value feats = b.input("feats", Type.f32(Programs.rows(coords), Dim.of(1)));
        Value map = b.kernelMap(coords, b.outputCoords(coords, geometry), geometry);
        b.output(
                "pairs",
                b.sparseConv(map, feats, b.parameter("one", ones.length, 1, 1), dev.scantling.ir.Epilogue.NONE));
        return new Program(b.build(), new Weights(Map.of("one", ones)));
    }

    /**
     * Two voxels (x, y, z) with one hash: a pair of (x, y) whose states agree in the upper half, which the word z does
     * not touch; their lower halves differ by what must tell the two z apart.
     */
    private static int[] collision() {
        int edge = 1 << 9;
        Map<Integer, int[]> seen = new HashMap<>();
        for (int x = 0; x < edge; x++) {
            for (int y = 0; y < edge; y++) {
                long state = state(0, x, y);
                int[] other = seen.putIfAbsent((int) (state >>> 32), new int[] {x, y});
                if (other != null) {
                    int difference = (int) (state ^ state(0, other[0], other[1]));
                    return new int[] {other[0], other[1], 0, x, y, difference};
                }
            }
        }
        throw new AssertionError("no collision among " + edge * edge + " pairs");
    }

    private static final long HASH_OFFSET = 0xCBF29CE484222325L;
    private static final long HASH_PRIME = 1099511628211L;

    /** TorchSparse 2.1 on CUDA: whole words, exclusive or before the product. */
    private static long hash(int batch, int x, int y, int z) {
        return (state(batch, x, y) ^ Integer.toUnsignedLong(z)) * HASH_PRIME;
    }

    private static long state(int batch, int x, int y) {
        long h = (HASH_OFFSET ^ Integer.toUnsignedLong(batch)) * HASH_PRIME;
        h = (h ^ Integer.toUnsignedLong(x)) * HASH_PRIME;
        return (h ^ Integer.toUnsignedLong(y)) * HASH_PRIME;
    }

    private static Runner.Outcome run(Program program, Datum.Coords coords) {
        int channels = program.graph().inputs().get(1).value().channels();
        return Results.onDevice(program, inputs(coords, channels));
    }

    private static Map<String, Datum> inputs(Datum.Coords coords, int channels) {
        return Scenes.voxelInputs(new Random(coords.count()), coords, channels);
    }
}
