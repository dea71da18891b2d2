package dev.scantling.models.zoo;

import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Value;
import dev.scantling.models.zoo.PointLayers.VoxelBranch;
import dev.scantling.models.zoo.SetLayers.Around;
import dev.scantling.models.zoo.SetLayers.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * PVCNN++: PointNet++ with PVConvs between its steps. Down: points far from each other become centres, each with the maximum over its
 * neighbours. Up: features of the three nearest centres, joined with what the finer points had.
 *
 * <p>Inputs {@code points} f32 {@code [rows, 3]} and {@code feats} f32 {@code [rows, 6]}; output {@code logits} f32 {@code [rows, 13]}.
 * Rows are the points of one cloud after the other.
 *
 * @see <a href="https://arxiv.org/abs/1706.02413">Qi et al., PointNet++, 2017</a>
 * @see <a href="https://arxiv.org/abs/1907.03739">Liu et al., Point-Voxel CNN, 2019</a>
 */
public final class Pvcnnpp {
    /** What rooms are cut into for training. */
    public static final CloudShape S3DIS_CLOUD = new CloudShape(1, 8192);

    private static final int FEATS = 6;
    private static final int CLASSES = 13;

    private static final List<Down> DOWN = List.of(
            new Down(32, 2, 32, 1024, new Around(0.1f, 32, List.of(32, 64))),
            new Down(64, 3, 16, 256, new Around(0.2f, 32, List.of(64, 128))),
            new Down(128, 3, 8, 64, new Around(0.4f, 32, List.of(128, 256))),
            new Down(0, 0, 1, 16, new Around(0.8f, 32, List.of(256, 256, 512))));

    private static final List<Up> UP = List.of(
            new Up(List.of(256, 256), 256, 1, 8),
            new Up(List.of(256, 256), 256, 1, 8),
            new Up(List.of(256, 128), 128, 2, 16),
            new Up(List.of(128, 128, 64), 64, 1, 32));

    private record Down(int width, int blocks, int resolution, int centres, Around around) {}

    private record Up(List<Integer> mlp, int width, int blocks, int resolution) {}

    private final GraphBuilder graph;
    private final PointLayers layers;
    private final SetLayers sets;
    private final int clouds;
    private final Widths widths;

    private Pvcnnpp(GraphBuilder graph, int clouds, Widths widths) {
        this.graph = graph;
        this.layers = new PointLayers(graph);
        this.sets = new SetLayers(graph, layers, clouds);
        this.clouds = clouds;
        this.widths = widths;
    }

    /**
     * Segments rooms.
     *
     * @param width factor on every width, rounded down
     * @param shape of at least 1024 points
     * @throws dev.scantling.ir.EngineException.InvalidInput if the factor is not from 1/4 to 16
     * @throws dev.scantling.ir.EngineException.InvalidModel if a cloud has too few points
     */
    public static Network s3dis(double width, CloudShape shape) {
        GraphBuilder graph = new GraphBuilder("pvcnnpp-s3dis@" + width);
        return new Pvcnnpp(graph, shape.clouds(), Widths.atLeastOneIn(4, width)).build(shape);
    }

    private Network build(CloudShape shape) {
        Value points = shape.input(graph, "points", 3);
        Value feats = shape.input(graph, "feats", FEATS);
        Level level = new Level(shape.points(), points, graph.concat(points, feats));
        Deque<Level> skips = new ArrayDeque<>();
        for (int i = 0; i < DOWN.size(); i++) {
            skips.push(i == 0 ? new Level(level.points(), points, feats) : level);
            level = down("sa_layers." + i, DOWN.get(i), level);
        }
        for (int i = 0; i < UP.size(); i++) {
            level = up("fp_layers." + i, UP.get(i), level, skips.pop());
        }
        Value x = layers.sharedMlp("classifier.0", level.feats(), widths.of(128));
        return layers.network(layers.pointwise("classifier.2", x, CLASSES, 1));
    }

    private Level down(String module, Down down, Level level) {
        Value x = pvConvs(module, 0, down.width, down.blocks, down.resolution, level.coords(), level.feats());
        String around = down.blocks == 0 ? module : module + "." + down.blocks;
        return sets.down(
                around, down.centres, List.of(scaled(down.around)), new Level(level.points(), level.coords(), x));
    }

    private Value pvConvs(String module, int first, int width, int blocks, int resolution, Value coords, Value feats) {
        Value x = feats;
        for (int i = 0; i < blocks; i++) {
            VoxelBranch branch = new VoxelBranch(resolution, true, true);
            x = layers.pvConv(module + "." + (first + i), clouds, coords, x, widths.of(width), branch);
        }
        return x;
    }

    private Level up(String module, Up up, Level coarse, Level skip) {
        Level level = sets.up(module + ".0", scaled(up.mlp), coarse, skip);
        Value x = pvConvs(module, 1, up.width, up.blocks, up.resolution, level.coords(), level.feats());
        return new Level(level.points(), level.coords(), x);
    }

    private Around scaled(Around around) {
        return new Around(around.radius(), around.neighbours(), scaled(around.mlp()));
    }

    private List<Integer> scaled(List<Integer> mlp) {
        return mlp.stream().map(widths::of).toList();
    }
}
