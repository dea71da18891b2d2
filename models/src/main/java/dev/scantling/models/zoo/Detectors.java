package dev.scantling.models.zoo;

import dev.scantling.ir.GraphBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Detection networks on voxels, as OpenPCDet builds them, up to the raw maps of their heads. Inputs {@code coords} (n rows within the
 * scene) and {@code feats}, the means of the points of each voxel.
 */
public final class Detectors {
    /** Voxels along an edge of a cell of the maps. */
    private static final int SHRINK = 8;

    private Detectors() {}

    /**
     * SECOND: {@link VoxelBackbone} without shortcuts, a dense network on its bird's-eye view, an anchor head. {@code feats} are f32
     * {@code [n, 4]}. With A = 6 anchors (three classes, two rotations) and a row for each cell of the last resolution, y fastest, then x
     * and scan, outputs are {@code scores} f32 {@code [cells, 3 A]}, {@code boxes} f32 {@code [cells, 7 A]} and {@code directions} f32
     * {@code [cells, 2 A]}.
     *
     * @throws dev.scantling.ir.EngineException.InvalidInput if the scene is too small for four halvings
     * @throws dev.scantling.ir.EngineException.InvalidModel if an eighth of its extents along x and y is odd, since halving and doubling
     *     does not give that back
     * @see <a href="https://www.mdpi.com/1424-8220/18/10/3337">Yan et al., SECOND, 2018</a>
     */
    public static Network second(DetectionScene scene) {
        Build build = new Build("second", VoxelBackbone.Kind.PLAIN, scene);
        AnchorHead.KITTI.apply(build.layers, build.seen()).output(build.graph);
        return build.network(build.rule());
    }

    /**
     * SECOND with what follows its maps: a further input {@code anchors} f32 {@code [A, 10]}, the boxes that it measures from, A = 6 for each
     * cell; outputs {@code found} f32 {@code [A, 7]}, a box for each anchor, its {@code score} f32 {@code [A, 1]} and {@code kind} f32 {@code
     * [A, 1]} (0 car, 1 pedestrian, 2 cyclist), and {@code kept} i32 {@code [500 * scans]}: rows of {@code found} by descending score that
     * overlap with none before by more than 0.01 from above, then -1. Unlike OpenPCDet, which looks at the 4096 best alone and leaves out
     * scores below 0.1, it looks at all.
     *
     * @throws dev.scantling.ir.EngineException.InvalidInput as {@link #second}
     * @throws dev.scantling.ir.EngineException.InvalidModel as {@link #second}
     */
    public static Network secondBoxes(DetectionScene scene) {
        Build build = new Build("second-boxes", VoxelBackbone.Kind.PLAIN, scene);
        new AnchorBoxes(build.graph, scene.scans()).apply(AnchorHead.KITTI.apply(build.layers, build.seen()));
        return build.network(new ScanRule.Anchored(build.rule(), new Anchors(scene, SHRINK)));
    }

    /**
     * CenterPoint: {@link VoxelBackbone} with shortcuts, the same dense network, a head of centres. {@code feats} are f32 {@code [n, 5]};
     * outputs {@code center0}, {@code center_z0}, {@code dim0}, {@code rot0}, {@code vel0}, {@code hm0} and so on, six groups of classes,
     * a row for each cell.
     *
     * @throws dev.scantling.ir.EngineException.InvalidInput as {@link #second}
     * @throws dev.scantling.ir.EngineException.InvalidModel as {@link #second}
     * @see <a href="https://arxiv.org/abs/2006.11275">Yin et al., Center-based 3D object detection and tracking, 2021</a>
     */
    public static Network centerPoint(DetectionScene scene) {
        Build build = new Build("centerpoint", VoxelBackbone.Kind.RESIDUAL, scene);
        CenterHead.NUSCENES.apply(build.graph, build.layers, build.seen());
        return build.network(build.rule());
    }

    /** A graph with the parts that both have. */
    private record Build(GraphBuilder graph, VoxelBackbone sparse, PlaneLayers layers, DetectionScene scene) {
        Build(String name, VoxelBackbone.Kind kind, DetectionScene scene) {
            this(new GraphBuilder(name), kind, scene);
        }

        private Build(GraphBuilder graph, VoxelBackbone.Kind kind, DetectionScene scene) {
            this(graph, new VoxelBackbone(graph, kind), new PlaneLayers(graph), scene);
        }

        Plane seen() {
            return BevBackbone.SECOND.apply(layers, sparse.plane(scene));
        }

        ScanRule rule() {
            return new ScanRule.Box(scene.voxelizer());
        }

        Network network(ScanRule rule) {
            List<ParameterSpec> parameters = new ArrayList<>(sparse.parameters());
            parameters.addAll(layers.parameters());
            return new Network(graph.build(), parameters, rule);
        }
    }
}
