package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.pass.KeepActivations;
import dev.scantling.ir.pass.PassLog;
import dev.scantling.ir.pass.PassPipeline;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks whose activations are kept in 16 bits. */
class ActivationsTest {
    private static final int CHANNELS = 4;

    private static Map<String, Datum> inputs(String network, int count) {
        Random random = new Random(5);
        return network.startsWith("minkunet")
                ? Scenes.voxelInputs(random, count, 30, CHANNELS)
                : Scenes.pointInputs(random, count, 30, CHANNELS);
    }

    @ParameterizedTest
    @CsvSource({"F16,0.02", "BF16,0.1"})
    void sameBitsInEveryFormOfCode(FloatFormat format, double tolerance) {
        Program program = Programs.network("minkunet@0.25");
        Map<String, Datum> inputs = inputs("minkunet", 300);
        Settings settings = Results.settings().withActivations(format);
        Runner.Outcome first = Results.onDevice(settings, program, inputs);
        Program kept = PassPipeline.standard(FloatFormat.F32, format).run(program, PassLog.silent());
        Results.assertClose(first, Results.interpreted(kept, inputs), tolerance);
        for (CodeRoute route : List.of(CodeRoute.VECTOR, CodeRoute.SCALAR)) {
            Results.assertSameBits(Results.onDevice(settings.withCode(route), program, inputs), first);
        }
        Results.assertSameBits(Results.onDevice(settings.withThreads(1), program, inputs), first);
    }

    /** Each operator by itself, on the operands that the device had. */
    @ParameterizedTest
    @CsvSource({"minkunet@0.1,F16", "minkunet@0.1,BF16", "spvcnn@0.1,F16", "spvcnn@0.1,BF16"})
    void everyOperatorIsWithinOneRounding(String network, FloatFormat format) {
        Settings settings = Results.settings().withActivations(format).withValidate(true);
        Results.onDevice(settings, Programs.network(network), inputs(network, 60));
    }

    /** The result has all of float32, so that classes do not tie. */
    @ParameterizedTest
    @CsvSource({"F16", "BF16"})
    void outputsAreFloat32(FloatFormat format) {
        Program kept = new KeepActivations(format).apply(Programs.network("minkunet@0.1"));
        assertThat(kept.graph().outputs())
                .allMatch(port -> !port.value().type().toString().startsWith(format.text()));
        assertThat(kept.graph().nodes())
                .anyMatch(node -> node.outputs().stream()
                        .anyMatch(value -> value.type().toString().startsWith(format.text())));
    }
}
