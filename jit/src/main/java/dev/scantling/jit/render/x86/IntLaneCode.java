package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.DotOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.x86.IntComparison;
import dev.scantling.jit.x86.LaneShift;
import dev.scantling.jit.x86.VectorOp;
import dev.scantling.jit.x86.VectorWidth;

/** Vectors of ints, and of conditions: masks, of which a lane is all ones where it holds. */
record IntLaneCode(Selection selection, LaneInstructions emit) {
    private static final int WORD = 16;
    private static final int BYTE = 8;

    Virtual binary(Expr.Binary binary) {
        VectorWidth width = Selection.width(binary.type());
        Virtual a = selection.lanes.value(binary.left());
        return binary.op().isShift()
                ? shift(binary.op(), width, a, ((Expr.IntConst) binary.right()).value())
                : binary(binary.op(), width, a, selection.lanes.value(binary.right()));
    }

    private Virtual binary(BinaryOp op, VectorWidth width, Virtual a, Virtual b) {
        return switch (op) {
            case ADD -> emit.three(VectorOp.VPADDD, width, a, b);
            case SUB -> emit.three(VectorOp.VPSUBD, width, a, b);
            case MUL -> emit.three(VectorOp.VPMULLD, width, a, b);
            case MIN -> emit.three(VectorOp.VPMINSD, width, a, b);
            case MAX -> emit.three(VectorOp.VPMAXSD, width, a, b);
            case AND -> emit.three(VectorOp.VPAND, width, a, b);
            case OR -> emit.three(VectorOp.VPOR, width, a, b);
            case XOR -> emit.three(VectorOp.VPXOR, width, a, b);
            case LT -> compare(IntComparison.LESS, width, a, b);
            case LE -> compare(IntComparison.LESS_OR_EQUAL, width, a, b);
            case EQ -> compare(IntComparison.EQUAL, width, a, b);
            case NE -> compare(IntComparison.NOT_EQUAL, width, a, b);
            case DIV, REM, SHL, SHR, USHR -> throw new IllegalArgumentException(op + " does not take these operands");
        };
    }

    /** Up to 256 bits there are instructions for two of the comparisons. */
    private Virtual compare(IntComparison comparison, VectorWidth width, Virtual a, Virtual b) {
        if (width == VectorWidth.ZMM) {
            return emit.compare(comparison, a, b);
        }
        return switch (comparison) {
            case LESS -> emit.three(VectorOp.VPCMPGTD, width, b, a);
            case LESS_OR_EQUAL -> not(width, emit.three(VectorOp.VPCMPGTD, width, a, b));
            case EQUAL -> emit.three(VectorOp.VPCMPEQD, width, a, b);
            case NOT_EQUAL -> not(width, emit.three(VectorOp.VPCMPEQD, width, a, b));
        };
    }

    private Virtual not(VectorWidth width, Virtual mask) {
        return emit.three(VectorOp.VPXOR, width, mask, emit.constant(-1, width));
    }

    private Virtual shift(BinaryOp op, VectorWidth width, Virtual a, int count) {
        return emit.shift(laneShift(op), width, a, count);
    }

    /** A value shifted where it is. */
    void shift(Virtual value, BinaryOp op, VectorWidth width, int count) {
        emit.shift(laneShift(op), width, value, value, count);
    }

    private static LaneShift laneShift(BinaryOp op) {
        return op == BinaryOp.SHL ? LaneShift.VPSLLD : op == BinaryOp.SHR ? LaneShift.VPSRAD : LaneShift.VPSRLD;
    }

    Virtual dot(Expr.Dot dot) {
        VectorWidth width = Selection.width(dot.type());
        Virtual sum = selection.lanes.value(dot.sum());
        return emit.three(VectorOp.VPADDD, width, sum, products(dot));
    }

    /** {@code sum += dot(a, b)}. */
    void accumulate(Virtual sum, Expr.Dot dot) {
        emit.three(VectorOp.VPADDD, Selection.width(dot.type()), sum, sum, products(dot));
    }

    /** A dot product of scalars, in a general register. */
    Virtual scalar(Expr.Dot dot) {
        Virtual b = emit.fromGeneral(selection.integers.value(dot.b()));
        Virtual a = emit.fromGeneral(selection.integers.value(dot.a()));
        Virtual sum = emit.fromGeneral(selection.integers.value(dot.sum()));
        Virtual products = products(dot.op(), VectorWidth.XMM, a, b);
        return emit.toGeneral(emit.three(VectorOp.VPADDD, VectorWidth.XMM, sum, products));
    }

    private Virtual products(Expr.Dot dot) {
        Virtual b = selection.lanes.value(dot.b());
        VectorWidth width = Selection.width(dot.type());
        Expr a = dot.a().type().isVector()
                ? dot.a()
                : dot.a().broadcast(dot.type().lanes());
        return products(dot.op(), width, selection.lanes.value(a), b);
    }

    private Virtual products(DotOp op, VectorWidth width, Virtual a, Virtual b) {
        return switch (op) {
            case DOT2 -> emit.three(VectorOp.VPMADDWD, width, a, b);
            case DOT4_7BIT -> {
                Virtual pairs = emit.three(VectorOp.VPMADDUBSW, width, a, b);
                yield emit.three(VectorOp.VPMADDWD, width, pairs, selection.ones());
            }
            case DOT4 -> bytes(width, a, b);
        };
    }

    /** By words, since sums of two products of bytes do not fit one: those of even bytes, then those of odd ones. */
    private Virtual bytes(VectorWidth width, Virtual a, Virtual b) {
        Virtual evenA = emit.shift(LaneShift.VPSRLW, width, emit.shift(LaneShift.VPSLLW, width, a, BYTE), BYTE);
        Virtual evenB = emit.shift(LaneShift.VPSRAW, width, emit.shift(LaneShift.VPSLLW, width, b, BYTE), BYTE);
        Virtual even = emit.three(VectorOp.VPMADDWD, width, evenA, evenB);
        Virtual oddA = emit.shift(LaneShift.VPSRLW, width, a, BYTE);
        Virtual oddB = emit.shift(LaneShift.VPSRAW, width, b, BYTE);
        return emit.three(VectorOp.VPADDD, width, even, emit.three(VectorOp.VPMADDWD, width, oddA, oddB));
    }

    /** Lanes as words, the upper bits dropped, in the lowest bits of 128. */
    Virtual words(VectorWidth width, Virtual lanes) {
        return pack(VectorOp.VPACKUSDW, width, lowest(width, lanes, WORD));
    }

    /** Lanes as bytes, the upper bits dropped, in the lowest bits of 128. */
    Virtual bytes(VectorWidth width, Virtual lanes) {
        Virtual words = pack(VectorOp.VPACKUSDW, width, lowest(width, lanes, WORD + BYTE));
        return emit.three(VectorOp.VPACKUSWB, VectorWidth.XMM, words, words);
    }

    /** Clears so many of the upper bits: packing saturates. */
    private Virtual lowest(VectorWidth width, Virtual lanes, int bits) {
        return emit.shift(LaneShift.VPSRLD, width, emit.shift(LaneShift.VPSLLD, width, lanes, bits), bits);
    }

    private Virtual pack(VectorOp op, VectorWidth width, Virtual lanes) {
        Virtual upper = width == VectorWidth.YMM ? emit.upperHalf(lanes) : lanes;
        return emit.three(op, VectorWidth.XMM, lanes, upper);
    }
}
