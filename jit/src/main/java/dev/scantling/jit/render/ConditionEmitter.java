package dev.scantling.jit.render;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;

/** Turns conditions into jumps. */
final class ConditionEmitter {
    private final CodeBuilder code;
    private final ExpressionEmitter expressions;

    ConditionEmitter(CodeBuilder code, ExpressionEmitter expressions) {
        this.code = code;
        this.expressions = expressions;
    }

    /** Goes on at {@code target} if the condition gives {@code outcome}. */
    void jump(Expr condition, boolean outcome, Label target) {
        if (condition instanceof Expr.Binary(BinaryOp op, Expr left, Expr right)) {
            if (op.isComparison()) {
                compare(op, left, right, outcome, target);
            } else {
                connect(op == BinaryOp.OR, left, right, outcome, target);
            }
        } else {
            expressions.push(condition);
            code.branch(outcome ? Opcode.IFNE : Opcode.IFEQ, target);
        }
    }

    /** @param decisive the outcome of the left operand that makes the right one superfluous */
    private void connect(boolean decisive, Expr left, Expr right, boolean outcome, Label target) {
        if (outcome == decisive) {
            jump(left, outcome, target);
            jump(right, outcome, target);
        } else {
            Label next = code.newLabel();
            jump(left, decisive, next);
            jump(right, outcome, target);
            code.labelBinding(next);
        }
    }

    /** NaN compares as greater, so that LT and LE are false and both jumps of {@link Opcodes#signJump} are right. */
    private void compare(BinaryOp op, Expr left, Expr right, boolean outcome, Label target) {
        expressions.push(left);
        expressions.push(right);
        switch (left.type().scalar()) {
            case I32 -> code.branch(Opcodes.intJump(op, outcome), target);
            case I64 -> code.lcmp().branch(Opcodes.signJump(op, outcome), target);
            case F32 -> code.fcmpg().branch(Opcodes.signJump(op, outcome), target);
            case F64 -> code.dcmpg().branch(Opcodes.signJump(op, outcome), target);
            case BOOL -> throw new IllegalArgumentException(op + " does not compare conditions");
        }
    }
}
