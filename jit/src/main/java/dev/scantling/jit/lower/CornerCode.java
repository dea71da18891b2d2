package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;

/**
 * One of the eight corners around a point inside a kernel: 0 or 1 step up on each axis, z fastest.
 *
 * @param i the step along x, {@code j} that along y, {@code k} that along z; I32
 */
record CornerCode(KernelBuilder code, Expr i, Expr j, Expr k) {

    static CornerCode of(KernelBuilder code, Expr corner) {
        return new CornerCode(
                code,
                code.let("i", corner.shiftRight(2)),
                code.let("j", corner.shiftRight(1).and(Expr.of(1))),
                code.let("k", corner.and(Expr.of(1))));
    }

    /** The cell at this corner of another. */
    KeyCode.Cell above(KeyCode.Cell low) {
        return new KeyCode.Cell(
                low.batch(),
                low.x().plus(i.toLong()),
                low.y().plus(j.toLong()),
                low.z().plus(k.toLong()));
    }

    /** The trilinear weight for the fractions of a position. */
    Expr share(Expr x, Expr y, Expr z) {
        return side(i, x).times(side(j, y)).times(side(k, z));
    }

    private static Expr side(Expr step, Expr fraction) {
        return step.isEqualTo(1).select(fraction, Expr.of(1f).minus(fraction));
    }
}
