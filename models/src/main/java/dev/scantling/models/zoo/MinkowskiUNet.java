package dev.scantling.models.zoo;

import dev.scantling.ir.Dim;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.models.zoo.ModuleNames.Unit;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The U-Nets that come with MinkowskiEngine, in its convention. They differ from {@link MinkUNet} in a first convolution of 125 taps, no
 * second one, and planes and depths of their own.
 *
 * <table>
 * <caption>Layers; BN and ReLU follow every convolution but the last</caption>
 * <tr><th>part</th><th>layers</th></tr>
 * <tr><td>stem</td><td>5x5x5 convolution</td></tr>
 * <tr><td>stage 1 to 4</td><td>2x2x2 convolution of stride 2, residual blocks</td></tr>
 * <tr><td>stage 5 to 8</td><td>its transpose, join with what had that resolution before, residual blocks</td></tr>
 * <tr><td>final</td><td>1x1x1 convolution with bias</td></tr>
 * </table>
 *
 * <p>Inputs {@code coords} (n rows) and {@code feats} f32 {@code [n, inputChannels]}; outputs {@code logits} f32 {@code [n, classes]} and
 * {@code coords}. Tensors have MinkowskiEngine's names without the wrapper's {@code .bn}.
 *
 * @see <a href="https://arxiv.org/abs/1904.08755">Choy et al., 4D Spatio-Temporal ConvNets, 2019, section 6 and figure 4</a>
 */
public final class MinkowskiUNet {
    /** Red, green and blue of a point of ScanNet. */
    public static final int COLOURS = 3;

    /** Labels of ScanNet. */
    public static final int SCANNET_CLASSES = 20;

    private static final int NARROWEST = 32;
    private static final int STEM = 32;
    private static final int STAGES = 4;

    private final GraphBuilder graph;
    private final Layers layers;
    private final Pyramid pyramid;
    private final MinkowskiVariant variant;
    private final Widths widths;

    private MinkowskiUNet(GraphBuilder graph, Value coords, MinkowskiVariant variant, Widths widths) {
        this.graph = graph;
        this.layers = new Layers(graph, ModuleNames.NUMBERED);
        this.pyramid = Pyramid.build(graph, coords, STAGES, Convention.MINKOWSKI);
        this.variant = variant;
        this.widths = widths;
    }

    /**
     * A member of the family.
     *
     * @param width factor on every width, rounded down
     * @throws dev.scantling.ir.EngineException.InvalidInput if the factor is not from 1/32 to 16
     * @throws dev.scantling.ir.EngineException.InvalidModel if there are no input channels or classes
     */
    public static Network build(MinkowskiVariant variant, double width, int inputChannels, int classes) {
        GraphBuilder graph = new GraphBuilder("minkunet" + variant.text() + "@" + width);
        Value coords = graph.inputCoords("coords");
        Dim rows = ((Type.CoordsType) coords.type()).rows();
        Value feats = graph.input("feats", Type.f32(rows, Dim.of(inputChannels)));
        return new MinkowskiUNet(graph, coords, variant, Widths.atLeastOneIn(NARROWEST, width)).network(feats, classes);
    }

    private Network network(Value feats, int classes) {
        Deque<Value> skips = new ArrayDeque<>();
        Value x = stem(feats);
        for (int stage = 1; stage <= STAGES; stage++) {
            skips.push(x);
            x = down(stage, x);
        }
        for (int stage = STAGES + 1; stage <= 2 * STAGES; stage++) {
            x = up(stage, x, skips.pop());
        }
        graph.output("logits", layers.biasedPointwise("final", x, classes));
        graph.output("coords", finest());
        return new Network(graph.build(), layers.parameters(), new ScanRule.Colours());
    }

    private Value stem(Value feats) {
        KernelGeometry five = KernelGeometry.of(5, 1, Convention.MINKOWSKI);
        Value map = graph.scope(Pyramid.scope(0) + ".stem", () -> graph.kernelMap(finest(), finest(), five));
        return layers.convolution(new Unit("conv0p1s1", "bn0"), map, feats, widths.of(STEM));
    }

    /** From level {@code stage - 1} to the next. */
    private Value down(int stage, Value x) {
        int level = stage - 1;
        Unit unit = new Unit("conv%dp%ds2".formatted(stage, 1 << level), "bn" + stage);
        Value coarse = layers.convolution(unit, pyramid.down().get(level), x, x.channels());
        return blocks(stage, stage, coarse);
    }

    /** To the level of the skip, which is joined behind the up-sampled channels. */
    private Value up(int stage, Value x, Value skip) {
        int level = 2 * STAGES - stage;
        String module = "convtr%dp%ds2".formatted(stage - 1, 2 << level);
        Unit unit = new Unit(module, "bntr" + (stage - 1));
        Value fine = layers.convolution(unit, pyramid.up().get(level), x, planes(stage));
        return blocks(stage, level, graph.scope(module, () -> graph.concat(fine, skip)));
    }

    private Value blocks(int stage, int level, Value x) {
        Value map = pyramid.same().get(level);
        for (int i = 0; i < variant.depths().get(stage - 1); i++) {
            x = block("block%d.%d".formatted(stage, i), map, x, planes(stage));
        }
        return x;
    }

    private Value block(String path, Value map, Value x, int planes) {
        int out = planes * variant.block().expansion();
        Value y = switch (variant.block()) {
            case BASIC ->
                layers.linearConvolution(unit(path, 2), map, layers.convolution(unit(path, 1), map, x, planes), out);
            case BOTTLENECK -> {
                Value narrow = layers.relu(unit(path, 1), layers.pointwise(unit(path, 1), x, planes));
                Value middle = layers.convolution(unit(path, 2), map, narrow, planes);
                yield layers.pointwise(unit(path, 3), middle, out);
            }
        };
        Value shortcut = x.channels() == out ? x : layers.pointwise(ModuleNames.downsample(path), x, out);
        return graph.scope(path, () -> graph.relu(graph.add(y, shortcut)));
    }

    private static Unit unit(String block, int index) {
        return new Unit(block + ".conv" + index, block + ".norm" + index);
    }

    private int planes(int stage) {
        return widths.of(variant.planes().get(stage - 1));
    }

    private Value finest() {
        return pyramid.coords().getFirst();
    }
}
