package dev.scantling.models.zoo;

import dev.scantling.ir.Activation;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Value;

/**
 * DGCNN: layers on the edges from each point to its nearest neighbours, which are looked for again among the features of each level.
 *
 * <p>Inputs {@code points} f32 {@code [rows, 3]} (x, y, z) and {@code feats} f32 {@code [rows, 6]}: colour, then the place in the room, each
 * from 0 to 1; output {@code logits} f32 {@code [rows, classes]}. Rows are the points of one cloud after the other.
 *
 * @see <a href="https://arxiv.org/abs/1801.07829">Wang et al., Dynamic graph CNN for learning on point clouds, 2019, section 4.3</a>
 */
public final class Dgcnn {
    /** What rooms are cut into for training. */
    public static final CloudShape S3DIS_CLOUD = new CloudShape(1, 4096);

    private static final int FEATS = 6;
    private static final int PLACE = 6;
    private static final int CLASSES = 13;
    private static final int NEIGHBOURS = 20;
    private static final Activation LEAKY = Activation.STEEP_LEAKY_RELU;

    private final GraphBuilder graph = new GraphBuilder("dgcnn-s3dis");
    private final PointLayers layers = new PointLayers(graph);
    private final CloudShape shape;

    private Dgcnn(CloudShape shape) {
        this.shape = shape;
    }

    /**
     * Segments rooms, 13 classes. The first neighbours are those in the room.
     *
     * @param shape of at least 20 points
     * @throws dev.scantling.ir.EngineException.InvalidModel if a cloud has fewer
     */
    public static Network s3dis(CloudShape shape) {
        return new Dgcnn(shape).build();
    }

    private Network build() {
        Value points = shape.input(graph, "points", 3);
        Value x = graph.concat(points, shape.input(graph, "feats", FEATS));

        Value x1 = nearest(edges("conv2", 64, edges("conv1", 64, around(x, graph.slice(x, PLACE, x.channels())))));
        Value x2 = nearest(edges("conv4", 64, edges("conv3", 64, around(x1, x1))));
        Value x3 = nearest(edges("conv5", 64, around(x2, x2)));
        Value levels = graph.concat(x1, x2, x3);
        Value cloud = graph.pool(shape.whole(), Pooling.MAX, points("conv6", 1024, levels));

        Value y = graph.concat(graph.repeat(shape.points(), cloud), levels);
        y = points("conv8", 256, points("conv7", 512, y));
        return layers.network(layers.unbiased("conv9", y, CLASSES, 1));
    }

    /** For each point and neighbour what the neighbour has more, and what the point has. */
    private Value around(Value x, Value places) {
        Value near = graph.featureNeighbours(shape.clouds(), NEIGHBOURS, places);
        Value own = graph.repeat(NEIGHBOURS, x);
        return graph.concat(graph.subtract(graph.gatherRows(x, near), own), own);
    }

    /** The maximum over the neighbours of each point. */
    private Value nearest(Value edges) {
        return graph.pool(CloudShape.window(shape.rows(), NEIGHBOURS), Pooling.MAX, edges);
    }

    private Value edges(String module, int width, Value x) {
        return layers.unbiasedLayer(module + ".0", module + ".1", LEAKY, x, width, 2);
    }

    private Value points(String module, int width, Value x) {
        return layers.unbiasedLayer(module + ".0", module + ".1", LEAKY, x, width, 1);
    }
}
