package dev.scantling.jit.render;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.loop.UnaryOp;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Operations on scalars whose operands are on the stack. */
final class ScalarEmitter {
    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    private static final ClassDesc FLOAT = ClassDesc.of("java.lang.Float");

    private final CodeBuilder code;

    ScalarEmitter(CodeBuilder code) {
        this.code = code;
    }

    void fma(Scalar type) {
        ClassDesc number = JvmTypes.of(new LoopType(type, 1));
        code.invokestatic(MATH, "fma", MethodTypeDesc.of(number, number, number, number));
    }

    /** Anything that does not give a condition. */
    void binary(BinaryOp op, Scalar type) {
        switch (op) {
            case MIN -> fromMath("min", type);
            case MAX -> fromMath("max", type);
            case ADD, SUB, MUL, DIV, REM, AND, OR, XOR -> instruction(op, type);
            case SHL, SHR, USHR -> {
                count(type);
                instruction(op, type);
            }
            case LT, LE, EQ, NE -> throw new IllegalArgumentException(op + " gives a condition");
        }
    }

    /** Division of integers by what may be zero. */
    void divide(BinaryOp op, Scalar type) {
        Label zero = code.newLabel();
        Label end = code.newLabel();
        jumpIfZero(type, zero);
        instruction(op, type);
        code.goto_(end);
        code.labelBinding(zero);
        instruction(op == BinaryOp.DIV ? BinaryOp.MUL : BinaryOp.ADD, type); // with zero: zero, or the dividend
        code.labelBinding(end);
    }

    /** Keeps what it asks. */
    private void jumpIfZero(Scalar type, Label zero) {
        if (type == Scalar.I64) {
            code.dup2().lconst_0().lcmp();
        } else {
            code.dup();
        }
        code.ifeq(zero);
    }

    private void fromMath(String method, Scalar type) {
        ClassDesc number = JvmTypes.of(new LoopType(type, 1));
        code.invokestatic(MATH, method, MethodTypeDesc.of(number, number, number));
    }

    private void instruction(BinaryOp op, Scalar type) {
        code.with(OperatorInstruction.of(Opcodes.arithmetic(op, type)));
    }

    /** The JVM shifts by an int. */
    private void count(Scalar type) {
        if (type == Scalar.I64) {
            code.l2i();
        }
    }

    void unary(UnaryOp op, Scalar type) {
        switch (op) {
            case NEG -> negate(type);
            case SQRT -> squareRoot(type);
            case BIT_COUNT -> bits("bitCount", type);
            case LEADING_ZEROS -> bits("numberOfLeadingZeros", type);
            case TRAILING_ZEROS -> bits("numberOfTrailingZeros", type);
            case TO_I32 -> code.conversion(kind(type), TypeKind.INT);
            case TO_I64 -> code.i2l();
            case TO_F32 -> code.d2f();
            case TO_F64 -> code.conversion(kind(type), TypeKind.DOUBLE);
            case BITS -> code.invokestatic(FLOAT, "floatToRawIntBits", MethodTypeDesc.of(CD_int, CD_float));
            case FLOAT_OF_BITS -> code.invokestatic(FLOAT, "intBitsToFloat", MethodTypeDesc.of(CD_float, CD_int));
        }
    }

    private void negate(Scalar type) {
        if (type == Scalar.F64) {
            code.dneg();
        } else {
            code.fneg();
        }
    }

    /** The square root of a float in double, rounded again, is the rounded square root. */
    private void squareRoot(Scalar type) {
        code.conversion(kind(type), TypeKind.DOUBLE)
                .invokestatic(MATH, "sqrt", MethodTypeDesc.of(CD_double, CD_double))
                .conversion(TypeKind.DOUBLE, kind(type));
    }

    private void bits(String method, Scalar type) {
        ClassDesc box = ClassDesc.of(type == Scalar.I64 ? "java.lang.Long" : "java.lang.Integer");
        code.invokestatic(box, method, MethodTypeDesc.of(CD_int, JvmTypes.of(new LoopType(type, 1))));
    }

    private static TypeKind kind(Scalar type) {
        return JvmTypes.kind(new LoopType(type, 1));
    }
}
