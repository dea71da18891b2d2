package dev.scantling.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Target;
import dev.scantling.ir.pass.PassLog;
import dev.scantling.ir.pass.PassPipeline;
import dev.scantling.jit.lower.Code;
import dev.scantling.jit.lower.KernelStep;
import dev.scantling.jit.lower.Lowering;
import dev.scantling.jit.tune.KernelChoices;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.Zoo;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs on a device apart from the host, whether or not there is one here. */
class DeviceStepsTest {
    private static final Target GPU = new Target("opencl", "gpu", 128, 8, 1 << 16);

    private static Program program(String network) {
        Network parsed = Zoo.parse(network);
        Program program = new Program(parsed.graph(), SeededWeights.fill(parsed.parameters(), "steps"));
        return PassPipeline.standard(FloatFormat.F32, FloatFormat.F32).run(program, PassLog.silent());
    }

    private static List<String> hosted(Program program, Lowering lowering) {
        ParameterValues parameters = ParameterValues.of(program);
        return program.graph().nodes().stream()
                .filter(node ->
                        lowering.lower(node, parameters).steps().stream().anyMatch(DeviceStepsTest::hosted))
                .map(Node::name)
                .toList();
    }

    private static boolean hosted(KernelStep step) {
        return step.code() instanceof Code.Task;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"minkunet@0.25", "minkunet14@0.25", "spvcnn@0.25", "pvcnn-s3dis@0.25", "pvcnn-shapenet@0.25"})
    void nothingOfTheseNetworksIsLeftToTheHost(String network) {
        Program program = program(network);
        Lowering lowering = new Lowering(GPU, "source", KernelChoices.STANDARD);
        assertThat(hosted(program, lowering.apartFromHost())).isEmpty();
        assertThat(hosted(program, lowering)).as("tasks on the host itself").isNotEmpty();
    }
}
