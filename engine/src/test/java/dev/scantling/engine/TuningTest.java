package dev.scantling.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.TuningStore;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.jit.tune.MatrixKernel;
import dev.scantling.jit.tune.TuningFile;
import dev.scantling.jit.tune.TuningKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
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

    /** Convolutions within a level and to the next, and a linear layer. */
    private static Program program() {
        KernelGeometry same = KernelGeometry.of(3, 1, Convention.MINKOWSKI);
        KernelGeometry down = KernelGeometry.of(2, 2, Convention.MINKOWSKI);
        GraphBuilder b = new GraphBuilder("tuned");
        Value coords = b.inputCoords("coords");
        Value feats = b.input("feats", Type.f32(((Type.CoordsType) coords.type()).rows(), Dim.of(4)));
        Value coarse = b.outputCoords(coords, down);
        Value x = b.sparseConv(b.kernelMap(coords, coords, same), feats, b.parameter("a", 27, 4, 20), Epilogue.NONE);
        Value y = b.sparseConv(b.kernelMap(coords, coarse, down), x, b.parameter("b", 8, 20, 8), Epilogue.NONE);
        b.output("logits", b.linear(y, b.parameter("c", 8, 24), Epilogue.NONE));
        return new Program(
                b.build(), new Weights(Map.of("a", floats(27 * 4 * 20), "b", floats(8 * 20 * 8), "c", floats(8 * 24))));
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
        int count = 1000;
        int[] coords = new int[4 * count];
        for (int i = 0; i < count; i++) {
            int[] row = {0, i / 100, i / 10 % 10, i % 10};
            System.arraycopy(row, 0, coords, 4 * i, 4);
        }
        return new Inputs().put("coords", coords).put("feats", floats(4 * count));
    }

    private static float[] logits(Engine engine) {
        return logits(engine, program());
    }

    private static float[] logits(Engine engine, Program program) {
        try (CompiledModel model = engine.compile(program);
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

    /** All kernels of convolutions over grids. */
    private static Program grids() {
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(9, 7, 1), new Int3(3, 3, 1)).padded(new Int3(1, 1, 0));
        GraphBuilder b = new GraphBuilder("grids");
        Value x = b.input("x", Type.f32(Dim.of(63), Dim.of(8)));
        Value y = b.conv(geometry, x, b.parameter("a", 9, 8, 8), Epilogue.NONE);
        Value z = b.conv(geometry.grouped(8), y, b.parameter("b", 9, 1, 8), Epilogue.NONE);
        b.output("logits", b.convTranspose(geometry.grouped(2), z, b.parameter("c", 9, 4, 8), Epilogue.NONE));
        b.output("gradient", b.convWeightGradient(geometry, x, y));
        return new Program(
                b.build(), new Weights(Map.of("a", floats(9 * 64), "b", floats(9 * 8), "c", floats(9 * 32))));
    }

    @Test
    void kernelsOverGridsAreTuned() {
        try (Engine engine = Engine.open("cpu", settings(CodeRoute.AUTO));
                CompiledModel model = engine.compile(grids())) {
            TuningReport report = engine.tune(model, new Inputs().put("x", floats(63 * 8)), Duration.ofSeconds(2));
            assertThat(report.kernels().size() + report.unreached()).isEqualTo(3);
            assertThat(report.kernels())
                    .isNotEmpty()
                    .extracting(TuningReport.Kernel::kernel)
                    .isSubsetOf("conv 9x8x8", "conv_transpose 18x4x4", "weight_gradient 9x8x8");
        }
    }

    /** Of activations in 16 bits. */
    @Test
    void kernelsWithSumsOfTheirOwnAreTuned() {
        Settings settings = settings(CodeRoute.AUTO).withActivations(FloatFormat.BF16);
        try (Engine engine = Engine.open("cpu", settings)) {
            TuningReport report = tune(engine, Duration.ofSeconds(2));
            assertThat(report.kernels().size() + report.unreached()).isEqualTo(3);
            assertThat(report.kernels()).extracting(TuningReport.Kernel::kernel).contains("sparse_conv bf16 8x20x8");
        }
    }

    private Settings settings(CodeRoute code) {
        return Settings.defaults().withThreads(1).withCode(code).withTuning(folder.resolve("tuning.txt"));
    }

    /** Writes an entry for every kernel, none of them a default. */
    private void writeEntries(Engine engine) {
        writeEntries(engine, program(), _ -> ODD);
    }

    private void writeEntries(Engine engine, Program program, Function<MatrixKernel, String> choice) {
        TuningFile file = new TuningFile(folder.resolve("tuning.txt"), message -> {
            throw new AssertionError(message);
        });
        try (CompiledModel model = engine.compile(program)) {
            file.put(model.program().graph().nodes().stream()
                    .flatMap(
                            node -> MatrixKernel.of(
                                    node,
                                    engine.device().target(),
                                    engine.device().codeForm().name(),
                                    FloatFormat.F32)
                                    .stream())
                    .map(kernel ->
                            new TuningStore.Entry(new TuningKey(kernel, 0, 3).toString(), choice.apply(kernel), 1))
                    .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "AUTO", mode = EnumSource.Mode.EXCLUDE)
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

    /** Three layers share a map, which is sorted once if three of them, or fewer, make up for that. */
    @ParameterizedTest
    @EnumSource(names = "AUTO", mode = EnumSource.Mode.EXCLUDE)
    void mapsAreSortedForAsManyLayersAsThatNeeds(CodeRoute code) {
        assumeThat(code != CodeRoute.NATIVE || MACHINE_CODE)
                .as("machine code runs here")
                .isTrue();
        float[] expected;
        try (Engine engine = Engine.open("cpu", settings(code))) {
            expected = logits(engine, shared());
        }
        for (int layers = 1; layers <= 4; layers++) {
            String stationary = ODD + " ranges=9 layers=" + layers;
            try (Engine engine = Engine.open("cpu", settings(code))) {
                writeEntries(engine, shared(), _ -> stationary);
            }
            try (Engine engine = Engine.open("cpu", settings(code));
                    CompiledModel model = engine.compile(shared())) {
                boolean sorted = layers <= 3;
                assertThat(model.program().graph().nodes())
                        .filteredOn(node -> node.op() instanceof GeometryOp.SortMap)
                        .hasSize(sorted ? 1 : 0);
                assertThat(model.kernelChoices())
                        .hasSize(3)
                        .allMatch(choice -> choice.choice().equals(stationary) == sorted)
                        .extracting(KernelChoice::dataflow)
                        .containsOnly(sorted ? "output-stationary, 9 ranges" : "fetch-on-demand");
                assertThat(logits(engine, shared())).isEqualTo(expected);
            }
        }
    }

    /** Three convolutions with the same map. */
    private static Program shared() {
        KernelGeometry same = KernelGeometry.of(3, 1, Convention.MINKOWSKI);
        GraphBuilder b = new GraphBuilder("shared");
        Value coords = b.inputCoords("coords");
        Value x = b.input("feats", Type.f32(((Type.CoordsType) coords.type()).rows(), Dim.of(4)));
        Value map = b.kernelMap(coords, coords, same);
        for (String name : List.of("a", "b", "c")) {
            x = b.sparseConv(map, x, b.parameter(name, 27, 4, 4), Epilogue.NONE);
        }
        b.output("logits", x);
        float[] weights = floats(27 * 16);
        return new Program(b.build(), new Weights(Map.of("a", weights, "b", weights, "c", weights)));
    }

    /** What sorting costs is told for each map, and tuning a model whose maps are sorted may undo that. */
    @Test
    void mapsAreTuned() {
        Settings settings = settings(CodeRoute.AUTO);
        try (Engine engine = Engine.open("cpu", settings)) {
            writeEntries(engine, shared(), _ -> ODD + " ranges=9 layers=1");
        }
        try (Engine engine = Engine.open("cpu", settings);
                CompiledModel model = engine.compile(shared())) {
            TuningReport report = engine.tune(model, inputs(), Duration.ofSeconds(2));
            assertThat(report.maps()).singleElement().satisfies(map -> {
                assertThat(map.layers()).isEqualTo(3);
                assertThat(map.sortingNanos()).isPositive().isLessThan(map.sortedNanos());
                assertThat(map.chosen()).isEqualTo(map.fetchNanos() >= 1.02 * map.sortedNanos());
            });
        }
        try (Engine engine = Engine.open("cpu", settings);
                Engine plain = scalar()) {
            assertThat(logits(engine, shared())).isEqualTo(logits(plain, shared()));
        }
    }

    /** Without a tuning file. */
    private static Engine scalar() {
        return Engine.open("cpu", Settings.defaults().withThreads(1).withCode(CodeRoute.SCALAR));
    }

    /** Whatever is faster: what tuning wrote is what the next compilation uses. */
    @Test
    void whatTuningWritesTheNextCompilationUses() {
        Settings settings = settings(CodeRoute.SCALAR);
        try (Engine engine = Engine.open("cpu", settings)) {
            writeEntries(engine);
        }
        try (Engine engine = Engine.open("cpu", settings)) {
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
            assertThat(choices).noneMatch(choice -> choice.choice().equals(ODD));
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
