package dev.scantling.models.zoo;

import dev.scantling.ir.Activation;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Value;

/**
 * PointNet without its transforms of the input and the features, as 3DCertify trains it: layers on every point, their maximum over the cloud,
 * layers on that.
 *
 * <p>Input {@code points} f32 {@code [rows, 3]} (x, y, z), of clouds within the unit sphere around 0, one after the other.
 *
 * @see <a href="https://arxiv.org/abs/1612.00593">Qi et al., PointNet, 2017, section 4.2</a>
 * @see <a href="https://arxiv.org/abs/2103.16652">Lorenz et al., Robustness certification for point cloud models, 2021</a>
 */
public final class PointNet {
    /** What the published networks are trained on. */
    public static final CloudShape CLOUD = new CloudShape(1, 64);

    /** Classes of ModelNet40. */
    public static final int MODELNET_CLASSES = 40;

    /** Parts of the shapes of ShapeNet. */
    public static final int SHAPENET_PARTS = 50;

    /** Width of the layer whose maximum stands for the cloud. */
    public static final int WIDTH = 1024;

    private PointNet() {}

    /**
     * Classifies clouds: output {@code logits} f32 {@code [clouds, classes]}.
     *
     * @param width of the last layer on points
     * @throws dev.scantling.ir.EngineException.InvalidModel if a number is not positive
     */
    public static Network classifier(int classes, int width, CloudShape shape) {
        GraphBuilder graph = new GraphBuilder("pointnet");
        PointLayers layers = new PointLayers(graph);

        Value x = shape.input(graph, "points", 3);
        x = layers.layer("mlp1.0", "mlp1.1", Activation.RELU, x, 64, 1);
        x = layers.layer("mlp1.3", "mlp1.4", Activation.RELU, x, 64, 1);
        x = layers.layer("mlp2.0", "mlp2.1", Activation.RELU, x, 64, 1);
        x = layers.layer("mlp2.3", "mlp2.4", Activation.RELU, x, 128, 1);
        x = layers.layer("mlp2.6", "mlp2.7", Activation.RELU, x, width, 1);
        Value cloud = graph.pool(shape.whole(), Pooling.MAX, x);

        cloud = layers.layer("mlp3.0", "mlp3.1", Activation.RELU, cloud, 512, 0);
        cloud = layers.layer("mlp3.3", "mlp3.5", Activation.RELU, cloud, 256, 0);
        return layers.network(layers.pointwise("mlp3.7", cloud, classes, 0));
    }

    /**
     * Segments parts of shapes: output {@code logits} f32 {@code [rows, parts]}. Everything that a layer made of a point, and the maximum over
     * its cloud, goes into the classifier.
     *
     * @throws dev.scantling.ir.EngineException.InvalidModel if there are no parts
     */
    public static Network segmentation(int parts, CloudShape shape) {
        GraphBuilder graph = new GraphBuilder("pointnet-parts");
        PointLayers layers = new PointLayers(graph);

        Value points = shape.input(graph, "points", 3);
        Value x1 = layers.layer("point_features.0.0", "point_features.0.1", Activation.RELU, points, 64, 1);
        Value x2 = layers.layer("point_features.1.0", "point_features.1.1", Activation.RELU, x1, 128, 1);
        Value x3 = layers.layer("point_features.2.0", "point_features.2.1", Activation.RELU, x2, 256, 1);
        Value global = layers.layer("global_features.0", "global_features.1", Activation.IDENTITY, x3, 128, 1);
        Value cloud = graph.pool(shape.whole(), Pooling.MAX, global);

        Value x = graph.concat(x1, x2, x3, graph.repeat(shape.points(), cloud));
        x = layers.layer("classifier.0.0", "classifier.0.1", Activation.RELU, x, 256, 1);
        x = layers.layer("classifier.1.0", "classifier.1.1", Activation.RELU, x, 128, 1);
        return layers.network(layers.pointwise("classifier.2", x, parts, 1));
    }
}
