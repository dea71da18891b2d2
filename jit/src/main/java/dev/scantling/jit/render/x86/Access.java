package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.Locals;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A load or store whose index is a linear form. */
record Access(Memory buffer, LinearForm form) {

    /** All of them in a body, in order; indices by locals of the body are traced back to its surroundings. */
    static List<Access> in(List<Stmt> body, Selection selection) {
        Collector collector = new Collector(selection, Locals.assignedIn(body));
        collector.visit(body);
        return collector.found;
    }

    /**
     * The form of a local that is never changed and depends on nothing that changes.
     *
     * @param known forms of other locals
     */
    static Optional<LinearForm> form(
            Local local, Expr value, Set<Local> changing, Function<Local, Optional<LinearForm>> known) {
        return local.type().equals(LoopType.I32) && !changing.contains(local)
                ? LinearForm.of(value, known).filter(form -> form.locals().noneMatch(changing::contains))
                : Optional.empty();
    }

    private static final class Collector {
        private final Selection selection;
        private final Set<Local> changing;
        private final Map<Local, LinearForm> forms = new HashMap<>();
        private final List<Access> found = new ArrayList<>();

        Collector(Selection selection, Set<Local> changing) {
            this.selection = selection;
            this.changing = changing;
        }

        void visit(List<Stmt> body) {
            for (Stmt statement : body) {
                statement.operands().forEach(this::visit);
                switch (statement) {
                    case Stmt.Store(Memory buffer, Expr at, var _, var _) -> add(buffer, at);
                    case Stmt.Prefetch(Memory buffer, Expr at, var _) -> add(buffer, at);
                    case Stmt.Let(Local local, Expr value) ->
                        form(local, value, changing, this::known).ifPresent(form -> forms.put(local, form));
                    default -> {}
                }
                visit(statement.children());
            }
        }

        private void visit(Expr expr) {
            if (expr instanceof Expr.Load(Memory buffer, Expr at, var _)) {
                add(buffer, at);
            }
            expr.operands().forEach(this::visit);
        }

        private void add(Memory buffer, Expr at) {
            LinearForm.of(at, this::known).ifPresent(form -> found.add(new Access(buffer, form)));
        }

        private Optional<LinearForm> known(Local local) {
            return Optional.ofNullable(forms.get(local)).or(() -> selection.scope.form(local));
        }
    }
}
