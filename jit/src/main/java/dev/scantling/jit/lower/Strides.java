package dev.scantling.jit.lower;

import dev.scantling.ir.geometry.Int3;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;

/** A stride along each axis as numbers of a kernel, so that geometries share one; I64. */
record Strides(Expr x, Expr y, Expr z) {

    /** Of a kernel that has declared all its arrays. */
    static Strides declare(StepBuilder step, Int3 stride) {
        return new Strides(
                step.extent("stride_x", Size.of(stride.x())).toLong(),
                step.extent("stride_y", Size.of(stride.y())).toLong(),
                step.extent("stride_z", Size.of(stride.z())).toLong());
    }

    /** Whether they divide all coordinates of a cell. */
    Expr divide(KeyCode.Cell cell) {
        return divides(x, cell.x()).and(divides(y, cell.y())).and(divides(z, cell.z()));
    }

    private static Expr divides(Expr stride, Expr v) {
        return v.remainder(stride).isEqualTo(Expr.of(0L));
    }

    /** The cell of a coarser level, of a cell whose coordinates they divide. */
    KeyCode.Cell quotient(KernelBuilder code, KeyCode.Cell cell) {
        return new KeyCode.Cell(
                cell.batch(),
                code.let("x", cell.x().dividedBy(x)),
                code.let("y", cell.y().dividedBy(y)),
                code.let("z", cell.z().dividedBy(z)));
    }
}
