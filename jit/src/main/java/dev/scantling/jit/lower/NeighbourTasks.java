package dev.scantling.jit.lower;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.DType;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Target;
import dev.scantling.pointcloud.cloud.KdTree;
import dev.scantling.pointcloud.cloud.NearestNeighbours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Neighbours as tasks over a tree for each cloud, which the steps share: the points are taken in, the nodes of the first levels are split
 * level by level and what is below each by itself, then neighbours are found. Where the centres are the points themselves, they are
 * looked for leaf by leaf, so that what a leaf needs is in the caches.
 *
 * @param stride distance of points
 */
record NeighbourTasks(Node node, int clouds, NearestNeighbours search, int stride, int distanceStride) {
    /** Points of a leaf: fewer cost more steps in the tree, more cost more distances. */
    private static final int LEAF = 16;

    private static final int BLOCK_LEAVES = 4;
    private static final int BLOCK_CENTRES = 64;

    static LoweredNode lower(Node node, PointOp.Neighbours op, Target target) {
        KdTree tree = KdTree.of(rows(node, 0) / op.clouds(), LEAF);
        NeighbourTasks tasks = new NeighbourTasks(
                node,
                op.clouds(),
                new NearestNeighbours(tree, op.neighbours(), op.radius()),
                target.rowStride(PointOp.AXES),
                target.rowStride(op.neighbours()));
        return new LoweredNode(node, tasks.steps(), List.of(), Optional.empty());
    }

    private static int rows(Node node, int input) {
        return node.input(input).tensor().shape().fixed(0);
    }

    private KdTree tree() {
        return search.tree();
    }

    private List<KernelStep> steps() {
        List<KernelStep> steps = new ArrayList<>();
        steps.add(load());
        for (int level = 0; level < tree().sharedLevels(); level++) {
            steps.add(split(level));
        }
        steps.add(splitBelow(tree().sharedLevels()));
        steps.add(node.input(0).equals(node.input(1)) ? ofPoints() : ofCentres());
        return steps;
    }

    /** The trees, then what the step adds. */
    private Arguments arguments() {
        return new Arguments(node)
                .add(new Argument.Shared(
                        "tree", DType.F32, Size.of(tree().floats()).times(clouds)))
                .add(new Argument.Shared(
                        "order", DType.I32, Size.of(tree().points()).times(clouds)));
    }

    /** What is done with part {@code part} of a cloud, whose tree and order begin at the elements given. */
    private interface Body {
        void run(Object[] arrays, int[] ints, int cloud, int part, int tree, int order);
    }

    private KernelStep step(Arguments arguments, int parts, Body body) {
        int floats = tree().floats();
        int points = tree().points();
        HostKernel code = (arrays, ints, begin, end) -> {
            for (int i = begin; i < end; i++) {
                int cloud = i / parts;
                body.run(arrays, ints, cloud, i % parts, ints[0] + cloud * floats, ints[1] + cloud * points);
            }
        };
        return arguments.step(new Code.Task(node.name(), code), Size.of(parts).times(clouds));
    }

    private KernelStep load() {
        return step(
                arguments().input(0, 0),
                1,
                (arrays, ints, cloud, _, tree, order) -> tree().load(
                                node.name(),
                                (float[]) arrays[2],
                                ints[2],
                                stride,
                                cloud * tree().points(),
                                (float[]) arrays[0],
                                tree,
                                (int[]) arrays[1],
                                order));
    }

    private KernelStep split(int level) {
        return step(
                arguments(),
                1 << level,
                (arrays, _, _, part, tree, order) ->
                        tree().split(level, part, (float[]) arrays[0], tree, (int[]) arrays[1], order));
    }

    private KernelStep splitBelow(int level) {
        return step(
                arguments(),
                1 << level,
                (arrays, _, _, part, tree, order) ->
                        tree().splitAll(level, part, (float[]) arrays[0], tree, (int[]) arrays[1], order));
    }

    private KernelStep ofPoints() {
        int leaves = tree().leaves();
        int points = tree().points();
        return step(
                arguments().output(0, 0).output(1, 0),
                Math.ceilDiv(leaves, BLOCK_LEAVES),
                (arrays, ints, cloud, part, tree, order) -> search.ofLeaves(
                        part * BLOCK_LEAVES,
                        Math.min(leaves, (part + 1) * BLOCK_LEAVES),
                        (float[]) arrays[0],
                        tree,
                        (int[]) arrays[1],
                        order,
                        cloud * points,
                        (int[]) arrays[2],
                        ints[2] + cloud * points * search.neighbours(),
                        (float[]) arrays[3],
                        ints[3] + cloud * points * distanceStride,
                        distanceStride));
    }

    private KernelStep ofCentres() {
        int centres = rows(node, 1) / clouds;
        return step(
                arguments().input(1, 0).output(0, 0).output(1, 0),
                Math.ceilDiv(centres, BLOCK_CENTRES),
                (arrays, ints, cloud, part, tree, order) -> search.ofCentres(
                        node.name(),
                        cloud * centres + part * BLOCK_CENTRES,
                        cloud * centres + Math.min(centres, (part + 1) * BLOCK_CENTRES),
                        (float[]) arrays[2],
                        ints[2],
                        stride,
                        (float[]) arrays[0],
                        tree,
                        (int[]) arrays[1],
                        order,
                        cloud * tree().points(),
                        (int[]) arrays[3],
                        ints[3],
                        (float[]) arrays[4],
                        ints[4],
                        distanceStride));
    }
}
