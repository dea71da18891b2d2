package dev.scantling.models.zoo;

import dev.scantling.ir.Activation;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.GraphBuilder.Samples;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Int3;
import java.util.List;

/**
 * The layers of FLOT on both sides of its transport: what describes the points of a scan, and what refines the flow. A layer sees for each
 * point its 32 nearest, itself among them: their features and where they are from it.
 *
 * <p>Inputs {@code points} f32 {@code [rows, 3]} and {@code flow} f32 {@code [rows, 3]}, where the transport moves them; outputs
 * {@code features} f32 {@code [rows, 128]} of the points and {@code refined} f32 {@code [rows, 3]}, the flow with what the layers add to it.
 *
 * <p>The transport between them (costs between all points of two scans, Sinkhorn's iterations with the trained {@code gamma} and
 * {@code epsilon}) is not a network of this zoo; both scalars are listed among the parameters and not used.
 *
 * @see <a href="https://arxiv.org/abs/2007.11142">Puy et al., FLOT, 2020, sections 3.2 and 3.4</a>
 */
public final class Flot {
    /** What scans are sampled to. */
    public static final CloudShape CLOUD = new CloudShape(1, 2048);

    private static final int NEIGHBOURS = 32;
    private static final double EPSILON = 1e-5;

    private final GraphBuilder graph;
    private final ParameterList parameters;
    private final CloudShape shape;
    private final Value points;
    private final GraphBuilder.Near near;
    private final Value offsets;
    private final Samples edges;
    private final Samples rows;

    private Flot(CloudShape shape) {
        this.graph = new GraphBuilder("flot-layers");
        this.parameters = new ParameterList(graph);
        this.shape = shape;
        this.points = shape.input(graph, "points", 3);
        this.near = graph.neighbours(shape.clouds(), NEIGHBOURS, Float.POSITIVE_INFINITY, points, points);
        this.offsets = graph.subtract(graph.gatherRows(points, near.index()), graph.repeat(NEIGHBOURS, points));
        this.edges = clouds(shape.points() * NEIGHBOURS);
        this.rows = clouds(shape.points());
    }

    /**
     * Both sides at once, on the same points.
     *
     * @param shape of at least 32 points
     * @throws dev.scantling.ir.EngineException.InvalidModel if clouds have fewer
     */
    public static Network layers(CloudShape shape) {
        return new Flot(shape).build();
    }

    private Network build() {
        Value flow = shape.input(graph, "flow", 3);
        parameters.declare(List.of(StateDict.scalar("gamma"), StateDict.scalar("epsilon")));
        Value x = setConv("feat_conv1", points, 32);
        x = setConv("feat_conv2", x, 64);
        graph.output("features", setConv("feat_conv3", x, 128));

        Value y = setConv("ref_conv1", flow, 32);
        y = setConv("ref_conv2", y, 64);
        y = setConv("ref_conv3", y, 128);
        graph.output("refined", graph.add(flow, linear("fc", y, 3)));
        return new Network(graph.build(), parameters.specs());
    }

    /** Two layers on the edges to the neighbours, their maximum, and a layer on the points. */
    private Value setConv(String module, Value x, int width) {
        Value seen = graph.scope(module, () -> graph.concat(graph.gatherRows(x, near.index()), offsets));
        Value y = layer(module, 1, seen, width, edges);
        y = layer(module, 2, y, width, edges);
        Value hidden = y;
        Value most =
                graph.scope(module, () -> graph.pool(CloudShape.window(shape.rows(), NEIGHBOURS), Pooling.MAX, hidden));
        return layer(module, 3, most, width, rows);
    }

    /** Linear without bias, instance norm of each cloud, leaky ReLU. */
    private Value layer(String module, int index, Value x, int width, Samples samples) {
        Value weight = parameters.use(StateDict.weight(module + ".fc" + index, x.channels(), width, 2));
        List<Value> p = parameters.use(StateDict.norm(module + ".bn" + index, width));
        return graph.scope(module + "." + index, () -> {
            Value y = graph.linear(x, weight, Epilogue.NONE);
            return graph.activate(
                    Activation.LEAKY_RELU, graph.sampleNorm(width, y, p.get(0), p.get(1), samples, EPSILON));
        });
    }

    private Value linear(String module, Value x, int width) {
        List<Value> p = parameters.use(StateDict.linear(module, x.channels(), x.channels(), width));
        return graph.scope(module, () -> graph.linear(x, p.get(0), Epilogue.NONE.withBias(), p.get(1)));
    }

    /** As many rows of each cloud, which follow one another. */
    private Samples clouds(int each) {
        Value line = graph.gridCoords(CellGrid.of(shape.clouds(), new Int3(each, 1, 1)));
        return graph.sampleRows(line, shape.clouds());
    }
}
