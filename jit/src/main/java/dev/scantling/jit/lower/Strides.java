package dev.scantling.jit.lower;

import dev.scantling.ir.geometry.Int3;
import dev.scantling.jit.loop.Expr;

/** A stride along each axis as numbers of a kernel, so that geometries share one; I64. */
record Strides(Expr x, Expr y, Expr z) {

    /** Of a kernel that has declared all its arrays. */
    static Strides declare(StepBuilder step, Int3 stride) {
        return new Strides(
                step.extent("stride_x", Size.of(stride.x())).toLong(),
                step.extent("stride_y", Size.of(stride.y())).toLong(),
                step.extent("stride_z", Size.of(stride.z())).toLong());
    }
}
