package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.x86.IntWidth;
import dev.scantling.jit.x86.Label;
import dev.scantling.jit.x86.Vec;
import dev.scantling.jit.x86.VectorOp;
import dev.scantling.jit.x86.VectorWidth;
import java.util.List;
import java.util.stream.Stream;

/** Floats, one or several in a vector register. */
record FloatCode(Selection selection) {

    private Sequence code() {
        return selection.code;
    }

    /** The value of an expression; it may belong to a local, so it must not be changed. */
    Virtual value(Expr expr) {
        return switch (expr) {
            case Expr.FloatConst(float value, int lanes) -> constant(value, lanes);
            case Expr.ReadLocal(Local local) -> selection.scope.value(local).orElseThrow();
            case Expr.Load(var buffer, Expr index, int lanes) ->
                load(expr.type(), selection.addresses.of(buffer, index));
            case Expr.Broadcast(Expr scalar, int lanes) -> broadcast(scalar, expr.type());
            case Expr.Binary binary -> binary(binary);
            case Expr.Fma(Expr a, Expr b, Expr c) -> {
                Virtual sum = copy(value(c));
                multiplyAdd(sum, a, b);
                yield sum;
            }
            case Expr.Select select -> choose(select);
            case Expr.ToFloat(Expr integer) ->
                convert(IntegerCode.width(integer.type()), selection.integers.value(integer));
            case Expr.Unary _, Expr.Dot _ -> throw new IllegalArgumentException("refused before: " + expr);
            case Expr.IntConst _, Expr.LongConst _, Expr.ReadInt _ ->
                throw new IllegalArgumentException("not a float: " + expr);
        };
    }

    private Virtual constant(float value, int lanes) {
        Virtual result = code().vector();
        int bits = Float.floatToRawIntBits(value);
        if (bits == 0) {
            zero(result);
            return result;
        }
        Virtual integer = selection.integers.constant(bits);
        code().add(
                        List.of(integer),
                        List.of(result),
                        (code, at) -> code.moveToVector(at.vector(result), at.general(integer)));
        return lanes == 1 ? result : spread(result, new LoopType(dev.scantling.jit.loop.Scalar.F32, lanes));
    }

    private void zero(Virtual target) {
        code().add(List.of(), List.of(target), (code, at) -> {
            Vec register = at.vector(target);
            code.vector(VectorOp.VXORPS, VectorWidth.XMM, register, register, register);
        });
    }

    private Virtual spread(Virtual scalar, LoopType type) {
        Virtual result = code().vector();
        two(VectorOp.VBROADCASTSS, Selection.width(type), result, scalar);
        return result;
    }

    private Virtual broadcast(Expr scalar, LoopType type) {
        if (scalar instanceof Expr.Load(var buffer, Expr index, var _)) {
            Virtual result = code().vector();
            two(VectorOp.VBROADCASTSS, Selection.width(type), result, selection.addresses.of(buffer, index));
            return result;
        }
        return spread(value(scalar), type);
    }

    private Virtual load(LoopType type, Address from) {
        Virtual result = code().vector();
        two(type.isVector() ? VectorOp.VMOVUPS : VectorOp.VMOVSS, Selection.width(type), result, from);
        return result;
    }

    void store(Address to, Expr expr) {
        Virtual value = value(expr);
        VectorOp op = expr.type().isVector() ? VectorOp.VMOVUPS : VectorOp.VMOVSS;
        VectorWidth width = Selection.width(expr.type());
        code().add(
                        Stream.concat(to.reads().stream(), Stream.of(value)).toList(),
                        List.of(),
                        (code, at) -> code.store(op, width, to.in(at), at.vector(value)));
    }

    /** {@code sum += a * b}, rounded once. */
    void multiplyAdd(Virtual sum, Expr a, Expr b) {
        VectorWidth width = Selection.width(a.type());
        VectorOp op = a.type().isVector() ? VectorOp.VFMADD231PS : VectorOp.VFMADD231SS;
        Virtual factor = value(a);
        if (b instanceof Expr.Load(var buffer, Expr index, var _)) {
            Address other = selection.addresses.of(buffer, index);
            code().add(
                            Stream.concat(Stream.of(sum, factor), other.reads().stream())
                                    .toList(),
                            List.of(sum),
                            (code, at) -> code.vector(op, width, at.vector(sum), at.vector(factor), other.in(at)));
        } else {
            Virtual other = value(b);
            code().add(
                            List.of(sum, factor, other),
                            List.of(sum),
                            (code, at) -> code.vector(op, width, at.vector(sum), at.vector(factor), at.vector(other)));
        }
    }

