package dev.scantling.jit.loop;

import dev.scantling.jit.loop.Expr.Binary;
import dev.scantling.jit.loop.Expr.IntConst;

/** Simplifies I32 arithmetic with constants, which index computations are full of. Floats stay as written. */
final class Folding {
    private Folding() {}

    static Expr binary(BinaryOp op, Expr left, Expr right) {
        if (left instanceof IntConst(int a) && right instanceof IntConst(int b)) {
            return constants(op, a, b);
        }
        if (left instanceof IntConst && op.isCommutative()) {
            return binary(op, right, left);
        }
        return right instanceof IntConst(int b) && left.type().equals(LoopType.I32)
                ? withConstant(op, left, b)
                : new Binary(op, left, right);
    }

    private static Expr constants(BinaryOp op, int a, int b) {
        return op.isComparison()
                ? new Binary(op, new IntConst(a), new IntConst(b))
                : new IntConst(ScalarMath.apply(op, a, b));
    }

    private static Expr withConstant(BinaryOp op, Expr left, int b) {
        return switch (op) {
            case ADD -> sum(left, b);
            case SUB -> sum(left, -b);
            case MUL -> product(left, b);
            case DIV -> b == 1 ? left : b == 0 ? new IntConst(0) : kept(op, left, b);
            case REM -> b == 1 ? new IntConst(0) : b == 0 ? left : kept(op, left, b);
            case SHL, SHR, USHR -> b == 0 ? left : kept(op, left, b);
            case MIN, MAX, AND, OR, XOR, LT, LE, EQ, NE -> kept(op, left, b);
        };
    }

    private static Expr sum(Expr left, int b) {
        if (left instanceof Binary(BinaryOp op, Expr x, IntConst(int a)) && op == BinaryOp.ADD) {
            return sum(x, a + b);
        }
        return b == 0 ? left : kept(BinaryOp.ADD, left, b);
    }

    private static Expr product(Expr left, int b) {
        if (left instanceof Binary(BinaryOp op, Expr x, IntConst(int a)) && op == BinaryOp.MUL) {
            return product(x, a * b);
        }
        return switch (b) {
            case 0 -> new IntConst(0);
            case 1 -> left;
            default -> kept(BinaryOp.MUL, left, b);
        };
    }

    private static Expr kept(BinaryOp op, Expr left, int b) {
        return new Binary(op, left, new IntConst(b));
    }
}
