package dev.scantling.jit.lower;

import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.sparse.PointVoxels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Operators that find the voxels of points, as kernels: a search in the sorted keys for each point.
 *
 * @param points rows of the points
 * @param voxels rows of the coordinate set
 */
record PointKernels(Node node, Target target, Size points, Size voxels, Type.CoordsType coords) {
    private static final int CORNERS = PointVoxels.CORNERS;
    private static final float TINY = 1e-8f;

    /** Points of one iteration. */
    private static final int BLOCK_POINTS = 256;

    static PointKernels of(Node node, Target target) {
        Type.CoordsType coords = (Type.CoordsType) node.input(1).type();
        Size points = Size.of(node.input(0).tensor().shape().dim(0));
        return new PointKernels(node, target, points, Size.of(coords.rows()), coords);
    }

    LoweredNode groupPoints(GeometryOp.GroupPoints op) {
        PointGroups groups = new PointGroups(node, target, points, voxels);
        List<KernelStep> steps = Stream.concat(Stream.of(place(groups, op.absent())), groups.steps())
                .toList();
        return new LoweredNode(node, steps, List.of(), Optional.empty());
    }

    /** Points without a voxel belong behind all rows, or to the first. */
    private KernelStep place(PointGroups groups, AbsentVoxel absent) {
        StepBuilder step = new StepBuilder("point_rows", node, target);
        BufferParam rows = step.input("points", 0);
        BufferParam keys = step.input("keys", 1, Slots.KEYS);
        BufferParam placed = groups.declare(step);
        Expr count = step.extent("voxels", voxels);
        Expr home = step.extent("home", absent == AbsentVoxel.FIRST_ROW ? Size.of(0) : voxels);
        PointCode point = PointCode.declare(step, rows, target.rowStride(PointTasks.COLUMNS), coords.stride());
        KeyCode packed = KeyCode.declare(step);
        KernelBuilder code = step.code();
        return step.blocks(
                points,
                BLOCK_POINTS,
                (_, first, last) -> code.loop("point", first, last, 1, p -> {
                    Expr key = packed.key(point.cell(point.position(p)));
                    Expr row = new KeySearch(code, keys).row(count, key);
                    PointGroups.place(code, placed, p, row.lessThan(0).select(home, row));
                }));
    }

    /** @see PointVoxels#corners */
    LoweredNode trilinear(GeometryOp.Trilinear op) {
        StepBuilder step = new StepBuilder("trilinear", node, target);
        BufferParam rows = step.input("points", 0);
        BufferParam keys = step.input("keys", 1, Slots.KEYS);
        Corners corners = new Corners(step, step.output("index", 0), step.output("weight", 1), op.nearest());
        Expr count = step.extent("voxels", voxels);
        PointCode point = PointCode.declare(step, rows, target.rowStride(PointTasks.COLUMNS), coords.stride());
        KeyCode packed = KeyCode.declare(step);
        KernelBuilder code = step.code();
        return LoweredNode.of(
                node,
                step.blocks(
                        points,
                        BLOCK_POINTS,
                        (_, first, last) -> code.loop(
                                "point",
                                first,
                                last,
                                1,
                                p -> corners.write(p, point, packed, new KeySearch(code, keys), count))));
    }

    /** @param kept corners that count; the others have no row */
    private record Corners(StepBuilder step, BufferParam index, BufferParam weight, Expr kept) {
        Corners(StepBuilder step, BufferParam index, BufferParam weight, boolean nearest) {
            this(step, index, weight, step.extent("kept", Size.of(nearest ? 1 : CORNERS)));
        }

        void write(Expr point, PointCode points, KeyCode packed, KeySearch search, Expr count) {
            KernelBuilder code = step.code();
            PointCode.Position position = points.position(point);
            KeyCode.Cell low = points.cell(position);
            Expr x = points.fraction(position.x());
            Expr y = points.fraction(position.y());
            Expr z = points.fraction(position.z());
            int stride = step.target().rowStride(CORNERS);
            Expr shares = code.let("shares", point.times(stride));
            ReadLocal sum = code.let("sum", Expr.of(0f));
            code.loop("corner", CORNERS, corner -> {
                CornerCode at = CornerCode.of(code, corner);
                Expr row = search.row(count, packed.key(at.above(low)));
                Expr share = code.let("share", row.lessThan(0).select(Expr.of(0f), at.share(x, y, z)));
                code.store(
                        index, point.times(CORNERS).plus(corner), isKept(corner).select(row, absent()));
                code.store(weight, shares.plus(corner), share);
                code.assign(sum, sum.plus(share));
            });
            Expr all = code.let("all", sum.plus(Expr.of(TINY)));
            code.loop("corner", CORNERS, corner -> {
                Expr at = code.let("at", shares.plus(corner));
                Expr share = weight.load(at).dividedBy(all);
                code.store(weight, at, isKept(corner).select(share, Expr.of(0f)));
            });
            code.loop(
                    "pad",
                    stride - CORNERS,
                    pad -> code.store(weight, shares.plus(pad).plus(CORNERS), Expr.of(0f)));
        }

        private Expr isKept(Expr corner) {
            return corner.lessThan(kept);
        }

        private static Expr absent() {
            return Expr.of(PointVoxels.ABSENT);
        }
    }
}
