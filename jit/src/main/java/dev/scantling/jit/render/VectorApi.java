package dev.scantling.jit.render;

import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.scantling.jit.loop.BinaryOp;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Calls of {@code jdk.incubator.vector}, by name only: this module runs where the incubator is absent. The species comes
 * from its static field at each use, because C2 then sees a constant and keeps vectors in registers.
 */
final class VectorApi {
    static final ClassDesc FLOAT_VECTOR = ClassDesc.of("jdk.incubator.vector.FloatVector");

    private static final ClassDesc VECTOR = ClassDesc.of("jdk.incubator.vector.Vector");
    private static final ClassDesc SPECIES = ClassDesc.of("jdk.incubator.vector.VectorSpecies");
    private static final ClassDesc FLOATS = CD_float.arrayType();
    private static final MethodTypeDesc FROM_ARRAY = MethodTypeDesc.of(FLOAT_VECTOR, SPECIES, FLOATS, CD_int);
    private static final MethodTypeDesc INTO_ARRAY = MethodTypeDesc.of(CD_void, FLOATS, CD_int);
    private static final MethodTypeDesc BROADCAST = MethodTypeDesc.of(FLOAT_VECTOR, SPECIES, CD_float);
    private static final MethodTypeDesc BINARY = MethodTypeDesc.of(FLOAT_VECTOR, VECTOR);
    private static final MethodTypeDesc TERNARY = MethodTypeDesc.of(FLOAT_VECTOR, VECTOR, VECTOR);

    private VectorApi() {}

    /** Pushes the species; the operands of {@link #broadcast} and {@link #fromArray} follow it. */
    static void species(CodeBuilder code, int lanes) {
        code.getstatic(FLOAT_VECTOR, "SPECIES_" + lanes * Float.SIZE, SPECIES);
    }

    /** species, float -> vector. */
    static void broadcast(CodeBuilder code) {
        code.invokestatic(FLOAT_VECTOR, "broadcast", BROADCAST);
    }

    /** species, array, index -> vector. */
    static void fromArray(CodeBuilder code) {
        code.invokestatic(FLOAT_VECTOR, "fromArray", FROM_ARRAY);
    }

    /** vector, array, index -> nothing. */
    static void intoArray(CodeBuilder code) {
        code.invokevirtual(FLOAT_VECTOR, "intoArray", INTO_ARRAY);
    }

    /** a, b, c -> a * b + c. */
    static void fma(CodeBuilder code) {
        code.invokevirtual(FLOAT_VECTOR, "fma", TERNARY);
    }

    /** a, b -> vector. */
    static void binary(CodeBuilder code, BinaryOp op) {
        code.invokevirtual(FLOAT_VECTOR, method(op), BINARY);
    }

    private static String method(BinaryOp op) {
        return switch (op) {
            case ADD -> "add";
            case SUB -> "sub";
            case MUL -> "mul";
            case DIV -> "div";
            case MIN -> "min";
            case MAX -> "max";
            case REM, AND, OR, SHL, SHR, LT, LE, EQ, NE ->
                throw new IllegalArgumentException(op + " does not take float vectors");
        };
    }
}
