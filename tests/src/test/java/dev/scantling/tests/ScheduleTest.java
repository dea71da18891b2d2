package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.device.Device;
import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.OperatorSpan;
import dev.scantling.engine.Session;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Target;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.scheduler.IosScheduler;
import dev.scantling.scheduler.Machine;
import dev.scantling.scheduler.PlacingScheduler;
import dev.scantling.scheduler.Scheduler;
import dev.scantling.scheduler.file.ScheduleFile;
import dev.scantling.scheduler.ios.Strategies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks whose operators run side by side, in stages that no clock chose. */
class ScheduleTest {
    private static final int CHANNELS = 4;

    /** Stages by costs that are made up, so that they have many groups and another seed has others. */
    static Scheduler madeUp(long seed, int cores) {
        return madeUp("cpu", seed, cores);
    }

    static Scheduler madeUp(String device, long seed, int cores) {
        return IosScheduler.of(
                device,
                cores,
                node -> {
                    double nanos = 1e5
                            * (1 + new Random(seed + node.outputs().getFirst().id()).nextInt(100));
                    return Arrays.copyOf(new double[] {nanos, nanos * 0.9, nanos * 0.85}, cores);
                },
                Strategies.CONCURRENT);
    }

    static Inputs inputs(String network, int count) {
        Map<String, Datum> data = network.startsWith("minkunet")
                ? Scenes.voxelInputs(new Random(count), count, 24, CHANNELS)
                : Scenes.pointInputs(new Random(count), count, 24, CHANNELS);
        Inputs inputs = new Inputs();
        data.forEach((name, datum) -> {
            switch (datum) {
                case Datum.Floats floats -> inputs.put(name, floats.values());
                case Datum.Coords coords -> inputs.put(name, coords.rows());
                case Datum.Ints _, Datum.PairLists _ -> throw new IllegalArgumentException(name);
            }
        });
        return inputs;
    }

    static float[] logits(CompiledModel model, int cores, Inputs inputs) {
        try (Session session = model.openSession(cores)) {
            session.run(inputs);
            return session.output("logits").floats();
        }
    }

    private static String text(Engine engine, CompiledModel model) {
        return ScheduleFile.text(model.decided().graph(), model.decided().schedule(), targets(engine));
    }

    /** By the names of devices. */
    static Map<String, Target> targets(Engine engine) {
        return engine.devices().stream().collect(Collectors.toMap(Device::name, Device::target));
    }

