package dev.scantling.models.load;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Weights;
import dev.scantling.models.tensor.StoredTensor;
import dev.scantling.models.torch.TorchFile;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.ParameterSpec;
import dev.scantling.pointcloud.io.MappedFile;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tensors of a file while it is open, by name. Tensors of PyTorch's files are named by the keys that lead to them, joined by {@code /}:
 * {@code model_state_dict/mlp1.0.weight}.
 *
 * @param file what messages call it
 * @param format in words
 * @param tensors in the order of the file
 */
public record Checkpoint(String file, String format, Map<String, StoredTensor> tensors) {
    private static final System.Logger LOG = System.getLogger(Checkpoint.class.getName());

    private static final List<String> SUFFIXES = List.of(".safetensors", ".pt", ".pth", ".ckpt", ".tar", ".t7");

    public Checkpoint {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    }

    /**
     * Reads a safetensors file or one of {@code torch.save}, whatever it is named; what it is, its first bytes say.
     *
     * @param use what to do with it; tensors must not be kept
     * @throws EngineException.InvalidInput naming the file and the place, if it cannot be read, is damaged or of another kind
     */
    public static <T> T read(Path file, Function<Checkpoint, T> use) {
        return MappedFile.read(file, bytes -> use.apply(parse(bytes, file.toString())));
    }

    /** Whether a file is named as checkpoints usually are. */
    public static boolean isNamedLikeOne(Path file) {
        return SUFFIXES.stream().anyMatch(file.toString()::endsWith);
    }

    /** As {@link #read} of a safetensors file. */
    static <T> T readSafetensors(Path file, Function<Checkpoint, T> use) {
        return MappedFile.read(file, bytes -> use.apply(safetensors(bytes, file.toString())));
    }

    private static Checkpoint parse(MemorySegment bytes, String name) {
        if (TorchFile.recognizes(bytes)) {
            TorchFile torch = TorchFile.parse(bytes, name);
            return new Checkpoint(name, torch.format(), torch.tensors());
        }
        return safetensors(bytes, name);
    }

    private static Checkpoint safetensors(MemorySegment bytes, String name) {
        return new Checkpoint(
                name, "safetensors", SafetensorsHeader.parse(bytes, name).in(bytes));
    }

    /**
     * The tensor of that name.
     *
     * @throws EngineException.InvalidModel if there is none
     */
    public StoredTensor tensor(String name) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new EngineException.InvalidModel(file + ": there is no tensor '" + name + "'; inspect lists them");
        }
        return tensor;
    }

    /** Numbers in all tensors. */
    public long elements() {
        return tensors.values().stream().mapToLong(StoredTensor::elements).sum();
    }

    /**
     * The same tensors under the names, and in the layouts, that rules give them; what they leave out is logged.
     *
     * @throws EngineException.InvalidModel if two tensors get one name, or a tensor cannot have the layout
     */
    public Checkpoint renamed(NameRules rules) {
        Map<String, StoredTensor> renamed = new LinkedHashMap<>();
        Map<String, String> from = new HashMap<>();
        tensors.forEach((key, tensor) -> rules.apply(new NameRule.Named(key, tensor), file)
                .ifPresentOrElse(
                        named -> {
                            String other = from.put(named.key(), key);
                            if (other != null) {
                                throw new EngineException.InvalidModel(
                                        file + ": the rules '" + rules.name() + "' name both '" + other + "' and '"
                                                + key + "' '" + named.key() + "'; choose other rules");
                            }
                            renamed.put(named.key(), named.tensor());
                        },
                        () -> LOG.log(System.Logger.Level.DEBUG, "{0}: left out {1}", file, key)));
        int left = tensors.size() - renamed.size();
        if (left > 0) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0}: left out {1} tensors by the rules ''{2}''",
                    file,
                    left,
                    rules.name());
        }
        return new Checkpoint(file, format, renamed);
    }

    /**
     * The values of a network's parameters, in the form that its graph uses. Tensors that the network declares and never uses may be
     * missing.
     *
     * @throws EngineException.InvalidModel listing every tensor that is missing, unexpected or of another dtype or shape, or naming one that
     *     is not finite
     */
    public Weights weights(Network network) {
        Set<String> unused =
                network.parameters().stream().map(ParameterSpec::key).collect(Collectors.toSet());
        unused.removeAll(network.usedKeys());
        return weights(network.parameters(), unused);
    }

    Weights weights(List<ParameterSpec> parameters, Set<String> unused) {
        TensorCheck.check(tensors, parameters, unused, file);
        Map<String, float[]> values = new HashMap<>();
        for (ParameterSpec spec : parameters) {
            StoredTensor tensor = tensors.get(spec.key());
            if (tensor != null) {
                float[] stored = tensor.floats();
                requireFinite(stored, spec);
                values.put(spec.key(), spec.layout().toUsed(stored, spec.storedShape()));
            }
        }
        return new Weights(values);
    }

    private void requireFinite(float[] values, ParameterSpec spec) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new EngineException.InvalidModel(file + ": tensor '" + spec.key() + "' is " + values[i]
                        + " as float32 at flat index " + i + "; weights must be finite");
            }
        }
    }
}
