package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.loop.UnaryOp;
import dev.scantling.jit.x86.BitCount;
import dev.scantling.jit.x86.Condition;
import dev.scantling.jit.x86.Gpr;
import dev.scantling.jit.x86.IntLoad;
import dev.scantling.jit.x86.IntOp;
import dev.scantling.jit.x86.IntWidth;
import dev.scantling.jit.x86.Label;
import dev.scantling.jit.x86.ShiftOp;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Integers and conditions kept in registers; what lies above the 32 bits of an I32 is not defined. */
record IntegerCode(Selection selection) {

    private Sequence code() {
        return selection.code;
    }

    /** The value of an expression; it may belong to a local, so it must not be changed. */
    Virtual value(Expr expr) {
        return switch (expr) {
            case Expr.IntConst(int value) -> constant(value);
            case Expr.LongConst(long value) -> constant(value);
            case Expr.ReadLocal(Local local) -> selection.scope.value(local).orElseGet(() -> compute(local));
            case Expr.ReadInt(var param) -> selection.value(param);
            case Expr.Load load -> selection.elements.integer(load);
            case Expr.Dot dot -> selection.lanes.ints().scalar(dot);
            case Expr.Binary binary -> isCondition(binary) ? condition(binary) : fresh(binary);
            case Expr.Select _ -> fresh(expr);
            case Expr.Unary(UnaryOp op, Expr operand) -> convert(op, operand);
            case Expr.FloatConst _, Expr.DoubleConst _, Expr.Broadcast _, Expr.Fma _, Expr.Permute _, Expr.ToFloat _ ->
                throw new IllegalArgumentException("not an integer: " + expr);
        };
    }

    private Virtual convert(UnaryOp op, Expr operand) {
        return switch (op) {
            case TO_I32 ->
                operand.type().scalar() == Scalar.F32 ? lowest(selection.lanes.truncate(operand)) : value(operand);
            case TO_I64 -> extended(value(operand));
            case BITS -> lowest(selection.lanes.value(operand));
            case BIT_COUNT -> count(BitCount.POPCNT, operand);
            case LEADING_ZEROS -> count(BitCount.LZCNT, operand);
            case TRAILING_ZEROS -> count(BitCount.TZCNT, operand);
            case NEG, SQRT, FLOAT_OF_BITS, TO_F32, TO_F64 ->
                throw new IllegalArgumentException(op + " gives no integer");
        };
    }

    private Virtual count(BitCount what, Expr operand) {
        IntWidth width = width(operand.type());
        Virtual value = value(operand);
        Virtual result = code().general();
        code().add(
                        List.of(value),
                        List.of(result),
                        (code, at) -> code.count(what, width, at.general(result), at.general(value)));
        return result;
    }

    private Virtual lowest(Virtual lanes) {
        return selection.lanes.emit().toGeneral(lanes);
    }

    /** The value of an expression that nothing else uses. */
    Virtual fresh(Expr expr) {
        return switch (expr) {
            case Expr.Binary binary
            when !isCondition(binary) -> {
                Virtual result = fresh(binary.left());
                update(result, binary.op(), binary.right());
                yield result;
            }
            case Expr.Select(Expr condition, Expr yes, Expr no) -> choose(condition, yes, no);
            default -> copy(value(expr));
        };
    }

    /** Evaluates a local that was put off. */
    private Virtual compute(Local local) {
        LinearForm form =
                selection.scope.form(local).orElseThrow(() -> new IllegalStateException(local + " is unknown"));
        Virtual value = sum(form);
        selection.scope.define(local, value);
        return value;
    }

    /** The constant and all terms of a form; it may belong to a local. */
    Virtual sum(LinearForm form) {
        Virtual sum = null;
        for (Map.Entry<Expr, Integer> term : form.terms().entrySet()) {
            Virtual product = term.getValue() == 1 ? value(term.getKey()) : multiplied(term.getKey(), term.getValue());
            if (sum == null) {
                sum = form.terms().size() == 1 && form.constant() == 0 ? product : copy(product);
            } else {
                apply(IntOp.ADD, IntWidth.I32, sum, product);
            }
        }
        if (sum == null) {
            return constant(form.constant());
        }
        if (form.constant() != 0) {
            apply(IntOp.ADD, IntWidth.I32, sum, Expr.of(form.constant()));
        }
        return sum;
    }

    private Virtual multiplied(Expr atom, int factor) {
        Virtual product = fresh(atom);
        multiply(IntWidth.I32, product, factor);
        return product;
    }

    private static boolean isCondition(Expr.Binary binary) {
        return binary.type().equals(LoopType.BOOL);
    }

    private Virtual condition(Expr.Binary binary) {
        Virtual result = constant(0);
        Label end = code().newLabel();
        selection.conditions.jump(binary, false, end);
        setConstant(result, 1);
        code().bind(end);
        return result;
    }

    private Virtual choose(Expr condition, Expr yes, Expr no) {
        Virtual result = code().general();
        Label otherwise = code().newLabel();
        Label end = code().newLabel();
        selection.conditions.jump(condition, false, otherwise);
        selection.scope.nested(Set.of(), () -> copy(result, value(yes)));
        code().jump(end);
        code().bind(otherwise);
        selection.scope.nested(Set.of(), () -> copy(result, value(no)));
        code().bind(end);
        return result;
    }

