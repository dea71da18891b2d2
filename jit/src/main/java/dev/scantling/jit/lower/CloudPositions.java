package dev.scantling.jit.lower;

import dev.scantling.ir.DType;
import dev.scantling.ir.PointOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.stream.Stream;

/** Where points of clouds lie in dense grids, as kernels. */
record CloudPositions(CloudKernels clouds) {
    private static final int AXES = PointOp.AXES;

    /** Means in float64 in the order of points, as the definition has them, each by one iteration. */
    LoweredNode lower(PointOp.GridPositions op) {
        return clouds.checked(Size.of(clouds.clouds()), Stream.of(means(), reaches(), place(op)));
    }

    private Argument.Shared centres() {
        return new Argument.Shared("centres", DType.F32, Size.of(clouds.clouds() * AXES));
    }

    private Argument.Shared reach() {
        return new Argument.Shared("reach", DType.F32, Size.of(clouds.clouds()));
    }

    private KernelStep means() {
        StepBuilder step = new StepBuilder("cloud_means", clouds.node(), clouds.target());
        KernelBuilder code = step.code();
        BufferParam points = step.input("points", 0);
        BufferParam centres = step.written("centres", centres());
        Expr count = step.extent("each", Size.of(clouds.each()));
        return step.tasks(Size.of(clouds.clouds() * AXES), task -> {
            Expr first = code.let("first", task.dividedBy(AXES).times(count));
            Expr axis = code.let("axis", task.remainder(AXES));
            ReadLocal sum = code.let("sum", Expr.of(0d));
            code.loop("point", count, point -> {
                Expr at = first.plus(point).times(clouds.stride()).plus(axis);
                code.assign(sum, sum.plus(points.load(at).toDouble()));
            });
            code.store(centres, task, sum.dividedBy(count.toDouble()).toFloat());
        });
    }

    /** The largest distance from the mean, and a mark where a coordinate is not finite. */
    private KernelStep reaches() {
        StepBuilder step = new StepBuilder("cloud_reaches", clouds.node(), clouds.target());
        KernelBuilder code = step.code();
        BufferParam points = step.input("points", 0);
        BufferParam centres = step.read("centres", centres());
        BufferParam reach = step.written("reach", reach());
        BufferParam marks = step.written("marks", Complaint.marks(Size.of(clouds.clouds())));
        Expr count = step.extent("each", Size.of(clouds.each()));
        return step.tasks(Size.of(clouds.clouds()), cloud -> {
            Expr first = code.let("first", cloud.times(count));
            ReadLocal largest = code.let("largest", Expr.of(0f));
            ReadLocal mark = code.let("mark", Expr.of(0));
            code.loop("point", count, point -> {
                Expr at = code.let("at", first.plus(point).times(clouds.stride()));
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
        StepBuilder step = new StepBuilder(
                op.normalized() ? "cloud_place_normalized" : "cloud_place", clouds.node(), clouds.target());
        KernelBuilder code = step.code();
        BufferParam points = step.input("points", 0);
        BufferParam centres = step.read("centres", centres());
        BufferParam reach = step.read("reach", reach());
        BufferParam positions = step.output("positions", 0);
        Expr count = step.extent("each", Size.of(clouds.each()));
        Expr cells = code.let(
                "cells", step.extent("resolution", Size.of(op.resolution())).toFloat());
        return step.blocks(
                clouds.points(),
                CloudKernels.BLOCK_POINTS,
                (_, first, last) -> code.loop("point", first, last, 1, point -> {
                    Expr cloud = code.let("cloud", point.dividedBy(count));
                    Expr far = code.let("far", reach.load(cloud));
                    Expr at = code.let("at", point.times(clouds.stride()));
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
                            Expr.of(clouds.stride()),
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
}
