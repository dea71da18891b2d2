package dev.scantling.jit.lower;

import dev.scantling.ir.DType;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Target;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.pointcloud.cloud.GridCells;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where points of clouds lie in dense grids, as kernels.
 *
 * @param each points of a cloud
 */
record CloudKernels(Node node, Target target, int clouds, int each) {
    private static final int AXES = PointOp.AXES;

    /** Points of one iteration. */
    private static final int BLOCK_POINTS = 256;

    static CloudKernels of(Node node, PointOp op, Target target) {
        int rows = node.input(0).tensor().shape().fixed(0);
        return new CloudKernels(node, target, op.clouds(), rows / op.clouds());
    }

    private Size points() {
        return Size.of(clouds * each);
    }

    private int stride() {
        return target.rowStride(AXES);
    }

    private LoweredNode checked(Size blocks, Stream<KernelStep> steps) {
        List<KernelStep> all = Stream.concat(steps, Stream.of(Complaint.join(node, target, blocks)))
                .toList();
        LoweredNode hosted = CloudTasks.lower(node, (PointOp) node.op(), target);
        return new LoweredNode(node, all, List.of(), Optional.empty())
                .complaining(Complaint.of(hosted.steps().getFirst()));
    }

    /** Means in float64 in the order of points, as the definition has them, each by one iteration. */
    LoweredNode positions(PointOp.GridPositions op) {
        return checked(Size.of(clouds), Stream.of(means(), reaches(), place(op)));
    }

    private Argument.Shared centres() {
        return new Argument.Shared("centres", DType.F32, Size.of(clouds * AXES));
    }

    private Argument.Shared reach() {
        return new Argument.Shared("reach", DType.F32, Size.of(clouds));
    }

    private KernelStep means() {
        StepBuilder step = new StepBuilder("cloud_means", node, target);
        KernelBuilder code = step.code();
        BufferParam points = step.input("points", 0);
        BufferParam centres = step.written("centres", centres());
        Expr count = step.extent("each", Size.of(each));
        return step.tasks(Size.of(clouds * AXES), task -> {
            Expr first = code.let("first", task.dividedBy(AXES).times(count));
            Expr axis = code.let("axis", task.remainder(AXES));
            ReadLocal sum = code.let("sum", Expr.of(0d));
            code.loop("point", count, point -> {
                Expr at = first.plus(point).times(stride()).plus(axis);
                code.assign(sum, sum.plus(points.load(at).toDouble()));
            });
            code.store(centres, task, sum.dividedBy(count.toDouble()).toFloat());
        });
    }

    /** The largest distance from the mean, and a mark where a coordinate is not finite. */
    private KernelStep reaches() {
        StepBuilder step = new StepBuilder("cloud_reaches", node, target);
        KernelBuilder code = step.code();
        BufferParam points = step.input("points", 0);
        BufferParam centres = step.read("centres", centres());
        BufferParam reach = step.written("reach", reach());
        BufferParam marks = step.written("marks", Complaint.marks(Size.of(clouds)));
        Expr count = step.extent("each", Size.of(each));
        return step.tasks(Size.of(clouds), cloud -> {
            Expr first = code.let("first", cloud.times(count));
            ReadLocal largest = code.let("largest", Expr.of(0f));
            ReadLocal mark = code.let("mark", Expr.of(0));
            code.loop("point", count, point -> {
                Expr at = code.let("at", first.plus(point).times(stride()));
                ReadLocal square = code.let("square", Expr.of(0d));
                for (int axis = 0; axis < AXES; axis++) {
                    Expr c = code.let("c", points.load(at.plus(axis)));
                    Expr d = code.let(
                            "d",
                            c.minus(centres.load(cloud.times(AXES).plus(axis))).toDouble());
                    code.assign(square, square.plus(d.times(d)));
                    code.assign(mark, c.minus(c).isEqualTo(Expr.of(0f)).select(mark, Expr.of(1)));
                }
                code.assign(largest, largest.max(square.squareRoot().toFloat()));
            });
            code.store(reach, cloud, largest);
            code.store(marks, cloud, mark);
        });
    }

