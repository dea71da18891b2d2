package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.device.Device;
import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.CopyTiming;
import dev.scantling.engine.CostSource;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.OperatorSpan;
import dev.scantling.engine.OperatorTiming;
import dev.scantling.engine.Session;
import dev.scantling.ir.Activation;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.scheduler.Machine;
import dev.scantling.scheduler.PlacingScheduler;
import dev.scantling.scheduler.ios.Strategies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks whose operators are placed on two devices: the CPU, and the CPU under another name with vectors of another width. */
class PlacedRunTest {
    private static final int CORES = 3;

    private static Settings settings() {
        return Settings.defaults().withThreads(CORES);
    }

    private static OtherDevice other(int vectorBits) {
        return OtherDevice.of("other", settings().withVectorBits(vectorBits));
    }

    private static Engine both(OtherDevice other) {
        return both(other, settings());
    }

    private static Engine both(OtherDevice other, Settings settings) {
        return Engine.of(List.of(OtherDevice.cpu(settings), other), settings);
    }

    private static float[] onTheCpu(Program program, Inputs inputs) {
        try (Engine engine = Engine.open("cpu", settings());
                CompiledModel model = engine.compile(program)) {
            return ScheduleTest.logits(model, CORES, inputs);
        }
    }

    @ParameterizedTest
    @CsvSource({"minkunet@0.25,128", "spvcnn@0.25,128", "minkunet@0.1,0"})
    void everyOtherOperatorElsewhereGivesTheSameBits(String network, int vectorBits) {
        Program program = Programs.network(network);
        try (Engine engine = both(other(vectorBits));
                CompiledModel model = engine.compile(program, Forced.inTurn(engine.devices()));
                Session session = model.openSession()) {
            assertThat(model.devices()).containsExactly("cpu", "other");
            for (int points : new int[] {400, 0, 1, 700}) {
                Inputs inputs = ScheduleTest.inputs(network, points);
                session.run(inputs);
                assertThat(session.output("logits").floats()).isEqualTo(onTheCpu(program, inputs));
            }
            assertThat(session.timings()).extracting(OperatorTiming::device).contains("cpu", "other");
        }
    }

