package dev.scantling.jit.render;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Scalar;
import java.lang.classfile.Opcode;

/** Which instruction does an operation. */
final class Opcodes {
    private Opcodes() {}

    static Opcode arithmetic(BinaryOp op, Scalar type) {
        return switch (type) {
            case I32 -> ofInts(op);
            case I64 -> ofLongs(op);
            case F32 -> ofFloats(op);
            case F64 -> ofDoubles(op);
            case BOOL -> throw none(op, type);
        };
    }

    /** The jump on two ints where the comparison gives {@code outcome}. */
    static Opcode intJump(BinaryOp comparison, boolean outcome) {
        return switch (comparison) {
            case LT -> outcome ? Opcode.IF_ICMPLT : Opcode.IF_ICMPGE;
            case LE -> outcome ? Opcode.IF_ICMPLE : Opcode.IF_ICMPGT;
            case EQ -> outcome ? Opcode.IF_ICMPEQ : Opcode.IF_ICMPNE;
            case NE -> outcome ? Opcode.IF_ICMPNE : Opcode.IF_ICMPEQ;
            case ADD, SUB, MUL, DIV, REM, MIN, MAX, AND, OR, XOR, SHL, SHR, USHR -> throw none(comparison, Scalar.BOOL);
        };
    }

    /** The jump on the sign that a comparing instruction left, where the comparison gives {@code outcome}. */
    static Opcode signJump(BinaryOp comparison, boolean outcome) {
        return switch (comparison) {
            case LT -> outcome ? Opcode.IFLT : Opcode.IFGE;
            case LE -> outcome ? Opcode.IFLE : Opcode.IFGT;
            case EQ -> outcome ? Opcode.IFEQ : Opcode.IFNE;
            case NE -> outcome ? Opcode.IFNE : Opcode.IFEQ;
            case ADD, SUB, MUL, DIV, REM, MIN, MAX, AND, OR, XOR, SHL, SHR, USHR -> throw none(comparison, Scalar.BOOL);
        };
    }

    private static Opcode ofInts(BinaryOp op) {
        return switch (op) {
            case ADD -> Opcode.IADD;
            case SUB -> Opcode.ISUB;
            case MUL -> Opcode.IMUL;
            case DIV -> Opcode.IDIV;
            case REM -> Opcode.IREM;
            case AND -> Opcode.IAND;
            case OR -> Opcode.IOR;
            case XOR -> Opcode.IXOR;
            case SHL -> Opcode.ISHL;
            case SHR -> Opcode.ISHR;
            case USHR -> Opcode.IUSHR;
            case MIN, MAX, LT, LE, EQ, NE -> throw none(op, Scalar.I32);
        };
    }

    private static Opcode ofLongs(BinaryOp op) {
        return switch (op) {
            case ADD -> Opcode.LADD;
            case SUB -> Opcode.LSUB;
            case MUL -> Opcode.LMUL;
            case DIV -> Opcode.LDIV;
            case REM -> Opcode.LREM;
            case AND -> Opcode.LAND;
            case OR -> Opcode.LOR;
            case XOR -> Opcode.LXOR;
            case SHL -> Opcode.LSHL;
            case SHR -> Opcode.LSHR;
            case USHR -> Opcode.LUSHR;
            case MIN, MAX, LT, LE, EQ, NE -> throw none(op, Scalar.I64);
        };
    }

    private static Opcode ofFloats(BinaryOp op) {
        return switch (op) {
            case ADD -> Opcode.FADD;
            case SUB -> Opcode.FSUB;
            case MUL -> Opcode.FMUL;
            case DIV -> Opcode.FDIV;
            case REM, AND, OR, XOR, SHL, SHR, USHR, MIN, MAX, LT, LE, EQ, NE -> throw none(op, Scalar.F32);
        };
    }

    private static Opcode ofDoubles(BinaryOp op) {
        return switch (op) {
            case ADD -> Opcode.DADD;
            case SUB -> Opcode.DSUB;
            case MUL -> Opcode.DMUL;
            case DIV -> Opcode.DDIV;
            case REM, AND, OR, XOR, SHL, SHR, USHR, MIN, MAX, LT, LE, EQ, NE -> throw none(op, Scalar.F64);
        };
    }

    private static IllegalArgumentException none(BinaryOp op, Scalar type) {
        return new IllegalArgumentException("no instruction does " + op + " on " + type.text());
    }
}
