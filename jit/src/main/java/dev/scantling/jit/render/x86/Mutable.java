package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.Stmt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Locals that get a second value. */
record Mutable(Set<Local> locals) {

    static Mutable in(List<Stmt> body) {
        Set<Local> assigned = new HashSet<>();
        collect(body, assigned);
        return new Mutable(Set.copyOf(assigned));
    }

    private static void collect(List<Stmt> body, Set<Local> assigned) {
        for (Stmt statement : body) {
            if (statement instanceof Stmt.Assign(Local local, var _)) {
                assigned.add(local);
            }
            collect(statement.children(), assigned);
        }
    }

    boolean contains(Local local) {
        return locals.contains(local);
    }
}
