package dev.scantling.jit.render;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A kernel of random statements: loops of awkward lengths with constant and computed bounds, while loops, branches,
 * regions, locals that change, and accesses at indices that are sums of multiples of what is known to be small, or
 * anything cut down to the size of a buffer, or read from a buffer of indices. No access is out of bounds.
 */
final class RandomProgram {
    /** Elements of each buffer that an index may name. */
    static final int SIZE = 2048;
    /** Elements behind them, for vectors that begin at the last. */
    static final int MARGIN = 16;
    /** The arguments are from 0 to here. */
    static final int MOST = 23;

    private static final int[] TRIPS = {0, 1, 2, 7, 8, 9, 16, 17, 23};
    private static final int[] FACTORS = {1, 1, 1, 2, 3, 4, 5, 8, -1, -2, -3};
    private static final int MOST_WORK = 600;
    private static final int MOST_DOUBLES = 8;
    private static final List<BinaryOp> FLOAT_OPS =
            List.of(BinaryOp.ADD, BinaryOp.SUB, BinaryOp.MUL, BinaryOp.MIN, BinaryOp.MAX);
    private static final List<BinaryOp> INT_OPS =
            List.of(BinaryOp.ADD, BinaryOp.SUB, BinaryOp.MUL, BinaryOp.MIN, BinaryOp.MAX, BinaryOp.AND, BinaryOp.SHR);
    private static final List<BinaryOp> COMPARISONS = List.of(BinaryOp.LT, BinaryOp.LE, BinaryOp.EQ, BinaryOp.NE);

    private final RandomGenerator random;
    private final int lanes;
    private final KernelBuilder kernel;
    private final BufferParam x;
    private final BufferParam indices;
    private final BufferParam floats;
    private final BufferParam ints;
    private final BufferParam doubles;
    private int statements;

    private RandomProgram(RandomGenerator random, int statements, int lanes) {
        this.random = random;
        this.statements = statements;
        this.lanes = lanes;
        this.kernel = new KernelBuilder("program_x" + lanes);
        this.x = kernel.readBuffer("x", Scalar.F32);
        this.indices = kernel.readBuffer("indices", Scalar.I32);
        this.floats = kernel.writtenBuffer("floats", Scalar.F32);
        this.ints = kernel.writtenBuffer("ints", Scalar.I32);
        this.doubles = kernel.writtenBuffer("doubles", Scalar.F64);
    }

    /** @param statements about how many there are */
    static KernelSpec of(RandomGenerator random, int statements, int lanes) {
        return new RandomProgram(random, statements, lanes).build();
    }

    /** An int from {@code low} to {@code high}. */
    private record Small(Expr value, int low, int high) {}

    /** What may be read and assigned at one place; counters stay small. */
    private record Scope(
            List<Small> smalls,
            List<Expr> integers,
            List<Expr> scalars,
            List<Expr> vectors,
            List<Expr> doubles,
            List<ReadLocal> assignable,
            List<ReadLocal> counters,
            int work) {
        Scope(List<Small> smalls) {
            this(
                    smalls,
                    smalls.stream().map(Small::value).toList(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    1);
        }

        /** For a body that runs up to {@code times} times. */
        Scope inner(int times) {
            return new Scope(
                    new ArrayList<>(smalls),
                    new ArrayList<>(integers),
                    new ArrayList<>(scalars),
                    new ArrayList<>(vectors),
                    new ArrayList<>(doubles),
                    new ArrayList<>(assignable),
                    new ArrayList<>(counters),
                    work * Math.max(1, times));
        }

        Scope region() {
            Scope inner = inner(1);
            inner.assignable.clear();
            inner.counters.clear();
            return inner;
        }

        Scope with(Small small) {
            smalls.add(small);
            integers.add(small.value());
            return this;
        }
    }

    private KernelSpec build() {
        Expr rows = kernel.integer("rows");
        Small a = new Small(kernel.integer("a"), 0, MOST);
        Small b = new Small(kernel.integer("b"), 0, MOST);
        Scope outermost = new Scope(List.of(a, b)).inner(1);
        if (random.nextBoolean()) {
            define(outermost);
        }
        kernel.parallel("row", rows, row -> {
            Scope scope = outermost.region().inner(4);
            scope.with(new Small(row, 0, 3));
            do {
                statement(scope);
            } while (statements > 0);
            show(scope);
        });
        return kernel.build();
    }

    private void block(Scope scope) {
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            statement(scope);
        }
        if (random.nextBoolean()) {
            show(scope);
        }
    }

    private void statement(Scope scope) {
        statements--;
        boolean small = scope.work() < MOST_WORK && statements > -20;
        switch (random.nextInt(small ? 13 : 7)) {
            case 0, 1 -> define(scope);
            case 2, 3 -> assign(scope);
            case 4 -> storeFloat(scope);
            case 5 -> storeInt(scope);
            case 6 -> kernel.store(doubles, index(scope), doubles(scope, 2));
            case 7, 8, 9 -> loop(scope);
            case 10 -> whileLoop(scope);
            case 11 -> branch(scope);
            default -> kernel.region("region", () -> block(scope.region()));
        }
    }

