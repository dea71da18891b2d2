package dev.scantling.tests;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.pass.PassLog;
import dev.scantling.ir.pass.PassPipeline;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Networks whose weights are kept in 16 bits: float32 arithmetic on rounded weights, to the last bit. */
class StorageTest {
    private static final int CHANNELS = 4;
    private static final double TOLERANCE = 1e-4;

    @ParameterizedTest
    @EnumSource(
            value = FloatFormat.class,
            names = {"F16", "BF16"})
    void sameBitsAsRoundedWeights(FloatFormat format) {
        Program program = Programs.network("minkunet@0.25");
        Program rounded = PassPipeline.standard(format, FloatFormat.F32).run(program, PassLog.silent());
        Map<String, Datum> inputs = Scenes.voxelInputs(new Random(5), 300, 30, CHANNELS);
        Runner.Outcome expected = Results.onDevice(Results.settings(), rounded, inputs);
        Results.assertClose(expected, Results.interpreted(rounded, inputs), TOLERANCE);
        for (CodeRoute route : List.of(CodeRoute.AUTO, CodeRoute.VECTOR, CodeRoute.SCALAR)) {
            Settings settings = Results.settings().withStorage(format).withCode(route);
            Results.assertSameBits(Results.onDevice(settings, program, inputs), expected);
        }
    }

    /** It would complain if it multiplied by weights that were not rounded. */
    @ParameterizedTest
    @EnumSource(
            value = FloatFormat.class,
            names = {"F16", "BF16"})
    void validationKnowsRoundedWeights(FloatFormat format) {
        Program program = Programs.network("minkunet@0.1");
        Map<String, Datum> inputs = Scenes.voxelInputs(new Random(6), 60, 20, CHANNELS);
        Results.onDevice(Results.settings().withStorage(format).withValidate(true), program, inputs);
    }
}
