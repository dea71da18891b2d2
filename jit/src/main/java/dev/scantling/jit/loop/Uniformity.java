package dev.scantling.jit.loop;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds out whether all iterations of a loop do the same work, whatever the data: nothing that decides hangs on the index. */
final class Uniformity {
    /** The index and what was computed from it. */
    private final Set<Local> varying = new HashSet<>();

    private Uniformity() {}

    static boolean of(Stmt.Loop loop) {
        Uniformity uniformity = new Uniformity();
        uniformity.varying.add(loop.index());
        return uniformity.holds(loop.body());
    }

    private boolean holds(List<Stmt> body) {
        return body.stream().allMatch(this::holds);
    }

    private boolean holds(Stmt statement) {
        boolean holds = statement.operands().stream().noneMatch(this::decides);
        return holds
                && switch (statement) {
                    case Stmt.Let(Local local, Expr value) -> define(local, value);
                    case Stmt.Assign(Local local, var _) ->
                        local.type().scalar().isFloat();
                    case Stmt.Loop loop -> isFixed(loop) && holds(loop.body());
                    case Stmt.While(Expr condition, List<Stmt> body) -> !varies(condition) && holds(body);
                    case Stmt.If branch -> !varies(branch.condition()) && holds(branch.children());
                    case Stmt.Region(var _, List<Stmt> body) -> holds(body);
                    case Stmt.Group group -> holds(group.body());
                    case Stmt.LetArray _, Stmt.Store _, Stmt.Prefetch _, Stmt.Barrier _, Stmt.Comment _ -> true;
                };
    }

    private boolean define(Local local, Expr value) {
        if (varies(value)) {
            varying.add(local);
        }
        return true;
    }

    private boolean isFixed(Stmt.Loop loop) {
        return !varies(loop.from()) && !varies(loop.to());
    }

    private boolean varies(Expr expr) {
        return expr instanceof Expr.ReadLocal(Local local) && varying.contains(local)
                || expr.operands().stream().anyMatch(this::varies);
    }

    /** Whether an expression evaluates one thing or another. */
    private boolean decides(Expr expr) {
        return expr instanceof Expr.Select select && varies(select.condition())
                || expr.operands().stream().anyMatch(this::decides);
    }
}
