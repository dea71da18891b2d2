package dev.scantling.models.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Weights;
import dev.scantling.models.tensor.ElementType;
import dev.scantling.models.tensor.StoredTensor;
import dev.scantling.models.zoo.ParameterSpec;
import dev.scantling.sparse.io.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weights in the safetensors format: 8 bytes of header length, a JSON header, the tensors, little-endian throughout.
 * A file that is read is memory-mapped.
 *
 * @see <a href="https://huggingface.co/docs/safetensors">the format</a>
 */
public final class Safetensors {
    /** Elements written at a time. */
    private static final int CHUNK = 1 << 14;

    private Safetensors() {}

    /** A tensor to be written. */
    private record Block(String key, ElementType type, List<Long> shape, long bytes, AtomicFile.Content content) {}

    /**
     * Reads the values of {@code parameters}, in the form that the graph uses. The file must hold exactly these tensors,
     * in the stored shapes, as F32, F16, BF16 or F64 (rounded); {@code num_batches_tracked} is left out, with a log
     * message.
     *
     * @throws EngineException.InvalidInput if the file cannot be read or breaks the format
     * @throws EngineException.InvalidModel listing every tensor that is missing, unexpected or of another dtype or shape,
     *     or naming one that is not finite
     */
    public static Weights read(Path file, List<ParameterSpec> parameters) {
        return Checkpoint.readSafetensors(
                file, checkpoint -> checkpoint.renamed(NameRules.EXACT).weights(parameters, Set.of()));
    }

    /**
     * Writes {@code weights} as F32 in the stored layout, replacing the file. Columns of a stored tensor that the network
     * does not use are written as zeros.
     *
     * @throws EngineException.InvalidModel if a value is missing
     * @throws EngineException.InvalidInput if the file cannot be written
     */
    public static void write(Path file, List<ParameterSpec> parameters, Weights weights) {
        parameters.forEach(spec -> requireSize(spec, weights));
        write(file, parameters.stream().map(spec -> block(spec, weights)).toList());
    }

    /**
     * Writes tensors as they are, in the order of the map, replacing the file.
     *
     * @throws EngineException.InvalidInput if the file cannot be written
     */
    public static void write(Path file, Map<String, StoredTensor> tensors) {
        List<Block> blocks = new ArrayList<>();
        tensors.forEach((key, tensor) -> blocks.add(new Block(
                key,
                tensor.type(),
                tensor.shape(),
                tensor.elements() * tensor.type().bytes(),
                tensor::writeTo)));
        write(file, blocks);
    }

    private static Block block(ParameterSpec spec, Weights weights) {
        return new Block(
                spec.key(),
                ElementType.F32,
                spec.storedShape().stream().map(Long::valueOf).toList(),
                (long) spec.elements() * Float.BYTES,
                out -> write(out, spec.layout().toStored(weights.get(spec.key()), spec.storedShape())));
    }

    private static void write(Path file, List<Block> blocks) {
        byte[] header = header(blocks);
        AtomicFile.write(file, out -> {
            out.write(ByteBuffer.allocate(SafetensorsHeader.LENGTH_BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(header.length)
                    .array());
            out.write(header);
            for (Block block : blocks) {
                block.content().writeTo(out);
            }
        });
    }

    private static byte[] header(List<Block> blocks) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        long at = 0;
        for (Block block : blocks) {
            ObjectNode entry = root.putObject(block.key());
            entry.put("dtype", block.type().name());
            block.shape().forEach(entry.withArray("shape")::add);
            entry.putArray("data_offsets").add(at).add(at + block.bytes());
            at += block.bytes();
        }
        byte[] json = root.toString().getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(json, Math.ceilDiv(json.length, Long.BYTES) * Long.BYTES);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    private static void write(OutputStream out, float[] values) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < values.length; at += CHUNK) {
            int count = Math.min(CHUNK, values.length - at);
            chunk.asFloatBuffer().put(values, at, count);
            out.write(chunk.array(), 0, count * Float.BYTES);
        }
    }

    private static void requireSize(ParameterSpec spec, Weights weights) {
        long expected = spec.usedShape().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        int got = weights.get(spec.key()).length;
        if (got != expected) {
            throw new EngineException.InvalidModel("parameter '" + spec.key() + "' must have " + expected + " values "
                    + spec.usedShape() + ", got " + got);
        }
    }
}