    private Virtual binary(Expr.Binary binary) {
        Virtual left = value(binary.left());
        LoopType type = binary.type();
        if (isZero(binary.right()) && binary.op() == BinaryOp.MAX) {
            return positivePart(left, value(binary.right()), Selection.width(type));
        }
        Virtual right = value(binary.right());
        return switch (binary.op()) {
            case ADD -> three(type.isVector() ? VectorOp.VADDPS : VectorOp.VADDSS, type, left, right);
            case SUB -> three(type.isVector() ? VectorOp.VSUBPS : VectorOp.VSUBSS, type, left, right);
            case MUL -> three(type.isVector() ? VectorOp.VMULPS : VectorOp.VMULSS, type, left, right);
            case DIV -> three(type.isVector() ? VectorOp.VDIVPS : VectorOp.VDIVSS, type, left, right);
            case MAX -> maximum(type, left, right);
            case MIN -> minimum(type, left, right);
            case REM, AND, OR, XOR, SHL, SHR, USHR, LT, LE, EQ, NE ->
                throw new IllegalArgumentException(binary.op() + " does not give a float");
        };
    }

    private static boolean isZero(Expr expr) {
        return expr instanceof Expr.FloatConst(float value, var _) && Float.floatToRawIntBits(value) == 0;
    }

    /**
     * The larger of a value and +0. The instruction gives its second operand where one is NaN or both are zero; adding
     * +0 then makes +0 of -0.
     */
    private Virtual positivePart(Virtual value, Virtual zero, VectorWidth width) {
        return three(VectorOp.VADDPS, width, three(VectorOp.VMAXPS, width, zero, value), zero);
    }

    /**
     * The smaller value as Java defines it. The instruction gives its second operand where one is NaN or both are zero;
     * so both orders together have the bits of NaN, or the sign of -0, if either operand has.
     */
    private Virtual minimum(LoopType type, Virtual a, Virtual b) {
        return three(VectorOp.VORPS, type, three(VectorOp.VMINPS, type, a, b), three(VectorOp.VMINPS, type, b, a));
    }

    private Virtual maximum(LoopType type, Virtual a, Virtual b) {
        Virtual sign = constant(-0f, type.lanes());
        Virtual smaller = minimum(type, three(VectorOp.VXORPS, type, a, sign), three(VectorOp.VXORPS, type, b, sign));
        return three(VectorOp.VXORPS, type, smaller, sign);
    }

    private Virtual choose(Expr.Select select) {
        Virtual result = code().vector();
        Label otherwise = code().newLabel();
        Label end = code().newLabel();
        selection.conditions.jump(select.condition(), false, otherwise);
        selection.scope.nested(java.util.Set.of(), () -> copy(result, value(select.yes())));
        code().jump(end);
        code().bind(otherwise);
        selection.scope.nested(java.util.Set.of(), () -> copy(result, value(select.no())));
        code().bind(end);
        return result;
    }

    /** Starts from zero, so that the result does not wait for what was in the register. */
    private Virtual convert(IntWidth width, Virtual integer) {
        Virtual result = code().vector();
        zero(result);
        code().add(
                        List.of(integer, result),
                        List.of(result),
                        (code, at) ->
                                code.convertToFloat(width, at.vector(result), at.vector(result), at.general(integer)));
        return result;
    }

    private Virtual three(VectorOp op, LoopType type, Virtual a, Virtual b) {
        return three(op, Selection.width(type), a, b);
    }

    private Virtual three(VectorOp op, VectorWidth width, Virtual a, Virtual b) {
        Virtual result = code().vector();
        code().add(
                        List.of(a, b),
                        List.of(result),
                        (code, at) -> code.vector(op, width, at.vector(result), at.vector(a), at.vector(b)));
        return result;
    }

    private void two(VectorOp op, VectorWidth width, Virtual to, Virtual from) {
        code().add(List.of(from), List.of(to), (code, at) -> code.vector(op, width, at.vector(to), at.vector(from)));
    }

    private void two(VectorOp op, VectorWidth width, Virtual to, Address from) {
        code().add(from.reads(), List.of(to), (code, at) -> code.vector(op, width, at.vector(to), from.in(at)));
    }

    Virtual copy(Virtual from) {
        Virtual result = code().vector();
        copy(result, from);
        return result;
    }

    void copy(Virtual to, Virtual from) {
        code().add(new Instruction(
                List.of(from),
                List.of(to),
                (code, at) -> code.vector(VectorOp.VMOVUPS, selection.widest, at.vector(to), at.vector(from)),
                true));
    }
}
