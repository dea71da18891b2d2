package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.KernelChoice;
import dev.scantling.engine.conform.DeviceRunner;
import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.ClShape;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.UniformSequence;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs whose matrix kernels are shaped for work groups give the bits of the CPU on the first OpenCL device, whatever its kind. Whole networks
 * with {@code -Dcases.count}, since each kernel costs seconds.
 */
class OpenClShapeTest {
    private static final int CHANNELS = 4;

    @TempDir
    private static Path programs = Path.of("");

    private static Settings settings() {
        Settings settings = OpenCl.settings(programs.resolve("programs"));
        return settings.withOpenCl(settings.openCl().withShape(ClShape.GPU));
    }

    private static Runner.Outcome inGroups(Program program, Map<String, Datum> inputs) {
        try (Runner runner = new DeviceRunner(OpenCl.open(settings()))) {
            return runner.run(program, inputs);
        }
    }

    private static Runner.Outcome onTheCpu(Program program, Map<String, Datum> inputs) {
        try (Runner runner = new DeviceRunner(Engine.open("cpu", Results.settings()))) {
            return runner.run(program, inputs);
        }
    }

    private static void assertSame(Program program, Map<String, Datum> inputs, String output) {
        assertThat(inGroups(program, inputs).floats(output).values())
                .isEqualTo(onTheCpu(program, inputs).floats(output).values());
    }

    /** A strided map, and the same the other way round. */
    @Test
    void downAndUp() {
        KernelGeometry geometry = KernelGeometry.of(3, 2, Convention.MINKOWSKI);
        assertSame(Programs.downAndUp(geometry, 20), Scenes.voxelInputs(new Random(5), 700, 20, 20), "feats");
    }

    @Test
    void convolutionsOverGrids() {
        float[] image = new UniformSequence("image").floats(Programs.IMAGE_CELLS * 5);
        assertSame(Programs.branches(), Map.of("x", Datum.matrix(Programs.IMAGE_CELLS, 5, image)), "logits");
    }

    static List<String> networks() {
        return Cases.some(0, List.of("minkunet@0.1", "spvcnn@0.1"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("networks")
    void networks(String name) {
        Map<String, Datum> inputs = name.startsWith("minkunet")
                ? Scenes.voxelInputs(new Random(9), 900, 24, CHANNELS)
                : Scenes.pointInputs(new Random(9), 900, 24, CHANNELS);
        assertSame(Programs.network(name), inputs, "logits");
    }

    /** What is not shaped for groups says so by its dataflow. */
    @Test
    void explanationsTellTheShape() {
        try (Engine engine = OpenCl.open(settings());
                CompiledModel model = engine.compile(Programs.branches())) {
            assertThat(engine.device().target().toString()).contains(" local=", " items=");
            assertThat(model.kernelChoices()).extracting(KernelChoice::dataflow).containsOnly("work groups");
            assertThat(model.kernelChoices())
                    .extracting(KernelChoice::choice)
                    .allMatch(choice -> choice.contains("panel="));
        }
    }
}
