package dev.scantling.jit.render.opencl;

import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Scalar;

/** What OpenCL C calls the types of the loop language. */
final class TypeNames {
    private TypeNames() {}

    /** Masks are vectors of ints whose lanes are 0 or -1, whatever was compared. */
    static String of(LoopType type) {
        boolean mask = type.scalar() == Scalar.BOOL && type.isVector();
        return mask ? vector("int", type.lanes()) : vector(of(type.scalar()), type.lanes());
    }

    private static String of(Scalar scalar) {
        return switch (scalar) {
            case BOOL -> "bool";
            case I32 -> "int";
            case I64 -> "long";
            case F32 -> "float";
            case F64 -> "double";
        };
    }

    /** The unsigned integer of as many bits and lanes, in which arithmetic wraps. */
    static String unsigned(LoopType type) {
        return vector(type.scalar() == Scalar.I64 ? "ulong" : "uint", type.lanes());
    }

    /** The signed integer of as many bits and lanes, which is also what a comparison of vectors gives. */
    static String bits(LoopType type) {
        return vector(type.scalar() == Scalar.F64 || type.scalar() == Scalar.I64 ? "long" : "int", type.lanes());
    }

    /** A type with a number behind it where it is a vector. */
    static String vector(String scalar, int lanes) {
        return scalar + suffix(lanes);
    }

    static String suffix(int lanes) {
        return lanes == 1 ? "" : Integer.toString(lanes);
    }

    /** What memory consists of. */
    static String of(Element element) {
        return switch (element) {
            case F32 -> "float";
            case F64 -> "double";
            case I32 -> "int";
            case I64 -> "long";
            case F16, BF16 -> "ushort";
            case I8 -> "char";
            case U8 -> "uchar";
            case I16 -> "short";
        };
    }
}
