package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.loop.Locals;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Stmt;
import dev.scantling.jit.loop.UnaryOp;
import dev.scantling.jit.x86.Label;
import dev.scantling.jit.x86.Prefetch;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statements. */
record StatementCode(Selection selection) {
    private static final Set<UnaryOp> SAME_BITS = EnumSet.of(UnaryOp.BITS, UnaryOp.FLOAT_OF_BITS, UnaryOp.TO_I32);

    void block(List<Stmt> body) {
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i) instanceof Stmt.Assign(Local local, var _) && mayIndex(local)) {
                Set<Local> ended = endedBefore(body, i + 1);
                selection.settle(Set.of(local), other -> !ended.contains(other));
            }
            statement(body.get(i));
        }
    }

    /** Whether addresses may depend on a local; asked first, since unrolled loops assign hundreds of others. */
    private static boolean mayIndex(Local local) {
        return local.type().equals(LoopType.I32);
    }

    /** Locals defined in a body that nothing reads from a statement on. */
    private static Set<Local> endedBefore(List<Stmt> body, int statement) {
        Set<Local> ended = new HashSet<>(Locals.definedIn(body.subList(0, statement)));
        ended.removeAll(Locals.readIn(body.subList(statement, body.size())));
        return ended;
    }

    /** A body that may run never or often; what it assigns is no longer known before and after. */
    void nested(List<Stmt> body) {
        selection.nested(Locals.assignedIn(body), () -> block(body));
    }

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.Loop loop -> new LoopCode(selection, this, loop).emit();
            case Stmt.While(Expr condition, List<Stmt> body) -> whileLoop(condition, body);
            case Stmt.Let(Local local, Expr value) -> let(local, value);
            case Stmt.Assign(Local local, Expr value) -> assign(local, value);
            case Stmt.Store store -> selection.elements.store(store);
            case Stmt.Prefetch(Memory buffer, Expr index, var _) -> prefetch(buffer, index);
            case Stmt.If branch -> branch(branch);
            case Stmt.Region(var _, List<Stmt> body) -> nested(body);
            case Stmt.Comment _ -> {}
            case Stmt.LetArray(LocalArray array) -> new LocalArrays(selection).clear(array);
            case Stmt.Group group -> group.phases().forEach(phase -> new LoopCode(selection, this, phase).emit());
            case Stmt.Barrier _ -> throw new IllegalArgumentException("a barrier outside of a group");
        }
    }

    private void let(Local local, Expr value) {
        MovingPointers loop = selection.addresses.loop();
        Optional<LinearForm> putOff = selection.addressLocals.contains(local)
                ? selection.addresses.form(value)
                : loop == null ? Optional.empty() : loop.form(local, value);
        putOff.ifPresentOrElse(form -> selection.scope.define(local, form), () -> define(local, value));
    }

    private void define(Local local, Expr value) {
        PointerLocals.Row row = selection.pointerLocals.get(local);
        if (row != null && row.alone()) {
            selection.addresses.defineRow(local, row.buffer(), value);
            return;
        }
        selection.scope.define(local, isShared(local, value) ? copy(value) : value(value));
        if (row != null) {
            selection
                    .addresses
                    .form(new Expr.ReadLocal(local))
                    .ifPresent(form -> selection.addresses.pointer(row.buffer(), form));
        }
    }

    /** Whether a local must not have the register of the value, because one of them changes. */
    private boolean isShared(Local local, Expr value) {
        return selection.mutable.contains(local)
                || source(value) instanceof Expr.ReadLocal(Local other) && selection.mutable.contains(other);
    }

    /** What an expression takes over as it is, bit by bit. */
    private static Expr source(Expr expr) {
        return expr instanceof Expr.Unary(UnaryOp op, Expr operand) && SAME_BITS.contains(op) ? source(operand) : expr;
    }

    private Virtual value(Expr expr) {
        return LaneCode.holds(expr.type()) ? selection.lanes.value(expr) : selection.integers.value(expr);
    }

    private Virtual copy(Expr expr) {
        return LaneCode.holds(expr.type())
                ? selection.lanes.emit().copy(selection.lanes.value(expr))
                : selection.integers.fresh(expr);
    }

    private void assign(Local local, Expr value) {
        Virtual target = selection.scope.value(local).orElseThrow();
        if (value instanceof Expr.Fma(Expr a, Expr b, Expr.ReadLocal(Local sum)) && sum.equals(local)) {
            selection.lanes.multiplyAdd(target, a, b);
        } else if (value instanceof Expr.Dot dot && value.type().isVector() && isRead(dot.sum(), local)) {
            selection.lanes.ints().accumulate(target, dot);
        } else if (value.type().isVector()
                && value instanceof Expr.Binary(BinaryOp op, Expr left, Expr.IntConst(int count))
                && isRead(left, local)) {
            selection.lanes.ints().shift(target, op, Selection.width(value.type()), count);
        } else if (LaneCode.holds(value.type())) {
            selection.lanes.emit().copy(target, selection.lanes.value(value));
        } else {
            assignInteger(local, target, value);
            selection.scope.forget(Set.of(local));
        }
    }

    private static boolean isRead(Expr expr, Local local) {
        return expr instanceof Expr.ReadLocal(Local read) && read.equals(local);
    }

    private void assignInteger(Local local, Virtual target, Expr value) {
        boolean inPlace = value instanceof Expr.Binary(var _, Expr.ReadLocal(Local left), Expr.IntConst _)
                && left.equals(local)
                && !value.type().equals(LoopType.BOOL);
        if (inPlace && value instanceof Expr.Binary(var op, var _, Expr right)) {
            selection.integers.update(target, op, right);
        } else {
            selection.integers.copy(target, selection.integers.value(value));
        }
    }

    private void prefetch(Memory buffer, Expr index) {
        Address address = selection.addresses.of(buffer, index);
        selection.code.add(address.reads(), List.of(), (code, at) -> code.prefetch(Prefetch.T0, address.in(at)));
    }

    private void whileLoop(Expr condition, List<Stmt> body) {
        Label top = selection.code.newLabel();
        Label end = selection.code.newLabel();
        selection.nested(
                Locals.assignedIn(body),
                () -> selection.code.loop(() -> {
                    selection.code.bind(top);
                    selection.conditions.jump(condition, false, end);
                    block(body);
                    selection.code.jump(top);
                }));
        selection.code.bind(end);
    }

    private void branch(Stmt.If branch) {
        Label otherwise = selection.code.newLabel();
        Label end = selection.code.newLabel();
        selection.conditions.jump(branch.condition(), false, otherwise);
        nested(branch.then());
        if (!branch.otherwise().isEmpty()) {
            selection.code.jump(end);
        }
        selection.code.bind(otherwise);
        nested(branch.otherwise());
        selection.code.bind(end);
    }
}