    @Test
    void imagesToo() {
        Program program = Programs.network("squeezenet@45");
        Inputs inputs = new Inputs().put("image", new UniformSequence("image").floats(3 * 45 * 45));
        try (Engine engine = both(other(128));
                CompiledModel model = engine.compile(program, Forced.inTurn(engine.devices()))) {
            assertThat(ScheduleTest.logits(model, CORES, inputs)).isEqualTo(onTheCpu(program, inputs));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minkunet@0.1", "spvcnn@0.1"})
    void groupsOfAStageOnSeveralDevicesGiveTheSameBits(String network) {
        Program program = Programs.network(network);
        Inputs inputs = ScheduleTest.inputs(network, 400);
        float[] expected = onTheCpu(program, inputs);
        try (Engine engine = both(other(128))) {
            for (int seed = 0; seed < 6; seed++) {
                Forced scattered = Forced.scattered(ScheduleTest.madeUp(seed, CORES), engine.devices(), seed);
                try (CompiledModel model = engine.compile(program, scattered)) {
                    assertThat(stagesOfBoth(model.schedule())).isPositive();
                    for (int cores : new int[] {1, 2, CORES}) {
                        assertThat(ScheduleTest.logits(model, cores, inputs)).isEqualTo(expected);
                    }
                }
            }
        }
    }

    private static long stagesOfBoth(Schedule schedule) {
        return schedule.stages().stream()
                .filter(stage -> stage.groups().stream()
                                .map(group -> group.device())
                                .distinct()
                                .count()
                        > 1)
                .count();
    }

    /** A few layers that read any of those before. */
    private static Program random(RandomGenerator random, int layers) {
        GraphBuilder b = new GraphBuilder("random");
        Map<String, float[]> weights = new HashMap<>();
        List<Value> made = new ArrayList<>();
        made.add(b.input("x", Type.f32(Dim.symbol("n"), Dim.of(1 + random.nextInt(9)))));
        for (int i = 0; i < layers; i++) {
            Value read = made.get(random.nextInt(made.size()));
            Value twin = made.get(random.nextInt(made.size()));
            made.add(
                    switch (random.nextInt(3)) {
                        case 0 -> b.relu(read);
                        case 1 -> b.concat(read, twin);
                        default -> linear(b, weights, read, "w" + i, 1 + random.nextInt(19));
                    });
        }
        made.add(b.relu(made.getLast()));
        Value all = b.concat(made.toArray(Value[]::new));
        b.output("logits", linear(b, weights, all, "last", 3));
        return new Program(b.build(), new Weights(weights));
    }

    private static Value linear(GraphBuilder b, Map<String, float[]> weights, Value x, String name, int channels) {
        weights.put(name, new UniformSequence(name).floats(x.channels() * channels));
        return b.linear(x, b.parameter(name, x.channels(), channels), Epilogue.NONE.with(Activation.RELU));
    }

    @Test
    void randomGraphsOnRandomDevices() {
        try (Engine engine = both(other(128))) {
            Cases.standard(60).check(14, (random, size) -> {
                Program program = random(random, size);
                Graph.Port port = program.graph().inputs().getFirst();
                int rows = random.nextInt(40);
                Inputs inputs = new Inputs()
                        .put(
                                "x",
                                new UniformSequence("x")
                                        .floats(rows * port.value().channels()));
                Forced scattered = Forced.scattered(
                        ScheduleTest.madeUp(random.nextInt(), CORES), engine.devices(), random.nextLong());
                try (CompiledModel apart = engine.compile(program);
                        CompiledModel inTurn = engine.compile(program, Forced.inTurn(engine.devices()));
                        CompiledModel model = engine.compile(program, scattered)) {
                    float[] expected = ScheduleTest.logits(apart, CORES, inputs);
                    assertThat(ScheduleTest.logits(inTurn, CORES, inputs)).isEqualTo(expected);
                    assertThat(ScheduleTest.logits(model, CORES, inputs)).isEqualTo(expected);
                }
            });
        }
    }

    /** The first layer is read by two others there, and comes there once; the last one reads both of them here. */
    private static Program diamond() {
        GraphBuilder b = new GraphBuilder("diamond");
        Map<String, float[]> weights = new HashMap<>();
        Value x = b.input("x", Type.f32(Dim.symbol("n"), Dim.of(5)));
        Value first = b.scope("first", () -> linear(b, weights, x, "w0", 7));
        Value left = b.scope("left", () -> linear(b, weights, first, "w1", 9));
        Value right = b.scope("right", () -> linear(b, weights, first, "w2", 2));
        b.output("logits", b.scope("join", () -> b.concat(left, right)));
        return new Program(b.build(), new Weights(weights));
    }

    @Test
    void aValueIsCopiedOnceWhereItIsRead() {
        Inputs inputs = new Inputs().put("x", new UniformSequence("x").floats(11 * 5));
        try (Engine engine = both(other(128))) {
            int[] devices = {0, 1, 1, 0};
            Forced forced = Forced.inTurn(engine.devices());
            int[] next = {0};
            Forced chosen = new Forced(forced.stages(), engine.devices(), () -> devices[next[0]++], true);
            try (CompiledModel model = engine.compile(diamond(), chosen);
                    Session session = model.openSession()) {
                session.run(inputs);
                List<CopyTiming> copies = session.copies();
                assertThat(copies).extracting(CopyTiming::bytes).containsExactly(11L * 7 * 4, 11L * 9 * 4, 11L * 2 * 4);
                assertThat(copies).extracting(CopyTiming::from).containsExactly("cpu", "other", "other");
                assertThat(copies).extracting(CopyTiming::to).containsExactly("other", "cpu", "cpu");
                assertThat(copies)
                        .extracting(CopyTiming::value)
                        .satisfiesExactly(
                                value -> assertThat(value).startsWith("first"),
                                value -> assertThat(value).startsWith("left"),
                                value -> assertThat(value).startsWith("right"));
                assertThat(copies)
                        .extracting(CopyTiming::before)
                        .satisfiesExactly(
                                node -> assertThat(node).startsWith("left"),
                                node -> assertThat(node).startsWith("join"),
                                node -> assertThat(node).startsWith("join"));
                assertThat(copies).allMatch(copy -> copy.nanos() > 0);
                assertThat(session.timeline())
                        .extracting(OperatorSpan::firstCore)
                        .containsExactly(0, CORES, CORES, 0);
            }
            try (CompiledModel alone = engine.compile(diamond());
                    Session session = alone.openSession()) {
                session.run(inputs);
                assertThat(session.copies()).isEmpty();
                assertThat(alone.devices()).containsExactly("cpu");
            }
        }
    }

    @Test
    void validationReadsWhatWasMadeElsewhere() {
        OtherDevice other = OtherDevice.of("other", settings().withVectorBits(128));
        try (Engine engine = both(other, settings().withValidate(true));
                CompiledModel model = engine.compile(
                        Programs.network("spvcnn@0.1"),
                        Forced.scattered(ScheduleTest.madeUp(1, CORES), engine.devices(), 1))) {
            assertThat(ScheduleTest.logits(model, CORES, ScheduleTest.inputs("spvcnn", 150)))
                    .isNotEmpty();
        }
    }

    @Test
    void sessionsRunAtOnce() {
        Program program = Programs.network("spvcnn@0.1");
        Inputs inputs = ScheduleTest.inputs("spvcnn", 300);
        float[] expected = onTheCpu(program, inputs);
        try (Engine engine = both(other(128));
                CompiledModel model =
                        engine.compile(program, Forced.scattered(ScheduleTest.madeUp(2, CORES), engine.devices(), 2))) {
            CompletableFuture<?>[] runs = IntStream.range(0, 3)
                    .mapToObj(_ -> CompletableFuture.runAsync(() -> {
                        for (int round = 0; round < 5; round++) {
                            assertThat(ScheduleTest.logits(model, 1, inputs)).isEqualTo(expected);
                        }
                    }))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(runs).join();
        }
    }

    /** Wherever in the run it happens: in what fixes sizes, beside the other device, or alone. */
    @Test
    void afterAnErrorOnOneDeviceTheSessionIsUsable() {
        Program program = Programs.network("spvcnn@0.1");
        Inputs inputs = ScheduleTest.inputs("spvcnn", 200);
        float[] expected = onTheCpu(program, inputs);
        OtherDevice other = other(128);
        try (Engine engine = both(other);
                CompiledModel model =
                        engine.compile(program, Forced.scattered(ScheduleTest.madeUp(3, CORES), engine.devices(), 3));
                Session session = model.openSession()) {
            for (int launches = 0; launches < 30; launches += 3) {
                other.failAfter(launches);
                assertThatThrownBy(() -> session.run(inputs))
                        .isInstanceOf(EngineException.CompilationFailed.class)
                        .hasMessageContaining("failed on other as it was told to");
                assertThatThrownBy(() -> session.output("logits")).isInstanceOf(IllegalStateException.class);
                session.run(inputs);
                assertThat(session.output("logits").floats()).isEqualTo(expected);
            }
        }
    }

    @Test
    void aDeadlineStopsAPlacedStage() {
        try (Engine engine = both(other(128));
                CompiledModel model = engine.compile(
                        Programs.network("spvcnn@0.1"),
                        Forced.scattered(ScheduleTest.madeUp(1, CORES), engine.devices(), 1));
                Session session = model.openSession()) {
            Inputs inputs = ScheduleTest.inputs("spvcnn", 200);
            assertThatThrownBy(() -> session.run(inputs, Duration.ZERO))
                    .isInstanceOf(EngineException.RunCancelled.class);
            session.run(inputs);
            assertThat(session.output("logits").floats()).isNotEmpty();
        }
    }

    /** Whatever it chooses on this machine, it is a schedule of the same network, and takes no less than the bound. */
    @ParameterizedTest
    @ValueSource(strings = {"squeezenet@45", "spvcnn@0.1"})
    void aMeasuredPlacement(String network) {
        Program program = Programs.network(network);
        Inputs inputs = network.startsWith("spvcnn")
                ? ScheduleTest.inputs(network, 300)
                : new Inputs().put("image", new UniformSequence("image").floats(3 * 45 * 45));
        try (Engine engine = both(other(128))) {
            PlacingScheduler placing =
                    engine.placing(program, inputs, new CostSource.Measured(2), Strategies.CONCURRENT);
            assertThat(placing.machines()).extracting(Machine::cores).containsExactly(CORES, 1);
            try (CompiledModel model = engine.compile(program, placing)) {
                assertThat(ScheduleTest.logits(model, CORES, inputs)).isEqualTo(onTheCpu(program, inputs));
                Graph graph = model.decided().graph();
                double expected = placing.expected(graph, model.decided().schedule());
                assertThat(placing.lowerBound(graph)).isPositive().isLessThanOrEqualTo(expected * (1 + 1e-9));
                Value value = graph.inputs().getFirst().value();
                assertThat(placing.transfers().nanos(value, "cpu", "other")).isPositive();
            }
        }
    }

    @Test
    void aPlacedModelIsNotTuned() {
        Program program = diamond();
        Inputs inputs = new Inputs().put("x", new UniformSequence("x").floats(11 * 5));
        try (Engine engine = both(other(128));
                CompiledModel model = engine.compile(program, Forced.inTurn(engine.devices()))) {
            assertThatThrownBy(() -> engine.tune(model, inputs, Duration.ofMillis(1)))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContainingAll("[cpu, other]", "compile it for cpu alone");
        }
    }

    @Test
    void allDevicesAreClosedOnceTheEngineIs() {
        OtherDevice first = OtherDevice.of("first", settings());
        OtherDevice second = OtherDevice.of("second", settings());
        try (Engine engine = Engine.of(List.of(first, second), settings())) {
            assertThat(engine.devices()).extracting(Device::name).containsExactly("first", "second");
            assertThat(engine.device()).isSameAs(first);
            engine.close();
            assertThat(first.timesClosed()).isOne();
            assertThat(second.timesClosed()).isOne();
        }
    }

    @Test
    void devicesAreDistinctAndThere() {
        assertThatThrownBy(() -> Engine.open(List.of("cpu", "cpu"), settings()))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("each device once", "[cpu, cpu]");
        assertThatThrownBy(() -> Engine.open(List.of(), settings()))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("at least 1 device");
        assertThatThrownBy(() -> Engine.open(List.of("cpu", "abacus"), settings()))
                .isInstanceOf(EngineException.DeviceUnavailable.class)
                .hasMessageContaining("no device 'abacus'");
    }
}
