package dev.scantling.jit.render;

import static java.lang.constant.ConstantDescs.CD_byte;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_short;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Scalar;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * The vectors of one Java type: how they are named, made and kept in arrays. The species comes from its static field at
 * each use, because C2 then sees a constant and keeps vectors in registers.
 *
 * @param vector the class
 * @param lane the type of a lane
 * @param bits the size of a lane
 */
record VectorClass(ClassDesc vector, ClassDesc lane, int bits) {
    static final VectorClass FLOATS = new VectorClass(named("FloatVector"), CD_float, Float.SIZE);
    static final VectorClass DOUBLES = new VectorClass(named("DoubleVector"), CD_double, Double.SIZE);
    static final VectorClass INTS = new VectorClass(named("IntVector"), CD_int, Integer.SIZE);
    static final ClassDesc VECTOR = named("Vector");
    static final ClassDesc MASK = named("VectorMask");
    static final ClassDesc SPECIES = named("VectorSpecies");

    private static final VectorClass SHORTS = new VectorClass(named("ShortVector"), CD_short, Short.SIZE);
    private static final VectorClass BYTES = new VectorClass(named("ByteVector"), CD_byte, Byte.SIZE);

    /** Smaller vectors do not exist. */
    private static final int LEAST_BITS = 64;

    static ClassDesc named(String name) {
        return ClassDesc.of("jdk.incubator.vector", name);
    }

    static VectorClass of(Scalar scalar) {
        return of(Element.of(scalar));
    }

    /** The vectors that arrays of such elements hold. */
    static VectorClass of(Element element) {
        return switch (element) {
            case F32 -> FLOATS;
            case F64 -> DOUBLES;
            case I32 -> INTS;
            case F16, BF16, I16 -> SHORTS;
            case I8, U8 -> BYTES;
            case I64 -> throw new IllegalArgumentException("no vector has elements of type " + element.text());
        };
    }

    /** The type of a method that gives such a vector. */
    MethodTypeDesc from(ClassDesc... parameters) {
        return MethodTypeDesc.of(vector, parameters);
    }

    /** Pushes the species; the operands of {@link #broadcast} and {@link #fromArray} follow it. */
    void species(CodeBuilder code, int lanes) {
        code.getstatic(vector, "SPECIES_" + Math.max(LEAST_BITS, lanes * bits), SPECIES);
    }

    /** species, scalar -> vector. */
    void broadcast(CodeBuilder code) {
        code.invokestatic(vector, "broadcast", from(SPECIES, lane));
    }

    /** species, array, index -> vector. */
    void fromArray(CodeBuilder code, int lanes) {
        if (isPartial(lanes)) {
            firstLanes(code, lanes);
            code.invokestatic(vector, "fromArray", from(SPECIES, lane.arrayType(), CD_int, MASK));
        } else {
            code.invokestatic(vector, "fromArray", from(SPECIES, lane.arrayType(), CD_int));
        }
    }

    /** vector, array, index -> nothing. */
    void intoArray(CodeBuilder code, int lanes) {
        if (isPartial(lanes)) {
            firstLanes(code, lanes);
            code.invokevirtual(vector, "intoArray", MethodTypeDesc.of(CD_void, lane.arrayType(), CD_int, MASK));
        } else {
            code.invokevirtual(vector, "intoArray", MethodTypeDesc.of(CD_void, lane.arrayType(), CD_int));
        }
    }

    private boolean isPartial(int lanes) {
        return lanes * bits < LEAST_BITS;
    }

    private void firstLanes(CodeBuilder code, int lanes) {
        species(code, lanes);
        code.loadConstant((1L << lanes) - 1);
        code.invokestatic(MASK, "fromLong", MethodTypeDesc.of(MASK, SPECIES, CD_long));
    }
}