    private void define(Scope scope) {
        switch (random.nextInt(6)) {
            case 5 -> {
                ReadLocal local = kernel.let("d", doubles(scope, 2));
                scope.doubles().add(local);
                scope.assignable().add(local);
            }
            case 4 -> {
                ReadLocal local = kernel.let("m", count(scope));
                scope.with(new Small(local, 0, MOST)).counters().add(local);
            }
            case 0 -> {
                ReadLocal local = kernel.let("i", integer(scope, 2));
                scope.integers().add(local);
                scope.assignable().add(local);
            }
            case 1 -> {
                Small sum = linear(scope);
                scope.with(new Small(kernel.let("s", sum.value()), sum.low(), sum.high()));
            }
            case 2 -> {
                ReadLocal local = kernel.let("f", scalar(scope, 2));
                scope.scalars().add(local);
                scope.assignable().add(local);
            }
            default -> {
                ReadLocal local = kernel.let("v", vector(scope, 2));
                (lanes == 1 ? scope.scalars() : scope.vectors()).add(local);
                scope.assignable().add(local);
            }
        }
    }

    /** From 0 to {@link #MOST}. */
    private Expr count(Scope scope) {
        return random.nextBoolean()
                ? length(scope).value().max(Expr.of(0))
                : integer(scope, 1).and(Expr.of(15));
    }

    private void assign(Scope scope) {
        if (!scope.counters().isEmpty() && random.nextBoolean()) {
            kernel.assign(pick(scope.counters()), count(scope));
            return;
        }
        if (scope.assignable().isEmpty()) {
            define(scope);
            return;
        }
        ReadLocal local = pick(scope.assignable());
        if (local.type().scalar() == Scalar.I32) {
            kernel.assign(
                    local,
                    random.nextBoolean()
                            ? new Expr.Binary(pick(INT_OPS), local, Expr.of(random.nextInt(-9, 9)))
                            : integer(scope, 2));
        } else if (local.type().scalar() == Scalar.F64) {
            Expr value = doubles(scope, 1);
            kernel.assign(local, random.nextBoolean() ? value.fma(doubles(scope, 1), local) : value);
        } else {
            boolean scalar = local.type().lanes() == 1;
            Expr value = scalar ? scalar(scope, 1) : vector(scope, 1);
            kernel.assign(
                    local,
                    random.nextBoolean() ? value.fma(scalar ? scalar(scope, 1) : vector(scope, 1), local) : value);
        }
    }

    private void storeFloat(Scope scope) {
        Expr index = index(scope);
        kernel.store(floats, index, random.nextBoolean() ? vector(scope, 2) : scalar(scope, 2));
    }

    private void storeInt(Scope scope) {
        Expr index = index(scope);
        kernel.store(ints, index, integer(scope, 2));
    }

    /** Stores what has been defined, so that it matters. */
    private void show(Scope scope) {
        for (ReadLocal local : scope.assignable()) {
            kernel.store(buffer(local.type().scalar()), index(scope), local);
        }
    }

    private BufferParam buffer(Scalar scalar) {
        return switch (scalar) {
            case I32 -> ints;
            case F32 -> floats;
            case F64 -> doubles;
            case BOOL, I64 -> throw new IllegalArgumentException("no local is a " + scalar);
        };
    }

    private void loop(Scope scope) {
        int trips = pick(TRIPS);
        int step = random.nextInt(3) == 0 ? random.nextInt(1, 5) : 1;
        boolean counted = random.nextBoolean();
        Small first = random.nextInt(3) == 0 ? linear(scope) : constant(random.nextInt(-9, 9));
        Small length = counted ? constant(trips * step - random.nextInt(step)) : length(scope);
        int most = Math.max(0, length.high());
        kernel.loop("j", first.value(), first.value().plus(length.value()), step, j -> {
            block(scope.inner(Math.ceilDiv(most, step))
                    .with(new Small(j, first.low(), Math.max(first.low(), first.high() + most))));
        });
    }

    private Small length(Scope scope) {
        return pick(
                scope.smalls().stream().filter(small -> small.high() <= MOST).toList());
    }

    private void whileLoop(Scope scope) {
        int limit = pick(TRIPS);
        int step = random.nextInt(1, 4);
        ReadLocal w = kernel.let("w", Expr.of(0));
        Expr goesOn = w.lessThan(limit);
        kernel.whileLoop(random.nextBoolean() ? goesOn : goesOn.and(condition(scope, 1)), () -> {
            Scope inner = scope.inner(limit / step + 1).with(new Small(w, 0, Math.max(0, limit - 1)));
            block(inner);
            kernel.assign(w, w.plus(step));
        });
    }

    private void branch(Scope scope) {
        Expr condition = condition(scope, 2);
        if (random.nextBoolean()) {
            kernel.ifThen(condition, () -> block(scope.inner(1)));
        } else {
            kernel.ifThenElse(condition, () -> block(scope.inner(1)), () -> block(scope.inner(1)));
        }
    }

    private static Small constant(int value) {
        return new Small(Expr.of(value), value, value);
    }

