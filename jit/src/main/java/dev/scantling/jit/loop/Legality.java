package dev.scantling.jit.loop;

import java.util.EnumSet;
import java.util.Set;

/** What the loop language allows, as data. */
final class Legality {
    /** Lanes of a value; a vector has 128, 256 or 512 bits. */
    static final Set<Integer> LANES = Set.of(1, 4, 8, 16);

    /** Element types of buffers. */
    static final Set<Scalar> BUFFER_ELEMENTS = EnumSet.of(Scalar.I32, Scalar.I64, Scalar.F32);

    /** Scalar types that come as vectors. */
    static final Set<Scalar> VECTOR_ELEMENTS = EnumSet.of(Scalar.F32);

    private static final Set<Scalar> NUMBERS = EnumSet.of(Scalar.I32, Scalar.I64, Scalar.F32);
    private static final Set<Scalar> INTEGERS = EnumSet.of(Scalar.I32, Scalar.I64);
    private static final Set<Scalar> BITS = EnumSet.of(Scalar.BOOL, Scalar.I32, Scalar.I64);

    private Legality() {}

    /** Types of the operands that an operation takes. */
    static Set<Scalar> operands(BinaryOp op) {
        return switch (op) {
            case ADD, SUB, MUL, DIV, MIN, MAX, LT, LE, EQ, NE -> NUMBERS;
            case REM, SHL, SHR -> INTEGERS;
            case AND, OR -> BITS;
        };
    }

    static boolean isType(LoopType type) {
        return LANES.contains(type.lanes()) && (!type.isVector() || VECTOR_ELEMENTS.contains(type.scalar()));
    }
}
