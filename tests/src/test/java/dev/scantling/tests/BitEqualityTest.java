package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither the number of threads nor the vector width shows in the result, to the last bit. */
class BitEqualityTest {
    private static final int CHANNELS = 4;

    /** D17 of the defects: sums whose order follows the clock. */
    @ParameterizedTest
    @ValueSource(strings = {"minkunet@0.3", "spvcnn@0.3"})
    void d17ThreadsDoNotShow(String network) {
        Program program = Programs.network(network);
        Map<String, Datum> inputs = inputs(network, 900);
        Runner.Outcome one = Results.onDevice(Settings.defaults().withThreads(1), program, inputs);
        for (int threads : List.of(2, 3, 5)) {
            Settings more = Settings.defaults().withThreads(threads);
            Results.assertSameBits(Results.onDevice(more, program, inputs), one);
        }
    }

    /** Sets that the network chooses, groups, pooling and norms of samples. */
    @Test
    void norDoThreadsAndWidthsInSetsAndSamples() {
        Map<String, Datum> inputs = Scenes.voxelInputs(new Random(17), 900, 30, 12);
        for (Program program :
                List.of(CoordinateSetsTest.completion(12), CoordinateSetsTest.samples(Pooling.MEAN, 12))) {
            Runner.Outcome one = Results.onDevice(Settings.defaults().withThreads(1), program, inputs);
            for (int threads : List.of(2, 3)) {
                Settings more = Settings.defaults().withThreads(threads);
                Results.assertSameBits(Results.onDevice(more, program, inputs), one);
            }
            assertSameOnAllWidths(program, inputs);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void partsOfTheCoresDoNotShow(int cores) {
        int[] coords = ((Datum.Coords) inputs("minkunet", 900).get("coords")).rows();
        float[] feats = ((Datum.Floats) inputs("minkunet", 900).get("feats")).values();
        Inputs inputs = new Inputs().put("coords", coords).put("feats", feats);
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(3));
                CompiledModel model = engine.compile(Programs.network("minkunet@0.3"));
                Session all = model.openSession();
                Session some = model.openSession(cores)) {
            all.run(inputs);
            some.run(inputs);
            assertThat(some.output("logits").floats())
                    .isEqualTo(all.output("logits").floats());
        }
    }

    @Test
    void aSessionNeedsACore() {
        try (Engine engine = Engine.open("cpu", Results.settings());
                CompiledModel model = engine.compile(Programs.network("minkunet@0.1"))) {
            assertThatThrownBy(() -> model.openSession(0))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContainingAll("at least 1 core", "got 0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minkunet@0.1", "spvcnn@0.1"})
    void vectorWidthsDoNotShow(String network) {
        assertSameOnAllWidths(Programs.network(network), inputs(network, 150));
    }

    @Test
    void vectorWidthsDoNotShowInSingleLayers() {
        Cases.standard(8).check(70, (random, size) -> {
            KernelGeometry geometry = geometry(random);
            int cin = 1 + random.nextInt(35);
            int cout = 1 + random.nextInt(35);
            Program program = Programs.convolution(geometry, cin, cout);
            assertSameOnAllWidths(program, Scenes.voxelInputs(random, size, 12, cin));
        });
    }

    @Test
    void oneSessionGivesTheSameBitsWheneverItRuns() {
        Program program = Programs.network("spvcnn@0.3");
        Map<String, Datum> inputs = inputs("spvcnn", 500);
        Results.assertSameBits(Results.onDevice(program, inputs), Results.onDevice(program, inputs));
    }

    private static void assertSameOnAllWidths(Program program, Map<String, Datum> inputs) {
        Runner.Outcome scalar = Results.onDevice(Results.settings().withVectorBits(0), program, inputs);
        for (CodeRoute code : List.of(CodeRoute.AUTO, CodeRoute.VECTOR)) {
            for (int bits : List.of(128, 256, 512)) {
                Settings settings = Results.settings().withCode(code).withVectorBits(bits);
                Results.assertSameBits(Results.onDevice(settings, program, inputs), scalar);
            }
        }
    }

    private static KernelGeometry geometry(RandomGenerator random) {
        int size = 1 + random.nextInt(4);
        int stride = 1 + random.nextInt(2);
        Convention[] conventions = {Convention.MINKOWSKI, Convention.TORCHSPARSE_1};
        return KernelGeometry.of(size, stride, conventions[random.nextInt(conventions.length)]);
    }

    private static Map<String, Datum> inputs(String network, int count) {
        Random random = new Random(17);
        return network.startsWith("minkunet")
                ? Scenes.voxelInputs(random, count, 40, CHANNELS)
                : Scenes.pointInputs(random, count, 40, CHANNELS);
    }
}
