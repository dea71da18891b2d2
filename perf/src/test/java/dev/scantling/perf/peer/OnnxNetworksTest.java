package dev.scantling.perf.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Program;
import dev.scantling.ir.Shape;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.models.onnx.OnnxModel;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The zoo's networks on images, which are small here, since the interpreter computes them too. */
class OnnxNetworksTest {
    private static void agrees(String name) {
        try (OnnxRuntime runtime = OnnxAgreement.runtime()) {
            Network network = Zoo.parse(name);
            Program program = new Program(network.graph(), SeededWeights.fill(network.parameters(), "seed:1"));
            Map<String, Datum> image = image(network.graph().inputs().getFirst());
            Map<String, Datum> expected = Interpreter.run(program, image);
            assertThat(distinct(expected)).isGreaterThan(10); // or there would be little to compare
            OnnxAgreement agreement = new OnnxAgreement(OnnxModel.of(program), image, expected);
            agreement.check((from, to) -> runtime.load(agreement.model(), from, to));
        }
    }

    private static long distinct(Map<String, Datum> outputs) {
        Set<Float> values = new HashSet<>();
        for (Datum datum : outputs.values()) {
            for (float value : ((Datum.Floats) datum).values()) {
                values.add(value);
            }
        }
        return values.size();
    }

    private static Map<String, Datum> image(Graph.Port port) {
        Shape shape = port.value().tensor().shape();
        float[] pixels = new UniformSequence(port.name()).floats(shape.fixed(0) * shape.fixed(1));
        return Map.of(port.name(), Datum.matrix(shape.fixed(0), shape.fixed(1), pixels));
    }

    @ParameterizedTest
    @ValueSource(strings = {"squeezenet@64x2", "inception_v3@75", "nasnet@32"})
    void published(String name) {
        agrees(name);
    }

    @Test
    void randomlyWired(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ws-a.txt"), "5 6\n0 2\n1 2\n1 3\n2 4\n3 4\n0 4\n");
        Files.writeString(folder.resolve("ws-b.txt"), "3 2\n0 1\n0 2\n");
        agrees("randwire@33x2:" + folder);
    }
}
