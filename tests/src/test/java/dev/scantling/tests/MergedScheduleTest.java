package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.pass.MergeKeys;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.scheduler.IosScheduler;
import dev.scantling.scheduler.MergeTrials;
import dev.scantling.scheduler.NodeCosts;
import dev.scantling.scheduler.Scheduler;
import dev.scantling.scheduler.SequentialScheduler;
import dev.scantling.scheduler.file.ScheduleFile;
import dev.scantling.scheduler.ios.Strategies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Networks some of whose operators run as one, as no clock chose. */
class MergedScheduleTest {
    private static final int CORES = 3;

    /** Costs that are made up; another seed merges others, and the same for every graph. */
    private record MadeUp(long seed, Map<List<Node>, double[]> merged) implements NodeCosts {
        static MadeUp of(long seed, Graph graph) {
            Map<List<Node>, double[]> merged = new HashMap<>();
            MergeTrials.of(graph)
                    .forEach(round -> round.forEach(
                            set -> merged.put(set, costs(seed + set.hashCode(), 0.4 * set.size(), CORES))));
            return new MadeUp(seed, merged);
        }

        @Override
        public double[] nanos(Node node) {
            return costs(seed + node.hashCode(), 1, CORES);
        }

        private static double[] costs(long seed, double times, int cores) {
            double nanos = 1e5 * times * (1 + new Random(seed).nextDouble());
            return Arrays.copyOf(new double[] {nanos, nanos * 0.9, nanos * 0.85}, cores);
        }
    }

    /** Merges by made-up costs. */
    private record Merging(long seed, Strategies strategies) implements Scheduler {
        @Override
        public String name() {
            return "made up";
        }

        @Override
        public Schedule schedule(Graph graph) {
            return IosScheduler.of("cpu", CORES, MadeUp.of(seed, graph), strategies)
                    .schedule(graph);
        }
    }

    /** One operator after the other on two cores, but all that merge as one. */
    static Scheduler merging() {
        return merging("cpu");
    }

    static Scheduler merging(String device) {
        return new Scheduler() {
            @Override
            public String name() {
                return "merging";
            }

            @Override
            public Schedule schedule(Graph graph) {
                List<List<Node>> sets = MergeKeys.of(graph).sets();
                return new SequentialScheduler(device, 2, sets).schedule(graph);
            }
        };
    }

    static Inputs inputs() {
        return new Inputs().put("x", new UniformSequence("x").floats(Programs.IMAGE_CELLS * 5));
    }

    private static Settings settings() {
        return Settings.defaults().withThreads(CORES);
    }

    private static float[] logits(CompiledModel model, int cores) {
        return logits(model, cores, inputs());
    }

    private static float[] logits(CompiledModel model, int cores, Inputs inputs) {
        try (Session session = model.openSession(cores)) {
            session.run(inputs);
            return session.output("logits").floats();
        }
    }

    private static long merged(CompiledModel model) {
        return model.decided().schedule().stages().stream()
                .filter(Stage::merges)
                .count();
    }

    @ParameterizedTest
    @EnumSource(
            value = Strategies.class,
            names = {"MERGE", "BOTH"})
    void operatorsThatMergeGiveTheSameBits(Strategies strategies) {
        Program program = Programs.branches();
        long merges = 0;
        try (Engine engine = Engine.open("cpu", settings());
                CompiledModel sequential = engine.compile(program)) {
            float[] expected = logits(sequential, CORES);
            for (int seed = 0; seed < 8; seed++) {
                try (CompiledModel model = engine.compile(program, new Merging(seed, strategies))) {
                    merges += merged(model);
                    for (int cores = 1; cores <= CORES; cores++) {
                        assertThat(logits(model, cores)).isEqualTo(expected);
                    }
                }
            }
        }
        assertThat(merges).isGreaterThan(2);
    }

