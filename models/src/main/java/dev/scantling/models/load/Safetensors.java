package dev.scantling.models.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Weights;
import dev.scantling.models.zoo.ParameterSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Weights in the safetensors format: 8 bytes of header length, a JSON header, the tensors, little-endian throughout.
 * A file that is read is memory-mapped.
 *
 * @see <a href="https://huggingface.co/docs/safetensors">the format</a>
 */
public final class Safetensors {
    /** Counters of training steps that PyTorch keeps in every batch norm; inference has no use for them. */
    private static final String STEP_COUNTER = "num_batches_tracked";

    private static final System.Logger LOG = System.getLogger(Safetensors.class.getName());

    /** Elements written at a time. */
    private static final int CHUNK = 1 << 14;

    private Safetensors() {}

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
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena), file.toString(), parameters);
        } catch (IOException e) {
            throw new EngineException.InvalidInput(file + ": cannot be read as a safetensors file: " + e, e);
        }
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
        byte[] header = header(parameters);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(ByteBuffer.allocate(SafetensorsHeader.LENGTH_BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(header.length)
                    .array());
            out.write(header);
            for (ParameterSpec spec : parameters) {
                write(out, spec.layout().toStored(weights.get(spec.key()), spec.storedShape()));
            }
        } catch (IOException e) {
            throw new EngineException.InvalidInput(file + ": cannot be written: " + e, e);
        }
    }

    private static Weights read(MemorySegment file, String name, List<ParameterSpec> parameters) {
        SafetensorsHeader header = SafetensorsHeader.parse(file, name);
        TensorCheck.check(header.tensors(), parameters, ignored(header, name), name);
        Map<String, float[]> values = new HashMap<>();
        for (ParameterSpec spec : parameters) {
            SafetensorsHeader.Entry entry = header.tensor(spec.key());
            MemorySegment data = file.asSlice(header.dataStart() + entry.begin(), entry.end() - entry.begin());
            float[] stored = entry.type().floats(data);
            requireFinite(stored, spec, name);
            values.put(spec.key(), spec.layout().toUsed(stored, spec.storedShape()));
        }
        return new Weights(values);
    }

    private static Set<String> ignored(SafetensorsHeader header, String name) {
        Set<String> ignored = header.tensors().keySet().stream()
                .filter(key -> key.equals(STEP_COUNTER) || key.endsWith("." + STEP_COUNTER))
                .collect(Collectors.toSet());
        if (!ignored.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "{0}: left out {1} tensors {2}", name, ignored.size(), STEP_COUNTER);
        }
        return ignored;
    }

    private static void requireFinite(float[] values, ParameterSpec spec, String name) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new EngineException.InvalidModel(name + ": tensor '" + spec.key() + "' is " + values[i]
                        + " as float32 at flat index " + i + "; weights must be finite");
            }
        }
    }

    private static byte[] header(List<ParameterSpec> parameters) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        long at = 0;
        for (ParameterSpec spec : parameters) {
            ObjectNode entry = root.putObject(spec.key());
            entry.put("dtype", ElementType.F32.name());
            spec.storedShape().forEach(entry.withArray("shape")::add);
            entry.putArray("data_offsets").add(at).add(at + bytes(spec));
            at += bytes(spec);
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

    private static long bytes(ParameterSpec spec) {
        return (long) spec.elements() * Float.BYTES;
    }
}
