package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.Setting;
import dev.scantling.engine.conform.DeviceRunner;
import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Settings;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.models.tflite.TfliteFile;
import dev.scantling.models.tflite.TfliteImport;
import dev.scantling.models.tflite.TfliteModel;
import dev.scantling.models.tflite.TflitePort;
import dev.scantling.models.tflite.TfliteType;
import dev.scantling.tests.tflite.SmallTflite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of bytes on the CPU give the interpreter's bits, whatever the form of code, the threads and the formats. */
class TfliteOnDeviceTest {
    private static final String FOLDER = "data/mit-han-lab";

    @TempDir
    Path folder;

    private TfliteModel small() {
        Path file = folder.resolve("small.tflite");
        SmallTflite.write(file);
        return TfliteImport.of(TfliteFile.read(file));
    }

    @ParameterizedTest
    @EnumSource
    void everyFormOfCode(CodeRoute code) {
        Results.assumeRuns(code);
        check(small(), Results.settings().withCode(code));
    }

    /** Formats of 16 bits do not touch integers. */
    @ParameterizedTest
    @ValueSource(strings = {"f16", "bf16"})
    void everyFormatOfFeatures(String format) {
        FloatFormat floats = FloatFormat.valueOf(format.toUpperCase(Locale.ROOT));
        check(small(), Results.settings().withStorage(floats).withActivations(floats));
    }

    static List<Path> models() {
        Path root = Path.of(Setting.SHARED.text()).resolve(FOLDER);
        if (!Files.exists(root)) {
            return List.of(root);
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".tflite"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void published(Path file) {
        SharedFiles.require(FOLDER);
        check(TfliteImport.of(TfliteFile.read(file)), Results.settings().withThreads(2));
    }

    private static void check(TfliteModel model, Settings settings) {
        TflitePort port = model.inputs().getFirst();
        var shape = model.program().graph().inputs().getFirst().value().tensor().shape();
        Datum image = Datum.matrix(shape.fixed(0), shape.fixed(1), port.toRun(numbers(port)));
        Map<String, Datum> expected = Interpreter.run(model.program(), Map.of(port.name(), image));
        try (Runner runner = new DeviceRunner(TestedDevice.open(settings))) {
            Runner.Outcome actual = runner.run(model.program(), Map.of(port.name(), image));
            for (TflitePort output : model.outputs()) {
                float[] found = actual.floats(output.name()).values();
                assertThat(found)
                        .isEqualTo(((Datum.Floats) Objects.requireNonNull(expected.get(output.name()))).values());
                assertThat(found).isNotEqualTo(new float[found.length]);
            }
        }
    }

    private static float[] numbers(TflitePort port) {
        float[] values =
                new UniformSequence("image").floats(port.dims().stream().reduce(1, Math::multiplyExact));
        for (int i = 0; i < values.length && port.type() != TfliteType.FLOAT32; i++) {
            values[i] = Math.round(100 * values[i]) + (port.type() == TfliteType.UINT8 ? 128 : 0);
        }
        return values;
    }

    @Test
    void portsTakeBytesOnly() {
        TflitePort port = new TflitePort("x", TfliteType.INT8, List.of(1, 2), Optional.empty());
        assertThat(port.toRun(new float[] {-128, 127})).containsExactly(-128, 127);
        assertThatThrownBy(() -> port.toRun(new float[] {3, 128}))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("whole numbers from -128 to 127, element 1 is 128");
        assertThatThrownBy(() -> port.toRun(new float[3]))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("2 elements [1, 2], got 3");
    }
}
