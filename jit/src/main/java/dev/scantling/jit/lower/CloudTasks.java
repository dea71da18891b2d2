package dev.scantling.jit.lower;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.DType;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Target;
import dev.scantling.pointcloud.cloud.BallQuery;
import dev.scantling.pointcloud.cloud.FarthestPoints;
import dev.scantling.pointcloud.cloud.GridCells;
import dev.scantling.pointcloud.cloud.GridPositions;
import dev.scantling.pointcloud.cloud.NearestPoints;

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
        return LoweredNode.of(
                node,
                switch (op) {
                    case PointOp.GridPositions(int _, int resolution, boolean normalized) ->
                        tasks.positions(new GridPositions(resolution, normalized));
                    case PointOp.GroupCells(int _, int resolution) -> tasks.groups(tasks.cells(resolution));
                    case PointOp.GridCorners(int _, int resolution) -> tasks.corners(tasks.cells(resolution));
                    case PointOp.FarthestPoints(int _, int samples) ->
                        tasks.farthest(new FarthestPoints(node.name(), tasks.each(0), samples));
                    case PointOp.BallQuery(int _, int neighbours, float radius) ->
                        tasks.ball(new BallQuery(node.name(), tasks.each(0), tasks.each(1), neighbours, radius));
                    case PointOp.NearestPoints _ ->
                        tasks.nearest(new NearestPoints(node.name(), tasks.each(0), tasks.each(1)));
                });
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
        Arguments arguments = arguments().scratch(DType.F32, Size.of(rows(0)));
        return ofClouds(
                arguments,
                (arrays, ints, cloud) -> points.sample(
                        cloud,
                        (float[]) arrays[0],
                        ints[0],
                        stride,
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

    /** What is done with one cloud. */
    private interface CloudBody {
        void run(Object[] arrays, int[] ints, int cloud);
    }

    private KernelStep ofClouds(Arguments arguments, CloudBody body) {
        HostKernel code = (arrays, ints, begin, end) -> {
            for (int cloud = begin; cloud < end; cloud++) {
                body.run(arrays, ints, cloud);
            }
        };
        return arguments.step(new Code.Task(node.name(), code), Size.of(clouds));
    }

    /** What is done with the points {@code first .. last - 1}. */
    private interface BlockBody {
        void run(Object[] arrays, int[] ints, int first, int last);
    }

    private KernelStep ofBlocks(int rows, BlockBody body) {
        HostKernel code = (arrays, ints, begin, end) ->
                body.run(arrays, ints, begin * BLOCK_POINTS, Math.min(end * BLOCK_POINTS, rows));
        return arguments().step(new Code.Task(node.name(), code), Size.of(rows).ceilDiv(BLOCK_POINTS));
    }

    /** All inputs, then all outputs. */
    private Arguments arguments() {
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
    private int each(int input) {
        return rows(input) / clouds;
    }

    private int rows(int input) {
        return node.input(input).tensor().shape().fixed(0);
    }
}
