package dev.scantling.jit.loop;

import dev.scantling.jit.loop.LoopEstimate.Counted;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a kernel with only those values that follow from its scalar arguments. A loop whose body does not hang on the index
 * is counted once and multiplied; others are walked through.
 */
final class WorkCounter {
    /** Enough for some ten thousand tiles, in about a second. */
    static final int PATIENCE = 10_000_000;

    private final KernelSpec spec;
    private final int patience;
    private final KnownValues values;
    private final Map<Stmt.Loop, Boolean> uniform = new IdentityHashMap<>();
    private final Map<Stmt.Group, List<Stmt.Loop>> phases = new IdentityHashMap<>();
    private int steps;

    /**
     * @param patience statements to walk through before giving up
     * @throws IllegalArgumentException for another number of ints than the kernel has
     */
    WorkCounter(KernelSpec spec, int patience, int... ints) {
        this.spec = spec;
        this.patience = patience;
        this.values = new KnownValues(spec, ints);
    }

    /** Ends a count; local to this class and {@link LoopEstimate}. */
    static final class Uncountable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String reason;

        Uncountable(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    Counted count() {
        return block(spec.body());
    }

    private Counted block(List<Stmt> body) {
        Counted sum = Counted.NOTHING;
        for (Stmt statement : body) {
            sum = sum.plus(statement(statement));
        }
        return sum;
    }

    private Counted statement(Stmt statement) {
        if (++steps > patience) {
            throw new Uncountable("more than " + patience + " statements to walk through");
        }
        return switch (statement) {
            case Stmt.Loop loop -> operands(loop).plus(loop(loop));
            case Stmt.While loop -> whileLoop(loop);
            case Stmt.If branch -> operands(branch).plus(branch(branch));
            case Stmt.Let(Local local, Expr value) -> set(local, value);
            case Stmt.Assign(Local local, Expr value) -> set(local, value);
            case Stmt.Store store -> operands(store).plus(stored(store));
            case Stmt.Region(var _, List<Stmt> body) -> block(body);
            case Stmt.Group group -> group(group);
            case Stmt.LetArray _, Stmt.Prefetch _, Stmt.Barrier _, Stmt.Comment _ -> Counted.NOTHING;
        };
    }

    private Counted set(Local local, Expr value) {
        Counted work = expression(value);
        values.set(local, values.of(value));
        return work;
    }

    private static Counted stored(Stmt.Store store) {
        return new Counted(0, 0, bytes(store.buffer(), store.value().type().lanes()), true);
    }

    private static long bytes(Memory memory, int lanes) {
        return switch (memory) {
            case Param.BufferParam buffer -> (long) buffer.element().bytes() * lanes;
            case LocalArray _ -> 0;
        };
    }

    private Counted loop(Stmt.Loop loop) {
        int from = bound(loop, loop.from());
        int to = bound(loop, loop.to());
        if (from >= to) {
            return Counted.NOTHING;
        }
        values.set(loop.index(), null);
        return isUniform(loop) ? block(loop.body()).times(trips(from, to, loop.step())) : walk(loop, from, to);
    }

    private Counted group(Stmt.Group group) {
        return phases.computeIfAbsent(group, Stmt.Group::phases).stream()
                .map(this::loop)
                .reduce(Counted.NOTHING, Counted::plus);
    }

    private static long trips(int from, int to, int step) {
        return Math.ceilDiv((long) to - from, step);
    }

    private int bound(Stmt.Loop loop, Expr bound) {
        return values.of(bound) instanceof Integer known ? known : uncountable(loop);
    }

    private static int uncountable(Stmt statement) {
        throw new Uncountable(
                "\"" + LoopPrinter.header(statement) + "\" hangs on data, so its repetitions are not known");
    }

    private Counted walk(Stmt.Loop loop, int from, int to) {
        Counted sum = Counted.NOTHING;
        for (long i = from; i < to; i += loop.step()) {
            values.set(loop.index(), (int) i);
            sum = sum.plus(block(loop.body()));
        }
        return sum;
    }

    private Counted whileLoop(Stmt.While loop) {
        Counted sum = operands(loop);
        while (condition(loop)) {
            sum = sum.plus(block(loop.body())).plus(operands(loop));
        }
        return sum;
    }

    private boolean condition(Stmt.While loop) {
        return values.of(loop.condition()) instanceof Boolean known ? known : uncountable(loop) != 0;
    }

    private Counted branch(Stmt.If branch) {
        if (values.of(branch.condition()) instanceof Boolean known) {
            return block(known ? branch.then() : branch.otherwise());
        }
        KnownValues before = values.copy();
        Counted then = block(branch.then());
        KnownValues afterThen = values.copy();
        values.replaceBy(before);
        Counted otherwise = block(branch.otherwise());
        values.keepCommon(afterThen);
        return then.or(otherwise);
    }

    private boolean isUniform(Stmt.Loop loop) {
        return uniform.computeIfAbsent(loop, _ -> Uniformity.of(loop));
    }

    private Counted operands(Stmt statement) {
        return expressions(statement.operands());
    }

    private Counted expressions(List<Expr> parts) {
        return parts.stream().map(this::expression).reduce(Counted.NOTHING, Counted::plus);
    }

    private Counted expression(Expr expr) {
        if (expr instanceof Expr.Select select && !select.condition().type().isVector()) {
            return expression(select.condition()).plus(chosen(select));
        }
        return own(expr).plus(expressions(expr.operands()));
    }

    private Counted chosen(Expr.Select select) {
        return values.of(select.condition()) instanceof Boolean known
                ? expression(known ? select.yes() : select.no())
                : expression(select.yes()).or(expression(select.no()));
    }

    /** The work of an expression itself. */
    private static Counted own(Expr expr) {
        int lanes = expr.type().lanes();
        return switch (expr) {
            case Expr.Load load -> new Counted(0, bytes(load.buffer(), lanes), 0, true);
            case Expr.Fma _ -> flops(2L * lanes);
            case Expr.Dot dot -> flops(2L * dot.op().parts() * lanes);
            case Expr.Binary _, Expr.Unary _ -> flops(expr.type().scalar().isFloat() ? lanes : 0);
            case Expr.IntConst _, Expr.LongConst _, Expr.FloatConst _, Expr.DoubleConst _ -> Counted.NOTHING;
            case Expr.ReadLocal _, Expr.ReadInt _ -> Counted.NOTHING;
            case Expr.Select _, Expr.Broadcast _, Expr.Permute _, Expr.ToFloat _ -> Counted.NOTHING;
        };
    }

    private static Counted flops(long count) {
        return new Counted(count, 0, 0, true);
    }
}
