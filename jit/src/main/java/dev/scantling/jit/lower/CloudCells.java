package dev.scantling.jit.lower;

import dev.scantling.ir.PointOp;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.pointcloud.cloud.GridCells;
import java.util.stream.Stream;

/** The cells of dense grids that points of clouds are in and between, as kernels. */
record CloudCells(CloudKernels clouds) {

    private Size blocks() {
        return clouds.points().ceilDiv(CloudKernels.BLOCK_POINTS);
    }

    LoweredNode groups(PointOp.GroupCells op) {
        PointGroups groups = new PointGroups(clouds.node(), clouds.target(), clouds.points(), Size.of(op.cells()));
        StepBuilder step = new StepBuilder("cloud_cells", clouds.node(), clouds.target());
        KernelBuilder code = step.code();
        BufferParam positions = step.input("positions", 0);
        BufferParam placed = groups.declare(step);
        BufferParam marks = step.written("marks", Complaint.marks(blocks()));
        Grid grid = Grid.declare(step, positions, clouds.each(), op.resolution());
        FunctionCode functions = new FunctionCode(code, 1);
        KernelStep cells = step.blocks(clouds.points(), CloudKernels.BLOCK_POINTS, (block, first, last) -> {
            ReadLocal mark = code.let("mark", Expr.of(0));
            code.loop("point", first, last, 1, point -> {
                Grid.Position at = grid.position(point, clouds.stride(), mark);
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
        return clouds.checked(blocks(), Stream.concat(Stream.of(cells), groups.steps()));
    }

    LoweredNode corners(PointOp.GridCorners op) {
        StepBuilder step = new StepBuilder("cloud_corners", clouds.node(), clouds.target());
        KernelBuilder code = step.code();
        BufferParam positions = step.input("positions", 0);
        BufferParam index = step.output("index", 0);
        BufferParam weight = step.output("weight", 1);
        BufferParam marks = step.written("marks", Complaint.marks(blocks()));
        Grid grid = Grid.declare(step, positions, clouds.each(), op.resolution());
        int weightStride = clouds.target().rowStride(GridCells.CORNERS);
        KernelStep corners = step.blocks(clouds.points(), CloudKernels.BLOCK_POINTS, (block, first, last) -> {
            ReadLocal mark = code.let("mark", Expr.of(0));
            code.loop("point", first, last, 1, point -> {
                Grid.Position at = grid.position(point, clouds.stride(), mark);
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
        return clouds.checked(blocks(), Stream.of(corners));
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
