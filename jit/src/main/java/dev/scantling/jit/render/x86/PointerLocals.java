package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.Locals;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Stmt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the locals that only say where a row of one buffer begins, such as a row number from memory times the length of a
 * row. Made pointers where they are defined, they take one register; made pointers where they are first used, each would
 * wait for that in a register besides its pointer's. Where nothing moves with a loop, not even a pointer is needed: accesses add
 * the bytes of the rows before to the beginning of the buffer by themselves.
 */
final class PointerLocals {
    private final Set<Local> candidates = new HashSet<>();
    private final Set<Local> indices = new HashSet<>();
    private final Map<Local, Row> rows = new HashMap<>();

    /**
     * What a local is a row of.
     *
     * @param alone whether addresses add constants only
     */
    record Row(Memory buffer, boolean alone) {
        private Row and(Row other) {
            return new Row(buffer, alone && other.alone);
        }
    }

    /** Locals that never change and are read by nothing but addresses of one buffer, once and with nothing but loop indices. */
    static Map<Local, Row> in(KernelSpec spec) {
        PointerLocals locals = new PointerLocals();
        locals.collect(spec.body());
        locals.candidates.removeAll(Locals.assignedIn(spec.body()));
        locals.visit(spec.body());
        locals.rows.keySet().retainAll(locals.candidates);
        return Map.copyOf(locals.rows);
    }

    private void collect(List<Stmt> body) {
        for (Stmt statement : body) {
            if (statement instanceof Stmt.Let(Local local, Expr value)
                    && local.type().equals(LoopType.I32)
                    && form(value).isEmpty()) {
                candidates.add(local);
            } else if (statement instanceof Stmt.Loop loop) {
                indices.add(loop.index());
            }
            collect(statement.children());
        }
    }

    private static Optional<LinearForm> form(Expr expr) {
        return LinearForm.of(expr, _ -> Optional.empty());
    }

    private void visit(List<Stmt> body) {
        for (Stmt statement : body) {
            switch (statement) {
                case Stmt.Store(Memory buffer, Expr index, Expr value, var _) -> {
                    address(buffer, index);
                    read(value);
                }
                case Stmt.Prefetch(Memory buffer, Expr index, var _) -> address(buffer, index);
                default -> statement.operands().forEach(this::read);
            }
            visit(statement.children());
        }
    }

    private void read(Expr expr) {
        switch (expr) {
            case Expr.ReadLocal(Local local) -> candidates.remove(local);
            case Expr.Load(Memory buffer, Expr index, var _) -> address(buffer, index);
            default -> expr.operands().forEach(this::read);
        }
    }

    private void address(Memory buffer, Expr index) {
        Optional<LinearForm> form = form(index);
        if (form.isEmpty()) {
            read(index);
            return;
        }
        List<Local> bases =
                form.get().locals().filter(local -> !indices.contains(local)).toList();
        Row row = new Row(buffer, form.get().terms().size() == 1);
        bases.forEach(base -> use(base, row, bases.size() == 1 && isRow(form.get(), base)));
    }

    private static boolean isRow(LinearForm form, Local base) {
        return form.factor(new Expr.ReadLocal(base)) == 1
                && form.terms().keySet().stream().allMatch(Expr.ReadLocal.class::isInstance);
    }

    private void use(Local local, Row row, boolean only) {
        if (!only || !rows.merge(local, row, Row::and).buffer().equals(row.buffer())) {
            candidates.remove(local);
        }
    }
}
