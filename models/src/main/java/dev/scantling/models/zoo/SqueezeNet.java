package dev.scantling.models.zoo;

import dev.scantling.ir.Pooling;
import java.util.List;

/**
 * SqueezeNet with complex bypass, 1000 classes: each fire module squeezes to few channels and expands by convolutions of one and of
 * nine taps, beside a bypass, which is a convolution where the number of channels changes.
 *
 * <p>Input {@code image} f32 {@code [batch * edge * edge, 3]}, output {@code logits} f32 {@code [batch, 1000]}.
 *
 * @see <a href="https://arxiv.org/abs/1602.07360">Iandola et al., SqueezeNet, 2016, figure 2 and table 1</a>
 */
public final class SqueezeNet {
    /** Of the published network. */
    public static final int EDGE = 224;

    /** Of the network without bypass, as it was published first. */
    public static final int PLAIN_EDGE = 227;

    private static final int CLASSES = 1000;

    /** A fire module behind {@code in}. */
    @FunctionalInterface
    private interface Fire {
        Image apply(String name, Image in, int squeezed, int expanded);
    }

    private final ImageLayers net;

    private SqueezeNet(ImageLayers net) {
        this.net = net;
    }

    /** The network for images of a size. */
    public static Network build(ImageSize size) {
        return new SqueezeNet(new ImageLayers("squeezenet@" + size.text())).bypassed(size);
    }

    /**
     * The network without bypass whose pruned weights were published with Deep Compression. Layers are in the order of that file; the last
     * convolution, of one tap, is padded.
     *
     * @see <a href="https://github.com/songhan/SqueezeNet-Deep-Compression">SqueezeNet-Deep-Compression</a>
     */
    public static Network plain(ImageSize size) {
        return new SqueezeNet(new ImageLayers("squeezenet-plain@" + size.text())).plainNetwork(size);
    }

    private Network bypassed(ImageSize size) {
        return network(size, Window.same(7, 2), Window.same(1, 1), this::bypassedFire);
    }

    private Network plainNetwork(ImageSize size) {
        return network(size, Window.valid(7, 2), new Window(1, 1, 1, 1, 1), this::plainFire);
    }

    private Network network(ImageSize size, Window stem, Window head, Fire fire) {
        Image image = net.input(size);
        Image x = net.block("stem", () -> pool(net.conv("conv", image, 96, stem)));
        x = fire.apply("fire2", x, 16, 64);
        x = fire.apply("fire3", x, 16, 64);
        x = fire.apply("fire4", x, 32, 128);
        x = pool("pool4", x);
        x = fire.apply("fire5", x, 32, 128);
        x = fire.apply("fire6", x, 48, 192);
        x = fire.apply("fire7", x, 48, 192);
        x = fire.apply("fire8", x, 64, 256);
        x = pool("pool8", x);
        x = fire.apply("fire9", x, 64, 256);
        Image features = x;
        return net.network(net.block("head", () -> net.globalMean("mean", net.conv("conv", features, CLASSES, head))));
    }

    private Image plainFire(String name, Image in, int squeezed, int expanded) {
        return net.block(name, () -> {
            Image squeeze = net.conv("squeeze", in, squeezed, Window.same(1, 1));
            Image narrow = net.conv("expand1", squeeze, expanded, Window.same(1, 1));
            Image wide = net.conv("expand3", squeeze, expanded, Window.same(3, 1));
            return net.join("join", narrow, wide);
        });
    }

    private Image bypassedFire(String name, Image in, int squeezed, int expanded) {
        return net.block(name, () -> {
            Image squeeze = net.conv("squeeze", in, squeezed, Window.same(1, 1));
            Image wide = net.conv("expand3", squeeze, expanded, Window.same(3, 1));
            Image narrow = net.conv("expand1", squeeze, expanded, Window.same(1, 1));
            Image both = net.join("join", wide, narrow);
            Image bypass =
                    in.channels() == both.channels() ? in : net.conv("bypass", in, both.channels(), Window.same(1, 1));
            return net.identity("sum", List.of(List.of(both, bypass)));
        });
    }

    private Image pool(String block, Image in) {
        return net.block(block, () -> pool(in));
    }

    private Image pool(Image in) {
        return net.pool("pool", Pooling.MAX, in, Window.valid(3, 2));
    }
}
