package dev.scantling.jit.render;

import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Scalar;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Calls of {@code jdk.incubator.vector}, by name only: this module runs where the incubator is absent. The species comes
 * from its static field at each use, because C2 then sees a constant and keeps vectors in registers. Masks are always
 * those of float vectors, whatever was compared.
 */
final class VectorApi {
    private static final String PACKAGE = "jdk.incubator.vector";
    private static final ClassDesc VECTOR = ClassDesc.of(PACKAGE, "Vector");
    private static final ClassDesc MASK = ClassDesc.of(PACKAGE, "VectorMask");
    private static final ClassDesc SPECIES = ClassDesc.of(PACKAGE, "VectorSpecies");
    private static final ClassDesc OPERATORS = ClassDesc.of(PACKAGE, "VectorOperators");
    private static final ClassDesc UNARY = OPERATORS.nested("Unary");
    private static final ClassDesc BINARY = OPERATORS.nested("Binary");
    private static final ClassDesc COMPARISON = OPERATORS.nested("Comparison");
    private static final ClassDesc CONVERSION = OPERATORS.nested("Conversion");
    private static final Lanes FLOATS = new Lanes(ClassDesc.of(PACKAGE, "FloatVector"), CD_float, Float.SIZE);
    private static final Lanes INTS = new Lanes(ClassDesc.of(PACKAGE, "IntVector"), CD_int, Integer.SIZE);

    private VectorApi() {}

    /** The vectors of one element type. */
    private record Lanes(ClassDesc vector, ClassDesc element, int bits) {
        static Lanes of(Scalar scalar) {
            return switch (scalar) {
                case F32 -> FLOATS;
                case I32 -> INTS;
                case BOOL, I64 -> throw new IllegalArgumentException("no vector has elements of type " + scalar.text());
            };
        }

        /** A method that gives such a vector. */
        MethodTypeDesc from(ClassDesc... parameters) {
            return MethodTypeDesc.of(vector, parameters);
        }
    }

    /** The class of vectors of this type. */
    static ClassDesc type(LoopType type) {
        return type.scalar() == Scalar.BOOL ? MASK : Lanes.of(type.scalar()).vector();
    }

    /** Pushes the species; the operands of {@link #broadcast} and {@link #fromArray} follow it. */
    static void species(CodeBuilder code, LoopType type) {
        Lanes lanes = Lanes.of(type.scalar());
        code.getstatic(lanes.vector(), "SPECIES_" + type.lanes() * lanes.bits(), SPECIES);
    }

    /** species, scalar -> vector. */
    static void broadcast(CodeBuilder code, Scalar scalar) {
        Lanes lanes = Lanes.of(scalar);
        code.invokestatic(lanes.vector(), "broadcast", lanes.from(SPECIES, lanes.element()));
    }

    /** species, array, index -> vector. */
    static void fromArray(CodeBuilder code, Scalar scalar) {
        Lanes lanes = Lanes.of(scalar);
        code.invokestatic(
                lanes.vector(),
                "fromArray",
                lanes.from(SPECIES, lanes.element().arrayType(), CD_int));
    }

    /** vector, array, index -> nothing. */
    static void intoArray(CodeBuilder code, Scalar scalar) {
        Lanes lanes = Lanes.of(scalar);
        ClassDesc array = lanes.element().arrayType();
        code.invokevirtual(lanes.vector(), "intoArray", MethodTypeDesc.of(CD_void, array, CD_int));
    }

    /** a, b, c -> a * b + c. */
    static void fma(CodeBuilder code) {
        code.invokevirtual(FLOATS.vector(), "fma", FLOATS.from(VECTOR, VECTOR));
    }

    /** a -> vector; {@code right} pushes the other operand. */
    static void binary(CodeBuilder code, Scalar scalar, BinaryOp op, Runnable right) {
        Lanes lanes = Lanes.of(scalar);
        switch (op) {
            case ADD, SUB, MUL, DIV, MIN, MAX, AND, OR -> {
                right.run();
                code.invokevirtual(lanes.vector(), method(op), lanes.from(VECTOR));
            }
            case XOR -> lanewise(code, lanes, "XOR", VECTOR, right);
            case SHL -> lanewise(code, lanes, "LSHL", CD_int, right);
            case SHR -> lanewise(code, lanes, "ASHR", CD_int, right);
            case USHR -> lanewise(code, lanes, "LSHR", CD_int, right);
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

    private static void lanewise(CodeBuilder code, Lanes lanes, String operator, ClassDesc operand, Runnable right) {
        code.getstatic(OPERATORS, operator, BINARY);
        right.run();
        code.invokevirtual(lanes.vector(), "lanewise", lanes.from(BINARY, operand));
    }

    /** a -> vector; the operator is a field of {@code VectorOperators}. */
    static void unary(CodeBuilder code, Scalar scalar, String operator) {
        Lanes lanes = Lanes.of(scalar);
        code.getstatic(OPERATORS, operator, UNARY);
        code.invokevirtual(lanes.vector(), "lanewise", lanes.from(UNARY));
    }

    /** a -> mask; {@code right} pushes the other operand. */
    static void compare(CodeBuilder code, LoopType type, BinaryOp op, Runnable right) {
        Lanes lanes = Lanes.of(type.scalar());
        code.getstatic(OPERATORS, op.name(), COMPARISON);
        right.run();
        code.invokevirtual(lanes.vector(), "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
        if (lanes != FLOATS) {
            castMask(code, type.with(Scalar.F32));
        }
    }

    /** no, yes, mask -> yes where the mask holds. */
    static void blend(CodeBuilder code, LoopType type) {
        Lanes lanes = Lanes.of(type.scalar());
        if (lanes != FLOATS) {
            castMask(code, type);
        }
        code.invokevirtual(lanes.vector(), "blend", lanes.from(VECTOR, MASK));
    }

    private static void castMask(CodeBuilder code, LoopType type) {
        species(code, type);
        code.invokevirtual(MASK, "cast", MethodTypeDesc.of(MASK, SPECIES));
    }

    /** mask, mask -> mask. */
    static void connect(CodeBuilder code, BinaryOp op) {
        code.invokevirtual(MASK, method(op), MethodTypeDesc.of(MASK, MASK));
    }

    /** vector -> vector of as many lanes; the conversion is a field of {@code VectorOperators}. */
    static void convert(CodeBuilder code, LoopType to, String conversion) {
        code.getstatic(OPERATORS, conversion, CONVERSION);
        species(code, to);
        code.iconst_0().invokevirtual(VECTOR, "convertShape", MethodTypeDesc.of(VECTOR, CONVERSION, SPECIES, CD_int));
        code.checkcast(Lanes.of(to.scalar()).vector());
    }

    /** vector -> vector of the same bits. */
    static void reinterpret(CodeBuilder code, Scalar to) {
        String method = to == Scalar.F32 ? "reinterpretAsFloats" : "reinterpretAsInts";
        code.invokevirtual(VECTOR, method, Lanes.of(to).from());
    }
}
