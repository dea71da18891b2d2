package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.Dim;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoolingTest {
    private static final float TOLERANCE = 1e-6f;

    /** Pools to a coarser level and takes the result back. */
    private static Program program(Pooling pooling, KernelGeometry geometry, int channels) {
        GraphBuilder b = new GraphBuilder("pool");
        Value coords = b.inputCoords("coords");
        Value feats = b.input("feats", Type.f32(Programs.rows(coords), Dim.of(channels)));
        Value coarse = b.outputCoords(coords, geometry);
        Value map = b.kernelMap(coords, coarse, geometry);
        Value pooled = b.mapPool(pooling, map, feats);
        b.output("coarse", coarse);
        b.output("pooled", pooled);
        b.output("back", b.mapPool(pooling, b.reverseMap(map), pooled));
        return new Program(b.build(), new Weights(Map.of()));
    }

    @ParameterizedTest
    @EnumSource(Pooling.class)
    void asInterpreted(Pooling pooling) {
        Cases.standard(12).check(600, (random, size) -> {
            int channels = 1 + random.nextInt(40);
            KernelGeometry geometry =
                    KernelGeometry.of(2 + random.nextInt(2), 1 + random.nextInt(2), Convention.MINKOWSKI);
            Results.assertAsInterpreted(
                    program(pooling, geometry, channels), Scenes.voxelInputs(random, size, 20, channels), TOLERANCE);
        });
    }

    @ParameterizedTest
    @EnumSource(Pooling.class)
    void everyFormOfCodeGivesTheSameBits(Pooling pooling) {
        Cases.standard(1).check(300, (random, size) -> {
            Program program = program(pooling, KernelGeometry.of(3, 2, Convention.MINKOWSKI), 19);
            Map<String, Datum> inputs = Scenes.voxelInputs(random, size, 20, 19);
            Runner.Outcome expected = Results.onDevice(program, inputs);
            for (CodeRoute code : CodeRoute.values()) {
                Settings settings = Results.settings().withThreads(1).withCode(code);
                Results.assertSameBits(Results.onDevice(settings, program, inputs), expected);
            }
        });
    }

    /** Four voxels of one block of 2 x 2 x 2, and one of another with a negative feature. */
    @Test
    void whatEachPoolingMeans() {
        Datum.Coords coords = Scenes.voxels(0, 0, 0, 0, 0, 1, 1, 1, 1, 5, 5, 5);
        Datum.Floats feats = Datum.matrix(4, 1, new float[] {1, 5, -3, -7});
        assertPooled(Pooling.MAX, coords, feats, 5, -7);
        assertPooled(Pooling.SUM, coords, feats, 3, -7);
        assertPooled(Pooling.MEAN, coords, feats, 1, -7);
    }

    @Test
    void shortFormatsAreRoundedOnce() {
        Program program = program(Pooling.MEAN, KernelGeometry.of(2, 2, Convention.MINKOWSKI), 5);
        Settings validating =
                Results.settings().withActivations(FloatFormat.BF16).withValidate(true);
        Cases.standard(1)
                .check(
                        100,
                        (random, size) -> assertThat(
                                        Results.onDevice(validating, program, Scenes.voxelInputs(random, size, 12, 5))
                                                .floats("pooled")
                                                .rows())
                                .isPositive());
    }

    private static void assertPooled(Pooling pooling, Datum.Coords coords, Datum.Floats feats, float... expected) {
        Program program = program(pooling, KernelGeometry.of(2, 2, Convention.MINKOWSKI), 1);
        Map<String, Datum> inputs = Map.of("coords", coords, "feats", feats);
        assertThat(Results.onDevice(program, inputs).floats("pooled").values()).containsExactly(expected);
    }
}
