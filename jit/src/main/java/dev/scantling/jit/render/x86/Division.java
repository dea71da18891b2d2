package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.x86.Assembler;
import dev.scantling.jit.x86.Condition;
import dev.scantling.jit.x86.Gpr;
import dev.scantling.jit.x86.IntOp;
import dev.scantling.jit.x86.IntWidth;
import dev.scantling.jit.x86.Label;

/** Division of integers: RAX by RCX; the quotient is then in RAX, the remainder in RDX. */
final class Division {
    private Division() {}

    /** Where the result of DIV or REM is. */
    static Gpr result(BinaryOp op) {
        return op == BinaryOp.DIV ? Gpr.RAX : Gpr.RDX;
    }

    /** By a divisor that is neither 0 nor -1. */
    static void emit(Assembler code, IntWidth width) {
        code.signIntoRdx(width);
        code.divide(width, Gpr.RCX);
    }

    /** By any: the instruction traps on 0, and on -1 where the quotient has no place. */
    static void emitChecked(Assembler code, IntWidth width) {
        Label zero = code.newLabel();
        Label minusOne = code.newLabel();
        Label end = code.newLabel();
        code.test(width, Gpr.RCX, Gpr.RCX);
        code.jumpIf(Condition.EQUAL, zero);
        code.compute(IntOp.CMP, width, Gpr.RCX, -1);
        code.jumpIf(Condition.EQUAL, minusOne);
        emit(code, width);
        code.jump(end);
        code.bind(minusOne);
        code.negate(width, Gpr.RAX);
        code.constant(Gpr.RDX, 0);
        code.jump(end);
        code.bind(zero);
        code.move(IntWidth.I64, Gpr.RDX, Gpr.RAX);
        code.constant(Gpr.RAX, 0);
        code.bind(end);
    }
}
