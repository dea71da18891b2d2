package dev.scantling.models.zoo;

import dev.scantling.ir.Dim;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.models.zoo.PointLayers.VoxelBranch;
import java.util.List;

/**
 * Networks on frustums, the points behind a box in an image: which of them belong to the object, where its centre is, and its box.
 *
 * <p>Inputs {@code points} f32 {@code [rows, 3]} and {@code feats} f32 {@code [rows, 1]} (intensity), {@code kind} f32 {@code [clouds, 3]},
 * one-hot car, pedestrian or cyclist, and {@code object} f32 {@code [clouds * 512, 3]}: points that belong to the object, from their mean.
 * Between the parts the published network draws 512 of the points that it took for the object's, at random; so the caller draws them from
 * {@code mask} of an earlier run. Outputs {@code mask} f32 {@code [rows, 2]}, {@code centre} f32 {@code [clouds, 3]} and {@code box} f32
 * {@code [clouds, 59]}: centre, 12 scores and residuals of headings, 8 scores and 24 residuals of sizes.
 *
 * @see <a href="https://arxiv.org/abs/1711.08488">Qi et al., Frustum PointNets, 2018, sections 4.2 and 4.3</a>
 * @see <a href="https://arxiv.org/abs/1907.03739">Liu et al., Point-Voxel CNN, 2019, section 4.3</a>
 */
public final class Frustum {
    /** What frustums are sampled to. */
    public static final CloudShape KITTI_CLOUD = new CloudShape(1, 1024);

    /** Points of an object. */
    public static final int OBJECT_POINTS = 512;

    private static final int KINDS = 3;
    private static final int MASK = 2;
    private static final int HEADINGS = 12;
    private static final int SIZES = 8;
    private static final int BOX = 3 + 2 * HEADINGS + (1 + 3) * SIZES;
    private static final String SEGMENTATION = "inst_seg_net.";

    private final GraphBuilder graph;
    private final PointLayers layers;
    private final Widths widths;
    private final CloudShape shape;

    private Frustum(String name, double width, CloudShape shape) {
        this.graph = new GraphBuilder(name + "@" + width);
        this.layers = new PointLayers(graph);
        this.widths = Widths.atLeastOneIn(8, width);
        this.shape = shape;
    }

    /**
     * Frustum PVCNN-E: PVConvs find the object.
     *
     * @param width factor on every width, rounded down
     * @throws dev.scantling.ir.EngineException.InvalidInput if the factor is not from 1/8 to 16
     */
    public static Network pvcnn(double width, CloudShape shape) {
        return new Frustum("frustum-pvcnn", width, shape).pvcnn();
    }

    /**
     * Frustum PointNet: layers on single points find it.
     *
     * @param width factor on every width, rounded down
     * @throws dev.scantling.ir.EngineException.InvalidInput if the factor is not from 1/8 to 16
     */
    public static Network pointNet(double width, CloudShape shape) {
        return new Frustum("frustum-pointnet", width, shape).pointNet();
    }

    private Network pvcnn() {
        Value points = shape.input(graph, "points", 3);
        Value x = graph.concat(points, shape.input(graph, "feats", 1));
        Value kind = kind();
        x = pvConv(0, points, x, 64, 16);
        x = pvConv(1, points, x, 64, 16);
        x = pvConv(2, points, x, 64, 12);
        x = pvConv(3, points, x, 128, 12);
        x = mlp("point_features.4", x, 1024);
        return network(kind, x, x);
    }

    private Network pointNet() {
        Value points = shape.input(graph, "points", 3);
        Value x = graph.concat(points, shape.input(graph, "feats", 1));
        Value kind = kind();
        x = mlp("point_features.0", x, 64);
        x = mlp("point_features.1", x, 64);
        x = mlp("point_features.2", x, 64);
        Value y = mlp("cloud_features.0", x, 128);
        return network(kind, x, mlp("cloud_features.1", y, 1024));
    }

    private Value kind() {
        return graph.input("kind", Type.f32(Dim.of(shape.clouds()), Dim.of(KINDS)));
    }

    private Value pvConv(int index, Value points, Value x, int width, int resolution) {
        VoxelBranch branch = new VoxelBranch(resolution, true, false);
        String module = SEGMENTATION + "point_features." + index;
        return layers.pvConv(module, shape.clouds(), points, x, widths.of(width), branch);
    }

    private Value mlp(String module, Value x, int width) {
        return layers.sharedMlp(SEGMENTATION + module, x, widths.of(width));
    }

    /** @param cloud features whose maximum over the points stands for the frustum */
    private Network network(Value kind, Value x, Value cloud) {
        Dim rows = Dim.of(Math.multiplyExact(shape.clouds(), OBJECT_POINTS));
        Value object = graph.input("object", Type.f32(rows, Dim.of(3)));
        graph.output("mask", mask(kind, x, cloud));

        Value centre = head("center_reg_net", object, kind, List.of(128, 128, 256), List.of(256, 128), 3);
        Value centred = graph.subtract(object, graph.repeat(OBJECT_POINTS, centre));
        graph.output("centre", centre);
        graph.output("box", head("box_est_net", centred, kind, List.of(128, 128, 256, 512), List.of(512, 256), BOX));
        return layers.network();
    }

    private Value mask(Value kind, Value x, Value cloud) {
        Value most = graph.pool(shape.whole(), Pooling.MAX, cloud);
        Value y = graph.concat(graph.repeat(shape.points(), kind), x, graph.repeat(shape.points(), most));
        y = mlp("classifier.0", y, 512);
        y = mlp("classifier.1", y, 256);
        y = mlp("classifier.2", y, 128);
        y = mlp("classifier.3", y, 128);
        return layers.pointwise(SEGMENTATION + "classifier.5", y, MASK, 1);
    }

    /** Layers on the object's points, their maximum, and layers on that and the kind. */
    private Value head(String module, Value points, Value kind, List<Integer> each, List<Integer> all, int outputs) {
        Value x = points;
        for (int i = 0; i < each.size(); i++) {
            x = layers.sharedMlp(module + ".features." + i, x, widths.of(each.get(i)));
        }
        Value object = graph.pool(CloudShape.window(shape.clouds(), OBJECT_POINTS), Pooling.MAX, x);
        Value y = graph.concat(object, kind);
        for (int i = 0; i < all.size(); i++) {
            y = layers.cloudLinear(module + ".regression." + i, y, widths.of(all.get(i)));
        }
        return layers.pointwise(module + ".regression." + all.size(), y, outputs, 0);
    }
}
