package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.loop.UnaryOp;
import dev.scantling.jit.x86.FloatWidth;
import dev.scantling.jit.x86.IntWidth;
import dev.scantling.jit.x86.Label;
import dev.scantling.jit.x86.LaneComparison;
import dev.scantling.jit.x86.VectorOp;
import dev.scantling.jit.x86.VectorWidth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values in vector registers: floats, one or several, and vectors of ints and of conditions. */
record LaneCode(Selection selection, LaneInstructions emit, IntLaneCode ints) {

    static LaneCode of(Selection selection) {
        LaneInstructions emit = new LaneInstructions(selection);
        return new LaneCode(selection, emit, new IntLaneCode(selection, emit));
    }

    /** Whether values of a type are in vector registers. */
    static boolean holds(LoopType type) {
        return type.isVector() || type.scalar().isFloat();
    }

    private Sequence code() {
        return selection.code;
    }

    /** The value of an expression; it may belong to a local, so it must not be changed. */
    Virtual value(Expr expr) {
        return switch (expr) {
            case Expr.FloatConst(float value, var _) -> emit.constant(Float.floatToRawIntBits(value), expr.type());
            case Expr.DoubleConst(double value, var _) -> emit.constant(Double.doubleToRawLongBits(value), expr.type());
            case Expr.ReadLocal(Local local) -> selection.scope.value(local).orElseThrow();
            case Expr.Load load -> selection.elements.lanes(load);
            case Expr.Broadcast(Expr scalar, var _) -> broadcast(scalar, expr.type());
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
            case Expr.Permute(Expr value, Expr indices) -> permute(value, indices);
            case Expr.IntConst _, Expr.LongConst _, Expr.ReadInt _ ->
                throw new IllegalArgumentException("not in a vector register: " + expr);
        };
    }