    private KernelStep place(PointOp.GridPositions op) {
        StepBuilder step = new StepBuilder(op.normalized() ? "cloud_place_normalized" : "cloud_place", node, target);
        KernelBuilder code = step.code();
        BufferParam points = step.input("points", 0);
        BufferParam centres = step.read("centres", centres());
        BufferParam reach = step.read("reach", reach());
        BufferParam positions = step.output("positions", 0);
        Expr count = step.extent("each", Size.of(each));
        Expr cells = code.let(
                "cells", step.extent("resolution", Size.of(op.resolution())).toFloat());
        return step.blocks(
                points(),
                BLOCK_POINTS,
                (_, first, last) -> code.loop("point", first, last, 1, point -> {
                    Expr cloud = code.let("cloud", point.dividedBy(count));
                    Expr far = code.let("far", reach.load(cloud));
                    Expr at = code.let("at", point.times(stride()));
                    code.loop("axis", AXES, axis -> {
                        Expr centre = centres.load(cloud.times(AXES).plus(axis));
                        Expr d = code.let("d", points.load(at.plus(axis)).minus(centre));
                        Expr unit = code.let("unit", op.normalized() ? normalized(d, far) : halved(d));
                        Expr inside =
                                unit.times(cells).min(cells.minus(Expr.of(1f))).max(Expr.of(0f));
                        code.store(positions, at.plus(axis), inside);
                    });
                    code.loop(
                            "pad",
                            Expr.of(AXES),
                            Expr.of(stride()),
                            1,
                            pad -> code.store(positions, at.plus(pad), Expr.of(0f)));
                }));
    }

    private static Expr halved(Expr d) {
        return d.plus(Expr.of(1f)).dividedBy(Expr.of(2f));
    }

    private static Expr normalized(Expr d, Expr reach) {
        Expr unit = d.dividedBy(Expr.of(2f).times(reach)).plus(Expr.of(0.5f));
        return reach.isEqualTo(Expr.of(0f)).select(Expr.of(0.5f), unit);
    }

    private Size blocks() {
        return points().ceilDiv(BLOCK_POINTS);
    }

    LoweredNode groups(PointOp.GroupCells op) {
        PointGroups groups = new PointGroups(node, target, points(), Size.of(op.cells()));
        StepBuilder step = new StepBuilder("cloud_cells", node, target);
        KernelBuilder code = step.code();
        BufferParam positions = step.input("positions", 0);
        BufferParam placed = groups.declare(step);
        BufferParam marks = step.written("marks", Complaint.marks(blocks()));
        Grid grid = Grid.declare(step, positions, each, op.resolution());
        FunctionCode functions = new FunctionCode(code, 1);
        KernelStep cells = step.blocks(points(), BLOCK_POINTS, (block, first, last) -> {
            ReadLocal mark = code.let("mark", Expr.of(0));
            code.loop("point", first, last, 1, point -> {
                Grid.Position at = grid.position(point, stride(), mark);
                PointGroups.place(
                        code,
                        placed,
                        point,
                        grid.cell(
                                point,
                                functions.of(UnaryFunction.ROUND, at.x()),
                                functions.of(UnaryFunction.ROUND, at.y()),
                                functions.of(UnaryFunction.ROUND, at.z())));
            });
            code.store(marks, block, mark);
        });
        return checked(blocks(), Stream.concat(Stream.of(cells), groups.steps()));
    }

