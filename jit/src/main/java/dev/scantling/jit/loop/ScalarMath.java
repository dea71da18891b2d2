package dev.scantling.jit.loop;

/** The meaning of {@link BinaryOp} for one pair of numbers, for folding and for interpretation. */
final class ScalarMath {
    private ScalarMath() {}

    static int apply(BinaryOp op, int a, int b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case AND -> a & b;
            case OR -> a | b;
            case SHL -> a << b;
            case SHR -> a >> b;
            case LT, LE, EQ, NE -> throw notArithmetic(op);
        };
    }

    static long apply(BinaryOp op, long a, long b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case AND -> a & b;
            case OR -> a | b;
            case SHL -> a << b;
            case SHR -> a >> b;
            case LT, LE, EQ, NE -> throw notArithmetic(op);
        };
    }

    static float apply(BinaryOp op, float a, float b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case REM, AND, OR, SHL, SHR, LT, LE, EQ, NE -> throw notArithmetic(op);
        };
    }

    static boolean compare(BinaryOp op, long a, long b) {
        return switch (op) {
            case LT -> a < b;
            case LE -> a <= b;
            case EQ -> a == b;
            case NE -> a != b;
            case ADD, SUB, MUL, DIV, REM, MIN, MAX, AND, OR, SHL, SHR -> throw notComparison(op);
        };
    }

    static boolean compare(BinaryOp op, float a, float b) {
        return switch (op) {
            case LT -> a < b;
            case LE -> a <= b;
            case EQ -> a == b;
            case NE -> a != b;
            case ADD, SUB, MUL, DIV, REM, MIN, MAX, AND, OR, SHL, SHR -> throw notComparison(op);
        };
    }

    private static IllegalArgumentException notArithmetic(BinaryOp op) {
        return new IllegalArgumentException(op + " is not arithmetic on these operands");
    }

    private static IllegalArgumentException notComparison(BinaryOp op) {
        return new IllegalArgumentException(op + " is not a comparison");
    }
}
