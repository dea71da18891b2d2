package dev.scantling.models.zoo;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.GraphBuilder.PointGroups;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.CellGrid;
import java.util.ArrayList;
import java.util.List;

/**
 * PointPillars: a layer on the points of each pillar and their maximum, spread over the ground, a dense network and an anchor head.
 *
 * <p>Inputs {@code points} f32 {@code [p, 4]}: scan and x, y, z of the pillar of each point, whole numbers; {@code feats} f32 {@code [p,
 * 4]}: x, y, z in metres and intensity; {@code offsets} f32 {@code [p, 3]}: metres from the centre of the pillar. Outputs as
 * {@link Detectors#second}. All points of a pillar count, and nothing else: the published network cuts or fills it up to 32 points, and what
 * the layer makes of the filling takes part in the maximum; this is OpenPCDet's DynPillarVFE, which does not, with the same tensors.
 *
 * @see <a href="https://arxiv.org/abs/1812.05784">Lang et al., PointPillars, 2019, section 2</a>
 */
public final class PointPillars {
    private static final String LAYER = "vfe.pfn_layers.0";
    private static final int CHANNELS = 64;
    private static final int FEATS = 4;

    /** Pillars along an edge of a cell of the maps. */
    private static final int SHRINK = 2;

    private PointPillars() {}

    /**
     * The network of KITTI's three classes.
     *
     * @param scene one voxel high
     * @throws dev.scantling.ir.EngineException.InvalidModel if its extents are no multiples of 8
     */
    public static Network build(DetectionScene scene) {
        GraphBuilder graph = new GraphBuilder("pointpillars");
        ParameterList pillars = new ParameterList(graph);
        PlaneLayers layers = new PlaneLayers(graph);
        maps(graph, pillars, layers, scene).output(graph);
        return network(graph, pillars, layers, new ScanRule.Pillars(scene.voxelizer()));
    }

    /**
     * The same with what follows its maps, as {@link Detectors#secondBoxes}.
     *
     * @param scene one voxel high
     * @throws dev.scantling.ir.EngineException.InvalidModel if its extents are no multiples of 8
     */
    public static Network boxes(DetectionScene scene) {
        GraphBuilder graph = new GraphBuilder("pointpillars-boxes");
        ParameterList pillars = new ParameterList(graph);
        PlaneLayers layers = new PlaneLayers(graph);
        new AnchorBoxes(graph, scene.scans()).apply(maps(graph, pillars, layers, scene));
        ScanRule rule = new ScanRule.Pillars(scene.voxelizer());
        return network(graph, pillars, layers, new ScanRule.Anchored(rule, new Anchors(scene, SHRINK)));
    }

    private static AnchorHead.Maps maps(
            GraphBuilder graph, ParameterList parameters, PlaneLayers layers, DetectionScene scene) {
        Dim rows = Dim.symbol("p");
        Value points = graph.input("points", Type.f32(rows, Dim.of(4)));
        Value feats = graph.input("feats", Type.f32(rows, Dim.of(FEATS)));
        Value offsets = graph.input("offsets", Type.f32(rows, Dim.of(3)));

        Value coords = graph.voxelize(points);
        PointGroups pillars = graph.groupPoints(points, coords, AbsentVoxel.SKIP);
        Value seen = graph.concat(feats, fromMean(graph, points, coords, pillars, feats), offsets);
        Value most = graph.scatterPool(Pooling.MAX, layer(graph, parameters, seen), pillars);
        Value cells = graph.gridMap(coords, CellGrid.of(scene.scans(), scene.extents()));
        Plane ground = new Plane(graph.mapPool(Pooling.SUM, cells, most), scene.scans(), scene.extents());
        return AnchorHead.KITTI.apply(layers, BevBackbone.PILLARS.apply(layers, ground));
    }

    private static Network network(GraphBuilder graph, ParameterList pillars, PlaneLayers layers, ScanRule rule) {
        List<ParameterSpec> all = new ArrayList<>(pillars.specs());
        all.addAll(layers.parameters());
        return new Network(graph.build(), all, rule);
    }

    /** How far each point is from the mean of its pillar, which it sees with weight 1 because its place is a whole number. */
    private static Value fromMean(GraphBuilder graph, Value points, Value coords, PointGroups pillars, Value feats) {
        return graph.scope("vfe", () -> {
            Value places = graph.slice(feats, 0, 3);
            Value means = graph.scatterMean(places, pillars);
            return graph.subtract(places, graph.interpolate(means, graph.trilinear(points, coords, true)));
        });
    }

    /** Linear without bias, batch norm, ReLU. */
    private static Value layer(GraphBuilder graph, ParameterList parameters, Value x) {
        Value weight = parameters.use(StateDict.weight(LAYER + ".linear", x.channels(), CHANNELS));
        List<Value> p = parameters.use(StateDict.batchNorm(LAYER + ".norm", CHANNELS));
        return graph.scope(LAYER, () -> {
            Value y = graph.linear(x, weight, Epilogue.NONE);
            return graph.relu(graph.batchNorm(y, p.get(0), p.get(1), p.get(2), p.get(3), VoxelBackbone.EPSILON));
        });
    }
}
