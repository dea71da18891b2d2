package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.Locals;
import dev.scantling.jit.loop.Stmt;
import dev.scantling.jit.loop.Unroll;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pointers that a loop around innermost loops computes once: what its accesses share when all indices are left out. */
record FixedPointers(Selection selection, Stmt.Loop loop) {

    /** Whether all loops inside are innermost: further out, pointers would only take registers from those inside. */
    boolean apply() {
        return loops(loop.body().stream()).allMatch(Unroll::isInnermost);
    }

    private static Stream<Stmt.Loop> loops(Stream<Stmt> body) {
        return body.flatMap(statement -> Stream.concat(
                        Stream.of(statement),
                        loops(statement.children().stream()).map(Stmt.class::cast)))
                .filter(Stmt.Loop.class::isInstance)
                .map(Stmt.Loop.class::cast);
    }

    void prepare() {
        Set<Local> inside = Locals.definedIn(loop.body());
        Set<Local> changing = Locals.assignedIn(loop.body());
        Set<Local> indices = Stream.concat(Stream.of(loop), loops(loop.body().stream()))
                .map(Stmt.Loop::index)
                .collect(Collectors.toSet());
        for (Access access : Access.in(loop.body(), selection)) {
            withoutIndices(access, indices)
                    .filter(rest ->
                            rest.locals().noneMatch(local -> inside.contains(local) || changing.contains(local)))
                    .ifPresent(rest -> selection.addresses.pointer(access.buffer(), rest));
        }
    }

    /** What is left of a form whose indices accesses can add by themselves. */
    private static Optional<LinearForm> withoutIndices(Access access, Set<Local> indices) {
        LinearForm rest = access.form();
        for (Local index : indices) {
            Expr atom = new Expr.ReadLocal(index);
            if (rest.factor(atom) > 1) {
                return Optional.empty();
            }
            rest = rest.without(atom);
        }
        return Optional.of(rest);
    }
}
