package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.CopyTiming;
import dev.scantling.engine.CostSource;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.scheduler.PlacingScheduler;
import dev.scantling.scheduler.ios.Strategies;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Networks on the CPU and an OpenCL device, and on two OpenCL devices (two of PoCL's in these tests: {@code POCL_DEVICES} in pom.xml), have the
 * bits of the CPU. Building takes PoCL a second for each kernel, so networks are small.
 */
class OpenClPlacedTest {
    private static final int CORES = 2;

    /** Built programs, so that not every test builds them. */
    @TempDir
    private static Path programs = Path.of("");

    private static Settings settings() {
        Settings settings = Settings.defaults().withThreads(CORES);
        return settings.withOpenCl(settings.openCl().withPrograms(programs.resolve("programs")));
    }

    /** Skips the test where one is not there. */
    private static Engine open(String... devices) {
        try {
            return Engine.open(List.of(devices), settings());
        } catch (EngineException.DeviceUnavailable e) {
            return abort("no such devices: " + e.getMessage());
        }
    }

    private static float[] onTheCpu(Program program, Inputs inputs) {
        try (Engine engine = Engine.open("cpu", settings());
                CompiledModel model = engine.compile(program)) {
            return ScheduleTest.logits(model, CORES, inputs);
        }
    }

    /** Maps and coordinates pass between the devices too. */
    @Test
    void aSparseNetworkOnCpuAndOpenCl() {
        Program program = Programs.network("minkunet@0.1");
        try (Engine engine = open("cpu", "opencl:0");
                CompiledModel model = engine.compile(program, Forced.inTurn(engine.devices()));
                Session session = model.openSession()) {
            for (int points : new int[] {300, 1, 500}) {
                Inputs inputs = ScheduleTest.inputs("minkunet", points);
                session.run(inputs);
                assertThat(session.output("logits").floats()).isEqualTo(onTheCpu(program, inputs));
            }
            assertThat(session.copies()).extracting(CopyTiming::to).contains("cpu", "opencl:0");
        }
    }

    @Test
    void groupsOfAStageOnCpuAndOpenCl() {
        Program program = Programs.branches();
        Inputs inputs = MergedScheduleTest.inputs();
        try (Engine engine = open("cpu", "opencl:0")) {
            for (int seed = 0; seed < 4; seed++) {
                Forced scattered = Forced.scattered(ScheduleTest.madeUp(seed, CORES), engine.devices(), seed);
                try (CompiledModel model = engine.compile(program, scattered)) {
                    assertThat(ScheduleTest.logits(model, CORES, inputs)).isEqualTo(onTheCpu(program, inputs));
                }
            }
        }
    }

    @Test
    void imagesOnTwoOpenClDevices() {
        Program program = Programs.network("squeezenet@45");
        Inputs inputs = new Inputs().put("image", new UniformSequence("image").floats(3 * 45 * 45));
        try (Engine engine = open("opencl:0", "opencl:1");
                CompiledModel model = engine.compile(program, Forced.inTurn(engine.devices()))) {
            assertThat(model.devices()).containsExactly("opencl:0", "opencl:1");
            assertThat(ScheduleTest.logits(model, CORES, inputs)).isEqualTo(onTheCpu(program, inputs));
        }
    }

    @Test
    void groupsOfAStageOnTwoOpenClDevicesAndMeasuredCosts() {
        Program program = Programs.branches();
        Inputs inputs = MergedScheduleTest.inputs();
        float[] expected = onTheCpu(program, inputs);
        try (Engine engine = open("opencl:0", "opencl:1")) {
            Forced scattered = Forced.scattered(ScheduleTest.madeUp(1, CORES), engine.devices(), 1);
            try (CompiledModel model = engine.compile(program, scattered)) {
                assertThat(ScheduleTest.logits(model, CORES, inputs)).isEqualTo(expected);
            }
            PlacingScheduler placing =
                    engine.placing(program, inputs, new CostSource.Measured(1), Strategies.CONCURRENT);
            try (CompiledModel model = engine.compile(program, placing)) {
                assertThat(ScheduleTest.logits(model, CORES, inputs)).isEqualTo(expected);
                double took = placing.expected(
                        model.decided().graph(), model.decided().schedule());
                assertThat(placing.lowerBound(model.decided().graph()))
                        .isPositive()
                        .isLessThanOrEqualTo(took);
            }
        }
    }
}
