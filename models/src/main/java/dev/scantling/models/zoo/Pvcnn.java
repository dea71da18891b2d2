package dev.scantling.models.zoo;

import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Value;
import dev.scantling.models.zoo.PointLayers.VoxelBranch;
import java.util.ArrayList;
import java.util.List;

/**
 * PVCNN: point features that see their surroundings through dense grids.
 *
 * <p>Inputs {@code points} f32 {@code [rows, 3]} (x, y, z) and {@code feats}, further features of each point; output {@code logits} f32
 * {@code [rows, classes]}. Rows are the points of one cloud after the other. Everything that a layer made of a point, and the
 * maximum over its cloud, goes into the classifier.
 *
 * @see <a href="https://arxiv.org/abs/1907.03739">Liu et al., Point-Voxel CNN for efficient 3D deep learning, 2019</a>
 */
public final class Pvcnn {
    /** What rooms are cut into for training. */
    public static final CloudShape S3DIS_CLOUD = new CloudShape(1, 4096);

    /** What shapes are sampled to for training. */
    public static final CloudShape SHAPENET_CLOUD = new CloudShape(1, 2048);

    private static final int S3DIS_FEATS = 6;
    private static final int S3DIS_CLASSES = 13;
    private static final int NORMALS = 3;
    private static final int SHAPES = 16;
    private static final int PARTS = 50;

    private Pvcnn() {}

    /**
     * Segments rooms: {@code feats} are 6 (colour and place in the room), 13 classes.
     *
     * @param width factor on every width, rounded down
     * @throws dev.scantling.ir.EngineException.InvalidInput if the factor is not from 1/8 to 16
     */
    public static Network s3dis(double width, CloudShape shape) {
        GraphBuilder graph = new GraphBuilder("pvcnn-s3dis@" + width);
        Widths widths = Widths.atLeastOneIn(8, width);
        PointLayers layers = new PointLayers(graph);
        Value points = shape.input(graph, "points", 3);
        Value feats = graph.concat(points, shape.input(graph, "feats", S3DIS_FEATS));
        Trunk trunk = new Trunk(graph, layers, shape, points, feats);

        trunk.pvConv(widths.of(64), new VoxelBranch(32, true, false));
        trunk.pvConv(widths.of(64), new VoxelBranch(16, true, false));
        trunk.pvConv(widths.of(64), new VoxelBranch(16, true, false));
        trunk.pvConv(widths.of(128), new VoxelBranch(16, true, false));
        trunk.mlp(widths.of(1024));
        Value cloud = graph.pool(shape.whole(), Pooling.MAX, trunk.last());
        cloud = layers.cloudLinear("cloud_features.0", cloud, widths.of(256));
        cloud = layers.cloudLinear("cloud_features.1", cloud, widths.of(128));

        Value x = trunk.joined(List.of(), cloud);
        x = layers.sharedMlp("classifier.0", x, widths.of(512));
        x = layers.sharedMlp("classifier.2", x, widths.of(256));
        return layers.network(layers.pointwise("classifier.4", x, S3DIS_CLASSES, 1));
    }

    /**
     * Segments parts of shapes: {@code feats} are the 3 of a normal, and a third input {@code shape} f32 {@code [rows, 16]} says at each
     * point which of 16 shapes the cloud is, as a one-hot vector; 50 parts.
     *
     * @param width factor on every width, rounded down
     * @throws dev.scantling.ir.EngineException.InvalidInput if the factor is not from 1/8 to 16
     */
    public static Network shapenet(double width, CloudShape shape) {
        GraphBuilder graph = new GraphBuilder("pvcnn-shapenet@" + width);
        Widths widths = Widths.atLeastOneIn(8, width);
        PointLayers layers = new PointLayers(graph);
        Value points = shape.input(graph, "points", 3);
        Value feats = graph.concat(points, shape.input(graph, "feats", NORMALS));
        Value kind = shape.input(graph, "shape", SHAPES);
        Trunk trunk = new Trunk(graph, layers, shape, points, feats);

        trunk.pvConv(widths.of(64), new VoxelBranch(32, false, true));
        trunk.pvConv(widths.of(128), new VoxelBranch(16, false, true));
        trunk.pvConv(widths.of(128), new VoxelBranch(16, false, true));
        trunk.mlp(widths.of(512));
        trunk.mlp(widths.of(2048));
        Value cloud = graph.pool(shape.whole(), Pooling.MAX, trunk.last());

        Value x = trunk.joined(List.of(kind), cloud);
        x = layers.sharedMlp("classifier.0", x, widths.of(256));
        x = layers.sharedMlp("classifier.2", x, widths.of(256));
        x = layers.sharedMlp("classifier.4", x, widths.of(128));
        return layers.network(layers.pointwise("classifier.5", x, PARTS, 1));
    }

    /** The layers before the classifier, all of whose results are kept. */
    private static final class Trunk {
        private final GraphBuilder graph;
        private final PointLayers layers;
        private final CloudShape shape;
        private final Value points;
        private final List<Value> results = new ArrayList<>();
        private Value last;

        Trunk(GraphBuilder graph, PointLayers layers, CloudShape shape, Value points, Value feats) {
            this.graph = graph;
            this.layers = layers;
            this.shape = shape;
            this.points = points;
            this.last = feats;
        }

        Value last() {
            return last;
        }

        void pvConv(int width, VoxelBranch branch) {
            keep(layers.pvConv(module(), shape.clouds(), points, last, width, branch));
        }

        void mlp(int width) {
            keep(layers.sharedMlp(module(), last, width));
        }

        private void keep(Value result) {
            results.add(result);
            last = result;
        }

        private String module() {
            return "point_features." + results.size();
        }

        /** Something, then all results, then what is known of the cloud. */
        Value joined(List<Value> before, Value cloud) {
            List<Value> parts = new ArrayList<>(before);
            parts.addAll(results);
            parts.add(graph.repeat(shape.points(), cloud));
            return graph.concat(parts.toArray(Value[]::new));
        }
    }
}
