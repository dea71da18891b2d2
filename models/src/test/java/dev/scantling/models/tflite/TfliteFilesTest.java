package dev.scantling.models.tflite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.check.ReferenceData;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published models of bytes: what they hold, the memory they need, and every bit of their results. */
class TfliteFilesTest {
    private static final Path FOLDER = ReferenceData.path("data/mit-han-lab");

    /** All that are there; an empty path where none is, so that the test says so. */
    static List<Path> models() {
        if (!Files.exists(FOLDER)) {
            return List.of(Path.of(""));
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".tflite"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TfliteFile read(Path file) {
        Assumptions.assumeTrue(
                Files.isRegularFile(file), "skipped: " + FOLDER + " is absent; set -Dscantling.shared=FOLDER");
        return TfliteFile.read(file);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyBitAsTheSpecificationHasIt(Path path) {
        TfliteFile file = read(path);
        TfliteModel model = TfliteImport.of(file);
        TflitePort port = model.inputs().getFirst();
        float[] input = input(port, new Random(7));
        var shape = model.program().graph().inputs().getFirst().value().tensor().shape();
        Map<String, Datum> actual = Interpreter.run(
                model.program(), Map.of(port.name(), Datum.matrix(shape.fixed(0), shape.fixed(1), port.toRun(input))));
        List<float[]> expected = ByteReference.run(file, input);
        assertThat(model.outputs()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Datum.Floats found = (Datum.Floats)
                    Objects.requireNonNull(actual.get(model.outputs().get(i).name()));
            assertThat(found.values()).isEqualTo(expected.get(i));
            assertThat(expected.get(i)).as("not all the same").isNotEqualTo(same(expected.get(i)));
        }
    }

    private static float[] same(float[] values) {
        float[] same = new float[values.length];
        Arrays.fill(same, values[0]);
        return same;
    }

    /** A picture of soft waves and noise, in the range that the model's first numbers have. */
    private static float[] input(TflitePort port, Random random) {
        float[] values = new float[port.dims().stream().reduce(1, Math::multiplyExact)];
        for (int i = 0; i < values.length; i++) {
            double wave = Math.clamp(0.6 * Math.sin(i / 401.0) + 0.4 * random.nextGaussian(), -1, 1);
            values[i] = switch (port.type()) {
                case FLOAT32 -> (float) wave;
                case INT8 -> Math.round(127 * wave);
                case UINT8 -> Math.round(127 * wave + 128);
                case INT16, INT32, INT64, BOOL -> throw new AssertionError(port);
            };
        }
        return values;
    }

    /** Figures that TinyEngine's own planner gives for its models. */
    @Test
    void memoryAsTinyEnginePlansIt() {
        assertThat(TinyEngineMemory.of(read(FOLDER.resolve("tinyengine/vww.tflite"))))
                .isEqualTo(new TinyEngineMemory(89_600, 3_528, 864))
                .returns(93_992L, TinyEngineMemory::peak);
        assertThat(TinyEngineMemory.of(read(FOLDER.resolve("tinyengine/detection.tflite")))
                        .peak())
                .isEqualTo(257_448);
    }

    @Test
    void whatTheFilesHold() {
        TfliteFile vww = read(FOLDER.resolve("tinyengine/vww.tflite"));
        assertThat(vww.nodes()).hasSize(63);
        assertThat(vww.inputs().getFirst().dims()).containsExactly(1, 80, 80, 3);
        assertThat(vww.operators()).containsEntry("CONV_2D", 30).containsEntry("DEPTHWISE_CONV_2D", 15);
        assertThat(vww.unknown()).isEmpty();
        assertThat(read(FOLDER.resolve("mcunet/mcunet-320kb-1mb_imagenet.tflite"))
                        .nodes())
                .hasSize(122);
        TfliteFile gaze = read(FOLDER.resolve("proxyless-gaze/model_quantized.tflite"));
        assertThat(gaze.nodes()).hasSize(121);
        assertThat(gaze.inputs().getFirst().type()).isEqualTo(TfliteType.UINT8);
    }
}
