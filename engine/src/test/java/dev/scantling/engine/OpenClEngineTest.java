package dev.scantling.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.engine.DeviceReport.Outcome;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.scheduler.GreedyScheduler;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small network on the first OpenCL device gives the bits of the CPU. */
class OpenClEngineTest {
    private static final String NAME = "opencl:0";
    private static final int CIN = 4;

    /** Built programs, so that not every test builds them. */
    @TempDir
    private static Path programs = Path.of("");

    private static Settings settings() {
        Settings settings = Settings.defaults().withThreads(2);
        return settings.withOpenCl(settings.openCl().withPrograms(programs.resolve("programs")));
    }

    @BeforeEach
    void requireDevice() {
        String found = Engine.devices(settings()).stream()
                .filter(report -> report.name().startsWith("opencl"))
                .map(report -> report.name() + " " + report.outcome() + " " + report.reason())
                .findFirst()
                .orElse("no driver");
        assumeTrue(!found.contains(Outcome.ABSENT.name()), () -> "no OpenCL device: " + found);
        assertThat(found).startsWith(NAME + " " + Outcome.PASSED);
    }

    /** Two levels with a skip connection, a branch beside it, and a classifier. */
    private static Program network() {
        GraphBuilder b = new GraphBuilder("small");
        Value coords = b.inputCoords("coords");
        Type.CoordsType type = (Type.CoordsType) coords.type();
        Value x = b.input("feats", Type.f32(type.rows(), Dim.of(CIN)));
        KernelGeometry same = KernelGeometry.of(3, 1, Convention.MINKOWSKI);
        KernelGeometry half = KernelGeometry.of(2, 2, Convention.MINKOWSKI);
        Value coarse = b.outputCoords(coords, half);
        Value down = b.kernelMap(coords, coarse, half);
        Value first = b.relu(
                b.sparseConv(b.kernelMap(coords, coords, same), x, b.parameter("w0", 27, CIN, 17), Epilogue.NONE));
        Value low = b.relu(b.sparseConv(down, first, b.parameter("w1", 8, 17, 20), Epilogue.NONE));
        Value up = b.sparseConv(b.reverseMap(down), low, b.parameter("w2", 8, 20, 8), Epilogue.NONE);
        Value joined = b.concat(up, first);
        b.output("y", b.linear(joined, b.parameter("w3", 25, 3), Epilogue.NONE.withBias(), b.parameter("b3", 3)));
        return new Program(
                b.build(),
                new Weights(Map.of(
                        "w0", numbers(27 * CIN * 17, 1),
                        "w1", numbers(8 * 17 * 20, 2),
                        "w2", numbers(8 * 20 * 8, 3),
                        "w3", numbers(25 * 3, 4),
                        "b3", numbers(3, 5))));
    }

    private static float[] numbers(int count, int seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat(-1, 1);
        }
        return values;
    }

    /** Distinct voxels of a cube, sorted. */
    private static Inputs inputs(int most, int seed) {
        Random random = new Random(seed);
        TreeSet<Integer> cells = new TreeSet<>();
        for (int i = 0; i < most; i++) {
            cells.add(random.nextInt(1 << 12));
        }
        int[] coords = cells.stream()
                .flatMapToInt(cell -> java.util.stream.IntStream.of(0, cell >> 8, cell >> 4 & 15, cell & 15))
                .toArray();
        return new Inputs().put("coords", coords).put("feats", numbers(coords.length / 4 * CIN, seed));
    }

    private static float[] run(Session session, int most, int seed) {
        session.run(inputs(most, seed));
        return session.output("y").floats();
    }

    private static float[] onTheCpu(int most, int seed) {
        try (Engine engine = Engine.open("cpu", Settings.defaults());
                CompiledModel model = engine.compile(network());
                Session session = model.openSession()) {
            return run(session, most, seed);
        }
    }

    @Test
    void runsOfAnySizeGiveTheBitsOfTheCpu() {
        try (Engine engine = Engine.open(NAME, settings());
                CompiledModel model = engine.compile(network());
                Session session = model.openSession()) {
            for (int most : new int[] {300, 1, 2000, 17, 2000, 0}) {
                assertThat(run(session, most, most)).as("%d voxels", most).isEqualTo(onTheCpu(most, most));
            }
            assertThat(model.hostedOperators()).isEmpty();
            assertThat(engine.device().isHost()).isFalse();
        }
    }

    @Test
    void sessionsRunAtOnce() {
        float[] expected = onTheCpu(1500, 7);
        try (Engine engine = Engine.open(NAME, settings());
                CompiledModel model = engine.compile(network())) {
            CompletableFuture<?>[] runs = new CompletableFuture<?>[3];
            for (int i = 0; i < runs.length; i++) {
                runs[i] = CompletableFuture.runAsync(() -> {
                    try (Session session = model.openSession(1)) {
                        for (int round = 0; round < 3; round++) {
                            assertThat(run(session, 1500, 7)).isEqualTo(expected);
                        }
                    }
                });
            }
            CompletableFuture.allOf(runs).join();
        }
    }

    @Test
    void stagesGiveTheSameBits() {
        try (Engine engine = Engine.open(NAME, settings());
                CompiledModel model = engine.compile(
                        network(), greedy(engine.device().target().cores()));
                Session session = model.openSession()) {
            for (int most : new int[] {900, 0, 1500, 17}) {
                float[] expected = onTheCpu(most, 3);
                for (int round = 0; round < 20; round++) {
                    assertThat(run(session, most, 3)).as("%d voxels", most).isEqualTo(expected);
                }
            }
        }
    }

    /** Every operator takes as long as any other, on however many cores. */
    private static GreedyScheduler greedy(int cores) {
        double[] nanos = new double[cores];
        Arrays.fill(nanos, 1);
        return new GreedyScheduler(NAME, cores, _ -> nanos);
    }

    @Test
    void aModelThatDoesNotFitSaysSo() {
        Settings small = settings();
        small = small.withOpenCl(small.openCl().withMemoryBytes(64 << 10));
        try (Engine engine = Engine.open(NAME, small)) {
            assertThatThrownBy(() -> {
                        try (CompiledModel model = engine.compile(network());
                                Session session = model.openSession()) {
                            run(session, 2000, 1);
                        }
                    })
                    .isInstanceOf(EngineException.OutOfDeviceMemory.class)
                    .hasMessageContaining(NAME)
                    .hasMessageContaining("does not fit");
        }
    }

    @Test
    void otherDevicesOfTheDriverAreRefusedByName() {
        assertThatThrownBy(() -> Engine.open("opencl:99", settings()))
                .isInstanceOf(EngineException.DeviceUnavailable.class)
                .hasMessageContaining("no device 'opencl:99'");
    }
}
