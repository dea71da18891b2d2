package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.OperatorTiming;
import dev.scantling.engine.Session;
import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.UniformSequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of concatenations that are written where the result lies: the bits that copies give. */
class ConcatInPlaceTest {
    private static final int CORES = 3;
    private static final int MOST_JOINS = 3;

    private static Settings settings() {
        return Settings.defaults().withThreads(CORES);
    }

    @Test
    void asInterpretedAndAsCopied() {
        Cases.standard(40).check(MOST_JOINS, (random, size) -> {
            Program program = RandomJoins.program(random, size + 1);
            Map<String, Datum> inputs = RandomJoins.inputs();
            Runner.Outcome copied = Results.onDevice(settings().withCopiesParts(true), program, inputs);
            Results.assertClose(copied, Results.interpreted(program, inputs), 1e-4);
            Results.assertSameBits(Results.onDevice(settings(), program, inputs), copied);
        });
    }

    /** Vectors of another length put other parts in place. */
    @Test
    void neitherFormsNorThreadsShow() {
        Cases.standard(6).check(MOST_JOINS, (random, size) -> {
            Program program = RandomJoins.program(random, size + 1);
            Map<String, Datum> inputs = RandomJoins.inputs();
            Runner.Outcome scalar =
                    Results.onDevice(settings().withVectorBits(0).withThreads(1), program, inputs);
            for (CodeRoute code : List.of(CodeRoute.AUTO, CodeRoute.VECTOR)) {
                for (int bits : List.of(128, 256, 512)) {
                    Settings other = settings().withCode(code).withVectorBits(bits);
                    Results.assertSameBits(Results.onDevice(other, program, inputs), scalar);
                }
            }
        });
    }

    /** Parts that end amid a vector are copied before one in place, and one with padding behind it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300})
    void paddingOfCopiesReachesNoPart(int rows) {
        GraphBuilder b = new GraphBuilder("padding");
        Value x = b.input("x", Type.f32(b.freshSymbol(), Dim.of(5)));
        Map<String, float[]> weights = new HashMap<>();
        Value[] parts = IntStream.of(1, 7, 16, 3)
                .mapToObj(channels -> {
                    String key = "w" + channels;
                    weights.put(key, new UniformSequence(key).floats(5 * channels));
                    return b.linear(x, b.parameter(key, 5, channels), Epilogue.NONE);
                })
                .toArray(Value[]::new);
        b.output("padded", b.concat(parts));
        b.output("copied", b.concat(b.relu(x), x));
        Program program = new Program(b.build(), new Weights(weights));
        Map<String, Datum> inputs = Map.of("x", Datum.matrix(rows, 5, new UniformSequence("x").floats(5 * rows)));
        Runner.Outcome expected = Results.onDevice(settings().withCopiesParts(true), program, inputs);
        for (int bits : List.of(0, 128, 256)) {
            Results.assertSameBits(Results.onDevice(settings().withVectorBits(bits), program, inputs), expected);
        }
        try (Engine engine = Engine.open("cpu", settings().withVectorBits(256));
                CompiledModel model = engine.compile(program)) {
            assertThat(model.partsInPlace()).isEqualTo(2);
        }
    }

    /** Groups of a stage write parts of the same rows, and slices of merged convolutions are parts. */
    @Test
    void stagesAndMergedConvolutions() {
        AtomicInteger inPlace = new AtomicInteger();
        Cases.standard(12).check(MOST_JOINS, (random, size) -> {
            Program program = RandomJoins.program(random, size + 1);
            try (Engine engine = Engine.open("cpu", settings());
                    Engine copying = Engine.open("cpu", settings().withCopiesParts(true));
                    CompiledModel copied = copying.compile(program);
                    CompiledModel stages = engine.compile(program, ScheduleTest.madeUp(size, CORES));
                    CompiledModel merged = engine.compile(program, MergedScheduleTest.merging())) {
                float[] expected = logits(copied, CORES);
                for (CompiledModel model : List.of(stages, merged)) {
                    inPlace.addAndGet(model.partsInPlace());
                    for (int cores = 1; cores <= CORES; cores++) {
                        assertThat(logits(model, cores)).isEqualTo(expected);
                    }
                }
                assertThat(copied.partsInPlace()).isZero();
            }
        });
        assertThat(inPlace.get()).isGreaterThan(20);
    }

