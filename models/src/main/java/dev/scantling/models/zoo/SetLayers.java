package dev.scantling.models.zoo;

import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.GraphBuilder.Corners;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The steps of PointNet++ between levels of clouds, with the module names of PVCNN's repository.
 *
 * @param clouds treated alike and side by side
 * @see <a href="https://arxiv.org/abs/1706.02413">Qi et al., PointNet++, 2017, sections 3.2 to 3.4</a>
 */
record SetLayers(GraphBuilder graph, PointLayers layers, int clouds) {

    /** Points of a level. */
    record Level(int points, Value coords, Value feats) {}

    /** The layers on the neighbours of each centre. */
    record Around(float radius, int neighbours, List<Integer> mlp) {
        Around {
            mlp = List.copyOf(mlp);
        }
    }

    /**
     * Centres far from each other, and for each and each radius the maximum of what layers make of its neighbours: where they are from it,
     * and their features.
     */
    Level down(String module, int centres, List<Around> scales, Level level) {
        Value places = graph.scope(
                module, () -> graph.gatherRows(level.coords, graph.farthestPoints(clouds, centres, level.coords)));
        Value[] pooled = IntStream.range(0, scales.size())
                .mapToObj(i -> around(module, i, scales.get(i), places, level))
                .toArray(Value[]::new);
        return new Level(
                centres, places, pooled.length == 1 ? pooled[0] : graph.scope(module, () -> graph.concat(pooled)));
    }

    private Value around(String module, int scale, Around around, Value centres, Level level) {
        int each = around.neighbours;
        Value near = graph.scope(module, () -> {
            Value ball = graph.ballQuery(clouds, each, around.radius, level.coords, centres);
            Value offsets = graph.subtract(graph.gatherRows(level.coords, ball), graph.repeat(each, centres));
            return graph.concat(offsets, graph.gatherRows(level.feats, ball));
        });
        Value y = layers.sharedMlp(module + ".mlps." + scale, near, around.mlp, 2);
        GridGeometry window = CloudShape.window(near.tensor().shape().fixed(0) / each, each);
        return graph.scope(module, () -> graph.pool(window, Pooling.MAX, y));
    }

    /** One row for each cloud: the maximum of what layers make of all its points, places included. */
    Value whole(String module, List<Integer> mlp, Level level) {
        Value all = graph.scope(module, () -> graph.concat(level.coords, level.feats));
        Value y = layers.sharedMlp(module + ".mlps.0", all, mlp, 1);
        GridGeometry window = CloudShape.window(clouds, level.points);
        return graph.scope(module, () -> graph.pool(window, Pooling.MAX, y));
    }

    /** Features of the three nearest centres, joined with what the finer points had. */
    Level up(String module, List<Integer> mlp, Level coarse, Level skip) {
        Value seen = graph.scope(module, () -> {
            Corners nearest = graph.nearestPoints(clouds, skip.coords, coarse.coords);
            return graph.interpolate(coarse.feats, nearest);
        });
        return joined(module, mlp, seen, skip);
    }

    /** What is known of the whole cloud at each point, joined with what the point had. */
    Level spread(String module, List<Integer> mlp, Value cloud, Level skip) {
        return joined(module, mlp, graph.scope(module, () -> graph.repeat(skip.points, cloud)), skip);
    }

    private Level joined(String module, List<Integer> mlp, Value seen, Level skip) {
        Value both = graph.scope(module, () -> graph.concat(seen, skip.feats));
        return new Level(skip.points, skip.coords, layers.sharedMlp(module + ".mlp", both, mlp, 1));
    }
}
