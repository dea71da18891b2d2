package dev.scantling.models.zoo;

import dev.scantling.ir.Pooling;
import java.util.List;
import java.util.stream.Stream;

/**
 * NasNet-A large down to its 3360 pooled features, in the variant that IOS was published with, which halves the resolution
 * without the shifted path of the original. Means leave padding out.
 *
 * <p>Input {@code image} f32 {@code [batch * edge * edge, 3]}, output {@code logits} f32 {@code [batch, 3360]}.
 *
 * @see <a href="https://arxiv.org/abs/1707.07012">Zoph et al., Learning transferable architectures, 2017, figure 4</a>
 */
public final class NasNet {
    /** Of the published network. */
    public static final int EDGE = 331;

    private static final int STEM = 96;
    private static final int FILTERS = 168;
    private static final int REPEATS = 5;
    private static final Window POOL = Window.same(3, 1);
    private static final Window HALVING_POOL = Window.same(3, 2);

    private final ImageLayers net;

    private NasNet(ImageLayers net) {
        this.net = net;
    }

    /** The network for images of a size. */
    public static Network build(ImageSize size) {
        return new NasNet(new ImageLayers("nasnet@" + size.text())).network(size);
    }

    /** What a cell reads: the result of the cell before, and of the one before that. */
    private record Pair(Image previous, Image x) {
        Pair then(Image next) {
            return new Pair(x, next);
        }
    }

    private Network network(ImageSize size) {
        Image image = net.input(size);
        Image conv = net.block("conv", () -> net.linearConv("conv", image, STEM, Window.valid(3, 2)));
        Image stem = net.block("stem0", () -> firstStem(conv, FILTERS / 4));
        Pair cells = new Pair(conv, stem).then(net.block("stem1", () -> secondStem(conv, stem, FILTERS / 2)));
        for (int stack = 0; stack < 3; stack++) {
            cells = stack(stack, cells, FILTERS << stack);
        }
        Image last = cells.x();
        Image relu = net.block("relu", () -> net.relu("relu", last));
        return net.network(net.block("mean", () -> net.globalMean("mean", relu)));
    }

    /** A reduction, unless the stems were one, and the normal cells. */
    private Pair stack(int stack, Pair in, int filters) {
        Pair halved =
                stack == 0 ? in : new Pair(in.previous(), net.block("reduction" + stack, () -> reduction(in, filters)));
        Pair cells = halved.then(net.block("stack" + stack + "_first", () -> first(halved, filters / 2, filters)));
        for (int i = 1; i <= REPEATS; i++) {
            Pair before = cells;
            cells = before.then(net.block("stack" + stack + "_normal" + i, () -> normal(before, filters)));
        }
        return cells;
    }

    private Image firstStem(Image x, int c) {
        Image x1 = net.reluConv("squeeze", x, c, 1);
        Image c0 = sum("c0", twice("a", x1, c, 5, 2), lateTwice("b", x, c, 7, 2));
        Image c1 = sum("c1", max("d", x1), lateTwice("e", x, c, 7, 2));
        Image f = mean("f", x1, HALVING_POOL);
        Image g = lateTwice("g", x, c, 5, 2);
        Image h = mean("h", c0, POOL);
        Image i = twice("i", c0, c, 3, 1);
        Image j = max("j", x1);
        return net.identity("join", List.of(List.of(c1), List.of(f, g), List.of(h, c0), List.of(i, j)));
    }

    private Image secondStem(Image previous, Image x, int c) {
        Image l = net.reluConv("left", x, c, 1);
        Image r = sum("right", net.reluConv("right1", previous, c / 2, 2), net.reluConv("right2", previous, c / 2, 2));
        Image c0 = sum("c0", twice("a", l, c, 5, 2), twice("b", r, c, 7, 2));
        Image c1 = sum("c1", max("d", l), twice("e", r, c, 7, 2));
        Image f = mean("f", l, HALVING_POOL);
        Image g = twice("g", r, c, 5, 2);
        Image h = mean("h", c0, POOL);
        Image i = twice("i", c0, c, 3, 1);
        Image j = max("j", l);
        return net.identity("join", List.of(List.of(c1), List.of(f, g), List.of(h, c1), List.of(i, j)));
    }

    /** The cell behind a change of the resolution: what it reads of before is halved. */
    private Image first(Pair in, int left, int right) {
        Image l = net.join(
                "left", net.reluConv("left1", in.previous(), left, 2), net.reluConv("left2", in.previous(), left, 2));
        Image r = net.reluConv("right", in.x(), right, 1);
        return cell(l, r, r, List.of(List.of(l)), right);
    }

    private Image normal(Pair in, int filters) {
        Image l = net.reluConv("left", in.previous(), filters, 1);
        Image r = net.reluConv("right", in.x(), filters, 1);
        return cell(l, r, l, List.of(), filters);
    }

    /**
     * Five sums of what two branches make.
     *
     * @param b what the second branch of the first sum reads
     * @param before what is joined before the sums
     */
    private Image cell(Image l, Image r, Image b, List<List<Image>> before, int filters) {
        List<List<Image>> sums = List.of(
                List.of(twice("a", r, filters, 5, 1), twice("b", b, filters, 3, 1)),
                List.of(twice("c", l, filters, 5, 1), twice("d", l, filters, 3, 1)),
                List.of(mean("e", r, POOL), l),
                List.of(mean("f", l, POOL), mean("g", l, POOL)),
                List.of(twice("h", r, filters, 3, 1), r));
        return net.identity(
                "join", Stream.of(before, sums).flatMap(List::stream).toList());
    }

    private Image reduction(Pair in, int filters) {
        Image l = net.reluConv("left", in.previous(), filters, 1);
        Image r = net.reluConv("right", in.x(), filters, 1);
        Image c0 = sum("c0", twice("a", r, filters, 5, 2), twice("b", l, filters, 7, 2));
        Image c = max("c", r);
        Image d = twice("d", l, filters, 7, 2);
        Image c1 = sum("c1", c, d);
        Image e = mean("e", r, HALVING_POOL);
        Image f = twice("f", l, filters, 5, 2);
        Image g = mean("g", c0, POOL);
        Image h = twice("h", c0, filters, 3, 1);
        Image i = max("i", r);
        return net.identity("join", List.of(List.of(c, d), List.of(e, f), List.of(c1, g), List.of(h, i)));
    }

    private Image sum(String name, Image a, Image b) {
        return net.identity(name, List.of(List.of(a, b)));
    }

    private Image max(String name, Image in) {
        return net.pool(name, Pooling.MAX, in, HALVING_POOL);
    }

    private Image mean(String name, Image in, Window window) {
        return net.pool(name, Pooling.MEAN, in, window);
    }

    /** Two separable convolutions, of which the second changes the number of channels. */
    private Image twice(String name, Image in, int channels, int size, int stride) {
        Image first = net.separable(name + "1", List.of(in), in.channels(), size, stride);
        return net.separable(name + "2", List.of(first), channels, size, 1);
    }

    /** Two separable convolutions, of which the first changes the number of channels. */
    private Image lateTwice(String name, Image in, int channels, int size, int stride) {
        Image first = net.separable(name + "1", List.of(in), channels, size, stride);
        return net.separable(name + "2", List.of(first), channels, size, 1);
    }
}