    /** A sum of multiples that fits a buffer. */
    private Small linear(Scope scope) {
        Small sum = constant(random.nextInt(-4, 5));
        for (int terms = random.nextInt(1, 4); terms > 0; terms--) {
            Small term = pick(scope.smalls());
            int factor = pick(FACTORS);
            int low = Math.min(term.low() * factor, term.high() * factor);
            int high = Math.max(term.low() * factor, term.high() * factor);
            if (high - low + sum.high() - sum.low() < 400) {
                sum = new Small(sum.value().plus(term.value().times(factor)), sum.low() + low, sum.high() + high);
            }
        }
        return sum.low() < -400 || sum.high() > 400 ? constant(0) : sum;
    }

    private Expr index(Scope scope) {
        return switch (random.nextInt(5)) {
            case 0 -> integer(scope, 1).and(Expr.of(SIZE - 1));
            case 1 -> indices.load(integer(scope, 1).and(Expr.of(SIZE - 1)));
            default -> {
                Small sum = linear(scope);
                int shift = random.nextInt(-sum.low(), SIZE - sum.high());
                yield sum.value().plus(shift);
            }
        };
    }

    private Expr integer(Scope scope, int levels) {
        if (levels == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> Expr.of(random.nextInt(-100, 100));
                case 1 -> indices.load(index0(scope));
                default -> pick(scope.integers());
            };
        }
        return switch (random.nextInt(6)) {
            case 0 -> condition(scope, levels - 1).select(integer(scope, levels - 1), integer(scope, levels - 1));
            case 1 -> integer(scope, levels - 1).dividedBy(random.nextBoolean() ? 8 : 7);
            case 2 -> integer(scope, levels - 1).remainder(random.nextBoolean() ? 16 : 5);
            default -> new Expr.Binary(pick(INT_OPS), integer(scope, levels - 1), integer(scope, levels - 1));
        };
    }

    /** An index without loads in it. */
    private Expr index0(Scope scope) {
        Small sum = linear(scope);
        return sum.value().plus(random.nextInt(-sum.low(), SIZE - sum.high()));
    }

    private Expr condition(Scope scope, int levels) {
        if (levels > 1) {
            Expr left = condition(scope, levels - 1);
            return random.nextBoolean() ? left.and(condition(scope, 1)) : left.or(condition(scope, 1));
        }
        BinaryOp comparison = pick(COMPARISONS);
        return random.nextInt(3) == 0
                ? new Expr.Binary(comparison, scalar(scope, 0), scalar(scope, 0))
                : new Expr.Binary(comparison, integer(scope, levels), integer(scope, levels));
    }

    private Expr scalar(Scope scope, int levels) {
        return floats(scope, scope.scalars(), levels, 1);
    }

    private Expr vector(Scope scope, int levels) {
        return floats(scope, lanes == 1 ? scope.scalars() : scope.vectors(), levels, lanes);
    }

    private Expr floats(Scope scope, List<Expr> known, int levels, int width) {
        if (levels == 0) {
            return switch (random.nextInt(known.isEmpty() ? 4 : 6)) {
                case 0 -> Expr.of((float) random.nextGaussian(), width);
                case 1 -> x.load(index(scope)).broadcast(width);
                case 2 -> pick(scope.integers()).toFloat().broadcast(width);
                case 3 -> (random.nextBoolean() ? x : floats).load(index(scope), width);
                default -> pick(known);
            };
        }
        Expr left = floats(scope, known, levels - 1, width);
        return switch (random.nextInt(5)) {
            case 0 -> left.fma(floats(scope, known, 0, width), floats(scope, known, levels - 1, width));
            case 1 -> condition(scope, 1).select(left, floats(scope, known, levels - 1, width));
            case 2 -> left.max(Expr.of(0f, width));
            default -> new Expr.Binary(pick(FLOAT_OPS), left, floats(scope, known, levels - 1, width));
        };
    }

    /** As many lanes as the kernel's floats, up to those of the widest vector. */
    private Expr doubles(Scope scope, int levels) {
        int width = Math.min(lanes, MOST_DOUBLES);
        if (levels == 0) {
            return switch (random.nextInt(scope.doubles().isEmpty() ? 4 : 6)) {
                case 0 -> Expr.of(random.nextGaussian(), width);
                case 1 -> x.load(index(scope)).toDouble().broadcast(width);
                case 2 -> pick(scope.integers()).toDouble().broadcast(width);
                case 3 -> doubles.load(index(scope), width);
                default -> pick(scope.doubles());
            };
        }
        Expr left = doubles(scope, levels - 1);
        return switch (random.nextInt(6)) {
            case 0 -> left.fma(doubles(scope, 0), doubles(scope, levels - 1));
            case 1 -> condition(scope, 1).select(left, doubles(scope, levels - 1));
            case 2 -> left.lessThan(doubles(scope, 0)).select(left, doubles(scope, levels - 1));
            case 3 -> left.max(Expr.of(0d, width));
            default -> new Expr.Binary(pick(FLOAT_OPS), left, doubles(scope, levels - 1));
        };
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private int pick(int[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