    /** How many stages have several groups. */
    static long together(Schedule schedule) {
        return schedule.stages().stream()
                .filter(stage -> stage.groups().size() > 1)
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minkunet@0.25", "spvcnn@0.25"})
    void stagesOfSeveralGroupsGiveTheSameBits(String network) {
        Program program = Programs.network(network);
        Settings settings = Settings.defaults().withThreads(3);
        try (Engine engine = Engine.open("cpu", settings);
                CompiledModel sequential = engine.compile(program)) {
            for (int seed = 0; seed < 5; seed++) {
                try (CompiledModel concurrent = engine.compile(program, madeUp(seed, 3))) {
                    assertThat(together(concurrent.schedule())).isGreaterThan(2);
                    for (int points : new int[] {0, 1, 400}) {
                        float[] expected = logits(sequential, 3, inputs(network, points));
                        for (int cores : new int[] {1, 2, 3}) {
                            assertThat(logits(concurrent, cores, inputs(network, points)))
                                    .isEqualTo(expected);
                        }
                    }
                }
            }
        }
    }

    @Test
    void validationSeesTheOperatorsOfAStage() {
        Settings settings = Settings.defaults().withThreads(3).withValidate(true);
        try (Engine engine = Engine.open("cpu", settings);
                CompiledModel model = engine.compile(Programs.network("spvcnn@0.1"), madeUp(1, 3))) {
            assertThat(logits(model, 3, inputs("spvcnn", 150))).isNotEmpty();
        }
    }

    @Test
    void aSavedScheduleIsTheSameAgainAndForOneNetworkOnly(@TempDir Path folder) throws IOException {
        ScheduleFile file = new ScheduleFile(folder.resolve("spvcnn.json"));
        Program program = Programs.network("spvcnn@0.1");
        Inputs inputs = inputs("spvcnn", 200);
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(3));
                CompiledModel made = engine.compile(program, madeUp(1, 3))) {
            Files.writeString(file.file(), text(engine, made));
            try (CompiledModel again = engine.compile(program, file.scheduler(engine.machine(program), _ -> {}))) {
                assertThat(again.schedule()).isEqualTo(made.schedule());
                assertThat(logits(again, 3, inputs)).isEqualTo(logits(made, 1, inputs));
            }
            assertThatThrownBy(() -> engine.compile(
                            Programs.network("spvcnn@0.2"), file.scheduler(engine.machine(program), _ -> {})))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContainingAll("spvcnn.json", "another graph");
        }
    }

    /** Groups of a stage share no core, and operators run after those that they read. */
    @Test
    void theTimelineHasEveryOperator() {
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(3));
                CompiledModel model = engine.compile(Programs.network("spvcnn@0.1"), madeUp(1, 3));
                Session session = model.openSession()) {
            session.run(inputs("spvcnn", 200));
            List<OperatorSpan> spans = session.timeline();
            assertThat(spans).hasSize(model.schedule().nodes().size());
            for (OperatorSpan span : spans) {
                assertThat(span.firstCore() + span.cores()).isLessThanOrEqualTo(3);
                for (OperatorSpan other : spans) {
                    boolean overlaps = span.beginNanos() < other.beginNanos() + other.nanos()
                            && other.beginNanos() < span.beginNanos() + span.nanos();
                    if (span != other && overlaps) {
                        assertThat(span.stage()).isEqualTo(other.stage()).isNotNegative();
                        assertThat(span.firstCore()).isNotEqualTo(other.firstCore());
                    }
                }
            }
        }
    }

    @Test
    void aScheduleThatIsNoneIsRefused() {
        Scheduler none = new Scheduler() {
            @Override
            public String name() {
                return "nobody";
            }

            @Override
            public Schedule schedule(Graph graph) {
                return new Schedule(List.of());
            }
        };
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(2))) {
            assertThatThrownBy(() -> engine.compile(Programs.network("minkunet@0.1"), none))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContainingAll("the schedule of nobody", "leaves out the operator");
        }
    }

    /** The scheduler is told of a device that the engine does not have. */
    @Test
    void aDeviceThatIsNotThereIsRefused() {
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(2))) {
            Program program = Programs.network("spvcnn@0.1");
            Machine cpu = engine.machine(program);
            Machine gpu = new Machine(
                    "gpu",
                    cpu.target(),
                    node -> Arrays.stream(cpu.costs().nanos(node))
                            .map(nanos -> nanos / 100)
                            .toArray());
            Scheduler placing = PlacingScheduler.of(List.of(cpu, gpu), (_, _, _) -> 10, Strategies.CONCURRENT);
            assertThatThrownBy(() -> engine.compile(program, placing))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContainingAll(
                            "the schedule of placing",
                            "places group 0 of stage ",
                            "'gpu'",
                            "there is cpu with 2 cores");
        }
    }

    /** Between two operators of a stage too. */
    @Test
    void aDeadlineStopsAStage() {
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(3));
                CompiledModel model = engine.compile(Programs.network("spvcnn@0.1"), madeUp(1, 3));
                Session session = model.openSession()) {
            assertThatThrownBy(() -> session.run(inputs("spvcnn", 200), Duration.ZERO))
                    .isInstanceOf(EngineException.RunCancelled.class);
            session.run(inputs("spvcnn", 200));
            assertThat(session.output("logits").floats()).isNotEmpty();
        }
    }

    /** Whatever it chooses on this machine, it is a schedule of the same network. */
    @Test
    void aMeasuredSchedule() {
        Program program = Programs.network("spvcnn@0.25");
        Inputs inputs = inputs("spvcnn", 400);
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(2));
                CompiledModel sequential = engine.compile(program)) {
            IosScheduler scheduler = engine.scheduler(sequential, inputs, 3, Strategies.BOTH);
            try (CompiledModel scheduled = engine.compile(program, scheduler)) {
                assertThat(logits(scheduled, 2, inputs)).isEqualTo(logits(sequential, 2, inputs));
                double expected = scheduler.expected(scheduled.decided().schedule());
                assertThat(expected).isLessThanOrEqualTo(scheduler.expected(sequential.schedule()) * (1 + 1e-9));
                assertThat(scheduler.lowerBound(scheduled.decided().graph()))
                        .isPositive()
                        .isLessThanOrEqualTo(expected * (1 + 1e-9));
            }
        }
    }

    /** Whatever stages are kept; which they are is up to the machine. */
    @Test
    void provenStagesGiveTheSameBits() {
        Program program = Programs.network("squeezenet@45");
        Inputs inputs = new Inputs().put("image", new UniformSequence("image").floats(3 * 45 * 45));
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(2));
                CompiledModel sequential = engine.compile(program)) {
            IosScheduler scheduler = (IosScheduler) madeUp(1, 2);
            try (CompiledModel proven = engine.compileProven(program, sequential, scheduler, inputs, 3)) {
                assertThat(logits(proven, 2, inputs)).isEqualTo(logits(sequential, 2, inputs));
                assertThat(proven.schedule().nodes())
                        .containsExactlyInAnyOrderElementsOf(
                                sequential.schedule().nodes());
            }
            assertThatThrownBy(() -> engine.compileProven(program, sequential, scheduler, inputs, 0))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContaining("at least 1 round, got 0");
        }
    }
}
