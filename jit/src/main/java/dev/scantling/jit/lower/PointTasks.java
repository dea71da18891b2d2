package dev.scantling.jit.lower;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.DType;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.sparse.PointVoxels;

/**
 * Operators that find the voxels of points, as tasks over the array algorithms of the sparse module. A task finds its
 * arrays and numbers as those of {@link CoordinateTasks} do.
 *
 * @param points rows of the points
 * @param voxels rows of the coordinate set
 */
record PointTasks(Node node, Target target, Size points, Size voxels, Type.CoordsType coords) {
    /** Batch, x, y, z. */
    static final int COLUMNS = 4;

    /** Points of one iteration. */
    private static final int BLOCK_POINTS = 1024;

    static PointTasks of(Node node, Target target) {
        Type.CoordsType coords = (Type.CoordsType) node.input(1).type();
        Size points = Size.of(node.input(0).tensor().shape().dim(0));
        return new PointTasks(node, target, points, Size.of(coords.rows()), coords);
    }

    /** Finds the row of each point, kept for the moment where the order will be; then sorts points by row. */
    LoweredNode groupPoints(GeometryOp.GroupPoints op) {
        return LoweredNode.of(node, findRows(), group(op));
    }

    private KernelStep findRows() {
        int stride = target.rowStride(COLUMNS);
        LayoutCache layouts = new LayoutCache();
        HostKernel code = (arrays, ints, begin, end) -> PointVoxels.findRows(
                layouts.of(ints, 5),
                coords.stride(),
                (float[]) arrays[0],
                ints[0],
                stride,
                begin * BLOCK_POINTS,
                Math.min(end * BLOCK_POINTS, ints[3]),
                (long[]) arrays[1],
                ints[1],
                ints[4],
                (int[]) arrays[2],
                ints[2]);
        return new Arguments(node)
                .input(0, 0)
                .input(1, Slots.KEYS)
                .output(2, 0)
                .extent(points)
                .extent(voxels)
                .layout()
                .step(task(code), points.ceilDiv(BLOCK_POINTS));
    }

    private KernelStep group(GeometryOp.GroupPoints op) {
        HostKernel code = (arrays, ints, begin, end) -> {
            System.arraycopy(arrays[2], ints[2], arrays[3], ints[3], ints[4]);
            PointVoxels.group(
                    (int[]) arrays[3],
                    ints[3],
                    ints[4],
                    ints[5],
                    op.absent(),
                    (int[]) arrays[0],
                    ints[0],
                    (int[]) arrays[1],
                    ints[1],
                    (int[]) arrays[2],
                    ints[2]);
        };
        return new Arguments(node)
                .output(0, 0)
                .output(1, 0)
                .output(2, 0)
                .scratch(DType.I32, points)
                .extent(points)
                .extent(voxels)
                .step(task(code), Size.of(1));
    }

    LoweredNode trilinear(GeometryOp.Trilinear op) {
        int pointStride = target.rowStride(COLUMNS);
        int weightStride = target.rowStride(PointVoxels.CORNERS);
        LayoutCache layouts = new LayoutCache();
        HostKernel code = (arrays, ints, begin, end) -> PointVoxels.corners(
                layouts.of(ints, 6),
                coords.stride(),
                op.nearest(),
                (float[]) arrays[0],
                ints[0],
                pointStride,
                begin * BLOCK_POINTS,
                Math.min(end * BLOCK_POINTS, ints[4]),
                (long[]) arrays[1],
                ints[1],
                ints[5],
                (int[]) arrays[2],
                ints[2],
                PointVoxels.CORNERS,
                (float[]) arrays[3],
                ints[3],
                weightStride);
        KernelStep step = new Arguments(node)
                .input(0, 0)
                .input(1, Slots.KEYS)
                .output(0, 0)
                .output(1, 0)
                .extent(points)
                .extent(voxels)
                .layout()
                .step(task(code), points.ceilDiv(BLOCK_POINTS));
        return LoweredNode.of(node, step);
    }

    private Code task(HostKernel code) {
        return new Code.Task(node.name(), code);
    }
}
