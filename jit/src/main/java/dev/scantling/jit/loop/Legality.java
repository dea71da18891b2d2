package dev.scantling.jit.loop;

import java.util.EnumSet;
import java.util.Set;

/** What the loop language allows, as data. */
final class Legality {
    /** Elements of local arrays. */
    static final Set<Element> ARRAY_ELEMENTS = EnumSet.of(Element.F32, Element.F64, Element.I32, Element.I64);

    /** Elements of a local array; an iteration's scratch is to stay in the second-level cache. */
    static final int MOST_ARRAY_LENGTH = 1 << 16;

    /** Items of a group that every GPU takes. */
    static final int MOST_GROUP_ITEMS = 256;

    private static final Set<Scalar> NONE = EnumSet.noneOf(Scalar.class);
    private static final Set<Scalar> INT = EnumSet.of(Scalar.I32);
    private static final Set<Scalar> FLOAT = EnumSet.of(Scalar.F32);
    private static final Set<Scalar> DOUBLE = EnumSet.of(Scalar.F64);
    private static final Set<Scalar> FLOATS = EnumSet.of(Scalar.F32, Scalar.F64);
    private static final Set<Scalar> EXACT_IN_DOUBLE = EnumSet.of(Scalar.I32, Scalar.F32);
    private static final Set<Scalar> LANE_NUMBERS = EnumSet.of(Scalar.I32, Scalar.F32, Scalar.F64);
    private static final Set<Scalar> NUMBERS = EnumSet.of(Scalar.I32, Scalar.I64, Scalar.F32, Scalar.F64);
    private static final Set<Scalar> INTEGERS = EnumSet.of(Scalar.I32, Scalar.I64);

    /** What is loaded and stored as vectors, broadcast and chosen lane by lane. */
    private static final Operands VECTORS = new Operands(NUMBERS, LANE_NUMBERS);

    /** BOOL vectors are masks: they come from comparisons and choose lanes. */
    private static final Operands TYPES =
            new Operands(EnumSet.allOf(Scalar.class), EnumSet.of(Scalar.BOOL, Scalar.I32, Scalar.F32, Scalar.F64));

    private Legality() {}

    /** Types of the operands of an operation: as scalars and as elements of vectors. */
    private record Operands(Set<Scalar> scalars, Set<Scalar> elements) {
        boolean allow(LoopType type) {
            return lanes(type.scalar()).contains(type.lanes())
                    && (type.isVector() ? elements : scalars).contains(type.scalar());
        }
    }

    /** Lanes of a value; a vector of numbers has 128, 256 or 512 bits, a mask as many lanes as what was compared. */
    private static Set<Integer> lanes(Scalar scalar) {
        return switch (scalar) {
            case I32, F32 -> Set.of(1, 4, 8, 16);
            case F64 -> Set.of(1, 2, 4, 8);
            case BOOL -> Set.of(1, 2, 4, 8, 16);
            case I64 -> Set.of(1);
        };
    }

    /** Whether the left operand may be of this type; the right one is, or is a constant count for vectors. */
    static boolean takes(BinaryOp op, LoopType operand) {
        return operands(op).allow(operand);
    }

    static boolean takes(UnaryOp op, LoopType operand) {
        return operands(op).allow(operand);
    }

    private static Operands operands(BinaryOp op) {
        return switch (op) {
            case ADD, SUB, MUL, MIN, MAX, LT, LE, EQ, NE -> VECTORS;
            case DIV -> new Operands(NUMBERS, FLOATS);
            case REM -> new Operands(INTEGERS, NONE);
            case AND, OR ->
                new Operands(EnumSet.of(Scalar.BOOL, Scalar.I32, Scalar.I64), EnumSet.of(Scalar.BOOL, Scalar.I32));
            case XOR, SHL, SHR, USHR -> new Operands(INTEGERS, INT);
        };
    }

    private static Operands operands(UnaryOp op) {
        return switch (op) {
            case NEG, SQRT -> new Operands(FLOATS, FLOATS);
            case BITS -> new Operands(FLOAT, FLOAT);
            case FLOAT_OF_BITS -> new Operands(INT, INT);
            case BIT_COUNT, LEADING_ZEROS, TRAILING_ZEROS -> new Operands(INTEGERS, NONE);
            case TO_I32 -> new Operands(EnumSet.of(Scalar.I64, Scalar.F32), FLOAT);
            case TO_I64 -> new Operands(INT, NONE);
            case TO_F32 -> new Operands(DOUBLE, DOUBLE);
            case TO_F64 -> new Operands(EXACT_IN_DOUBLE, EXACT_IN_DOUBLE);
        };
    }

    /** Sums of {@link Expr.Dot}. */
    static boolean isDotSum(LoopType type) {
        return new Operands(INT, INT).allow(type);
    }

    /** Operands of {@link Expr.Permute}. */
    static boolean isPermuted(LoopType type) {
        return new Operands(NONE, FLOAT).allow(type);
    }

    /** Operands of {@link Expr.ToFloat}. */
    static boolean becomesFloat(LoopType type) {
        return new Operands(INTEGERS, INT).allow(type);
    }

    /** Operands of {@link Expr.Fma}. */
    static boolean isFused(LoopType type) {
        return new Operands(FLOATS, FLOATS).allow(type);
    }

    static boolean isAccess(LoopType type) {
        return VECTORS.allow(type);
    }

    static boolean isType(LoopType type) {
        return TYPES.allow(type);
    }
}
