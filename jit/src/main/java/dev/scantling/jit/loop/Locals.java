package dev.scantling.jit.loop;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Which locals statements define and change, those of their bodies included. */
public final class Locals {
    private Locals() {}

    /** Locals that get their first value here, loop indices among them. */
    public static Set<Local> definedIn(List<Stmt> body) {
        return collect(body, (statement, defined) -> {
            switch (statement) {
                case Stmt.Let(Local local, var _) -> defined.add(local);
                case Stmt.Loop loop -> defined.add(loop.index());
                case Stmt.Group group -> defined.add(group.item());
                default -> {}
            }
        });
    }

    /** Locals that get a further value here. */
    public static Set<Local> assignedIn(List<Stmt> body) {
        return collect(body, (statement, assigned) -> {
            if (statement instanceof Stmt.Assign(Local local, var _)) {
                assigned.add(local);
            }
        });
    }

    /** Locals whose value is used here. */
    public static Set<Local> readIn(List<Stmt> body) {
        return collect(body, (statement, read) -> statement.operands().forEach(expr -> addReads(expr, read)));
    }

    private static void addReads(Expr expr, Set<Local> read) {
        if (expr instanceof Expr.ReadLocal(Local local)) {
            read.add(local);
        }
        expr.operands().forEach(operand -> addReads(operand, read));
    }

    private static Set<Local> collect(List<Stmt> body, BiConsumer<Stmt, Set<Local>> collector) {
        Set<Local> found = new HashSet<>();
        visit(body, found, collector);
        return found;
    }

    private static void visit(List<Stmt> body, Set<Local> found, BiConsumer<Stmt, Set<Local>> collector) {
        for (Stmt statement : body) {
            collector.accept(statement, found);
            visit(statement.children(), found, collector);
        }
    }
}
