package dev.scantling.tests.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.Engine;
import dev.scantling.engine.conform.DeviceRunner;
import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.models.onnx.OnnxModel;
import dev.scantling.models.onnx.OnnxPort;
import dev.scantling.models.onnx.load.ImportedModel;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxImport;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we export, imported again: the same bits. */
class OnnxRoundTripTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"squeezenet@64x2", "inception_v3@75", "nasnet@32"})
    void published(String name) {
        comesBack(name);
    }

    @Test
    void randomlyWired() throws IOException {
        Files.writeString(folder.resolve("ws-a.txt"), "5 6\n0 2\n1 2\n1 3\n2 4\n3 4\n0 4\n");
        Files.writeString(folder.resolve("ws-b.txt"), "3 2\n0 1\n0 2\n");
        comesBack("randwire@33x2:" + folder);
    }

    private void comesBack(String name) {
        Network network = Zoo.parse(name);
        Program program = new Program(network.graph(), SeededWeights.fill(network.parameters(), "round trip"));
        OnnxModel exported = OnnxModel.of(program);
        Path file = folder.resolve("model.onnx");
        exported.write(file);
        ImportedModel imported = OnnxImport.of(OnnxFile.read(file), OnnxImport.Options.NONE);
        OnnxPort image = exported.inputs().getFirst();
        var shape = network.graph().inputs().getFirst().value().tensor().shape();
        float[] rows = new UniformSequence("image").floats(shape.fixed(0) * shape.fixed(1));
        float[] expected = run(program, image.name(), rows);
        float[] actual = run(imported.program(), image.name(), image.fromRows(rows));
        assertThat(exported.outputs().getFirst().toRows(actual)).isEqualTo(expected);
        assertThat(expected).hasSizeGreaterThan(100).isNotEqualTo(new float[expected.length]);
    }

    private static float[] run(Program program, String input, float[] values) {
        var shape = program.graph().inputs().getFirst().value().tensor().shape();
        Datum datum = Datum.matrix(shape.fixed(0), shape.fixed(1), values);
        try (Runner runner =
                new DeviceRunner(Engine.open("cpu", Settings.defaults().withThreads(2)))) {
            return runner.run(program, Map.of(input, datum))
                    .floats(program.graph().outputs().getFirst().name())
                    .values();
        }
    }
}
