package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.loop.UnaryOp;
import dev.scantling.jit.x86.IntWidth;
import dev.scantling.jit.x86.Label;
import dev.scantling.jit.x86.LaneComparison;
import dev.scantling.jit.x86.VectorOp;
import dev.scantling.jit.x86.VectorWidth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Values in vector registers: floats, one or several, and vectors of ints and of conditions. */
record LaneCode(Selection selection, LaneInstructions emit, IntLaneCode ints) {

    static LaneCode of(Selection selection) {
        LaneInstructions emit = new LaneInstructions(selection);
        return new LaneCode(selection, emit, new IntLaneCode(selection, emit));
    }

    /** Whether values of a type are in vector registers. */
    static boolean holds(LoopType type) {
        return type.isVector() || type.scalar() == Scalar.F32;
    }

    private Sequence code() {
        return selection.code;
    }

    /** The value of an expression; it may belong to a local, so it must not be changed. */
    Virtual value(Expr expr) {
        return switch (expr) {
            case Expr.FloatConst(float value, var _) -> constant(Float.floatToRawIntBits(value), expr.type());
            case Expr.ReadLocal(Local local) -> selection.scope.value(local).orElseThrow();
            case Expr.Load load -> selection.elements.lanes(load);
            case Expr.Broadcast(Expr scalar, var _) -> broadcast(scalar, Selection.width(expr.type()));
            case Expr.Binary binary -> binary(binary);
            case Expr.Unary(UnaryOp op, Expr operand) -> unary(op, operand);
            case Expr.Fma(Expr a, Expr b, Expr c) -> {
                Virtual sum = emit.copy(value(c));
                multiplyAdd(sum, a, b);
                yield sum;
            }
            case Expr.Select select -> select(select);
            case Expr.ToFloat(Expr integer) ->
                integer.type().isVector()
                        ? emit.two(VectorOp.VCVTDQ2PS, Selection.width(expr.type()), value(integer))
                        : convert(IntegerCode.width(integer.type()), selection.integers.value(integer));
            case Expr.Dot dot -> ints.dot(dot);
            case Expr.IntConst _, Expr.LongConst _, Expr.ReadInt _ ->
                throw new IllegalArgumentException("not in a vector register: " + expr);
        };
    }

    private Virtual constant(int bits, LoopType type) {
        return type.isVector() ? emit.constant(bits, Selection.width(type)) : emit.scalarConstant(bits);
    }

    private Virtual broadcast(Expr scalar, VectorWidth width) {
        if (scalar instanceof Expr.Load(var buffer, Expr index, var _)
                && buffer.element().isPlain()) {
            VectorOp op = scalar.type().scalar() == Scalar.F32 ? VectorOp.VBROADCASTSS : VectorOp.VPBROADCASTD;
            return emit.load(op, width, selection.addresses.of(buffer, index));
        }
        return switch (scalar) {
            case Expr.IntConst(int value) -> emit.constant(value, width);
            case Expr.FloatConst(float value, var _) -> emit.constant(Float.floatToRawIntBits(value), width);
            default ->
                scalar.type().scalar() == Scalar.F32
                        ? emit.two(VectorOp.VBROADCASTSS, width, value(scalar))
                        : spread(selection.integers.value(scalar), width);
        };
    }

    /** An int in every lane. */
    Virtual spread(Virtual integer, VectorWidth width) {
        return emit.two(VectorOp.VPBROADCASTD, width, emit.fromGeneral(integer));
    }

