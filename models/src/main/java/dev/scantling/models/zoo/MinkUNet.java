package dev.scantling.models.zoo;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * MinkUNet as the SPVNAS repository defines it: a U-Net of 42 sparse convolutions on voxels.
 *
 * <table>
 * <caption>Layers; BN and ReLU follow every convolution</caption>
 * <tr><th>part</th><th>layers</th></tr>
 * <tr><td>stem</td><td>two 3x3x3 convolutions</td></tr>
 * <tr><td>stage 1 to 4</td><td>2x2x2 convolution of stride 2, two residual blocks</td></tr>
 * <tr><td>up 1 to 4</td><td>its transpose, join with the stage of that resolution, two residual blocks</td></tr>
 * <tr><td>classifier</td><td>linear</td></tr>
 * </table>
 *
 * <p>Inputs {@code coords} (n rows) and {@code feats} f32 {@code [n, inputChannels]}; outputs {@code logits} f32
 * {@code [n, classes]} and {@code coords}. The published network also declares the point transforms of
 * {@link Spvcnn} without using them; they are listed and counted here too.
 *
 * @see <a href="https://arxiv.org/abs/1904.08755">Choy et al., 4D Spatio-Temporal ConvNets, 2019</a>
 */
public final class MinkUNet {
    /** Widths at cr = 1 of the stem, the four stages and the four up stages. */
    private static final int[] WIDTHS = {32, 32, 64, 128, 256, 256, 128, 96, 96};

    private static final double MAX_CR = 16;

    private MinkUNet() {}

    /**
     * The network at a width.
     *
     * @param cr factor on every width, rounded down
     * @throws EngineException.InvalidInput if a width would be 0, or cr is above 16
     */
    public static Network build(double cr, NetworkOptions options) {
        Plan plan = plan(cr);
        GraphBuilder graph = new GraphBuilder("minkunet@" + cr);
        Value coords = graph.inputCoords("coords");
        Pyramid pyramid = Pyramid.build(graph, coords, plan.down().size(), options.convention());
        UNet net = new UNet(graph, plan, pyramid);

        Value x0 = net.stem(feats(graph, coords, options));
        Value x1 = net.down(0, x0);
        Value x2 = net.down(1, x1);
        Value x3 = net.down(2, x2);
        Value x4 = net.down(3, x3);
        Value y1 = net.up(0, x4, x3);
        Value y2 = net.up(1, y1, x2);
        Value y3 = net.up(2, y2, x1);
        Value y4 = net.up(3, y3, x0);
        Value logits = net.classifier(y4, options.classes());

        net.unusedPointTransforms();
        return net.network(logits);
    }

    /** The table, which SPVCNN shares. */
    static Plan plan(double cr) {
        int[] c = widths(cr);
        return new Plan(
                ModuleNames.NUMBERED,
                c[0],
                IntStream.rangeClosed(1, 4)
                        .mapToObj(i -> stage(i, c[i - 1], c[i]))
                        .toList(),
                IntStream.rangeClosed(1, 4)
                        .mapToObj(j -> up(j, c[4 - j], c[4 + j]))
                        .toList(),
                new Plan.Classifier("classifier.0", c[8]));
    }

    private static Plan.Stage stage(int i, int in, int out) {
        String path = "stage" + i;
        return new Plan.Stage(path + ".0", in, residuals(path + ".1", path + ".2", in, out));
    }

    private static Plan.Stage up(int j, int skip, int out) {
        String path = "up" + j;
        return new Plan.Stage(path + ".0", out, residuals(path + ".1.0", path + ".1.1", out + skip, out));
    }

    private static List<Plan.Residual> residuals(String first, String second, int in, int out) {
        return List.of(new Plan.Residual(first, out, out, in != out), new Plan.Residual(second, out, out, false));
    }

    private static int[] widths(double cr) {
        int[] scaled = Arrays.stream(WIDTHS).map(width -> (int) (cr * width)).toArray();
        if (!(cr <= MAX_CR) || Arrays.stream(scaled).anyMatch(width -> width < 1)) {
            throw new EngineException.InvalidInput("width factor must be from 1/32 to " + MAX_CR + ", got " + cr);
        }
        return scaled;
    }

    private static Value feats(GraphBuilder graph, Value coords, NetworkOptions options) {
        Dim rows = ((Type.CoordsType) coords.type()).rows();
        return graph.input("feats", Type.f32(rows, Dim.of(options.inputChannels())));
    }
}
