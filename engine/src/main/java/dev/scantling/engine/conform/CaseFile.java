package dev.scantling.engine.conform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.models.load.UniformSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A golden case: its {@code case.json} and the folder that holds its other files. Every accessor throws
 * {@link EngineException.InvalidInput} naming the file and the field where the field is missing or of another kind.
 *
 * @param folder where its files are
 * @param body the content of {@code case.json}
 */
record CaseFile(Path folder, JsonNode body) {
    /** The file that makes a folder a case. */
    static final String NAME = "case.json";

    private static final long MAX_BYTES = 16 << 20;
    private static final long MAX_ELEMENTS = 1 << 30;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // as Python writes them
            .build();

    /** The folder of a case whose {@code case.json} is given. */
    static Path folderOf(Path caseJson) {
        Path parent = caseJson.getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** Reads the case in a folder and makes sure that every file it lists is there. */
    static CaseFile read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new EngineException.InvalidInput(
                        file + " has " + Files.size(file) + " bytes; at most " + MAX_BYTES + " are read");
            }
            CaseFile read = new CaseFile(folder, JSON.readTree(Files.readString(file)));
            read.files().forEach(read::requirePresent);
            return read;
        } catch (JsonProcessingException e) {
            throw new EngineException.InvalidInput(file + ": not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new EngineException.InvalidInput(file + ": cannot be read: " + e, e);
        }
    }

    String kind() {
        return text("kind");
    }

    /** The name that begins the names of all generated values: the case's own unless it gives another. */
    String tag() {
        return text(has("tag") ? "tag" : "case");
    }

    /**
     * The generated matrix of a name, row by row.
     *
     * @throws EngineException.InvalidInput if no array can hold it
     */
    float[] uniform(String name, int rows, int columns) {
        long count = (long) rows * columns;
        if (rows < 0 || columns < 0 || count > MAX_ELEMENTS) {
            throw new EngineException.InvalidInput(file(NAME) + ": the generated array '" + name + "' would have "
                    + rows + " x " + columns + " numbers; at most " + MAX_ELEMENTS + " are made");
        }
        return new UniformSequence(tag() + ":" + name).floats((int) count);
    }

    /** The files of the case besides {@code case.json}. */
    List<String> files() {
        return elements("files").stream()
                .map(name -> requireText("files", name))
                .toList();
    }

    boolean lists(String name) {
        return files().contains(name);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    boolean has(String field) {
        return body.hasNonNull(field);
    }

    /** @throws EngineException.UnsupportedOp if the convention is not one of {@link Convention} */
    Convention convention() {
        String text = text("convention");
        return Arrays.stream(Convention.values())
                .filter(known -> known.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new EngineException.UnsupportedOp("unknown convention '" + text + "'; known: "
                        + Arrays.stream(Convention.values())
                                .map(Convention::text)
                                .toList()));
    }

    String text(String field) {
        return requireText(field, require(field));
    }

    int integer(String field) {
        return requireInt(field, require(field));
    }

    long longInteger(String field) {
        return requireLong(field, require(field));
    }

    /** A whole number of 64 bits without sign, as a long of the same bits. */
    long unsigned(String field) {
        JsonNode value = require(field);
        if (!value.isIntegralNumber()
                || value.bigIntegerValue().bitLength() > Long.SIZE
                || value.bigIntegerValue().signum() < 0) {
            throw malformed(field, "a whole number of 64 bits", value);
        }
        return value.bigIntegerValue().longValue();
    }

    /** A whole number of at least 1. */
    int positive(String field) {
        int value = integer(field);
        if (value < 1) {
            throw malformed(field, "at least 1", value);
        }
        return value;
    }

    double number(String field) {
        return requireNumber(field, require(field));
    }

    /** One number, or the numbers of a list. */
    double[] numbers(String field) {
        JsonNode value = require(field);
        if (!value.isArray()) {
            return new double[] {requireNumber(field, value)};
        }
        return elements(field).stream()
                .mapToDouble(element -> requireNumber(field, element))
                .toArray();
    }

    boolean flag(String field) {
        JsonNode value = require(field);
        if (!value.isBoolean()) {
            throw malformed(field, "true or false", value);
        }
        return value.booleanValue();
    }

    /** One whole number for all axes, or a list of three. */
    Int3 int3(String field) {
        JsonNode value = require(field);
        if (value.isInt()) {
            return Int3.cube(value.intValue());
        }
        int[] axes = integers(field);
        if (axes.length != 3) {
            throw malformed(field, "a whole number or three", value);
        }
        return new Int3(axes[0], axes[1], axes[2]);
    }

    int[] integers(String field) {
        return elements(field).stream()
                .mapToInt(value -> requireInt(field, value))
                .toArray();
    }

    long[] longs(String field) {
        return elements(field).stream()
                .mapToLong(value -> requireLong(field, value))
                .toArray();
    }

    /** The names of all fields, in their order. */
    List<String> fields() {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The objects of a list, each read like a case of its own. */
    List<CaseFile> objects(String field) {
        return elements(field).stream()
                .map(element -> new CaseFile(folder, element))
                .toList();
    }

    /** The object under a field, read like a case of its own. */
    CaseFile object(String field) {
        JsonNode value = require(field);
        if (!value.isObject()) {
            throw malformed(field, "an object", value);
        }
        return new CaseFile(folder, value);
    }

    EngineException.InvalidInput malformed(String field, String expected, Object got) {
        return new EngineException.InvalidInput(file(NAME) + ": '" + field + "' must be " + expected + ", is " + got);
    }

    private List<JsonNode> elements(String field) {
        JsonNode value = require(field);
        if (!value.isArray()) {
            throw malformed(field, "a list", value);
        }
        return StreamSupport.stream(value.spliterator(), false).toList();
    }

    /** The content of a field, whatever its form. */
    JsonNode require(String field) {
        JsonNode value = body.get(field);
        if (value == null) {
            throw new EngineException.InvalidInput(file(NAME) + ": '" + field + "' is missing");
        }
        return value;
    }

    private String requireText(String field, JsonNode value) {
        if (!value.isTextual()) {
            throw malformed(field, "text", value);
        }
        return value.textValue();
    }

    private int requireInt(String field, JsonNode value) {
        if (!value.isInt()) {
            throw malformed(field, "a whole number", value);
        }
        return value.intValue();
    }

    private long requireLong(String field, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw malformed(field, "a whole number", value);
        }
        return value.longValue();
    }

    private double requireNumber(String field, JsonNode value) {
        if (!value.isNumber()) {
            throw malformed(field, "a number", value);
        }
        return value.doubleValue();
    }

    private void requirePresent(String name) {
        if (!Files.isRegularFile(file(name))) {
            throw new EngineException.InvalidInput("the listed file " + file(name) + " is missing");
        }
    }
}
