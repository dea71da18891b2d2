package dev.scantling.jit.render;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Scalar;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A kernel that computes one random float expression for each element of a matrix, and an int and a long for each row.
 * One seed gives the same expressions for any number of lanes.
 */
final class RandomKernel {
    static final int COLUMNS = 35;
    static final int TABLE = 16;

    private static final List<BinaryOp> FLOAT_OPS =
            List.of(BinaryOp.ADD, BinaryOp.SUB, BinaryOp.MUL, BinaryOp.DIV, BinaryOp.MIN, BinaryOp.MAX);
    private static final List<BinaryOp> INT_OPS = List.of(
            BinaryOp.ADD,
            BinaryOp.SUB,
            BinaryOp.MUL,
            BinaryOp.MIN,
            BinaryOp.MAX,
            BinaryOp.AND,
            BinaryOp.OR,
            BinaryOp.SHL,
            BinaryOp.SHR);
    private static final List<BinaryOp> COMPARISONS = List.of(BinaryOp.LT, BinaryOp.LE, BinaryOp.EQ, BinaryOp.NE);

    private static final int[] DIVISORS = {1, 2, 3, 7, 64, 1 << 30, -2, -5, -64, Integer.MIN_VALUE, Integer.MAX_VALUE};

    /** What integers are divided by. */
    enum Divisors {
        ANY,
        CONSTANT
    }

    private final long seed;
    private final int depth;
    private final Divisors divisors;
    private final KernelBuilder kernel;
    private final BufferParam x;
    private final BufferParam table;
    private final BufferParam keys;
    private final BufferParam floats;
    private final BufferParam ints;
    private final BufferParam longs;
    private final Expr n;

    private RandomKernel(long seed, int depth, Divisors divisors, int lanes) {
        this.seed = seed;
        this.depth = depth;
        this.divisors = divisors;
        this.kernel = new KernelBuilder("random_x" + lanes);
        this.x = kernel.readBuffer("x", Scalar.F32);
        this.table = kernel.readBuffer("table", Scalar.I32);
        this.keys = kernel.readBuffer("keys", Scalar.I64);
        this.floats = kernel.writtenBuffer("floats", Scalar.F32);
        this.ints = kernel.writtenBuffer("ints", Scalar.I32);
        this.longs = kernel.writtenBuffer("longs", Scalar.I64);
        this.n = kernel.integer("n");
    }

    static KernelSpec of(long seed, int depth, Divisors divisors, int lanes) {
        return new RandomKernel(seed, depth, divisors, lanes).build(lanes);
    }

    private KernelSpec build(int lanes) {
        int vectors = COLUMNS / lanes * lanes;
        kernel.parallel("row", n, row -> {
            kernel.store(ints, row, new Expressions(row, row, 1).integer(depth));
            kernel.store(longs, row, new Expressions(row, row, 1).longInteger(depth));
            kernel.loop("c", Expr.of(0), Expr.of(vectors), lanes, c -> element(row, c, lanes));
            kernel.loop("c", Expr.of(vectors), Expr.of(COLUMNS), 1, c -> element(row, c, 1));
        });
        return kernel.build();
    }

    private void element(Expr row, Expr column, int lanes) {
        Expr at = kernel.let("at", row.times(COLUMNS).plus(column));
        kernel.store(floats, at, new Expressions(row, at, lanes).vector(depth));
    }

    /** Expressions at one place; each object starts with the same seed. */
    private final class Expressions {
        private final RandomGenerator random = new SplittableRandom(seed);
        private final Expr row;
        private final Expr at;
        private final int lanes;

        Expressions(Expr row, Expr at, int lanes) {
            this.row = row;
            this.at = at;
            this.lanes = lanes;
        }

        Expr vector(int levels) {
            if (levels == 0) {
                return switch (random.nextInt(4)) {
                    case 0 -> Expr.of((float) random.nextGaussian(), lanes);
                    case 1 -> x.load(row).broadcast(lanes);
                    case 2 -> integer(0).toFloat().broadcast(lanes);
                    default -> x.load(at, lanes);
                };
            }
            return switch (random.nextInt(4)) {
                case 0 -> vector(levels - 1).fma(vector(levels - 1), vector(levels - 1));
                case 1 -> condition(levels - 1).select(vector(levels - 1), vector(levels - 1));
                default -> new Expr.Binary(pick(FLOAT_OPS), vector(levels - 1), vector(levels - 1));
            };
        }

        Expr integer(int levels) {
            if (levels == 0) {
                return switch (random.nextInt(4)) {
                    case 0 -> Expr.of(random.nextInt());
                    case 1 -> n;
                    case 2 -> row;
                    default -> table.load(row.and(Expr.of(TABLE - 1)));
                };
            }
            return switch (random.nextInt(6)) {
                case 0 -> integer(levels - 1).dividedBy(divisor(levels - 1));
                case 1 -> integer(levels - 1).remainder(divisor(levels - 1));
                case 2 -> condition(levels - 1).select(integer(levels - 1), integer(levels - 1));
                case 3 -> table.load(integer(levels - 1).and(Expr.of(TABLE - 1)));
                default -> operation(pick(INT_OPS), integer(levels - 1), integer(levels - 1));
            };
        }

        private Expr divisor(int levels) {
            return switch (divisors) {
                case ANY -> integer(levels).or(Expr.of(1));
                case CONSTANT -> Expr.of(DIVISORS[random.nextInt(DIVISORS.length)]);
            };
        }

        Expr longInteger(int levels) {
            if (levels == 0) {
                return keys.load(row.and(Expr.of(TABLE - 1)));
            }
            return random.nextInt(4) == 0
                    ? condition(levels - 1).select(longInteger(levels - 1), longInteger(levels - 1))
                    : new Expr.Binary(pick(INT_OPS), longInteger(levels - 1), longInteger(levels - 1));
        }

        private Expr condition(int levels) {
            if (levels > 0 && random.nextInt(3) == 0) {
                Expr left = condition(levels - 1);
                return random.nextBoolean() ? left.and(condition(levels - 1)) : left.or(condition(levels - 1));
            }
            BinaryOp comparison = pick(COMPARISONS);
            return switch (random.nextInt(3)) {
                case 0 -> new Expr.Binary(comparison, integer(levels), integer(levels));
                case 1 -> new Expr.Binary(comparison, longInteger(levels), longInteger(levels));
                default -> new Expr.Binary(comparison, x.load(row), Expr.of((float) random.nextGaussian()));
            };
        }

        /** With folding, as lowerings write it. */
        private static Expr operation(BinaryOp op, Expr left, Expr right) {
            return switch (op) {
                case ADD -> left.plus(right);
                case SUB -> left.minus(right);
                case MUL -> left.times(right);
                case MIN -> left.min(right);
                case MAX -> left.max(right);
                case AND -> left.and(right);
                case OR -> left.or(right);
                case SHL -> left.shiftLeft(right);
                case SHR -> left.shiftRight(right);
                case DIV, REM, LT, LE, EQ, NE -> throw new IllegalArgumentException("not drawn: " + op);
            };
        }

        private <T> T pick(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
