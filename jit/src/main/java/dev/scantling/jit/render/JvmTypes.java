package dev.scantling.jit.render;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Scalar;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;

/** How types of the loop language appear in class files. */
final class JvmTypes {
    private JvmTypes() {}

    static ClassDesc of(LoopType type) {
        return type.isVector() ? VectorApi.type(type) : of(type.scalar());
    }

    static ClassDesc arrayOf(Memory memory) {
        return ClassDesc.ofDescriptor(memory.element().array().descriptorString());
    }

    static TypeKind kind(Element element) {
        return TypeKind.from(element.array().componentType());
    }

    static TypeKind kind(LoopType type) {
        return TypeKind.from(of(type));
    }

    private static ClassDesc of(Scalar scalar) {
        return switch (scalar) {
            case BOOL -> CD_boolean;
            case I32 -> CD_int;
            case I64 -> CD_long;
            case F32 -> CD_float;
            case F64 -> CD_double;
        };
    }
}
