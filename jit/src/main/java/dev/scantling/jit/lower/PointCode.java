package dev.scantling.jit.lower;

import dev.scantling.ir.UnaryFunction;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;

/**
 * Points inside a kernel: what {@link dev.scantling.sparse.PointVoxels} computes of one.
 *
 * @param points rows of batch, x, y and z
 * @param rowStride distance of the rows
 * @param strides of the level
 */
record PointCode(KernelBuilder code, BufferParam points, int rowStride, Strides strides) {
    /** Floats from here on, or below its negative, are no cells. */
    private static final float CELLS_END = 0x1p31f;

    /** A cell outside the range of every layout, whose axes have 32 bits at most. */
    private static final long NOWHERE = 1L << 40;

    /** Of a kernel that has declared all its arrays. */
    static PointCode declare(StepBuilder step, BufferParam points, int rowStride, Int3 stride) {
        return new PointCode(step.code(), points, rowStride, Strides.declare(step, stride));
    }

    /** The coordinates of a point in voxels of a level. */
    record Position(Expr batch, Expr x, Expr y, Expr z) {}

    Position position(Expr point) {
        Expr at = code.let("at", point.times(rowStride));
        return new Position(
                points.load(at),
                scaled(at.plus(1), strides.x()),
                scaled(at.plus(2), strides.y()),
                scaled(at.plus(3), strides.z()));
    }

    private Expr scaled(Expr at, Expr stride) {
        return code.let("position", points.load(at).dividedBy(stride.toFloat()));
    }

    /** The cell that a point is in, outside of every range where it is in none. */
    KeyCode.Cell cell(Position position) {
        Expr batch = code.let("batch", position.batch().toInt());
        Expr whole = batch.toFloat().isEqualTo(position.batch());
        return new KeyCode.Cell(
                code.let("sample", whole.select(batch.toLong(), Expr.of(NOWHERE))),
                cell(position.x()),
                cell(position.y()),
                cell(position.z()));
    }

    private Expr cell(Expr position) {
        Expr inside = Expr.of(-CELLS_END).atMost(position).and(position.lessThan(Expr.of(CELLS_END)));
        Expr cell = floor(position).toInt().toLong();
        return code.let("cell", inside.select(cell, Expr.of(NOWHERE)));
    }

    /** What is behind the point of a position. */
    Expr fraction(Expr position) {
        return code.let("fraction", position.minus(floor(position)));
    }

    private Expr floor(Expr position) {
        return code.let("floor", new FunctionCode(code, 1).of(UnaryFunction.FLOOR, position));
    }
}