    /** {@code target = target op right}. */
    void update(Virtual target, BinaryOp op, Expr right) {
        IntWidth width = width(right.type());
        switch (op) {
            case ADD -> apply(IntOp.ADD, width, target, right);
            case SUB -> apply(IntOp.SUB, width, target, right);
            case AND -> apply(IntOp.AND, width, target, right);
            case OR -> apply(IntOp.OR, width, target, right);
            case XOR -> apply(IntOp.XOR, width, target, right);
            case MUL -> multiply(width, target, right);
            case MIN -> replaceIf(Condition.LESS, width, target, value(right));
            case MAX -> replaceIf(Condition.GREATER, width, target, value(right));
            case SHL -> shift(ShiftOp.SHL, width, target, right);
            case SHR -> shift(ShiftOp.SAR, width, target, right);
            case USHR -> shift(ShiftOp.SHR, width, target, right);
            case DIV, REM -> divide(width, target, right, op);
            case LT, LE, EQ, NE -> throw new IllegalArgumentException(op + " gives a condition");
        }
    }

    private void apply(IntOp op, IntWidth width, Virtual target, Expr right) {
        if (right instanceof Expr.IntConst(int value)) {
            code().add(
                            List.of(target),
                            List.of(target),
                            (code, at) -> code.compute(op, width, at.general(target), value));
        } else {
            apply(op, width, target, value(right));
        }
    }

    private void apply(IntOp op, IntWidth width, Virtual target, Virtual right) {
        code().add(
                        List.of(target, right),
                        List.of(target),
                        (code, at) -> code.compute(op, width, at.general(target), at.general(right)));
    }

    private void multiply(IntWidth width, Virtual target, Expr right) {
        if (right instanceof Expr.IntConst(int factor)) {
            multiply(width, target, factor);
        } else {
            Virtual factor = value(right);
            code().add(
                            List.of(target, factor),
                            List.of(target),
                            (code, at) -> code.multiply(width, at.general(target), at.general(factor)));
        }
    }

    /** {@code target = target * factor}. */
    void multiply(IntWidth width, Virtual target, int factor) {
        boolean shifts = factor > 0 && Integer.bitCount(factor) == 1;
        int count = Integer.numberOfTrailingZeros(factor);
        code().add(List.of(target), List.of(target), (code, at) -> {
            Gpr register = at.general(target);
            if (shifts) {
                code.shift(ShiftOp.SHL, width, register, count);
            } else {
                code.multiply(width, register, register, factor);
            }
        });
    }

    /** Takes the other value where the target is not on the given side of it. */
    private void replaceIf(Condition wanted, IntWidth width, Virtual target, Virtual other) {
        code().add(List.of(target, other), List.of(target), (code, at) -> {
            code.compute(IntOp.CMP, width, at.general(other), at.general(target));
            code.moveIf(wanted, width, at.general(target), at.general(other));
        });
    }

    private void shift(ShiftOp op, IntWidth width, Virtual target, Expr right) {
        if (right instanceof Expr.IntConst(int count)) {
            int masked = count & (width == IntWidth.I64 ? Long.SIZE - 1 : Integer.SIZE - 1);
            code().add(
                            List.of(target),
                            List.of(target),
                            (code, at) -> code.shift(op, width, at.general(target), masked));
            return;
        }
        Virtual count = value(right);
        code().add(List.of(target, count), List.of(target), (code, at) -> {
            code.move(IntWidth.I64, Gpr.RCX, at.general(count));
            code.shiftByRcx(op, width, at.general(target));
        });
    }

    private void divide(IntWidth width, Virtual target, Expr right, BinaryOp op) {
        if (right instanceof Expr.IntConst(int divisor) && divisor != 0 && divisor != -1) {
            code().add(List.of(target), List.of(target), (code, at) -> {
                code.move(IntWidth.I64, Gpr.RAX, at.general(target));
                code.constant(Gpr.RCX, divisor);
                Division.emit(code, width);
                code.move(IntWidth.I64, at.general(target), Division.result(op));
            });
            return;
        }
        Virtual divisor = value(right);
        code().add(List.of(target, divisor), List.of(target), (code, at) -> {
            code.move(IntWidth.I64, Gpr.RCX, at.general(divisor)); // first, since it may be in RAX
            code.move(IntWidth.I64, Gpr.RAX, at.general(target));
            Division.emitChecked(code, width);
            code.move(IntWidth.I64, at.general(target), Division.result(op));
        });
    }

    Virtual constant(long value) {
        Virtual result = code().general();
        setConstant(result, value);
        return result;
    }

    private void setConstant(Virtual target, long value) {
        code().add(List.of(), List.of(target), (code, at) -> code.constant(at.general(target), value));
    }

    Virtual copy(Virtual from) {
        Virtual result = code().general();
        copy(result, from);
        return result;
    }

    void copy(Virtual to, Virtual from) {
        code().add(new Instruction(
                List.of(from),
                List.of(to),
                (code, at) -> code.move(IntWidth.I64, at.general(to), at.general(from)),
                true,
                false));
    }

    Virtual load(IntLoad form, Address from) {
        Virtual result = code().general();
        code().add(from.reads(), List.of(result), (code, at) -> code.load(form, at.general(result), from.in(at)));
        return result;
    }

    /** An I32 as 64 bits, for addresses. */
    Virtual extended(Virtual value) {
        Virtual result = code().general();
        code().add(List.of(value), List.of(result), (code, at) -> code.extend(at.general(result), at.general(value)));
        return result;
    }

    static IntWidth width(LoopType type) {
        return type.scalar() == Scalar.I64 ? IntWidth.I64 : IntWidth.I32;
    }
}
