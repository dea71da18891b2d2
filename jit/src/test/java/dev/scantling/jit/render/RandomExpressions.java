package dev.scantling.jit.render;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.DotOp;
import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Random expressions at one place of a {@link RandomKernel}; each object starts with the same seed. */
final class RandomExpressions {
    private static final List<BinaryOp> FLOAT_OPS =
            List.of(BinaryOp.ADD, BinaryOp.SUB, BinaryOp.MUL, BinaryOp.DIV, BinaryOp.MIN, BinaryOp.MAX);
    static final List<BinaryOp> LANE_OPS = List.of(
            BinaryOp.ADD,
            BinaryOp.SUB,
            BinaryOp.MUL,
            BinaryOp.MIN,
            BinaryOp.MAX,
            BinaryOp.AND,
            BinaryOp.OR,
            BinaryOp.XOR);
    private static final List<BinaryOp> SHIFTS = List.of(BinaryOp.SHL, BinaryOp.SHR, BinaryOp.USHR);
    private static final List<BinaryOp> COMPARISONS = List.of(BinaryOp.LT, BinaryOp.LE, BinaryOp.EQ, BinaryOp.NE);
    private static final List<Element> FLOATS = List.of(Element.F32, Element.F16, Element.BF16);
    private static final List<Element> INTS = List.of(Element.I32, Element.I16, Element.I8, Element.U8);

    private static final int[] DIVISORS = {
        0, -1, 1, 2, 3, 7, 64, 1 << 30, -2, -5, -64, Integer.MIN_VALUE, Integer.MAX_VALUE
    };

    private final RandomGenerator random;
    private final Map<Element, BufferParam> read;
    private final BufferParam table;
    private final Memory scratch;
    private final Expr n;
    private final Expr row;
    private final Expr at;
    private final int lanes;

    RandomExpressions(
            long seed,
            Map<Element, BufferParam> read,
            BufferParam table,
            Memory scratch,
            Expr n,
            Expr row,
            Expr at,
            int lanes) {
        this.random = new SplittableRandom(seed);
        this.read = read;
        this.table = table;
        this.scratch = scratch;
        this.n = n;
        this.row = row;
        this.at = at;
        this.lanes = lanes;
    }

    /** The same, but 1 where it is not a number: which NaN arithmetic makes is not defined. */
    static Expr numbers(Expr floats) {
        int lanes = floats.type().lanes();
        Expr one = floats.type().scalar() == Scalar.F64 ? Expr.of(1d, lanes) : Expr.of(1f, lanes);
        return floats.isEqualTo(floats).select(floats, one);
    }

