package dev.scantling.models.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpvnasSampleTest {
    private static final String TINY = json(Samples.tiny());

    @Test
    void bareAndWrappedFormsAreTheSame() {
        assertThat(SpvnasSample.parse(TINY, "bare")).isEqualTo(Samples.tiny());
        assertThat(SpvnasSample.parse("{\"case\": 1, \"spvnas_sample\": " + TINY + "}", "wrapped"))
                .isEqualTo(Samples.tiny());
        assertThat(SpvnasSample.parse(json(Samples.maximum()), "largest")).isEqualTo(Samples.maximum());
    }

    @Test
    void filesAreFoundByTheZoo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.json"), TINY);
        assertThat(Zoo.parse("spvnas:" + file)).isEqualTo(Spvnas.build(Samples.tiny(), NetworkOptions.DEFAULT));
    }

    @Test
    void filesThatCannotBeReadAreNamed(@TempDir Path folder) throws IOException {
        Path absent = folder.resolve("absent.json");
        assertThatThrownBy(() -> SpvnasSample.read(absent))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining(absent.toString());
        Path large = Files.write(folder.resolve("large.json"), new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> SpvnasSample.read(large))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("at most 1048576 bytes");
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xFF, (byte) 0xFE});
        assertThatThrownBy(() -> SpvnasSample.read(binary)).isInstanceOf(EngineException.class);
    }

    /** Each replacement in the valid text breaks one rule; the message names the key. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"downsample.0.transition\":2,             |                                  | key 'downsample.0.transition' is missing",
                "\"upsample.3.feature\":2                   | \"upsample.3.feature\":3         | key 'upsample.3.feature.layers.2.net' is missing",
                "\"upsample.3.feature\":2                   | \"upsample.3.feature\":0         | upsample.3.feature must be a depth from 1",
                "\"upsample.3.feature\":2                   | \"upsample.3.feature\":2000000000 | upsample.3.feature must be a depth from 1",
                "\"downsample.1.transition\":5              | \"downsample.1.transition\":0    | downsample.1.transition must be a width from 1 to 4096, got 0",
                "\"downsample.1.transition\":5              | \"downsample.1.transition\":5.5  | downsample.1.transition must be a whole number, is 5.5",
                "\"downsample.1.transition\":5              | \"downsample.1.transition\":\"5\" | downsample.1.transition must be a whole number",
                "\"downsample.1.transition\":5              | \"downsample.1.transition\":5000000000 | downsample.1.transition must be a whole number",
                "\"downsample.2.feature.layers.0.net\":2    | \"downsample.2.feature.layers.0.net\":3 | downsample.2.feature.layers.0.net must be 2",
                "\"downsample.2.feature.layers.1.net.layers.1\":5 | \"downsample.2.feature.layers.1.net.layers.1\":6 | downsample.2.feature.layers.1.net.layers.1 must be 5 (output_channels[3]), got 6",
                "\"upsample.0.feature.layers.0.downsample\":7 | \"upsample.0.feature.layers.0.downsample\":8 | upsample.0.feature.layers.0.downsample must be 7 (output_channels[5]), got 8",
                "\"upsample.0.feature.layers.0.downsample\":7, |                              | upsample.0.feature.layers.0.downsample is missing, but the block changes the width from 13 to 7",
                "\"point_transforms.1\":5                   | \"point_transforms.1\":6         | point_transforms.1 must be 5 (output_channels[6]), got 6",
                "\"output_channels\":[3,                    | \"output_channels\":[            | output_channels must be a list of 9 widths",
                "\"output_channels\":[3,                    | \"output_channels\":[0,          | output_channels[0] must be a width from 1",
                "\"output_channels\":                       | \"channels\":                    | key 'output_channels' is missing",
                "\"output_channels\":                       | \"point_transforms.2\":1, \"output_channels\": | not JSON: Duplicate",
            })
    void brokenSamplesNameTheKey(String valid, String broken, String message) {
        assertThat(TINY).contains(valid);
        String text = TINY.replace(valid, broken == null ? "" : broken);
        assertThatThrownBy(() -> SpvnasSample.parse(text, "sample.json"))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageStartingWith("sample.json: ")
                .hasMessageContaining(message);
    }

    @Test
    void otherTextIsRefused() {
        for (String text : List.of("", "[]", "3", "{", "{} {}", "null")) {
            assertThatThrownBy(() -> SpvnasSample.parse(text, "sample.json"))
                    .as("text '%s'", text)
                    .isInstanceOf(EngineException.InvalidModel.class)
                    .hasMessageStartingWith("sample.json: ");
        }
    }

    @Test
    void stagesAreCounted() {
        SpvnasSample tiny = Samples.tiny();
        assertThatThrownBy(() -> new SpvnasSample(3, tiny.down(), tiny.up().subList(0, 3)))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("4 stages down and up, got 4 and 3");
    }

    @Test
    void lastStageFitsTheStoredClassifier() {
        SpvnasSample tiny = Samples.tiny();
        List<SpvnasSample.Stage> up =
                List.of(tiny.up().get(0), tiny.up().get(1), tiny.up().get(2), Samples.stage(4, 4, 132, 1));
        assertThatThrownBy(() -> new SpvnasSample(3, tiny.down(), up))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("output_channels[8] is 132")
                .hasMessageContaining("128");
    }

    private static String json(SpvnasSample sample) {
        StringBuilder out = new StringBuilder("{");
        IntStream.range(0, 4)
                .forEach(i -> append(out, "downsample." + i, sample.down().get(i)));
        IntStream.range(0, 4)
                .forEach(i -> append(out, "upsample." + i, sample.up().get(i)));
        List<Integer> channels = IntStream.concat(
                        IntStream.of(sample.stem()),
                        IntStream.range(0, 8)
                                .map(i -> (i < 4
                                                ? sample.down().get(i)
                                                : sample.up().get(i - 4))
                                        .out()))
                .boxed()
                .toList();
        append(out, "point_transforms.0", channels.get(4));
        append(out, "point_transforms.1", channels.get(6));
        append(out, "point_transforms.2", channels.get(8));
        return out + "\"output_channels\":" + channels.toString().replace(" ", "") + "}";
    }

    private static void append(StringBuilder out, String path, SpvnasSample.Stage stage) {
        append(out, path + ".transition", stage.transition());
        append(out, path + ".feature", stage.blocks().size());
        for (int i = 0; i < stage.blocks().size(); i++) {
            String block = path + ".feature.layers." + i;
            append(out, block + ".net", 2);
            append(out, block + ".net.layers.0", stage.blocks().get(i).middle());
            append(out, block + ".net.layers.1", stage.blocks().get(i).out());
            if (stage.blocks().get(i).shortcut()) {
                append(out, block + ".downsample", stage.blocks().get(i).out());
            }
        }
    }

    private static void append(StringBuilder out, String key, int value) {
        out.append('"').append(key).append("\":").append(value).append(',');
    }
}
