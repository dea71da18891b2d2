package dev.scantling.models.zoo;

import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Value;
import dev.scantling.models.zoo.SetLayers.Around;
import dev.scantling.models.zoo.SetLayers.Level;
import java.util.List;

/**
 * PointNet++: points far from each other become centres, each with the maximum of layers over its neighbours, twice; then one maximum over
 * the cloud.
 *
 * <p>Inputs {@code points} f32 {@code [rows, 3]} (x, y, z, within the unit sphere) and {@code feats} f32 {@code [rows, 3]}, the normal.
 * Rows are the points of one cloud after the other. Tables are the paper's; neighbours of a centre, which it does not tell, are its
 * authors' numbers, tensors have the names of PVCNN's repository.
 *
 * @see <a href="https://arxiv.org/abs/1706.02413">Qi et al., PointNet++, 2017, appendix B.1</a>
 */
public final class PointNetpp {
    /** What shapes are sampled to. */
    public static final CloudShape MODELNET_CLOUD = new CloudShape(1, 1024);

    /** What shapes with parts are sampled to. */
    public static final CloudShape SHAPENET_CLOUD = new CloudShape(1, 2048);

    private static final int NORMALS = 3;
    private static final int MODELNET_CLASSES = 40;
    private static final int SHAPENET_PARTS = 50;

    private static final List<Around> FIRST = List.of(new Around(0.2f, 32, List.of(64, 64, 128)));
    private static final List<Around> SECOND = List.of(new Around(0.4f, 64, List.of(128, 128, 256)));
    private static final List<Around> FIRST_SCALES = List.of(
            new Around(0.1f, 16, List.of(32, 32, 64)),
            new Around(0.2f, 32, List.of(64, 64, 128)),
            new Around(0.4f, 128, List.of(64, 96, 128)));
    private static final List<Around> SECOND_SCALES = List.of(
            new Around(0.2f, 32, List.of(64, 64, 128)),
            new Around(0.4f, 64, List.of(128, 128, 256)),
            new Around(0.8f, 128, List.of(128, 128, 256)));
    private static final List<Integer> WHOLE = List.of(256, 512, 1024);
    private static final int FIRST_CENTRES = 512;
    private static final int SECOND_CENTRES = 128;

    private final GraphBuilder graph;
    private final PointLayers layers;
    private final SetLayers sets;

    private PointNetpp(String name, CloudShape shape) {
        this.graph = new GraphBuilder(name);
        this.layers = new PointLayers(graph);
        this.sets = new SetLayers(graph, layers, shape.clouds());
    }

    /**
     * Classifies shapes, neighbours within one radius (SSG): output {@code logits} f32 {@code [clouds, 40]}.
     *
     * @param shape of at least 512 points
     * @throws dev.scantling.ir.EngineException.InvalidModel if clouds have fewer
     */
    public static Network singleScale(CloudShape shape) {
        return new PointNetpp("pointnetpp-ssg", shape).classifier(shape, FIRST, SECOND);
    }

    /**
     * Classifies shapes, neighbours within three radii (MSG): output {@code logits} f32 {@code [clouds, 40]}.
     *
     * @param shape of at least 512 points
     * @throws dev.scantling.ir.EngineException.InvalidModel if clouds have fewer
     */
    public static Network multiScale(CloudShape shape) {
        return new PointNetpp("pointnetpp-msg", shape).classifier(shape, FIRST_SCALES, SECOND_SCALES);
    }

    /**
     * Segments parts of shapes, neighbours within one radius: output {@code logits} f32 {@code [rows, 50]}.
     *
     * @param shape of at least 512 points
     * @throws dev.scantling.ir.EngineException.InvalidModel if clouds have fewer
     */
    public static Network parts(CloudShape shape) {
        return new PointNetpp("pointnetpp-parts", shape).segmentation(shape);
    }

    private Network classifier(CloudShape shape, List<Around> first, List<Around> second) {
        Level points = points(shape);
        Level centres = sets.down("sa_layers.0", FIRST_CENTRES, first, points);
        Level few = sets.down("sa_layers.1", SECOND_CENTRES, second, centres);
        Value cloud = sets.whole("sa_layers.2", WHOLE, few);

        cloud = layers.cloudLinear("classifier.0", cloud, 512);
        cloud = layers.cloudLinear("classifier.2", cloud, 256);
        return layers.network(layers.pointwise("classifier.4", cloud, MODELNET_CLASSES, 0));
    }

    private Network segmentation(CloudShape shape) {
        Level points = points(shape);
        Level centres = sets.down("sa_layers.0", FIRST_CENTRES, FIRST, points);
        Level few = sets.down("sa_layers.1", SECOND_CENTRES, SECOND, centres);
        Value cloud = sets.whole("sa_layers.2", WHOLE, few);

        few = sets.spread("fp_layers.0", List.of(256, 256), cloud, few);
        centres = sets.up("fp_layers.1", List.of(256, 128), few, centres);
        Value own = graph.concat(points.coords(), points.feats());
        Level skip = new Level(points.points(), points.coords(), own);
        Value x = sets.up("fp_layers.2", List.of(128, 128), centres, skip).feats();
        x = layers.sharedMlp("classifier.0", x, 128);
        return layers.network(layers.pointwise("classifier.2", x, SHAPENET_PARTS, 1));
    }

    private Level points(CloudShape shape) {
        return new Level(shape.points(), shape.input(graph, "points", 3), shape.input(graph, "feats", NORMALS));
    }
}
