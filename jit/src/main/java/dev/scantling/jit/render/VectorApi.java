package dev.scantling.jit.render;

import static dev.scantling.jit.render.VectorClass.FLOATS;
import static dev.scantling.jit.render.VectorClass.MASK;
import static dev.scantling.jit.render.VectorClass.SPECIES;
import static dev.scantling.jit.render.VectorClass.VECTOR;
import static java.lang.constant.ConstantDescs.CD_int;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Scalar;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Calls of {@code jdk.incubator.vector}, by name only: this module runs where the incubator is absent. Masks are always
 * those of float vectors, whatever was compared.
 */
final class VectorApi {
    private static final ClassDesc OPERATORS = VectorClass.named("VectorOperators");
    private static final ClassDesc UNARY = OPERATORS.nested("Unary");
    private static final ClassDesc BINARY = OPERATORS.nested("Binary");
    private static final ClassDesc ASSOCIATIVE = OPERATORS.nested("Associative");
    private static final ClassDesc COMPARISON = OPERATORS.nested("Comparison");
    private static final ClassDesc CONVERSION = OPERATORS.nested("Conversion");

    private VectorApi() {}

    /** The class of vectors of this type. */
    static ClassDesc type(LoopType type) {
        return type.scalar() == Scalar.BOOL
                ? MASK
                : VectorClass.of(type.scalar()).vector();
    }

    /** a, b, c -> a * b + c. */
    static void fma(CodeBuilder code, Scalar scalar) {
        VectorClass lanes = VectorClass.of(scalar);
        code.invokevirtual(lanes.vector(), "fma", lanes.from(VECTOR, VECTOR));
    }

    /** indices, floats -> the floats at these indices, as the ints that have their bits: then the indices need no conversion. */
    static void permute(CodeBuilder code) {
        reinterpret(code, Scalar.I32);
        code.invokevirtual(VectorClass.INTS.vector(), "selectFrom", VectorClass.INTS.from(VECTOR));
        reinterpret(code, Scalar.F32);
    }

    /** a -> vector; {@code right} pushes the other operand. */
    static void binary(CodeBuilder code, Scalar scalar, BinaryOp op, Runnable right) {
        VectorClass lanes = VectorClass.of(scalar);
        switch (op) {
            case ADD, SUB, MUL, DIV, MIN, MAX, AND, OR -> {
                right.run();
                code.invokevirtual(lanes.vector(), method(op), lanes.from(VECTOR));
            }
            case XOR -> {
                code.getstatic(OPERATORS, op.name(), ASSOCIATIVE);
                right.run();
                code.invokevirtual(lanes.vector(), "lanewise", lanes.from(BINARY, VECTOR));
            }
            case SHL -> shift(code, lanes, "LSHL", right);
            case SHR -> shift(code, lanes, "ASHR", right);
            case USHR -> shift(code, lanes, "LSHR", right);
            case REM, LT, LE, EQ, NE -> throw new IllegalArgumentException(op + " gives no vector");
        }
    }

    private static String method(BinaryOp op) {
        return switch (op) {
            case ADD -> "add";
            case SUB -> "sub";
            case MUL -> "mul";
            case DIV -> "div";
            case MIN -> "min";
            case MAX -> "max";
            case AND -> "and";
            case OR -> "or";
            case REM, XOR, SHL, SHR, USHR, LT, LE, EQ, NE -> throw new IllegalArgumentException("no method does " + op);
        };
    }

    private static void shift(CodeBuilder code, VectorClass lanes, String operator, Runnable count) {
        code.getstatic(OPERATORS, operator, BINARY);
        count.run();
        code.invokevirtual(lanes.vector(), "lanewise", lanes.from(BINARY, CD_int));
    }

    /** a -> vector; the operator is a field of {@code VectorOperators}. */
    static void unary(CodeBuilder code, Scalar scalar, String operator) {
        VectorClass lanes = VectorClass.of(scalar);
        code.getstatic(OPERATORS, operator, UNARY);
        code.invokevirtual(lanes.vector(), "lanewise", lanes.from(UNARY));
    }

    /** a -> mask; {@code right} pushes the other operand. */
    static void compare(CodeBuilder code, LoopType type, BinaryOp op, Runnable right) {
        VectorClass lanes = VectorClass.of(type.scalar());
        code.getstatic(OPERATORS, op.name(), COMPARISON);
        right.run();
        code.invokevirtual(lanes.vector(), "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
        if (lanes != FLOATS) {
            castMask(code, type.with(Scalar.F32));
        }
    }

    /** no, yes, mask -> yes where the mask holds. */
    static void blend(CodeBuilder code, LoopType type) {
        VectorClass lanes = VectorClass.of(type.scalar());
        if (lanes != FLOATS) {
            castMask(code, type);
        }
        code.invokevirtual(lanes.vector(), "blend", lanes.from(VECTOR, MASK));
    }

    private static void castMask(CodeBuilder code, LoopType type) {
        VectorClass.of(type.scalar()).species(code, type.lanes());
        code.invokevirtual(MASK, "cast", MethodTypeDesc.of(MASK, SPECIES));
    }

    /** mask, mask -> mask. */
    static void connect(CodeBuilder code, BinaryOp op) {
        code.invokevirtual(MASK, method(op), MethodTypeDesc.of(MASK, MASK));
    }

    /** vector -> the first lanes converted; the conversion is a field of {@code VectorOperators}. */
    static void convert(CodeBuilder code, VectorClass to, int lanes, String conversion) {
        code.getstatic(OPERATORS, conversion, CONVERSION);
        to.species(code, lanes);
        code.iconst_0().invokevirtual(VECTOR, "convertShape", MethodTypeDesc.of(VECTOR, CONVERSION, SPECIES, CD_int));
        code.checkcast(to.vector());
    }

    /** vector -> vector of the same bits. */
    static void reinterpret(CodeBuilder code, Scalar to) {
        String method = to == Scalar.F32 ? "reinterpretAsFloats" : "reinterpretAsInts";
        code.invokevirtual(VECTOR, method, VectorClass.of(to).from());
    }
}