    @Test
    void validationAcceptsParts() {
        Cases.standard(4).check(MOST_JOINS, (random, size) -> {
            Program program = RandomJoins.program(random, size + 1);
            Results.onDevice(settings().withValidate(true), program, RandomJoins.inputs());
        });
    }

    private static float[] logits(CompiledModel model, int cores) {
        Inputs inputs =
                new Inputs().put("x", ((Datum.Floats) RandomJoins.inputs().get("x")).values());
        return ScheduleTest.logits(model, cores, inputs);
    }

    /** All concatenations do nothing, or all but those of what is read elsewhere too. */
    @ParameterizedTest
    @CsvSource({"squeezenet@45x2, 8, 8", "inception_v3@75, 11, 11", "nasnet@33, 25, 18"})
    void imageNetworks(String network, int concatenations, int inPlace) {
        Program program = Programs.network(network);
        int rows = program.graph().inputs().getFirst().value().tensor().shape().fixed(0);
        Inputs inputs = new Inputs().put("image", new UniformSequence("image").floats(3 * rows));
        try (Engine engine = Engine.open("cpu", settings().withVectorBits(128));
                CompiledModel model = engine.compile(program);
                CompiledModel stages = engine.compile(program, ScheduleTest.madeUp(2, CORES));
                CompiledModel merged = engine.compile(program, MergedScheduleTest.merging())) {
            float[] expected = copied(program, inputs);
            for (CompiledModel each : List.of(model, stages, merged)) {
                assertThat(ScheduleTest.logits(each, CORES, inputs)).isEqualTo(expected);
            }
            assertThat(joins(model)).hasSize(concatenations);
            assertThat(model.operatorsInPlace()).hasSize(inPlace);
            assertThat(stages.operatorsInPlace()).isEqualTo(model.operatorsInPlace());
        }
    }

    private static Stream<String> joins(CompiledModel model) {
        return model.program().graph().nodes().stream()
                .filter(node -> node.op() instanceof DenseOp.Concat)
                .map(node -> node.name());
    }

    private static float[] copied(Program program, Inputs inputs) {
        try (Engine engine = Engine.open("cpu", settings().withVectorBits(128).withCopiesParts(true));
                CompiledModel model = engine.compile(program)) {
            assertThat(model.partsInPlace()).isZero();
            return ScheduleTest.logits(model, CORES, inputs);
        }
    }

    /** The decoder's half of each concatenation is made in place; the encoder's is read elsewhere too. */
    @ParameterizedTest
    @ValueSource(strings = {"minkunet@0.25", "spvcnn@0.25"})
    void scanNetworks(String network) {
        Program program = Programs.network(network);
        try (Engine engine = Engine.open("cpu", settings().withVectorBits(128));
                CompiledModel model = engine.compile(program);
                CompiledModel stages = engine.compile(program, ScheduleTest.madeUp(2, CORES))) {
            assertThat(model.partsInPlace()).isEqualTo(4);
            for (int points : new int[] {0, 1, 400}) {
                Inputs inputs = ScheduleTest.inputs(network, points);
                float[] expected = copied(program, inputs);
                assertThat(ScheduleTest.logits(model, CORES, inputs)).isEqualTo(expected);
                assertThat(ScheduleTest.logits(stages, CORES, inputs)).isEqualTo(expected);
            }
        }
    }

    /** So schedulers see what they cost, and parts have no memory of their own. */
    @Test
    void concatenationsInPlaceTakeNoTimeAndNoMemory() {
        Program program = Programs.network("squeezenet@45");
        Inputs inputs = new Inputs().put("image", new UniformSequence("image").floats(3 * 45 * 45));
        try (Engine engine = Engine.open("cpu", settings());
                Engine copying = Engine.open("cpu", settings().withCopiesParts(true));
                CompiledModel model = engine.compile(program);
                CompiledModel copied = copying.compile(program);
                Session session = model.openSession();
                Session other = copied.openSession()) {
            session.run(inputs);
            other.run(inputs);
            assertThat(session.timings().stream()
                            .filter(timing -> timing.kind().equals("concat"))
                            .map(OperatorTiming::nanos))
                    .hasSize(8)
                    .containsOnly(0L);
            assertThat(session.memoryBytes()).isLessThanOrEqualTo(other.memoryBytes());
            assertThat(model.program().graph()).isEqualTo(copied.program().graph());
            assertThat(model.schedule()).isEqualTo(copied.schedule());
        }
    }
}
