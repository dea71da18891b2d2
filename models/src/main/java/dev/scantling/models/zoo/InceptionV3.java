package dev.scantling.models.zoo;

import dev.scantling.ir.Pooling;

/**
 * Inception V3 down to its 2048 pooled features, without the auxiliary classifier. Means leave padding out.
 *
 * <p>Input {@code image} f32 {@code [batch * edge * edge, 3]}, output {@code logits} f32 {@code [batch, 2048]}.
 *
 * @see <a href="https://arxiv.org/abs/1512.00567">Szegedy et al., Rethinking the Inception architecture, 2015, table 1</a>
 */
public final class InceptionV3 {
    /** Of the published network. */
    public static final int EDGE = 299;

    private static final Window POINT = Window.same(1, 1);
    private static final Window ROW = Window.of(1, 7);
    private static final Window COLUMN = Window.of(7, 1);
    private static final Window HALVING = Window.valid(3, 2);

    private final ImageLayers net;

    private InceptionV3(ImageLayers net) {
        this.net = net;
    }

    /** The network for images of a size. */
    public static Network build(ImageSize size) {
        return new InceptionV3(new ImageLayers("inception_v3@" + size.text())).network(size);
    }

    private Network network(ImageSize size) {
        Image image = net.input(size);
        Image x = net.block("stem", () -> stem(image));
        x = fine("fine1", x, 32);
        x = fine("fine2", x, 64);
        x = fine("fine3", x, 64);
        x = fineToMiddle("reduce1", x);
        x = middle("middle1", x, 128);
        x = middle("middle2", x, 160);
        x = middle("middle3", x, 160);
        x = middle("middle4", x, 192);
        x = middleToCoarse("reduce2", x);
        x = coarse("coarse1", x);
        x = coarse("coarse2", x);
        Image features = x;
        return net.network(net.block("head", () -> net.globalMean("mean", features)));
    }

    private Image stem(Image image) {
        Image x = net.conv("conv1", image, 32, HALVING);
        x = net.conv("conv2", x, 32, Window.valid(3, 1));
        x = net.conv("conv3", x, 64, Window.same(3, 1));
        x = net.pool("pool1", Pooling.MAX, x, HALVING);
        x = net.conv("conv4", x, 80, POINT);
        x = net.conv("conv5", x, 192, Window.valid(3, 1));
        return net.pool("pool2", Pooling.MAX, x, HALVING);
    }

    private Image fine(String name, Image in, int pooled) {
        return net.block(name, () -> {
            Image one = net.conv("one", in, 64, POINT);
            Image five = net.conv("five2", net.conv("five1", in, 48, POINT), 64, Window.same(5, 1));
            Image three = net.conv("three2", net.conv("three1", in, 64, POINT), 96, Window.same(3, 1));
            three = net.conv("three3", three, 96, Window.same(3, 1));
            return net.join("join", one, five, three, pooled(in, pooled));
        });
    }

    private Image fineToMiddle(String name, Image in) {
        return net.block(name, () -> {
            Image three = net.conv("three", in, 384, HALVING);
            Image twice = net.conv("twice2", net.conv("twice1", in, 64, POINT), 96, Window.same(3, 1));
            twice = net.conv("twice3", twice, 96, HALVING);
            return net.join("join", three, twice, net.pool("pool", Pooling.MAX, in, HALVING));
        });
    }

    /** Convolutions of 7x7 taps as one along a row and one along a column. */
    private Image middle(String name, Image in, int channels) {
        return net.block(name, () -> {
            Image one = net.conv("one", in, 192, POINT);
            Image seven = net.conv("seven2", net.conv("seven1", in, channels, POINT), channels, ROW);
            seven = net.conv("seven3", seven, 192, COLUMN);
            Image twice = net.conv("twice2", net.conv("twice1", in, channels, POINT), channels, COLUMN);
            twice = net.conv("twice4", net.conv("twice3", twice, channels, ROW), channels, COLUMN);
            twice = net.conv("twice5", twice, 192, ROW);
            return net.join("join", one, seven, twice, pooled(in, 192));
        });
    }

    private Image middleToCoarse(String name, Image in) {
        return net.block(name, () -> {
            Image three = net.conv("three2", net.conv("three1", in, 192, POINT), 320, HALVING);
            Image seven = net.conv("seven2", net.conv("seven1", in, 192, POINT), 192, ROW);
            seven = net.conv("seven4", net.conv("seven3", seven, 192, COLUMN), 192, HALVING);
            return net.join("join", three, seven, net.pool("pool", Pooling.MAX, in, HALVING));
        });
    }

    private Image coarse(String name, Image in) {
        return net.block(name, () -> {
            Image one = net.conv("one", in, 320, POINT);
            Image three = net.conv("three1", in, 384, POINT);
            Image row = net.conv("three_row", three, 384, Window.of(1, 3));
            Image column = net.conv("three_column", three, 384, Window.of(3, 1));
            Image twice = net.conv("twice2", net.conv("twice1", in, 448, POINT), 384, Window.same(3, 1));
            Image twiceRow = net.conv("twice_row", twice, 384, Window.of(1, 3));
            Image twiceColumn = net.conv("twice_column", twice, 384, Window.of(3, 1));
            return net.join("join", one, row, column, twiceRow, twiceColumn, pooled(in, 192));
        });
    }

    private Image pooled(Image in, int channels) {
        return net.conv("pooled", net.pool("pool", Pooling.MEAN, in, Window.same(3, 1)), channels, POINT);
    }
}
