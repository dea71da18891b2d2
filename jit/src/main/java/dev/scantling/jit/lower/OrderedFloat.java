package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;

/** Floats as integers of the same order, in which zeros are equal and NaN is larger than all. */
final class OrderedFloat {
    private OrderedFloat() {}

    /** The key of a scalar. */
    static Expr key(KernelBuilder code, Expr value) {
        Expr number = code.let("number", value.plus(Expr.of(0f)));
        Expr bits = code.let("bits", number.bits());
        Expr key = bits.xor(bits.shiftRight(Integer.SIZE - 1).and(Expr.of(Integer.MAX_VALUE)));
        return code.let("key", number.isEqualTo(number).select(key, Expr.of(Integer.MAX_VALUE)));
    }
}
