package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An integer as a constant plus multiples of locals and arguments.
 *
 * @param terms factors that are not 0, by {@link Expr.ReadLocal} or {@link Expr.ReadInt}, in order of appearance
 */
record LinearForm(int constant, Map<Expr, Integer> terms) {

    /**
     * The form of an expression; empty if it has none.
     *
     * @param known forms of locals that stand for them
     */
    static Optional<LinearForm> of(Expr expr, Function<Local, Optional<LinearForm>> known) {
        return switch (expr) {
            case Expr.IntConst(int value) -> Optional.of(new LinearForm(value, Map.of()));
            case Expr.ReadInt _ -> Optional.of(atom(expr));
            case Expr.ReadLocal(Local local) -> Optional.of(known.apply(local).orElseGet(() -> atom(expr)));
            case Expr.Binary(BinaryOp op, Expr left, Expr right) ->
                of(left, known).flatMap(a -> of(right, known).flatMap(b -> a.combine(op, b)));
            default -> Optional.empty();
        };
    }

    private static LinearForm atom(Expr expr) {
        return new LinearForm(0, Map.of(expr, 1));
    }

    private Optional<LinearForm> combine(BinaryOp op, LinearForm other) {
        return switch (op) {
            case ADD -> Optional.of(plus(other));
            case SUB -> Optional.of(plus(other.times(-1)));
            case MUL ->
                other.isConstant()
                        ? Optional.of(times(other.constant))
                        : isConstant() ? Optional.of(other.times(constant)) : Optional.empty();
            case SHL ->
                other.isConstant() && other.constant >= 0 && other.constant < Integer.SIZE
                        ? Optional.of(times(1 << other.constant))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private boolean isConstant() {
        return terms.isEmpty();
    }

    private LinearForm plus(LinearForm other) {
        Map<Expr, Integer> sum = new LinkedHashMap<>(terms);
        other.terms.forEach((atom, factor) -> sum.merge(atom, factor, Integer::sum));
        sum.values().removeIf(factor -> factor == 0);
        return new LinearForm(constant + other.constant, sum);
    }

    private LinearForm times(int by) {
        Map<Expr, Integer> product = new LinkedHashMap<>();
        terms.forEach((atom, factor) -> product.put(atom, factor * by));
        product.values().removeIf(factor -> factor == 0);
        return new LinearForm(constant * by, product);
    }

    int factor(Expr atom) {
        return terms.getOrDefault(atom, 0);
    }

    LinearForm without(Expr atom) {
        Map<Expr, Integer> rest = new LinkedHashMap<>(terms);
        rest.remove(atom);
        return new LinearForm(constant, rest);
    }

    /** The locals that it depends on. */
    Stream<Local> locals() {
        return terms.keySet().stream()
                .filter(Expr.ReadLocal.class::isInstance)
                .map(atom -> ((Expr.ReadLocal) atom).local());
    }
}
