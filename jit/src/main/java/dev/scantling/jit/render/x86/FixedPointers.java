package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.Locals;
import dev.scantling.jit.loop.Stmt;
import dev.scantling.jit.loop.Unroll;
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
        Set<Expr> indices = Stream.concat(Stream.of(loop), loops(loop.body().stream()))
                .map(inner -> new Expr.ReadLocal(inner.index()))
                .collect(Collectors.toSet());
        for (Access access : Access.in(loop.body(), selection)) {
            LinearForm rest = access.form();
            for (Expr index : indices) {
                rest = rest.without(index);
            }
            if (rest.locals().noneMatch(local -> inside.contains(local) || changing.contains(local))) {
                selection.addresses.pointer(access.buffer(), rest);
            }
        }
    }
}