    /** One of two that merge decides which voxels stay, so that binding runs both, and the other is read when they are known. */
    @Test
    void whatFixesSizesMayMergeToo() {
        GraphBuilder b = new GraphBuilder("pruned");
        Value coords = b.inputCoords("coords");
        Value x = b.input("x", Type.f32(Programs.rows(coords), Dim.of(4)));
        Value mask = b.linear(x, b.parameter("mask", 4, 1), Epilogue.NONE);
        Value kept = b.linear(x, b.parameter("kept", 4, 9), Epilogue.NONE);
        b.output("logits", b.moveTo(b.pruneCoords(coords, mask), coords, kept));
        Weights weights = new Weights(
                Map.of("mask", new UniformSequence("mask").floats(4), "kept", new UniformSequence("kept").floats(36)));
        Program program = new Program(b.build(), weights);
        Datum.Coords voxels = Scenes.sheet(new Random(3), 200, 16);
        Inputs inputs =
                new Inputs().put("coords", voxels.rows()).put("x", new UniformSequence("x").floats(4 * voxels.count()));
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(2));
                CompiledModel sequential = engine.compile(program);
                CompiledModel model = engine.compile(program, merging())) {
            assertThat(merged(model)).isEqualTo(1);
            assertThat(MergeTrials.of(model.decided().graph())).isEmpty();
            float[] expected = logits(sequential, 2, inputs);
            assertThat(expected.length).isBetween(9, 9 * (voxels.count() - 1));
            assertThat(logits(model, 2, inputs)).isEqualTo(expected);
        }
    }

    /** Weights that were rounded are joined, features in between are rounded once all the same. */
    @ParameterizedTest
    @EnumSource(FloatFormat.class)
    void formatsOfWeightsAndFeatures(FloatFormat format) {
        Settings short16 =
                Settings.defaults().withThreads(2).withStorage(format).withActivations(format);
        try (Engine engine = Engine.open("cpu", short16);
                CompiledModel sequential = engine.compile(Programs.branches());
                CompiledModel model = engine.compile(Programs.branches(), merging())) {
            assertThat(merged(model)).isPositive();
            assertThat(logits(model, 2)).isEqualTo(logits(sequential, 2));
        }
    }

    @Test
    void validationAcceptsMergedOperators() {
        try (Engine engine =
                        Engine.open("cpu", Settings.defaults().withThreads(2).withValidate(true));
                CompiledModel model = engine.compile(Programs.branches(), merging())) {
            assertThat(logits(model, 2)).hasSize(Programs.IMAGE_CELLS * 3);
        }
    }

    /** A saved schedule merges the same again. */
    @Test
    void aSavedSchedule(@TempDir Path folder) throws IOException {
        ScheduleFile file = new ScheduleFile(folder.resolve("branches.json"));
        Program program = Programs.branches();
        try (Engine engine = Engine.open("cpu", settings());
                CompiledModel made = engine.compile(program, merging())) {
            Files.writeString(
                    file.file(),
                    ScheduleFile.text(made.decided().graph(), made.decided().schedule(), ScheduleTest.targets(engine)));
            try (CompiledModel again = engine.compile(program, file.scheduler(engine.machine(program), _ -> {}))) {
                assertThat(merged(again)).isEqualTo(merged(made)).isPositive();
                assertThat(again.decided()).isEqualTo(made.decided());
                assertThat(again.schedule()).isEqualTo(made.schedule());
                assertThat(again.program().graph()).isEqualTo(made.program().graph());
                assertThat(logits(again, 2)).isEqualTo(logits(made, 2));
            }
            assertThatThrownBy(() -> engine.compile(made.program(), file.scheduler(engine.machine(program), _ -> {})))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContaining("another graph");
        }
    }

    /** The pass is among those that are told, and weights that nobody reads any more are gone. */
    @Test
    void theModelTellsWhatMerged() {
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(2));
                CompiledModel model = engine.compile(Programs.branches(), merging())) {
            assertThat(model.passLog())
                    .anyMatch(line -> line.startsWith("merge-convs: 8 -> 9 operators (5 rewritten)"));
            assertThat(model.program().weights().keys()).hasSize((int) model.program().graph().nodes().stream()
                    .filter(node -> node.op().text().equals("parameter"))
                    .count());
            assertThat(model.kernelChoices())
                    .anyMatch(choice -> choice.operator().contains(" + "));
        }
    }

    /** Whatever it chooses on this machine, it knows what each set takes as one, and results are the same. */
    @ParameterizedTest
    @EnumSource(Strategies.class)
    void aMeasuredSchedule(Strategies strategies) {
        Program program = Programs.branches();
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(2));
                CompiledModel sequential = engine.compile(program)) {
            IosScheduler scheduler = engine.scheduler(sequential, inputs(), 3, strategies);
            List<List<Node>> sets = MergeTrials.of(sequential.program().graph()).stream()
                    .flatMap(List::stream)
                    .toList();
            assertThat(sets).hasSize(11);
            assertThat(scheduler.costs().merged().keySet())
                    .containsExactlyInAnyOrderElementsOf(strategies.merge() ? sets : List.of());
            assertThat(scheduler.costs().merged().values()).allSatisfy(nanos -> {
                assertThat(nanos).hasSize(2);
                assertThat(nanos).doesNotContain(0);
            });
            try (CompiledModel model = engine.compile(program, scheduler)) {
                assertThat(logits(model, 2)).isEqualTo(logits(sequential, 2));
                double expected = scheduler.expected(model.decided().schedule());
                assertThat(expected)
                        .isLessThanOrEqualTo(scheduler.expected(sequential.schedule()) * (1 + 1e-9))
                        .isGreaterThanOrEqualTo(
                                scheduler.lowerBound(sequential.program().graph()) * (1 - 1e-9));
            }
        }
    }
}
