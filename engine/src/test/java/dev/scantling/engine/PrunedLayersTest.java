package dev.scantling.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.TuningStore;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.Weights;
import dev.scantling.jit.tune.MatrixKernel;
import dev.scantling.jit.tune.TuningFile;
import dev.scantling.jit.tune.TuningKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Linear layers of pruned weights may skip zeros: the tuning file says which, and no bit of a result changes. */
class PrunedLayersTest {
    private static final int CHANNELS = 64;
    private static final int ROWS = 101;
    private static final String SKIPPING = "tile=4x2 block=64 zeros=skipped";
    private static final String DENSE = "tile=6x2 block=64";
    private static final String SKIPS = "skips zeros";

    @TempDir
    private Path folder = Path.of("");

    /** A layer of which two weights in every four are kept, and one of the same shape that has all. */
    private static Program program() {
        GraphBuilder b = new GraphBuilder("pruned");
        Value x = b.input("x", Type.f32(b.freshSymbol(), Dim.of(CHANNELS)));
        Value y = b.linear(x, b.parameter("a", CHANNELS, CHANNELS), Epilogue.NONE);
        b.output("y", b.linear(y, b.parameter("b", CHANNELS, CHANNELS), Epilogue.NONE));
        float[] pruned = floats(CHANNELS * CHANNELS);
        for (int i = 0; i < pruned.length; i++) {
            pruned[i] *= (i / CHANNELS + i % CHANNELS / 3) % 4 < 2 ? 0 : 1;
        }
        return new Program(b.build(), new Weights(Map.of("a", pruned, "b", floats(CHANNELS * CHANNELS))));
    }

    private static float[] floats(int count) {
        Random random = new Random(count);
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = random.nextFloat(-1, 1);
        }
        return floats;
    }

    private static Inputs inputs() {
        return new Inputs().put("x", floats(ROWS * CHANNELS));
    }

    private Settings settings(CodeRoute code) {
        return Settings.defaults().withThreads(1).withCode(code).withTuning(folder.resolve("tuning.txt"));
    }

    private static float[] result(CompiledModel model) {
        try (Session session = model.openSession()) {
            session.run(inputs());
            return session.output("y").floats();
        }
    }

    private static float[] expected() {
        try (Engine engine =
                        Engine.open("cpu", Settings.defaults().withThreads(1).withCode(CodeRoute.SCALAR));
                CompiledModel model = engine.compile(program())) {
            return result(model);
        }
    }

    private static Optional<WeightData> weights(Program program, Value value) {
        return program.graph().nodes().stream()
                .filter(node -> node.outputs().contains(value))
                .map(Node::op)
                .filter(DenseOp.Parameter.class::isInstance)
                .map(op -> program.weights().data(((DenseOp.Parameter) op).key()))
                .findFirst();
    }

    /** The kernels of both layers. */
    private static List<MatrixKernel> kernels(Engine engine, Program program) {
        return program.graph().nodes().stream()
                .flatMap(node -> MatrixKernel.of(
                        node,
                        engine.device().target(),
                        engine.device().codeForm().name(),
                        FloatFormat.F32,
                        value -> weights(program, value))
                        .stream())
                .toList();
    }

    private void write(Engine engine, String choice) {
        TuningFile file = new TuningFile(folder.resolve("tuning.txt"), message -> {
            throw new AssertionError(message);
        });
        MatrixKernel pruned = kernels(engine, program()).getFirst();
        file.put(List.of(new TuningStore.Entry(new TuningKey(pruned, 7, 1).toString(), choice, 1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"VECTOR", "NATIVE"})
    void theFileDecidesForThePrunedLayerAloneAndNoBitChanges(CodeRoute code) {
        float[] expected = expected();
        for (String choice : List.of(SKIPPING, DENSE)) {
            try (Engine engine = Engine.open("cpu", settings(code))) {
                write(engine, choice);
            } catch (EngineException.DeviceUnavailable e) {
                assumeThat(e).as("the form of code runs here").isNull();
            }
            try (Engine engine = Engine.open("cpu", settings(code));
                    CompiledModel model = engine.compile(program())) {
                KernelChoice pruned = model.kernelChoices().getFirst();
                assertThat(pruned.kernel()).isEqualTo("linear 1x64x64 8/16");
                assertThat(pruned.choice()).isEqualTo(choice);
                assertThat(pruned.dataflow()).isEqualTo(choice.equals(SKIPPING) ? SKIPS : "");
                assertThat(model.kernelChoices().getLast()).satisfies(dense -> {
                    assertThat(dense.kernel()).isEqualTo("linear 1x64x64");
                    assertThat(dense.origin()).isEqualTo("default");
                    assertThat(dense.dataflow()).isEmpty();
                });
                assertThat(result(model)).isEqualTo(expected);
            }
        }
    }

    /** Whatever is faster here: both forms are tried, and the next compilation uses what was found. */
    @Test
    void skippingIsTuned() {
        try (Engine engine = Engine.open("cpu", settings(CodeRoute.AUTO));
                CompiledModel model = engine.compile(program())) {
            TuningReport report = engine.tune(model, inputs(), Duration.ofSeconds(1));
            assertThat(report.kernels().size() + report.unreached()).isEqualTo(2);
            assertThat(report.kernels())
                    .isNotEmpty()
                    .extracting(TuningReport.Kernel::kernel)
                    .isSubsetOf("linear 1x64x64 8/16", "linear 1x64x64");
            assertThat(kernels(engine, program()).getFirst().candidates())
                    .anyMatch(choice -> choice.toString().contains("zeros=skipped"))
                    .anyMatch(choice -> !choice.toString().contains("zeros=skipped"));
        }
        try (Engine engine = Engine.open("cpu", settings(CodeRoute.AUTO));
                CompiledModel model = engine.compile(program())) {
            assertThat(result(model)).isEqualTo(expected());
        }
    }
}