    LoweredNode corners(PointOp.GridCorners op) {
        StepBuilder step = new StepBuilder("cloud_corners", node, target);
        KernelBuilder code = step.code();
        BufferParam positions = step.input("positions", 0);
        BufferParam index = step.output("index", 0);
        BufferParam weight = step.output("weight", 1);
        BufferParam marks = step.written("marks", Complaint.marks(blocks()));
        Grid grid = Grid.declare(step, positions, each, op.resolution());
        int weightStride = target.rowStride(GridCells.CORNERS);
        KernelStep corners = step.blocks(points(), BLOCK_POINTS, (block, first, last) -> {
            ReadLocal mark = code.let("mark", Expr.of(0));
            code.loop("point", first, last, 1, point -> {
                Grid.Position at = grid.position(point, stride(), mark);
                Grid.Position low = grid.floor(at);
                Grid.Position fraction = at.minus(code, low);
                Expr shares = code.let("shares", point.times(weightStride));
                code.loop("corner", GridCells.CORNERS, corner -> {
                    CornerCode sides = CornerCode.of(code, corner);
                    Expr cell = grid.cell(
                            point,
                            upper(low.x(), fraction.x(), sides.i()),
                            upper(low.y(), fraction.y(), sides.j()),
                            upper(low.z(), fraction.z(), sides.k()));
                    code.store(index, point.times(GridCells.CORNERS).plus(corner), cell);
                    code.store(weight, shares.plus(corner), sides.share(fraction.x(), fraction.y(), fraction.z()));
                });
                code.loop(
                        "pad",
                        Expr.of(GridCells.CORNERS),
                        Expr.of(weightStride),
                        1,
                        pad -> code.store(weight, shares.plus(pad), Expr.of(0f)));
            });
            code.store(marks, block, mark);
        });
        return checked(blocks(), Stream.of(corners));
    }

    /** The lower or the upper side of a position; the same where it is whole. */
    private static Expr upper(Expr low, Expr fraction, Expr step) {
        Expr up = step.isEqualTo(1).and(Expr.of(0f).lessThan(fraction));
        return up.select(low.plus(Expr.of(1f)), low);
    }

    /**
     * The grid of each cloud inside a kernel.
     *
     * @param each points of a cloud
     * @param resolution cells of an axis; I32
     */
    private record Grid(KernelBuilder code, BufferParam positions, Expr each, Expr resolution) {

        static Grid declare(StepBuilder step, BufferParam positions, int each, int resolution) {
            return new Grid(
                    step.code(),
                    positions,
                    step.extent("each", Size.of(each)),
                    step.extent("resolution", Size.of(resolution)));
        }

        /** A number for each axis, F32. */
        record Position(Expr x, Expr y, Expr z) {
            Position minus(KernelBuilder code, Position other) {
                return new Position(
                        code.let("dx", x.minus(other.x)),
                        code.let("dy", y.minus(other.y)),
                        code.let("dz", z.minus(other.z)));
            }
        }

        /** Where a point lies, or 0 and a mark where that is outside. */
        Position position(Expr point, int stride, ReadLocal mark) {
            Expr at = code.let("at", point.times(stride));
            return new Position(axis(at, mark), axis(at.plus(1), mark), axis(at.plus(2), mark));
        }

        private Expr axis(Expr at, ReadLocal mark) {
            Expr c = code.let("c", positions.load(at));
            Expr last = resolution.minus(1).toFloat();
            Expr inside =
                    code.let("inside", Expr.of(0f).atMost(c).and(c.atMost(last)).select(Expr.of(1), Expr.of(0)));
            code.assign(mark, mark.max(Expr.of(1).minus(inside)));
            return code.let("position", inside.isEqualTo(1).select(c, Expr.of(0f)));
        }

        Position floor(Position at) {
            FunctionCode functions = new FunctionCode(code, 1);
            return new Position(
                    code.let("low_x", functions.of(UnaryFunction.FLOOR, at.x)),
                    code.let("low_y", functions.of(UnaryFunction.FLOOR, at.y)),
                    code.let("low_z", functions.of(UnaryFunction.FLOOR, at.z)));
        }

        /** The number of a cell of the cloud of a point. */
        Expr cell(Expr point, Expr x, Expr y, Expr z) {
            Expr first = point.dividedBy(each).times(resolution);
            Expr ofX = first.plus(x.toInt()).times(resolution);
            return code.let("cell", ofX.plus(y.toInt()).times(resolution).plus(z.toInt()));
        }
    }
}
