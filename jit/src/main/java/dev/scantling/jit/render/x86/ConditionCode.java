package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.x86.Condition;
import dev.scantling.jit.x86.IntOp;
import dev.scantling.jit.x86.IntWidth;
import dev.scantling.jit.x86.Label;
import dev.scantling.jit.x86.VectorOp;
import dev.scantling.jit.x86.VectorWidth;
import java.util.List;
import java.util.Set;

/** Turns conditions into jumps. */
record ConditionCode(Selection selection) {

    /** Goes on at {@code target} if the condition gives {@code outcome}. */
    void jump(Expr condition, boolean outcome, Label target) {
        if (condition instanceof Expr.Binary(BinaryOp op, Expr left, Expr right)) {
            if (!op.isComparison()) {
                connect(op == BinaryOp.OR, left, right, outcome, target);
            } else if (left.type().scalar().isFloat()) {
                compareFloats(op, left, right, outcome, target);
            } else {
                compareIntegers(op, left, right, outcome, target);
            }
        } else {
            Virtual value = selection.integers.value(condition);
            selection.code.add(
                    List.of(value),
                    List.of(),
                    (code, at) -> code.test(IntWidth.I32, at.general(value), at.general(value)));
            selection.code.jumpIf(outcome ? Condition.NOT_EQUAL : Condition.EQUAL, target);
        }
    }

    /** @param decisive the outcome of the left operand that makes the right one superfluous */
    private void connect(boolean decisive, Expr left, Expr right, boolean outcome, Label target) {
        Label next = selection.code.newLabel();
        jump(left, decisive, outcome == decisive ? target : next);
        selection.scope.nested(Set.of(), () -> jump(right, outcome, target));
        selection.code.bind(next);
    }

    private void compareIntegers(BinaryOp op, Expr left, Expr right, boolean outcome, Label target) {
        compare(left.type(), selection.integers.value(left), right);
        Condition condition = switch (op) {
            case LT -> Condition.LESS;
            case LE -> Condition.LESS_OR_EQUAL;
            case EQ -> Condition.EQUAL;
            case NE -> Condition.NOT_EQUAL;
            default -> throw new IllegalArgumentException(op + " is not a comparison");
        };
        selection.code.jumpIf(outcome ? condition : condition.negate(), target);
    }

    /** Sets the flags. */
    void compare(LoopType type, Virtual left, Expr right) {
        IntWidth width = IntegerCode.width(type);
        if (right instanceof Expr.IntConst(int value)) {
            selection.code.add(
                    List.of(left), List.of(), (code, at) -> code.compute(IntOp.CMP, width, at.general(left), value));
        } else {
            compare(width, left, selection.integers.value(right));
        }
    }

    void compare(IntWidth width, Virtual left, Virtual right) {
        selection.code.add(
                List.of(left, right),
                List.of(),
                (code, at) -> code.compute(IntOp.CMP, width, at.general(left), at.general(right)));
    }

    /** The flags after a comparison with NaN are those of "below" and "equal" together, with parity set. */
    private void compareFloats(BinaryOp op, Expr left, Expr right, boolean outcome, Label target) {
        Virtual a = selection.lanes.value(left);
        Virtual b = selection.lanes.value(right);
        VectorOp flags = FloatOps.of(left.type()).flags();
        switch (op) {
            case LT -> ordered(flags, b, a, outcome ? Condition.ABOVE : Condition.ABOVE.negate(), target);
            case LE ->
                ordered(flags, b, a, outcome ? Condition.ABOVE_OR_EQUAL : Condition.ABOVE_OR_EQUAL.negate(), target);
            case EQ -> equality(flags, a, b, outcome, target);
            case NE -> equality(flags, a, b, !outcome, target);
            default -> throw new IllegalArgumentException(op + " is not a comparison");
        }
    }

    private void ordered(VectorOp flags, Virtual a, Virtual b, Condition condition, Label target) {
        set(flags, a, b);
        selection.code.jumpIf(condition, target);
    }

    private void equality(VectorOp flags, Virtual a, Virtual b, boolean equal, Label target) {
        set(flags, a, b);
        if (equal) {
            Label differ = selection.code.newLabel();
            selection.code.jumpIf(Condition.PARITY, differ);
            selection.code.jumpIf(Condition.EQUAL, target);
            selection.code.bind(differ);
        } else {
            selection.code.jumpIf(Condition.PARITY, target);
            selection.code.jumpIf(Condition.NOT_EQUAL, target);
        }
    }

    private void set(VectorOp flags, Virtual a, Virtual b) {
        selection.code.add(
                List.of(a, b),
                List.of(),
                (code, at) -> code.vector(flags, VectorWidth.XMM, at.vector(a), at.vector(b)));
    }
}
