package dev.scantling.tests.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.scantling.ir.Program;
import dev.scantling.ir.pass.FoldBatchNorm;
import dev.scantling.models.load.Checkpoint;
import dev.scantling.models.load.NameRules;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.PointNet;
import dev.scantling.tests.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A network that its authors published as a checkpoint and as an ONNX file, in which PyTorch's exporter has folded five batch norms into
 * convolutions. The exporter rounds to float32 after each of its steps, and so does our pass.
 */
class FoldedPointNetTest {
    private static final List<Layer> LAYERS = List.of(
            new Layer("mlp1.0", "mlp1.1", 79),
            new Layer("mlp1.3", "mlp1.4", 82),
            new Layer("mlp2.0", "mlp2.1", 85),
            new Layer("mlp2.3", "mlp2.4", 88),
            new Layer("mlp2.6", "mlp2.7", 91));

    /** A layer, the batch norm behind it, and the number of the weight in the ONNX file. */
    private record Layer(String linear, String norm, int number) {}

    private static Path shared(String name) {
        return SharedFiles.require("data/weights/pointnet-mola/pointnet_3dcertify_512f" + name);
    }

    private static Map<String, Tensor> exported() throws IOException {
        Message model = Message.parse(ByteString.copyFrom(Files.readAllBytes(shared("_api.onnx"))));
        return model.messages(7).getFirst().messages(5).stream()
                .map(Tensor::of)
                .collect(Collectors.toMap(Tensor::name, Function.identity()));
    }

    private static Map<String, float[]> stored() {
        return Checkpoint.read(
                shared(".pth"),
                checkpoint -> checkpoint.renamed(NameRules.AS_STORED).tensors().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().floats())));
    }

    @Test
    void whatIsNotFoldedHasTheSameBits() throws IOException {
        Map<String, float[]> stored = stored();
        List<Tensor> kept = exported().values().stream()
                .filter(tensor -> tensor.name().startsWith("mlp3"))
                .toList();
        assertThat(kept).hasSize(14);
        assertThat(kept)
                .allSatisfy(tensor -> assertThat(stored.get(tensor.name())).isEqualTo(tensor.values()));
    }

    @Test
    void ourFoldingGivesTheExportersBits() throws IOException {
        Map<String, Tensor> exported = exported();
        Network network = PointNet.classifier(2, 512, PointNet.CLOUD);
        Program folded = new FoldBatchNorm()
                .apply(new Program(
                        network.graph(),
                        Checkpoint.read(
                                shared(".pth"),
                                checkpoint ->
                                        checkpoint.renamed(NameRules.AS_STORED).weights(network))));
        for (Layer layer : LAYERS) {
            Tensor weight = exported.get("onnx::Conv_" + layer.number);
            assertThat(folded.weights().get(layer.linear + ".linear.folded_weight"))
                    .isEqualTo(transposed(weight.values(), weight.dim(0), weight.dim(1)));
            assertThat(folded.weights().get(layer.linear + ".linear.folded_bias"))
                    .isEqualTo(exported.get("onnx::Conv_" + (layer.number + 1)).values());
        }
    }

    /** Ours are by input channel. */
    private static float[] transposed(float[] weight, int cout, int cin) {
        float[] ours = new float[weight.length];
        for (int o = 0; o < cout; o++) {
            for (int i = 0; i < cin; i++) {
                ours[i * cout + o] = weight[o * cin + i];
            }
        }
        return ours;
    }
}
