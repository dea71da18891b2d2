package dev.scantling.jit.lower;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.BoxOp;
import dev.scantling.ir.DType;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Target;
import dev.scantling.pointcloud.cloud.BallQuery;
import dev.scantling.pointcloud.cloud.FarthestPoints;
import dev.scantling.pointcloud.cloud.FarthestRows;
import dev.scantling.pointcloud.cloud.FeatureNeighbours;
import dev.scantling.pointcloud.cloud.GridCells;
import dev.scantling.pointcloud.cloud.GridPositions;
import dev.scantling.pointcloud.cloud.Inliers;
import dev.scantling.pointcloud.cloud.NearestPoints;
import dev.scantling.pointcloud.cloud.Normals;

/**
 * Operators on clouds, as tasks over the array algorithms of the pointcloud module: an iteration is a cloud, or a block of points. A
 * task finds its arrays and offsets as those of {@link CoordinateTasks} do.
 *
 * @param stride distance of points
 */
record CloudTasks(Node node, int clouds, int stride, Target target) {
    /** Points of one iteration. */
    private static final int BLOCK_POINTS = 64;

    static LoweredNode lower(Node node, PointOp op, Target target) {
        CloudTasks tasks = new CloudTasks(node, op.clouds(), target.rowStride(PointOp.AXES), target);
        return switch (op) {
            case PointOp.GridPositions(int _, int resolution, boolean normalized) ->
                LoweredNode.of(node, tasks.positions(new GridPositions(resolution, normalized)));
            case PointOp.GroupCells(int _, int resolution) ->
                LoweredNode.of(node, tasks.groups(tasks.cells(resolution)));
            case PointOp.GridCorners(int _, int resolution) ->
                LoweredNode.of(node, tasks.corners(tasks.cells(resolution)));
            case PointOp.FarthestPoints(int _, int samples) ->
                LoweredNode.of(node, tasks.farthest(FarthestPoints.of(node.name(), tasks.each(0), samples)));
            case PointOp.FarthestRows(int _, int samples) ->
                LoweredNode.of(node, tasks.farthestRows(new FarthestRows(node.name(), tasks.each(0), samples)));
            case PointOp.BallQuery(int _, int neighbours, float least, float radius) ->
                LoweredNode.of(
                        node,
                        tasks.ball(
                                new BallQuery(node.name(), tasks.each(0), tasks.each(1), neighbours, least, radius)));
            case PointOp.NearestPoints _ ->
                LoweredNode.of(node, tasks.nearest(new NearestPoints(node.name(), tasks.each(0), tasks.each(1))));
            case PointOp.FeatureNeighbours(int _, int neighbours) ->
                LoweredNode.of(
                        node,
                        tasks.byFeatures(
                                new FeatureNeighbours(node.name(), tasks.each(0), tasks.columns(0), neighbours)));
            case PointOp.Neighbours neighbours -> NeighbourTasks.lower(node, neighbours, target);
            case PointOp.Normals normals -> LoweredNode.of(node, tasks.normals(normals));
            case PointOp.Inliers(int _, float deviations) -> tasks.inliers(deviations);
            case BoxOp box -> LoweredNode.of(node, new BoxTasks(tasks).step(box));
        };
    }

    private GridCells cells(int resolution) {
        return new GridCells(node.name(), each(0), resolution);
    }

    private KernelStep positions(GridPositions positions) {
        int each = each(0);
        return ofClouds(
                arguments(),
                (arrays, ints, cloud) -> positions.compute(
                        node.name(),
                        (float[]) arrays[0],
                        ints[0],
                        stride,
                        cloud * each,
                        (cloud + 1) * each,
                        (float[]) arrays[1],
                        ints[1]));
    }

    private KernelStep groups(GridCells cells) {
        return ofClouds(
                arguments(),
                (arrays, ints, cloud) -> cells.group(
                        cloud,
                        (float[]) arrays[0],
                        ints[0],
                        stride,
                        (int[]) arrays[1],
                        ints[1],
                        (int[]) arrays[2],
                        ints[2],
                        (int[]) arrays[3],
                        ints[3]));
    }

    private KernelStep farthest(FarthestPoints points) {
        Arguments arguments = arguments()
                .scratch(DType.F32, Size.of(points.floats()).times(clouds))
                .scratch(DType.I32, Size.of(points.ints()).times(clouds));
        return ofClouds(
                arguments,
                (arrays, ints, cloud) -> points.sample(
                        cloud,
                        (float[]) arrays[0],
                        ints[0],
                        stride,
                        (float[]) arrays[2],
                        ints[2],
                        (int[]) arrays[3],
                        ints[3],
                        (int[]) arrays[1],
                        ints[1]));
    }

    private KernelStep farthestRows(FarthestRows rows) {
        int rowStride = target.rowStride(columns(0));
        return ofClouds(
                arguments().scratch(DType.F32, Size.of(rows(0))),
                (arrays, ints, cloud) -> rows.sample(
                        cloud,
                        (float[]) arrays[0],
                        ints[0],
                        rowStride,
                        (float[]) arrays[2],
                        ints[2],
                        (int[]) arrays[1],
                        ints[1]));
    }

