package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.models.load.UniformSequence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stages of several groups on an OpenCL device, which only events keep in order: whatever came too early would show in the bits. */
class OpenClStagesTest {
    private static final int CORES = 2;
    private static final int RUNS = 300;
    private static final Program PROGRAM = Programs.branches();

    /** Built programs, so that not every test builds them. */
    @TempDir
    private static Path programs = Path.of("");

    private static Settings settings() {
        return OpenCl.settings(programs.resolve("programs")).withThreads(CORES);
    }

    private static CompiledModel staged(Engine engine, long seed) {
        return engine.compile(
                PROGRAM, Forced.scattered(ScheduleTest.madeUp(seed, CORES), List.of(engine.device()), seed));
    }

    private static Inputs image(int number) {
        return new Inputs().put("x", new UniformSequence("image" + number).floats(Programs.IMAGE_CELLS * 5));
    }

    private static List<float[]> onTheCpu(List<Inputs> inputs) {
        try (Engine engine = Engine.open("cpu", Settings.defaults());
                CompiledModel model = engine.compile(PROGRAM)) {
            return inputs.stream()
                    .map(each -> ScheduleTest.logits(model, CORES, each))
                    .toList();
        }
    }

    private static List<Inputs> images() {
        return IntStream.range(0, 3).mapToObj(OpenClStagesTest::image).toList();
    }

    /** Inputs take turns, so that a result of the run before would show too. */
    @Test
    void manyRunsHaveTheBitsOfTheCpu() {
        List<Inputs> inputs = images();
        List<float[]> expected = onTheCpu(inputs);
        try (Engine engine = OpenCl.open(settings())) {
            for (int seed = 0; seed < 3; seed++) {
                try (CompiledModel model = staged(engine, seed);
                        Session session = model.openSession(CORES)) {
                    assertThat(ScheduleTest.together(model.schedule())).isPositive();
                    for (int run = 0; run < RUNS; run++) {
                        session.run(inputs.get(run % inputs.size()));
                        assertThat(session.output("logits").floats()).isEqualTo(expected.get(run % inputs.size()));
                    }
                }
            }
        }
    }

    /** Whatever is still under way then has ended before the next run begins. */
    @Test
    void aRunThatPassedItsDeadlineLeavesNothingBehind() {
        List<Inputs> inputs = images();
        List<float[]> expected = onTheCpu(inputs);
        try (Engine engine = OpenCl.open(settings());
                CompiledModel model = staged(engine, 1);
                Session session = model.openSession(CORES)) {
            assertThatThrownBy(() -> session.run(inputs.getFirst(), Duration.ZERO))
                    .isInstanceOf(EngineException.RunCancelled.class);
            for (int run = 0; run < RUNS; run++) {
                runUnless(session, inputs.getFirst(), Duration.ofNanos(10_000L * run));
                session.run(inputs.getLast());
                assertThat(session.output("logits").floats()).isEqualTo(expected.getLast());
            }
        }
    }

    /** It may be over in time, or not. */
    private static void runUnless(Session session, Inputs inputs, Duration timeout) {
        try {
            session.run(inputs, timeout);
        } catch (EngineException.RunCancelled e) {
            assertThat(e).hasMessageContaining("deadline");
        }
    }

    @Test
    void aSteadyRunAllocatesNothing() {
        IntFunction<Inputs> inputs = OpenClStagesTest::image;
        try (Engine engine = OpenCl.open(settings())) {
            AllocationTest.assertAllocatesNothing(staged(engine, 1), inputs);
            AllocationTest.assertAllocatesNothing(engine.compile(PROGRAM), inputs);
        }
    }

    @Test
    void validationSeesWhatEachStageMade() {
        try (Engine engine = OpenCl.open(settings().withValidate(true));
                CompiledModel model = staged(engine, 1)) {
            assertThat(ScheduleTest.logits(model, CORES, image(0)))
                    .isEqualTo(onTheCpu(List.of(image(0))).getFirst());
        }
    }
}
