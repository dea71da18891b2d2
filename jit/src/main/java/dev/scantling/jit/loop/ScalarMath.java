package dev.scantling.jit.loop;

import java.util.function.Supplier;

/** The meaning of operations for one lane, for folding and for interpretation. Lanes are boxed Java values. */
final class ScalarMath {
    private ScalarMath() {}

    static Object binary(BinaryOp op, Object left, Object right) {
        return switch (left) {
            case Integer a -> op.isComparison() ? (Object) compare(op, a, (int) right) : apply(op, a, (int) right);
            case Long a -> op.isComparison() ? (Object) compare(op, a, (long) right) : apply(op, a, (long) right);
            case Float a -> op.isComparison() ? (Object) compare(op, a, (float) right) : apply(op, a, (float) right);
            case Double a -> op.isComparison() ? (Object) compare(op, a, (double) right) : apply(op, a, (double) right);
            case Boolean a -> connect(op, a, () -> (boolean) right);
            default -> throw new IllegalStateException("no operand is a " + left.getClass());
        };
    }

    static int apply(BinaryOp op, int a, int b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> b == 0 ? 0 : a / b;
            case REM -> b == 0 ? a : a % b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
            case LT, LE, EQ, NE -> throw undefined(op);
        };
    }

    static long apply(BinaryOp op, long a, long b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> b == 0 ? 0 : a / b;
            case REM -> b == 0 ? a : a % b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
            case LT, LE, EQ, NE -> throw undefined(op);
        };
    }

    private static float apply(BinaryOp op, float a, float b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case REM, AND, OR, XOR, SHL, SHR, USHR, LT, LE, EQ, NE -> throw undefined(op);
        };
    }

    private static double apply(BinaryOp op, double a, double b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case REM, AND, OR, XOR, SHL, SHR, USHR, LT, LE, EQ, NE -> throw undefined(op);
        };
    }

    private static boolean compare(BinaryOp op, long a, long b) {
        return switch (op) {
            case LT -> a < b;
            case LE -> a <= b;
            case EQ -> a == b;
            case NE -> a != b;
            case ADD, SUB, MUL, DIV, REM, MIN, MAX, AND, OR, XOR, SHL, SHR, USHR -> throw undefined(op);
        };
    }

    /** Floats are compared as doubles, which hold them exactly. */
    private static boolean compare(BinaryOp op, double a, double b) {
        return switch (op) {
            case LT -> a < b;
            case LE -> a <= b;
            case EQ -> a == b;
            case NE -> a != b;
            case ADD, SUB, MUL, DIV, REM, MIN, MAX, AND, OR, XOR, SHL, SHR, USHR -> throw undefined(op);
        };
    }

    /** AND or OR; asks for the right operand only if it decides. */
    static boolean connect(BinaryOp op, boolean left, Supplier<Boolean> right) {
        return op == BinaryOp.AND ? left && right.get() : left || right.get();
    }

    static Object unary(UnaryOp op, Object value) {
        return switch (value) {
            case Integer a -> ofInt(op, a);
            case Long a -> ofLong(op, a);
            case Float a -> ofFloat(op, a);
            case Double a -> ofDouble(op, a);
            default -> throw new IllegalStateException("no operand is a " + value.getClass());
        };
    }

    private static Object ofInt(UnaryOp op, int a) {
        return switch (op) {
            case BIT_COUNT -> Integer.bitCount(a);
            case LEADING_ZEROS -> Integer.numberOfLeadingZeros(a);
            case TRAILING_ZEROS -> Integer.numberOfTrailingZeros(a);
            case TO_I64 -> (long) a;
            case FLOAT_OF_BITS -> Float.intBitsToFloat(a);
            case TO_F64 -> (double) a;
            case NEG, SQRT, TO_I32, TO_F32, BITS -> throw undefined(op);
        };
    }

    private static Object ofLong(UnaryOp op, long a) {
        return switch (op) {
            case BIT_COUNT -> Long.bitCount(a);
            case LEADING_ZEROS -> Long.numberOfLeadingZeros(a);
            case TRAILING_ZEROS -> Long.numberOfTrailingZeros(a);
            case TO_I32 -> (int) a;
            case NEG, SQRT, TO_I64, TO_F32, TO_F64, BITS, FLOAT_OF_BITS -> throw undefined(op);
        };
    }

    private static Object ofFloat(UnaryOp op, float a) {
        return switch (op) {
            case NEG -> -a;
            case SQRT -> (float) Math.sqrt(a);
            case TO_I32 -> (int) a;
            case BITS -> Float.floatToRawIntBits(a);
            case TO_F64 -> (double) a;
            case BIT_COUNT, LEADING_ZEROS, TRAILING_ZEROS, TO_I64, TO_F32, FLOAT_OF_BITS -> throw undefined(op);
        };
    }

    private static Object ofDouble(UnaryOp op, double a) {
        return switch (op) {
            case NEG -> -a;
            case SQRT -> Math.sqrt(a);
            case TO_F32 -> (float) a;
            case BIT_COUNT, LEADING_ZEROS, TRAILING_ZEROS, TO_I32, TO_I64, TO_F64, BITS, FLOAT_OF_BITS ->
                throw undefined(op);
        };
    }

    static float toFloat(Object integer) {
        return integer instanceof Long a ? (float) (long) a : (float) (int) integer;
    }

    static Object fma(Object a, Object b, Object c) {
        return c instanceof Double addend
                ? (Object) Math.fma((double) a, (double) b, addend)
                : (Object) Math.fma((float) a, (float) b, (float) c);
    }

    private static IllegalArgumentException undefined(Enum<?> op) {
        return new IllegalArgumentException(op + " is not defined on these operands");
    }
}