    private KernelStep corners(GridCells cells) {
        int weightStride = target.rowStride(GridCells.CORNERS);
        int rows = rows(0);
        return ofBlocks(
                rows,
                (arrays, ints, first, last) -> cells.corners(
                        first,
                        last,
                        (float[]) arrays[0],
                        ints[0],
                        stride,
                        (int[]) arrays[1],
                        ints[1],
                        (float[]) arrays[2],
                        ints[2],
                        weightStride));
    }

    private KernelStep ball(BallQuery query) {
        int rows = rows(1);
        return ofBlocks(
                rows,
                (arrays, ints, first, last) -> query.find(
                        first,
                        last,
                        (float[]) arrays[0],
                        ints[0],
                        (float[]) arrays[1],
                        ints[1],
                        stride,
                        (int[]) arrays[2],
                        ints[2]));
    }

    private KernelStep nearest(NearestPoints points) {
        int weightStride = target.rowStride(NearestPoints.NEAREST);
        int rows = rows(0);
        return ofBlocks(
                rows,
                (arrays, ints, first, last) -> points.find(
                        first,
                        last,
                        (float[]) arrays[0],
                        ints[0],
                        (float[]) arrays[1],
                        ints[1],
                        stride,
                        (int[]) arrays[2],
                        ints[2],
                        (float[]) arrays[3],
                        ints[3],
                        weightStride));
    }

    private KernelStep byFeatures(FeatureNeighbours search) {
        int rows = rows(0);
        int rowStride = target.rowStride(columns(0));
        int memory = search.scratch(BLOCK_POINTS);
        Size blocks = Size.of(rows).ceilDiv(BLOCK_POINTS);
        return ofBlocks(
                arguments().scratch(DType.F32, blocks.times(memory)),
                rows,
                (arrays, ints, first, last) -> search.find(
                        first,
                        last,
                        (float[]) arrays[0],
                        ints[0],
                        rowStride,
                        (float[]) arrays[2],
                        ints[2] + first / BLOCK_POINTS * memory,
                        (int[]) arrays[1],
                        ints[1]));
    }

    private KernelStep normals(PointOp.Normals op) {
        Normals normals = new Normals(node.name(), columns(1), op.viewX(), op.viewY(), op.viewZ());
        return ofBlocks(
                rows(0),
                (arrays, ints, first, last) -> normals.compute(
                        first,
                        last,
                        (float[]) arrays[0],
                        ints[0],
                        stride,
                        (int[]) arrays[1],
                        ints[1],
                        (float[]) arrays[2],
                        ints[2]));
    }

    private LoweredNode inliers(float deviations) {
        Inliers inliers = new Inliers(each(0), columns(0), deviations);
        int distanceStride = target.rowStride(columns(0));
        int markStride = target.rowStride(1);
        Argument means = new Argument.Shared("means", DType.F32, Size.of(rows(0)));
        return LoweredNode.of(
                node,
                ofBlocks(
                        new Arguments(node).input(0, 0).add(means),
                        rows(0),
                        (arrays, ints, first, last) -> inliers.means(
                                first,
                                last,
                                (float[]) arrays[0],
                                ints[0],
                                distanceStride,
                                (float[]) arrays[1],
                                ints[1])),
                ofEach(
                        new Arguments(node).output(0, 0).add(means),
                        clouds,
                        (arrays, ints, cloud) -> inliers.decide(
                                cloud, (float[]) arrays[1], ints[1], (float[]) arrays[0], ints[0], markStride)));
    }

    /** What is done with one cloud or one row. */
    interface Body {
        void run(Object[] arrays, int[] ints, int one);
    }

    private KernelStep ofClouds(Arguments arguments, Body body) {
        return ofEach(arguments, clouds, body);
    }

    KernelStep ofEach(Arguments arguments, int count, Body body) {
        HostKernel code = (arrays, ints, begin, end) -> {
            for (int one = begin; one < end; one++) {
                body.run(arrays, ints, one);
            }
        };
        return arguments.step(new Code.Task(node.name(), code), Size.of(count));
    }

    /** What is done with the points {@code first .. last - 1}. */
    interface BlockBody {
        void run(Object[] arrays, int[] ints, int first, int last);
    }

    KernelStep ofBlocks(int rows, BlockBody body) {
        return ofBlocks(arguments(), rows, body);
    }

    private KernelStep ofBlocks(Arguments arguments, int rows, BlockBody body) {
        HostKernel code = (arrays, ints, begin, end) ->
                body.run(arrays, ints, begin * BLOCK_POINTS, Math.min(end * BLOCK_POINTS, rows));
        return arguments.step(new Code.Task(node.name(), code), Size.of(rows).ceilDiv(BLOCK_POINTS));
    }

    /** All inputs, then all outputs. */
    Arguments arguments() {
        Arguments arguments = new Arguments(node);
        for (int i = 0; i < node.inputs().size(); i++) {
            arguments.input(i, 0);
        }
        for (int i = 0; i < node.outputs().size(); i++) {
            arguments.output(i, 0);
        }
        return arguments;
    }

    /** Points of an input in each cloud. */
    int each(int input) {
        return rows(input) / clouds;
    }

    int rows(int input) {
        return node.input(input).tensor().shape().fixed(0);
    }

    private int columns(int input) {
        return node.input(input).tensor().shape().fixed(1);
    }
}
