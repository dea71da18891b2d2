package dev.scantling.jit.lower;

import dev.scantling.ir.FixedPoint;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;

/** Products and quotients of {@link FixedPoint} in I64. */
record FixedPointCode(KernelBuilder code) {
    /** Of sums of exponentials. */
    static final int SUM_INTEGER_BITS = 12;

    private static final long START = 1515870810;
    private static final long SLOPE = -1010580540;
    private static final int NEWTON_STEPS = 3;

    /** {@link FixedPoint#times}. */
    Expr times(Expr x, FixedPoint factor) {
        Expr raised = x.shiftLeft(Expr.of((long) factor.left()));
        return halved(highProduct(raised, Expr.of((long) factor.multiplier())), Expr.of((long) factor.right()));
    }

    /** {@link FixedPoint#highProduct}. */
    Expr highProduct(Expr a, Expr b) {
        return a.times(b).plus(Expr.of(1L << 30)).shiftRight(Expr.of(31L));
    }

    /** {@link FixedPoint#halved}: of a negative number, one less is added before its bits fall off. */
    Expr halved(Expr value, Expr times) {
        Expr x = code.let("halved", value);
        Expr half = code.let("half", Expr.of(1L).shiftLeft(times).shiftRight(Expr.of(1L)));
        Expr down = half.minus(Expr.of(1L)).max(Expr.of(0L));
        return code.let(
                "quotient", x.plus(x.lessThan(Expr.of(0L)).select(down, half)).shiftRight(times));
    }

    /** {@code 1 / (1 + x)} in units of 2^-31 by Newton's method. */
    Expr reciprocal(Expr x) {
        Expr half = code.let("denominator", x.plus(Expr.of(1L << 31)).shiftRight(Expr.of(1L)));
        ReadLocal y = code.let("reciprocal", Expr.of(START).plus(highProduct(half, Expr.of(SLOPE))));
        for (int i = 0; i < NEWTON_STEPS; i++) {
            Expr missing = code.let("missing", Expr.of(1L << 29).minus(highProduct(half, y)));
            code.assign(y, y.plus(saturated(highProduct(y, missing).shiftLeft(Expr.of(2L)))));
        }
        return code.let("result", saturated(y.shiftLeft(Expr.of(1L))));
    }

    private static Expr saturated(Expr x) {
        return x.max(Expr.of((long) Integer.MIN_VALUE)).min(Expr.of((long) Integer.MAX_VALUE));
    }
}
