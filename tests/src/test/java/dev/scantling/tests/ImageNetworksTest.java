package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.models.zoo.ImageSize;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.RandWire;
import dev.scantling.models.zoo.Wiring;
import dev.scantling.models.zoo.Wiring.Edge;
import dev.scantling.models.zoo.Zoo;
import dev.scantling.scheduler.GreedyScheduler;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks on small images, against the interpreter and in stages of several groups. */
class ImageNetworksTest {

    static Stream<Network> networks() {
        Wiring diamond = new Wiring(4, List.of(new Edge(0, 1), new Edge(0, 2), new Edge(1, 3), new Edge(2, 3)));
        Wiring twoSinks = new Wiring(5, List.of(new Edge(0, 2), new Edge(1, 2), new Edge(1, 3), new Edge(0, 4)));
        return Stream.of(
                Zoo.parse("squeezenet@45x2"),
                Zoo.parse("inception_v3@75"),
                Zoo.parse("nasnet@33"),
                RandWire.build(List.of(diamond, twoSinks), new ImageSize(30, 2)));
    }

    private static Program program(Network network) {
        return new Program(network.graph(), SeededWeights.fill(network.parameters(), "tests"));
    }

    private static float[] image(Network network) {
        int rows = network.graph().inputs().getFirst().value().tensor().shape().fixed(0);
        return new UniformSequence("image").floats(3 * rows);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void asTheInterpreterDefinesThem(Network network) {
        float[] image = image(network);
        Map<String, Datum> inputs = Map.of("image", Datum.matrix(image.length / 3, 3, image));
        Results.assertAsInterpreted(program(network), inputs, 1e-4);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void sideBySideTheSameBits(Network network) {
        Program program = program(network);
        Inputs inputs = new Inputs();
        inputs.put("image", image(network));
        try (Engine engine = TestedDevice.open(Settings.defaults().withThreads(2));
                CompiledModel sequential = engine.compile(program);
                CompiledModel stages = engine.compile(
                        program, ScheduleTest.madeUp(engine.device().name(), 1, 2));
                CompiledModel greedy = engine.compile(
                        program, new GreedyScheduler(engine.device().name(), 2, _ -> new double[] {2, 1}))) {
            float[] expected = logits(sequential, inputs);
            assertThat(logits(stages, inputs)).isEqualTo(expected);
            assertThat(logits(greedy, inputs)).isEqualTo(expected);
        }
    }

    /**
     * As one all that merges: in SqueezeNet the two expansions of eight modules, but no bypass, since that adds them; in Inception the
     * point-wise convolutions of ten blocks and two pairs of row and column in each of the last two; in NasNet what two cells make of the
     * same one, and the two halves of what is halved.
     */
    @ParameterizedTest
    @CsvSource({"squeezenet@45x2, 8", "inception_v3@75, 14", "nasnet@33, 18"})
    void mergedTheSameBits(String name, int merged) {
        Network network = Zoo.parse(name);
        Inputs inputs = new Inputs();
        inputs.put("image", image(network));
        try (Engine engine = TestedDevice.open(Settings.defaults().withThreads(2));
                CompiledModel sequential = engine.compile(program(network));
                CompiledModel model = engine.compile(
                        program(network),
                        MergedScheduleTest.merging(engine.device().name()))) {
            assertThat(model.decided().schedule().stages().stream()
                            .filter(Stage::merges)
                            .count())
                    .isEqualTo(merged);
            assertThat(logits(model, inputs)).isEqualTo(logits(sequential, inputs));
        }
    }

    private static float[] logits(CompiledModel model, Inputs inputs) {
        try (Session session = model.openSession()) {
            session.run(inputs);
            return session.output("logits").floats();
        }
    }
}