    /** {@code sum += a * b}, rounded once. */
    void multiplyAdd(Virtual sum, Expr a, Expr b) {
        VectorWidth width = Selection.width(a.type());
        VectorOp op = a.type().isVector() ? VectorOp.VFMADD231PS : VectorOp.VFMADD231SS;
        Virtual factor = value(a);
        if (b instanceof Expr.Load(var buffer, Expr index, var _)
                && buffer.element().isPlain()) {
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

    private Virtual unary(UnaryOp op, Expr operand) {
        VectorWidth width = Selection.width(operand.type());
        return switch (op) {
            case NEG -> emit.three(VectorOp.VXORPS, width, value(operand), constant(Integer.MIN_VALUE, operand.type()));
            case SQRT ->
                emit.two(operand.type().isVector() ? VectorOp.VSQRTPS : VectorOp.VSQRTSS, width, value(operand));
            case TO_I32 -> truncate(operand);
            case BITS -> value(operand);
            case FLOAT_OF_BITS ->
                operand.type().isVector() ? value(operand) : emit.fromGeneral(selection.integers.value(operand));
            case BIT_COUNT, LEADING_ZEROS, TRAILING_ZEROS, TO_I64 ->
                throw new IllegalArgumentException(op + " gives no lanes");
        };
    }

    /**
     * Floats as ints, in the same lanes. The instruction gives the least int for everything beyond the range; inverted,
     * that is the greatest.
     */
    Virtual truncate(Expr floats) {
        VectorWidth width = Selection.width(floats.type());
        Virtual value = value(floats);
        Virtual result = emit.two(VectorOp.VCVTTPS2DQ, width, value);
        Virtual limit = constant(Float.floatToRawIntBits(0x1p31f), floats.type());
        Virtual beyond = emit.compare(LaneComparison.LESS_OR_EQUAL, width, limit, value);
        Virtual clamped = emit.three(VectorOp.VPXOR, width, result, beyond);
        return emit.three(VectorOp.VPAND, width, clamped, emit.compare(LaneComparison.EQUAL, width, value, value));
    }

    private Virtual binary(Expr.Binary binary) {
        Expr left = binary.left();
        Expr right = binary.right();
        if (left.type().scalar() != Scalar.F32) {
            return ints.binary(binary);
        }
        VectorWidth width = Selection.width(binary.type());
        if (binary.op() == BinaryOp.MAX && isZero(right)) {
            return positivePart(value(left), value(right), width);
        }
        Virtual a = value(left);
        Virtual b = value(right);
        boolean vector = binary.type().isVector();
        return switch (binary.op()) {
            case ADD -> emit.three(vector ? VectorOp.VADDPS : VectorOp.VADDSS, width, a, b);
            case SUB -> emit.three(vector ? VectorOp.VSUBPS : VectorOp.VSUBSS, width, a, b);
            case MUL -> emit.three(vector ? VectorOp.VMULPS : VectorOp.VMULSS, width, a, b);
            case DIV -> emit.three(vector ? VectorOp.VDIVPS : VectorOp.VDIVSS, width, a, b);
            case MAX -> maximum(width, a, b);
            case MIN -> minimum(width, a, b);
            case LT -> emit.compare(LaneComparison.LESS, width, a, b);
            case LE -> emit.compare(LaneComparison.LESS_OR_EQUAL, width, a, b);
            case EQ -> emit.compare(LaneComparison.EQUAL, width, a, b);
            case NE -> emit.compare(LaneComparison.NOT_EQUAL, width, a, b);
            case REM, AND, OR, XOR, SHL, SHR, USHR ->
                throw new IllegalArgumentException(binary.op() + " does not take floats");
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
        return emit.three(VectorOp.VADDPS, width, emit.three(VectorOp.VMAXPS, width, zero, value), zero);
    }

    /**
     * The smaller value as Java defines it. The instruction gives its second operand where one is NaN or both are zero;
     * so both orders together have the bits of NaN, or the sign of -0, if either operand has.
     */
    private Virtual minimum(VectorWidth width, Virtual a, Virtual b) {
        return emit.three(
                VectorOp.VORPS,
                width,
                emit.three(VectorOp.VMINPS, width, a, b),
                emit.three(VectorOp.VMINPS, width, b, a));
    }

    private Virtual maximum(VectorWidth width, Virtual a, Virtual b) {
        Virtual sign = emit.constant(Integer.MIN_VALUE, width);
        Virtual smaller = minimum(
                width, emit.three(VectorOp.VXORPS, width, a, sign), emit.three(VectorOp.VXORPS, width, b, sign));
        return emit.three(VectorOp.VXORPS, width, smaller, sign);
    }

    private Virtual select(Expr.Select select) {
        if (!select.condition().type().isVector()) {
            return choose(select);
        }
        Virtual mask = value(select.condition());
        Virtual yes = value(select.yes());
        return emit.blend(Selection.width(select.type()), value(select.no()), yes, mask);
    }

    private Virtual choose(Expr.Select select) {
        Virtual result = code().vector();
        Label otherwise = code().newLabel();
        Label end = code().newLabel();
        selection.conditions.jump(select.condition(), false, otherwise);
        selection.scope.nested(Set.of(), () -> emit.copy(result, value(select.yes())));
        code().jump(end);
        code().bind(otherwise);
        selection.scope.nested(Set.of(), () -> emit.copy(result, value(select.no())));
        code().bind(end);
        return result;
    }

    /** Starts from zero, so that the result does not wait for what was in the register. */
    private Virtual convert(IntWidth width, Virtual integer) {
        Virtual result = emit.zero();
        code().add(
                        List.of(integer, result),
                        List.of(result),
                        (code, at) ->
                                code.convertToFloat(width, at.vector(result), at.vector(result), at.general(integer)));
        return result;
    }
}
