package dev.scantling.models.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scantling.ir.EngineException;
import dev.scantling.models.tensor.ElementType;
import dev.scantling.models.tensor.StoredTensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a safetensors file: what each tensor is and where. Checked in full before any tensor is looked at: the
 * tensors lie inside the file, fill it without gaps or overlaps, and have the size that their shape says.
 *
 * @param dataStart position of the first tensor's byte in the file
 * @see <a href="https://huggingface.co/docs/safetensors">the format</a>
 */
record SafetensorsHeader(Map<String, Entry> tensors, long dataStart) {
    static final int LENGTH_BYTES = 8;

    /** Longest header that is read; one of a network of a thousand tensors has about 0.1 MB. */
    static final long MAX_BYTES = 16 << 20;

    static final String METADATA = "__metadata__";

    private static final ValueLayout.OfLong LENGTH = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** One tensor: bytes {@code begin} to {@code end}, counted from the end of the header. */
    record Entry(ElementType type, List<Long> shape, long begin, long end) {}

    /** The tensors in the bytes of the file. */
    Map<String, StoredTensor> in(MemorySegment file) {
        Map<String, StoredTensor> stored = new LinkedHashMap<>();
        tensors.forEach((key, entry) -> {
            MemorySegment data = file.asSlice(dataStart + entry.begin, entry.end - entry.begin);
            stored.put(key, StoredTensor.contiguous(entry.type, entry.shape, data));
        });
        return stored;
    }

    /** @throws EngineException.InvalidInput saying what is wrong and where */
    static SafetensorsHeader parse(MemorySegment file, String name) {
        return new Parser(file, name).parse();
    }

    private static final class Parser {
        private final MemorySegment file;
        private final String name;

        Parser(MemorySegment file, String name) {
            this.file = file;
            this.name = name;
        }

        SafetensorsHeader parse() {
            long length = length();
            long dataStart = LENGTH_BYTES + length;
            Map<String, Entry> tensors = new LinkedHashMap<>();
            json(length).properties().forEach(field -> {
                if (!field.getKey().equals(METADATA)) {
                    tensors.put(field.getKey(), entry(field.getKey(), field.getValue()));
                }
            });
            checkCover(tensors, file.byteSize() - dataStart);
            return new SafetensorsHeader(tensors, dataStart);
        }

        private long length() {
            if (file.byteSize() < LENGTH_BYTES) {
                throw fail("a safetensors file begins with " + LENGTH_BYTES + " bytes of header length, the file has "
                        + file.byteSize());
            }
            long length = file.get(LENGTH, 0);
            long limit = Math.min(MAX_BYTES, file.byteSize() - LENGTH_BYTES);
            if (length < 0 || length > limit) {
                throw fail("offset 0: header length " + Long.toUnsignedString(length) + " is above " + limit
                        + " (file of " + file.byteSize() + " bytes, limit " + MAX_BYTES
                        + "): not a safetensors file, or cut short");
            }
            return length;
        }

        private JsonNode json(long length) {
            byte[] bytes = file.asSlice(LENGTH_BYTES, length).toArray(ValueLayout.JAVA_BYTE);
            try {
                JsonNode root = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
                if (!root.isObject()) {
                    throw fail("offset " + LENGTH_BYTES + ": the header must be a JSON object");
                }
                return root;
            } catch (JsonProcessingException e) {
                throw fail("offset " + LENGTH_BYTES + ": the header is not JSON: " + e.getOriginalMessage());
            }
        }

        private Entry entry(String tensor, JsonNode node) {
            String dtype = node.path("dtype").asText();
            ElementType type = ElementType.of(dtype)
                    .orElseThrow(() -> fail("tensor '" + tensor + "': unknown dtype '" + dtype + "'"));
            List<Long> shape = wholeNumbers(tensor, "shape", node.path("shape"));
            List<Long> offsets = wholeNumbers(tensor, "data_offsets", node.path("data_offsets"));
            if (offsets.size() != 2) {
                throw fail("tensor '" + tensor + "': data_offsets must be [begin, end], is " + offsets);
            }
            checkSize(tensor, type, shape, offsets);
            return new Entry(type, shape, offsets.get(0), offsets.get(1));
        }

        private List<Long> wholeNumbers(String tensor, String field, JsonNode node) {
            List<Long> numbers = new ArrayList<>();
            node.forEach(n -> numbers.add(n.isIntegralNumber() && n.canConvertToLong() ? n.longValue() : -1));
            if (!node.isArray() || numbers.stream().anyMatch(n -> n < 0)) {
                throw fail("tensor '" + tensor + "': " + field + " must be a list of whole numbers, is " + node);
            }
            return numbers;
        }

        private void checkSize(String tensor, ElementType type, List<Long> shape, List<Long> offsets) {
            long expected = type.bytes();
            try {
                for (long extent : shape) {
                    expected = Math.multiplyExact(expected, extent);
                }
            } catch (ArithmeticException e) {
                throw fail("tensor '" + tensor + "': shape " + shape + " has more bytes than a file can");
            }
            if (offsets.get(1) - offsets.get(0) != expected) {
                throw fail("tensor '" + tensor + "': " + type + " " + shape + " has " + expected
                        + " bytes, data_offsets " + offsets + " span " + (offsets.get(1) - offsets.get(0)));
            }
        }

        private void checkCover(Map<String, Entry> tensors, long dataBytes) {
            List<Map.Entry<String, Entry>> inOrder = tensors.entrySet().stream()
                    .sorted(Comparator.comparingLong(
                                    (Map.Entry<String, Entry> e) -> e.getValue().begin())
                            .thenComparingLong(e -> e.getValue().end()))
                    .toList();
            long at = 0;
            for (Map.Entry<String, Entry> next : inOrder) {
                if (next.getValue().begin() != at) {
                    throw fail("tensor '" + next.getKey() + "' begins at "
                            + next.getValue().begin()
                            + " of the data, the tensor before it ends at " + at + ": "
                            + (next.getValue().begin() < at ? "they overlap" : "bytes between belong to no tensor"));
                }
                at = next.getValue().end();
            }
            if (at != dataBytes) {
                throw fail("the tensors have " + at + " bytes, the file holds " + dataBytes + " behind its header: "
                        + (at > dataBytes ? "cut short" : "bytes at the end belong to no tensor"));
            }
        }

        private EngineException.InvalidInput fail(String problem) {
            return new EngineException.InvalidInput(name + ": " + problem);
        }
    }
}
