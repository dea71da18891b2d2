package dev.scantling.models.load;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.Weights;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.ParameterSpec;
import dev.scantling.sparse.io.ReadableFile;
import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.Values;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads files of Deep Compression as they were published for SqueezeNet: how many weights each layer has, then of each layer a codebook of
 * 256 float32, the biases, for each weight its place in the codebook in a byte, and for each how many places before it are empty in four
 * bits, the lower first. Where more than 15 are, a weight of 0 is stored in between. There are no names and no shapes: they are those of
 * the network, whose parameters are a weight and a bias for each layer. Stateless and thread-safe.
 *
 * @see <a href="https://arxiv.org/abs/1510.00149">Han, Mao and Dally, Deep Compression, 2016, section 3</a>
 */
public final class DeepCompression {
    private static final String SUFFIX = ".net";
    private static final int CODES = 1 << Byte.SIZE;
    private static final int GAP_BITS = 4;

    private final Path file;
    private final ByteBuffer bytes;

    private DeepCompression(Path file, ByteBuffer bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** Whether files of that name are of this kind: nothing in them says so. */
    public static boolean isNamedLikeOne(Path file) {
        return file.toString().endsWith(SUFFIX);
    }

    /**
     * Reads the layers of a network, in the order of its parameters.
     *
     * @throws InvalidInput naming file and layer, if it cannot be read, ends early or does not end, or has a weight behind the last
     * @throws InvalidModel if the parameters of the network are not a weight and a bias for each layer
     */
    public static List<PrunedLayer> read(Path file, Network network) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            return new DeepCompression(file, bytes).layers(network);
        } catch (IOException e) {
            throw ReadableFile.unreadable(file, e);
        }
    }

    /**
     * All values of a network in the form that its graph uses.
     *
     * @throws InvalidInput as {@link #read}
     * @throws InvalidModel as {@link #read}
     */
    public static Weights weights(Path file, Network network) {
        Map<String, PrunedLayer> layers = new HashMap<>();
        read(file, network).forEach(layer -> layers.put(layer.weight(), layer));
        Map<String, float[]> values = new HashMap<>();
        for (ParameterSpec spec : network.parameters()) {
            PrunedLayer layer = layers.get(spec.key());
            if (layer != null) {
                values.put(spec.key(), spec.layout().toUsed(layer.dense(), spec.storedShape()));
                values.put(layer.bias(), layer.biases());
            }
        }
        return new Weights(values);
    }

    private List<PrunedLayer> layers(Network network) {
        List<ParameterSpec> specs = network.parameters();
        int count = specs.size() / 2;
        require(bytes.remaining() >= (long) count * Integer.BYTES, "the file ends within the numbers of weights");
        int[] stored = new int[count];
        bytes.asIntBuffer().get(stored);
        bytes.position(count * Integer.BYTES);
        List<PrunedLayer> layers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            layers.add(layer(network, specs.get(2 * i), specs.get(2 * i + 1), stored[i]));
        }
        require(!bytes.hasRemaining(), bytes.remaining() + " bytes follow the last layer of " + network.name());
        return layers;
    }

    private PrunedLayer layer(Network network, ParameterSpec weight, ParameterSpec bias, int stored) {
        int outputs = weight.storedShape().getFirst();
        if (weight.storedShape().size() < 2 || !bias.storedShape().equals(List.of(outputs))) {
            throw new InvalidModel(
                    network.name() + ": a network of such a file has a weight and a bias for each layer, not '"
                            + weight.key() + "' and '" + bias.key() + "'");
        }
        require(
                stored >= 0 && stored <= weight.elements(),
                "layer '" + weight.key() + "' has " + Integer.toUnsignedString(stored) + " weights, at most "
                        + weight.elements() + " are possible");
        long size = (long) (CODES + outputs) * Float.BYTES + stored + (stored + 1) / 2;
        require(
                size <= bytes.remaining(),
                "layer '" + weight.key() + "' has " + size + " bytes, " + bytes.remaining() + " are left");
        float[] codebook = floats(CODES);
        float[] biases = floats(outputs);
        return new PrunedLayer(weight.key(), bias.key(), rows(weight, codebook, stored), biases);
    }

    private float[] floats(int count) {
        float[] floats = new float[count];
        bytes.asFloatBuffer().get(floats);
        bytes.position(bytes.position() + count * Float.BYTES);
        return floats;
    }

    /** Reads codes and gaps; codes of zeros only fill gaps that are too wide. */
    private CompressedRows rows(ParameterSpec weight, float[] codebook, int stored) {
        int outputs = weight.storedShape().getFirst();
        int columns = weight.elements() / outputs;
        int codes = bytes.position();
        int gaps = codes + stored;
        int[] starts = new int[outputs + 1];
        int[] column = new int[stored];
        float[] values = new float[stored];
        int kept = 0;
        int place = -1;
        for (int i = 0; i < stored; i++) {
            place += 1 + (bytes.get(gaps + i / 2) >>> (i % 2 * GAP_BITS) & (1 << GAP_BITS) - 1);
            require(place < weight.elements(), "layer '" + weight.key() + "' has a weight behind its last");
            float value = codebook[bytes.get(codes + i) & 0xFF];
            if (value != 0) {
                starts[place / columns + 1]++;
                column[kept] = place % columns;
                values[kept++] = value;
            }
        }
        bytes.position(gaps + (stored + 1) / 2);
        Arrays.parallelPrefix(starts, Integer::sum);
        return new CompressedRows(
                outputs, columns, starts, Arrays.copyOf(column, kept), new Values.Floats(Arrays.copyOf(values, kept)));
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new InvalidInput(file + ", offset " + bytes.position() + ": " + message
                    + "; it is damaged, or the file of another network");
        }
    }
}
