package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.Locals;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Stmt;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the locals that only say where something lies: their values need not be computed, as addresses hold them. */
final class AddressLocals {
    private final Set<Local> candidates = new HashSet<>();

    /** Locals of linear value that never change and are read by nothing but linear indices, or by each other. */
    static Set<Local> in(KernelSpec spec) {
        AddressLocals locals = new AddressLocals();
        locals.collect(spec.body());
        locals.candidates.removeAll(Locals.assignedIn(spec.body()));
        while (locals.exclude(spec.body())) {
            // what excluded locals read is read for its value
        }
        return Set.copyOf(locals.candidates);
    }

    private void collect(List<Stmt> body) {
        for (Stmt statement : body) {
            if (statement instanceof Stmt.Let(Local local, Expr value)
                    && local.type().equals(LoopType.I32)
                    && isLinear(value)) {
                candidates.add(local);
            }
            collect(statement.children());
        }
    }

    private static boolean isLinear(Expr expr) {
        return LinearForm.of(expr, _ -> Optional.empty()).isPresent();
    }

    /** Whether anything was. */
    private boolean exclude(List<Stmt> body) {
        boolean changed = false;
        for (Stmt statement : body) {
            changed |= switch (statement) {
                case Stmt.Let(Local local, var _) when candidates.contains(local) -> false;
                case Stmt.Store(var _, Expr index, Expr value, var _) -> address(index) | read(value);
                case Stmt.Prefetch(var _, Expr index, var _) -> address(index);
                default -> statement.operands().stream().map(this::read).reduce(false, Boolean::logicalOr);
            };
            changed |= exclude(statement.children());
        }
        return changed;
    }

    private boolean read(Expr expr) {
        return switch (expr) {
            case Expr.ReadLocal(Local local) -> candidates.remove(local);
            case Expr.Load(var _, Expr index, var _) -> address(index);
            default -> expr.operands().stream().map(this::read).reduce(false, Boolean::logicalOr);
        };
    }

    private boolean address(Expr index) {
        return !isLinear(index) && read(index);
    }
}
