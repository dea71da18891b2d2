package dev.scantling.scheduler.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scantling.ir.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of JSON, read strictly.
 *
 * @param what begins messages, such as {@code schedule}
 */
record ScheduleJson(String what, Path file) {
    private static final long MOST_BYTES = 64 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** What files like these hold. */
    static String text(Record content) {
        try {
            return JSON.writeValueAsString(content) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("nothing in it is not JSON", e);
        }
    }

    /** @throws EngineException.InvalidInput naming the file if it cannot be read or is no JSON */
    JsonNode read() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw wrong("has " + Files.size(file) + " bytes; at most " + MOST_BYTES + " are read");
            }
            return JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw notUnderstood(e);
        } catch (IOException e) {
            throw new EngineException.InvalidInput(what + " " + file + " cannot be read: " + e, e);
        }
    }

    /** @throws EngineException.InvalidInput naming the file and the first thing that does not fit */
    <T extends Record> T as(Class<T> type, JsonNode tree) {
        try {
            T content = JSON.treeToValue(tree, type);
            if (content == null) {
                throw wrong("holds nothing");
            }
            return content;
        } catch (JsonProcessingException e) {
            throw notUnderstood(e);
        }
    }

    private EngineException.InvalidInput notUnderstood(JsonProcessingException e) {
        return new EngineException.InvalidInput(what + " " + file + " is not understood: " + e.getOriginalMessage(), e);
    }

    EngineException.InvalidInput wrong(String fault) {
        return new EngineException.InvalidInput(what + " " + file + " " + fault);
    }
}