    private Virtual broadcast(Expr scalar, LoopType type) {
        boolean floats = type.scalar().isFloat();
        VectorWidth width = Selection.width(type);
        if (scalar instanceof Expr.Load(var buffer, Expr index, var _)
                && buffer.element().isPlain()) {
            VectorOp op = floats ? FloatOps.of(type).broadcast() : VectorOp.VPBROADCASTD;
            return emit.load(op, width, selection.addresses.of(buffer, index));
        }
        return switch (scalar) {
            case Expr.IntConst(int value) -> emit.constant(value, width);
            case Expr.FloatConst(float value, var _) -> value(Expr.of(value, type.lanes()));
            case Expr.DoubleConst(double value, var _) -> value(Expr.of(value, type.lanes()));
            default ->
                floats
                        ? emit.two(FloatOps.of(type).broadcast(), width, value(scalar))
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
        if (width == VectorWidth.ZMM && repeatedFloat(a) instanceof Expr.Load(var buffer, Expr index, var _)) {
            multiplyAdd(sum, selection.addresses.of(buffer, index), value(b), width);
            return;
        }
        VectorOp op = FloatOps.of(a.type()).multiplyAdd();
        Virtual factor = value(a);
        if (b instanceof Expr.Load(var buffer, Expr index, var _)
                && buffer.element().isPlain()) {
            Address other = selection.addresses.of(buffer, index);
            code().add(
                            width,
                            Stream.concat(Stream.of(sum, factor), other.reads().stream())
                                    .toList(),
                            List.of(sum),
                            (code, at) -> code.vector(op, width, at.vector(sum), at.vector(factor), other.in(at)));
        } else {
            Virtual other = value(b);
            code().add(
                            width,
                            List.of(sum, factor, other),
                            List.of(sum),
                            (code, at) -> code.vector(op, width, at.vector(sum), at.vector(factor), at.vector(other)));
        }
    }

    /** With one float of memory in every lane, which AVX-512 can take as an operand. */
    private void multiplyAdd(Virtual sum, Address lane, Virtual factor, VectorWidth width) {
        code().add(
                        width,
                        Stream.concat(Stream.of(sum, factor), lane.reads().stream())
                                .toList(),
                        List.of(sum),
                        (code, at) -> code.multiplyAddRepeated(width, at.vector(sum), at.vector(factor), lane.in(at)));
    }

    /** The load of a float that an expression has in every lane; null if it has none. */
    private static Expr.@Nullable Load repeatedFloat(Expr expr) {
        return expr instanceof Expr.Broadcast(Expr.Load load, var _)
                        && load.buffer().element() == Element.F32
                ? load
                : null;
    }

    /** Of four lanes within 128 bits; the permutation of all lanes has no such form, and takes its operands the other way round. */
    private Virtual permute(Expr floats, Expr indices) {
        VectorWidth width = Selection.width(floats.type());
        Virtual value = value(floats);
        Virtual lanes = value(indices);
        return width == VectorWidth.XMM
                ? emit.three(VectorOp.VPERMILPS, width, value, lanes)
                : emit.three(VectorOp.VPERMPS, width, lanes, value);
    }

    private Virtual unary(UnaryOp op, Expr operand) {
        VectorWidth width = Selection.width(operand.type());
        return switch (op) {
            case NEG -> emit.three(VectorOp.VXORPS, width, value(operand), sign(operand.type()));
            case SQRT -> emit.two(FloatOps.of(operand.type()).squareRoot(), width, value(operand));
            case TO_F32 -> emit.two(VectorOp.VCVTPD2PS, width, value(operand));
            case TO_F64 -> toDouble(operand);
            case TO_I32 -> truncate(operand);
            case BITS -> value(operand);
            case FLOAT_OF_BITS -> intLanes(operand);
            case BIT_COUNT, LEADING_ZEROS, TRAILING_ZEROS, TO_I64 ->
                throw new IllegalArgumentException(op + " gives no lanes");
        };
    }

    private Virtual sign(LoopType type) {
        return emit.constant(FloatOps.of(type).sign(), type);
    }

    private Virtual toDouble(Expr operand) {
        VectorWidth width = Selection.width(operand.type().with(Scalar.F64));
        return operand.type().scalar() == Scalar.F32
                ? emit.two(VectorOp.VCVTPS2PD, width, value(operand))
                : emit.two(VectorOp.VCVTDQ2PD, width, intLanes(operand));
    }

    private Virtual intLanes(Expr operand) {
        return operand.type().isVector() ? value(operand) : emit.fromGeneral(selection.integers.value(operand));
    }

    /**
     * Floats as ints, in the same lanes. The instruction gives the least int for everything beyond the range; inverted,
     * that is the greatest.
     */
    Virtual truncate(Expr floats) {
        VectorWidth width = Selection.width(floats.type());
        Virtual value = value(floats);
        Virtual result = emit.two(VectorOp.VCVTTPS2DQ, width, value);
        Virtual limit = emit.constant(Float.floatToRawIntBits(0x1p31f), floats.type());
        Virtual beyond = emit.compare(FloatWidth.F32, LaneComparison.LESS_OR_EQUAL, width, limit, value);
        Virtual clamped = emit.three(VectorOp.VPXOR, width, result, beyond);
        Virtual number = emit.compare(FloatWidth.F32, LaneComparison.EQUAL, width, value, value);
        return emit.three(VectorOp.VPAND, width, clamped, number);
    }

    private Virtual binary(Expr.Binary binary) {
        Expr left = binary.left();
        Expr right = binary.right();
        LoopType type = left.type();
        if (!type.scalar().isFloat()) {
            return ints.binary(binary);
        }
        if (binary.op() == BinaryOp.MAX && isZero(right)) {
            return positivePart(type, value(left), value(right));
        }
        VectorWidth width = Selection.width(type);
        FloatOps ops = FloatOps.of(type);
        Virtual a = value(left);
        Virtual b = value(right);
        return switch (binary.op()) {
            case ADD -> emit.three(ops.add(), width, a, b);
            case SUB -> emit.three(ops.subtract(), width, a, b);
            case MUL -> emit.three(ops.multiply(), width, a, b);
            case DIV -> emit.three(ops.divide(), width, a, b);
            case MAX -> maximum(type, a, b);
            case MIN -> minimum(type, a, b);
            case LT -> emit.compare(ops.width(), LaneComparison.LESS, width, a, b);
            case LE -> emit.compare(ops.width(), LaneComparison.LESS_OR_EQUAL, width, a, b);
            case EQ -> emit.compare(ops.width(), LaneComparison.EQUAL, width, a, b);
            case NE -> emit.compare(ops.width(), LaneComparison.NOT_EQUAL, width, a, b);
            case REM, AND, OR, XOR, SHL, SHR, USHR ->
                throw new IllegalArgumentException(binary.op() + " does not take floats");
        };
    }

    private static boolean isZero(Expr expr) {
        return expr instanceof Expr.FloatConst(float value, var _) && Float.floatToRawIntBits(value) == 0
                || expr instanceof Expr.DoubleConst(double wide, var _) && Double.doubleToRawLongBits(wide) == 0;
    }

    /**
     * The larger of a value and +0. The instruction gives its second operand where one is NaN or both are zero; adding
     * +0 then makes +0 of -0.
     */
    private Virtual positivePart(LoopType type, Virtual value, Virtual zero) {
        VectorWidth width = Selection.width(type);
        FloatOps ops = FloatOps.of(type);
        return emit.three(ops.add(), width, emit.three(ops.maximum(), width, zero, value), zero);
    }

    /**
     * The smaller value as Java defines it. The instruction gives its second operand where one is NaN or both are zero;
     * so both orders together have the bits of NaN, or the sign of -0, if either operand has.
     */
    private Virtual minimum(LoopType type, Virtual a, Virtual b) {
        VectorWidth width = Selection.width(type);
        VectorOp minimum = FloatOps.of(type).minimum();
        return emit.three(VectorOp.VORPS, width, emit.three(minimum, width, a, b), emit.three(minimum, width, b, a));
    }

    private Virtual maximum(LoopType type, Virtual a, Virtual b) {
        VectorWidth width = Selection.width(type);
        Virtual sign = sign(type);
        Virtual smaller =
                minimum(type, emit.three(VectorOp.VXORPS, width, a, sign), emit.three(VectorOp.VXORPS, width, b, sign));
        return emit.three(VectorOp.VXORPS, width, smaller, sign);
    }

    private Virtual select(Expr.Select select) {
        if (!select.condition().type().isVector()) {
            return choose(select);
        }
        Virtual mask = value(select.condition());
        Virtual yes = value(select.yes());
        FloatWidth lanes = select.type().scalar() == Scalar.F64 ? FloatWidth.F64 : FloatWidth.F32;
        return emit.blend(lanes, Selection.width(select.type()), value(select.no()), yes, mask);
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
