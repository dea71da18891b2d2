package dev.scantling.models.zoo;

import dev.scantling.ir.Dim;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.GraphBuilder.Samples;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.models.zoo.ModuleNames.Unit;
import java.util.List;

/**
 * A network of the kind of Fast-LiDARNet: from a scan to how to steer, with how sure it is. The paper has sparse convolutions on voxels that
 * halve the resolution step by step, a mean over the scene, and a head whose four numbers for each control are the parameters of a
 * normal-inverse-gamma distribution; it has no table of layers, and there is no public code. So widths, depths, the residual blocks and the
 * convention are ours, no figure of the paper is claimed, and what it makes of a route map is left out.
 *
 * <table>
 * <caption>Layers; BN and ReLU follow every convolution</caption>
 * <tr><th>part</th><th>layers</th></tr>
 * <tr><td>stem</td><td>3x3x3 convolution, 16 channels</td></tr>
 * <tr><td>stage 1 to 4</td><td>2x2x2 convolution of stride 2, residual block, to 32, 64, 96, 128 channels</td></tr>
 * <tr><td>head</td><td>mean over each scan, linear 128, linear 4 for each control</td></tr>
 * </table>
 *
 * <p>Inputs {@code coords} (n rows, of scans below the number built for) and {@code feats} f32 {@code [n, 4]}; output {@code evidence} f32
 * {@code [scans, 4 * controls]}: before the softplus that makes the last three positive, the mean, and what becomes nu, alpha - 1 and beta.
 *
 * @see <a href="https://arxiv.org/abs/2105.09932">Liu et al., Efficient and robust LiDAR-based end-to-end navigation, 2021, section III</a>
 */
public final class LidarControl {
    private static final int STEM = 16;
    private static final List<Integer> WIDTHS = List.of(32, 64, 96, 128);
    private static final int HIDDEN = 128;
    private static final int FEATS = 4;
    private static final int EVIDENCE = 4;

    private LidarControl() {}

    /**
     * The network for so many scans at a time.
     *
     * @param controls numbers to forecast, such as 1 for the curvature
     * @throws dev.scantling.ir.EngineException.InvalidModel if a number is not positive
     */
    public static Network build(int scans, int controls) {
        GraphBuilder graph = new GraphBuilder("lidar-control");
        Layers layers = new Layers(graph, ModuleNames.NUMBERED);
        Value coords = graph.inputCoords("coords");
        Dim rows = ((Type.CoordsType) coords.type()).rows();
        Value feats = graph.input("feats", Type.f32(rows, Dim.of(FEATS)));
        Pyramid pyramid = Pyramid.build(graph, coords, WIDTHS.size(), Convention.MINKOWSKI);

        Value x =
                layers.convolution(new Unit("stem.0", "stem.1"), pyramid.same().getFirst(), feats, STEM);
        for (int i = 0; i < WIDTHS.size(); i++) {
            String stage = "stage" + (i + 1);
            int width = WIDTHS.get(i);
            x = layers.transition(stage + ".0", pyramid.down().get(i), x, width);
            Plan.Residual block = new Plan.Residual(stage + ".1", width, width, false);
            x = layers.residual(block, pyramid.same().get(i + 1), x);
        }
        Samples samples = graph.sampleRows(pyramid.coords().getLast(), scans);
        Value scene = layers.pointTransform("head.0", graph.samplePool(Pooling.MEAN, x, samples), HIDDEN);
        graph.output("evidence", layers.linear("head.1", scene, HIDDEN, EVIDENCE * controls));
        return new Network(graph.build(), layers.parameters());
    }
}
