package dev.scantling.models.zoo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scantling.ir.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads the sample format of SPVNAS, a flat object of widths and depths by module name. Keys that no sub-net has, such as
 * those of layers beyond a stage's depth, are left alone.
 */
final class SpvnasSampleReader {
    private static final String WRAPPER = "spvnas_sample";
    private static final long MAX_BYTES = 1 << 20;
    private static final int CONVOLUTIONS = 2;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode sample;
    private final List<Integer> channels;

    private SpvnasSampleReader(JsonNode sample) {
        this.sample = sample;
        this.channels = outputChannels();
    }

    static SpvnasSample read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new EngineException.InvalidInput(file + ": an SPVNAS sample has at most " + MAX_BYTES
                        + " bytes, this file has " + Files.size(file));
            }
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new EngineException.InvalidInput(file + ": cannot be read as an SPVNAS sample: " + e, e);
        }
    }

    static SpvnasSample parse(String json, String source) {
        try {
            JsonNode root = JSON.readTree(json);
            return new SpvnasSampleReader(root.path(WRAPPER).isObject() ? root.path(WRAPPER) : root).sample();
        } catch (JsonProcessingException e) {
            throw new EngineException.InvalidModel(source + ": not JSON: " + e.getMessage());
        } catch (EngineException.InvalidModel e) {
            throw new EngineException.InvalidModel(source + ": SPVNAS sample: " + e.getMessage());
        }
    }

    private SpvnasSample sample() {
        SpvnasSample read = new SpvnasSample(channels.getFirst(), stages("downsample", 1), stages("upsample", 5));
        requireEqual("point_transforms.0", channels.get(4), "output_channels[4]");
        requireEqual("point_transforms.1", channels.get(6), "output_channels[6]");
        requireEqual("point_transforms.2", channels.get(8), "output_channels[8]");
        return read;
    }

    private List<SpvnasSample.Stage> stages(String part, int firstChannel) {
        return IntStream.range(0, SpvnasSample.STAGES)
                .mapToObj(i -> stage(part + "." + i, firstChannel + i))
                .toList();
    }

    private SpvnasSample.Stage stage(String path, int channel) {
        int transition = integer(path + ".transition");
        int depth = integer(path + ".feature");
        if (depth < 1 || depth > SpvnasSample.MAX_DEPTH) {
            throw new EngineException.InvalidModel(
                    path + ".feature must be a depth from 1 to " + SpvnasSample.MAX_DEPTH + ", got " + depth);
        }
        return new SpvnasSample.Stage(
                transition,
                IntStream.range(0, depth)
                        .mapToObj(i -> block(path + ".feature.layers." + i, channel))
                        .toList());
    }

    private SpvnasSample.Block block(String path, int channel) {
        int out = channels.get(channel);
        String stageOutput = "output_channels[" + channel + "]";
        requireEqual(path + ".net", CONVOLUTIONS, "the convolutions of a residual block");
        requireEqual(path + ".net.layers.1", out, stageOutput);
        boolean shortcut = sample.has(path + ".downsample");
        if (shortcut) {
            requireEqual(path + ".downsample", out, stageOutput);
        }
        return new SpvnasSample.Block(integer(path + ".net.layers.0"), out, shortcut);
    }

    private List<Integer> outputChannels() {
        JsonNode array = require("output_channels");
        int expected = 1 + 2 * SpvnasSample.STAGES;
        if (!array.isArray() || array.size() != expected) {
            throw new EngineException.InvalidModel("output_channels must be a list of " + expected
                    + " widths (stem, " + SpvnasSample.STAGES + " stages down, " + SpvnasSample.STAGES + " up), is "
                    + array);
        }
        return IntStream.range(0, expected)
                .mapToObj(i -> integer("output_channels[" + i + "]", array.get(i)))
                .toList();
    }

    private void requireEqual(String key, int expected, String why) {
        int got = integer(key);
        if (got != expected) {
            throw new EngineException.InvalidModel(key + " must be " + expected + " (" + why + "), got " + got);
        }
    }

    private int integer(String key) {
        return integer(key, require(key));
    }

    private static int integer(String key, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new EngineException.InvalidModel(key + " must be a whole number, is " + value);
        }
        return value.intValue();
    }

    private JsonNode require(String key) {
        JsonNode value = sample.get(key);
        if (value == null) {
            throw new EngineException.InvalidModel("key '" + key + "' is missing");
        }
        return value;
    }
}
