package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Program;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.NameRules;
import dev.scantling.models.zoo.CloudShape;
import dev.scantling.models.zoo.Flot;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** FLOT's layers with its published weights, all of which they take. */
class TrainedFlotTest {
    private static final CloudShape SHAPE = new CloudShape(2, 97);

    private static Program program() {
        Path file = SharedFiles.require("data/weights/flot/model_2048.tar");
        return Checkpoints.program(Flot.layers(SHAPE), file, NameRules.AS_STORED);
    }

    private static Map<String, Datum> inputs() {
        Random random = new Random(11);
        return Map.of(
                "points", Scenes.feats(random, SHAPE.rows(), 3),
                "flow", Scenes.feats(random, SHAPE.rows(), 3));
    }

    @Test
    void asInterpreted() {
        Runner.Outcome outcome = Results.assertAsInterpreted(program(), inputs(), 1e-4);
        assertThat(outcome.floats("features").columns()).isEqualTo(128);
    }
}
