package dev.scantling.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.scantling.ir.Activation;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.TuningStore;
import dev.scantling.jit.tune.MatrixKernel;
import dev.scantling.jit.tune.TuningFile;
import dev.scantling.jit.tune.TuningKey;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.Zoo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tuning changes how kernels are cut up, what the next compilation does, and no bit of any result. */
class TuningTest {
    private static final String ODD = "tile=3x1 block=256";
    private static final boolean MACHINE_CODE = machineCode();

    @TempDir
    private Path folder = Path.of("");

    private static boolean machineCode() {
        try (Engine engine = Engine.open("cpu", Settings.defaults().withCode(CodeRoute.NATIVE))) {
            return engine.device().codeForm().name().equals("native");
        } catch (EngineException.DeviceUnavailable _) {
            return false;
        }
    }

    private static Program program() {
        Network network = Zoo.parse("minkunet@0.1");
        return new Program(network.graph(), SeededWeights.fill(network.parameters(), "tuning"));
    }

    private static Inputs inputs() {
        Random random = new Random(3);
        int[] coords = random.ints(4 * 60, 0, 12).toArray();
        for (int i = 0; i < coords.length; i += 4) {
            coords[i] = 0;
            coords[i + 1] = i;
        }
        float[] feats = new float[coords.length];
        for (int i = 0; i < feats.length; i++) {
            feats[i] = random.nextFloat(-1, 1);
        }
        return new Inputs().put("coords", coords).put("feats", feats);
    }

    private static float[] logits(Engine engine) {
        try (CompiledModel model = engine.compile(program());
                Session session = model.openSession()) {
            session.run(inputs());
            return session.output("logits").floats();
        }
    }

    private static List<KernelChoice> choices(Engine engine) {
        try (CompiledModel model = engine.compile(program())) {
            return model.kernelChoices();
        }
    }

    private static TuningReport tune(Engine engine, Duration budget) {
        try (CompiledModel model = engine.compile(program())) {
            return engine.tune(model, inputs(), budget);
        }
    }

    private Settings settings(CodeRoute code) {
        return Settings.defaults().withThreads(1).withCode(code).withTuning(folder.resolve("tuning.txt"));
    }

    /** Writes an entry for every kernel, none of them a default. */
    private void writeEntries(Engine engine) {
        TuningFile file = new TuningFile(folder.resolve("tuning.txt"), message -> {
            throw new AssertionError(message);
        });
        file.put(program().graph().nodes().stream()
                .flatMap(node ->
                        MatrixKernel.of(
                                node,
                                engine.device().target(),
                                engine.device().codeForm().name())
                                .stream())
                .flatMap(TuningTest::epilogues)
                .map(kernel -> new TuningStore.Entry(new TuningKey(kernel, 6, 3).toString(), ODD, 1))
                .toList());
    }

    /** Passes give kernels other epilogues than the network had. */
    private static Stream<MatrixKernel> epilogues(MatrixKernel kernel) {
        return IntStream.range(0, 8)
                .mapToObj(bits -> new Epilogue(
                        (bits & 1) != 0, (bits & 2) != 0, bits < 4 ? Activation.IDENTITY : Activation.RELU))
                .map(epilogue -> new MatrixKernel(
                        kernel.target(),
                        kernel.code(),
                        kernel.kind(),
                        epilogue,
                        kernel.dtype(),
                        kernel.volume(),
                        kernel.cin(),
                        kernel.cout()));
    }

    @ParameterizedTest
    @EnumSource
    void theFileDecidesAndNoBitChanges(CodeRoute code) {
        assumeThat(code != CodeRoute.NATIVE || MACHINE_CODE)
                .as("machine code runs here")
                .isTrue();
        float[] expected;
        try (Engine engine = Engine.open("cpu", settings(code))) {
            assertThat(choices(engine))
                    .isNotEmpty()
                    .allMatch(choice -> choice.origin().equals("default"));
            expected = logits(engine);
            writeEntries(engine);
        }
        try (Engine engine = Engine.open("cpu", settings(code))) {
            assertThat(choices(engine)).allMatch(choice -> choice.choice().equals(ODD));
            assertThat(choices(engine)).allMatch(choice -> choice.origin().contains("tuning.txt"));
            assertThat(logits(engine)).isEqualTo(expected);
        }
    }

    /** Whatever is faster: what tuning wrote is what the next compilation uses. */
    @Test
    void whatTuningWritesTheNextCompilationUses() {
        Settings settings = settings(CodeRoute.SCALAR);
        try (Engine engine = Engine.open("cpu", settings)) {
            writeEntries(engine);
            float[] expected = logits(engine);
            TuningReport report = tune(engine, Duration.ofSeconds(2));
            assertThat(report.kernels()).isNotEmpty().allMatch(kernel -> kernel.gflops() > 0 && kernel.gain() >= 1);
            assertThat(report.kept()).isEqualTo(report.kernels().size());
            assertThat(report.stored()).isTrue();
            assertThat(logits(engine)).isEqualTo(expected);
        }
        try (Engine engine = Engine.open("cpu", settings)) {
            List<KernelChoice> choices = choices(engine);
            assertThat(choices).allMatch(choice -> choice.origin().contains("tuning.txt"));
            assertThat(choices).anyMatch(choice -> !choice.choice().equals(ODD));
        }
    }

    @Test
    void whatIsNotReachedInTimeIsCounted() {
        try (Engine engine = Engine.open("cpu", settings(CodeRoute.SCALAR))) {
            TuningReport report = tune(engine, Duration.ofNanos(1));
            assertThat(report.unreached()).isPositive();
        }
    }

    @Test
    void withoutAFileNothingIsKept() {
        Settings off = Settings.defaults().withThreads(1).withCode(CodeRoute.SCALAR);
        try (Engine engine = Engine.open("cpu", off)) {
            TuningReport report = tune(engine, Duration.ofMillis(500));
            assertThat(report.stored()).isFalse();
            assertThat(choices(engine)).allMatch(choice -> choice.origin().equals("default"));
        }
    }
}