    Expr vector(int levels) {
        if (levels == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> Expr.of((float) random.nextGaussian(), lanes);
                case 1 -> read(pick(FLOATS)).load(row).broadcast(lanes);
                case 2 -> integer(0).toFloat().broadcast(lanes);
                default -> read(pick(FLOATS)).load(at, lanes);
            };
        }
        return switch (random.nextInt(10)) {
            case 0 -> vector(levels - 1).fma(vector(levels - 1), vector(levels - 1));
            case 1 -> condition(levels - 1).select(vector(levels - 1), vector(levels - 1));
            case 2 -> mask(levels - 1).select(vector(levels - 1), vector(levels - 1));
            case 3 -> ints(levels - 1).toFloat();
            case 4 -> ints(levels - 1).floatOfBits();
            case 5 -> permuted(levels - 1);
            case 6 ->
                random.nextBoolean()
                        ? vector(levels - 1).negate()
                        : vector(levels - 1).squareRoot();
            default -> new Expr.Binary(pick(FLOAT_OPS), vector(levels - 1), vector(levels - 1));
        };
    }

    /** Of equal lanes: what others give depends on how many there are. */
    private Expr permuted(int levels) {
        Expr equal = read(Element.F32).load(row).broadcast(lanes);
        Expr indices = ints(levels);
        return lanes == 1 ? equal : equal.permute(indices);
    }

    /** Of up to 8 lanes; other expressions hold no doubles, so that they may have more. */
    Expr doubles(int levels) {
        if (levels == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> Expr.of(random.nextGaussian(), lanes);
                case 1 -> read(Element.F64).load(row).broadcast(lanes);
                case 2 -> integer(0).toDouble().broadcast(lanes);
                default -> read(Element.F64).load(at, lanes);
            };
        }
        return switch (random.nextInt(10)) {
            case 0 -> doubles(levels - 1).fma(doubles(levels - 1), doubles(levels - 1));
            case 1 -> condition(levels - 1).select(doubles(levels - 1), doubles(levels - 1));
            case 2 -> mask(levels - 1).select(doubles(levels - 1), doubles(levels - 1));
            case 3 -> doubleMask(levels - 1).select(doubles(levels - 1), doubles(levels - 1));
            case 4 -> ints(levels - 1).toDouble();
            case 5 -> vector(levels - 1).toDouble();
            case 6 ->
                doubleMask(levels - 1)
                        .select(doubles(levels - 1).toFloat(), vector(levels - 1))
                        .toDouble();
            case 7 ->
                random.nextBoolean()
                        ? doubles(levels - 1).negate()
                        : doubles(levels - 1).squareRoot();
            default -> new Expr.Binary(pick(FLOAT_OPS), doubles(levels - 1), doubles(levels - 1));
        };
    }

    private Expr doubleMask(int levels) {
        Expr compared = new Expr.Binary(pick(COMPARISONS), doubles(levels), doubles(levels));
        return random.nextBoolean() ? compared : compared.and(mask(levels));
    }

    Expr ints(int levels) {
        if (levels == 0) {
            return switch (random.nextInt(3)) {
                case 0 -> Expr.of(random.nextInt(), lanes);
                case 1 -> integer(0).broadcast(lanes);
                default -> read(pick(INTS)).load(at, lanes);
            };
        }
        return switch (random.nextInt(8)) {
            case 0 -> vector(levels - 1).toInt();
            case 1 -> numbers(vector(levels - 1)).bits();
            case 2 -> mask(levels - 1).select(ints(levels - 1), ints(levels - 1));
            case 3 -> condition(levels - 1).select(ints(levels - 1), ints(levels - 1));
            case 4 -> new Expr.Binary(pick(SHIFTS), ints(levels - 1), Expr.of(random.nextInt(Integer.SIZE)));
            case 5 -> dot(pick(List.of(DotOp.values())), levels - 1);
            default -> new Expr.Binary(pick(LANE_OPS), ints(levels - 1), ints(levels - 1));
        };
    }

    private Expr dot(DotOp op, int levels) {
        Expr left = integer(levels);
        return new Expr.Dot(
                op, ints(levels), op == DotOp.DOT4_7BIT ? left.and(Expr.of(0x7f7f7f7f)) : left, ints(levels));
    }

    private Expr mask(int levels) {
        if (levels > 0 && random.nextInt(3) == 0) {
            Expr left = mask(levels - 1);
            return random.nextBoolean() ? left.and(mask(levels - 1)) : left.or(mask(levels - 1));
        }
        BinaryOp comparison = pick(COMPARISONS);
        return random.nextBoolean()
                ? new Expr.Binary(comparison, vector(levels), vector(levels))
                : new Expr.Binary(comparison, ints(levels), ints(levels));
    }

    Expr integer(int levels) {
        if (levels == 0) {
            return switch (random.nextInt(6)) {
                case 0 -> Expr.of(random.nextInt());
                case 1 -> n;
                case 2 -> row;
                case 3 -> read(pick(FLOATS)).load(row).toInt();
                case 4 -> read(pick(INTS)).load(row);
                default -> table.load(row.and(Expr.of(RandomKernel.TABLE - 1)));
            };
        }
        return switch (random.nextInt(9)) {
            case 0 -> integer(levels - 1).dividedBy(divisor(levels - 1));
            case 1 -> integer(levels - 1).remainder(divisor(levels - 1));
            case 2 -> condition(levels - 1).select(integer(levels - 1), integer(levels - 1));
            case 3 -> table.load(integer(levels - 1).and(Expr.of(RandomKernel.TABLE - 1)));
            case 4 -> scratch.load(integer(levels - 1).and(Expr.of(RandomKernel.TABLE - 1)));
            case 5 -> bits(random.nextBoolean() ? integer(levels - 1) : longInteger(levels - 1));
            case 6 -> longInteger(levels - 1).toInt();
            case 7 -> operation(pick(SHIFTS), integer(levels - 1), integer(levels - 1));
            default -> operation(pick(LANE_OPS), integer(levels - 1), integer(levels - 1));
        };
    }

    private Expr divisor(int levels) {
        return random.nextBoolean() ? integer(levels) : Expr.of(DIVISORS[random.nextInt(DIVISORS.length)]);
    }

    private Expr bits(Expr value) {
        return switch (random.nextInt(3)) {
            case 0 -> value.bitCount();
            case 1 -> value.leadingZeros();
            default -> value.trailingZeros();
        };
    }

    Expr longInteger(int levels) {
        if (levels == 0) {
            return random.nextInt(3) == 0
                    ? Expr.of(random.nextLong())
                    : read(Element.I64).load(row);
        }
        return switch (random.nextInt(6)) {
            case 0 -> condition(levels - 1).select(longInteger(levels - 1), longInteger(levels - 1));
            case 1 -> integer(levels - 1).toLong();
            case 2 -> new Expr.Binary(pick(SHIFTS), longInteger(levels - 1), longInteger(levels - 1));
            default -> new Expr.Binary(pick(LANE_OPS), longInteger(levels - 1), longInteger(levels - 1));
        };
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
            default ->
                new Expr.Binary(
                        comparison,
                        read(Element.F32).load(row),
                        random.nextBoolean() ? longInteger(levels).toFloat() : Expr.of((float) random.nextGaussian()));
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
            case XOR -> left.xor(right);
            case SHL -> left.shiftLeft(right);
            case SHR -> left.shiftRight(right);
            case USHR -> left.shiftRightUnsigned(right);
            case DIV, REM, LT, LE, EQ, NE -> throw new IllegalArgumentException("not drawn: " + op);
        };
    }

    private BufferParam read(Element element) {
        return Objects.requireNonNull(read.get(element));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
