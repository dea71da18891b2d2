package dev.scantling.models.zoo;

import java.util.ArrayList;
import java.util.List;

/**
 * RandWire, large regime, down to its 1280 pooled features: a stage for each wiring, each of half the resolution and twice the
 * channels, whose nodes are separable convolutions of the sum of what they read.
 *
 * <p>Input {@code image} f32 {@code [batch * edge * edge, 3]}, output {@code logits} f32 {@code [batch, 1280]}.
 *
 * @see <a href="https://arxiv.org/abs/1904.01569">Xie et al., Exploring randomly wired neural networks, 2019, table 2</a>
 */
public final class RandWire {
    /** Of the published network. */
    public static final int EDGE = 224;

    private static final int CHANNELS = 154;
    private static final int FEATURES = 1280;

    private final ImageLayers net;

    private RandWire(ImageLayers net) {
        this.net = net;
    }

    /** The network for images of a size. */
    public static Network build(List<Wiring> stages, ImageSize size) {
        return new RandWire(new ImageLayers("randwire@" + size.text())).network(stages, size);
    }

    private Network network(List<Wiring> stages, ImageSize size) {
        Image image = net.input(size);
        Image x = net.block("stem", () -> net.linearConv("conv", image, CHANNELS / 2, Window.same(3, 2)));
        for (int i = 0; i < stages.size(); i++) {
            x = stage("stage" + (i + 1), stages.get(i), x, CHANNELS << i);
        }
        Image last = x;
        return net.network(net.block("head", () -> {
            Image features = net.linearConv("conv", net.relu("relu", last), FEATURES, Window.same(1, 1));
            return net.globalMean("mean", features);
        }));
    }

    private Image stage(String name, Wiring wiring, Image in, int channels) {
        return net.block(name, () -> {
            List<Image> nodes = new ArrayList<>();
            for (int node = 0; node < wiring.nodes(); node++) {
                List<Image> reads = wiring.reads(node).stream().map(nodes::get).toList();
                nodes.add(
                        reads.isEmpty()
                                ? net.separable("node" + node, List.of(in), channels, 3, 2)
                                : net.separable("node" + node, reads, channels, 3, 1));
            }
            return net.identity(
                    "sum", List.of(wiring.sinks().stream().map(nodes::get).toList()));
        });
    }
}
