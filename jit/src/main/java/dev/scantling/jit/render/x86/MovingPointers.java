package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Stmt;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses of one innermost loop that move with its index. Before the loop, what does not change of each is added up
 * in a pointer; inside, either the index is added by the access itself, or the pointer moves on after each iteration.
 *
 * @see <a href="https://doi.org/10.1145/360336.360339">Cocke and Kennedy, An algorithm for reduction of operator
 *     strength</a>
 */
final class MovingPointers {
    private final Selection selection;
    private final Stmt.Loop loop;
    private final Expr index;
    private final Virtual indexValue;
    private final boolean indexAddresses;
    private final Set<Local> assigned;
    private final Map<Moving, Virtual> pointers = new LinkedHashMap<>();

    /** An access whose address grows by {@code factor} elements when the index grows by one. */
    private record Moving(BufferParam buffer, Map<Expr, Integer> rest, int factor) {}

    MovingPointers(Selection selection, Stmt.Loop loop, Virtual indexValue) {
        this.selection = selection;
        this.loop = loop;
        this.index = new Expr.ReadLocal(loop.index());
        this.indexValue = indexValue;
        this.indexAddresses = loop.from() instanceof Expr.IntConst(int from) && from >= 0;
        this.assigned = Mutable.in(loop.body()).locals();
    }

    /** Computes the pointers that the body will use, before the loop. */
    void prepare() {
        prepare(loop.body(), new HashMap<>());
    }

    private void prepare(List<Stmt> body, Map<Local, LinearForm> forms) {
        for (Stmt statement : body) {
            statement.operands().forEach(operand -> prepare(operand, forms));
            if (statement instanceof Stmt.Store(BufferParam buffer, Expr at, var _)) {
                prepare(buffer, at, forms);
            }
            if (statement instanceof Stmt.Let(Local local, Expr value)) {
                form(local, value, forms).ifPresent(form -> forms.put(local, form));
            }
            prepare(statement.children(), forms);
        }
    }

    private void prepare(Expr expr, Map<Local, LinearForm> forms) {
        if (expr instanceof Expr.Load(BufferParam buffer, Expr at, var _)) {
            prepare(buffer, at, forms);
        }
        expr.operands().forEach(operand -> prepare(operand, forms));
    }

    private void prepare(BufferParam buffer, Expr at, Map<Local, LinearForm> forms) {
        LinearForm.of(at, local -> Optional.ofNullable(forms.get(local)).or(() -> selection.scope.form(local)))
                .filter(this::isKnown)
                .ifPresent(form -> prepare(buffer, form));
    }

    private void prepare(BufferParam buffer, LinearForm form) {
        int factor = form.factor(index);
        LinearForm rest = form.without(index);
        Virtual start = selection.addresses.pointer(buffer, rest);
        Moving key = new Moving(buffer, rest.terms(), factor);
        if (factor != 0 && !addressable(buffer, factor) && isNear(buffer, factor) && !pointers.containsKey(key)) {
            pointers.put(key, moving(start, buffer, factor));
        }
    }

    /** Whether pointers may start at the first index and move on by one addition. */
    private boolean isNear(BufferParam buffer, int factor) {
        int bytes = Addresses.bytes(buffer);
        long first = loop.from() instanceof Expr.IntConst(int from) ? from : 0;
        return Addresses.isDisplacement(first * factor, bytes)
                && Addresses.isDisplacement((long) factor * loop.step(), bytes);
    }

    /** A pointer that starts at the first index of the loop, which of a parallel one is an argument. */
    private Virtual moving(Virtual start, BufferParam buffer, int factor) {
        if (loop.kind() == Stmt.LoopKind.SERIAL && loop.from() instanceof Expr.IntConst(int from)) {
            Virtual pointer = selection.integers.copy(start);
            selection.addresses.advance(pointer, Math.multiplyExact(from * factor, Addresses.bytes(buffer)));
            return pointer;
        }
        Virtual first = selection.integers.sum(new LinearForm(0, Map.of(index, factor)));
        return selection.addresses.element(start, selection.integers.extended(first), Addresses.bytes(buffer));
    }

    /** Whether everything but the index is known before the loop, and stays. */
    private boolean isKnown(LinearForm form) {
        return form.without(index)
                .locals()
                .allMatch(local -> !assigned.contains(local)
                        && selection.scope.value(local).isPresent());
    }

    private boolean addressable(BufferParam buffer, int factor) {
        int scale = factor * Addresses.bytes(buffer);
        return indexAddresses && scale > 0 && scale <= Long.BYTES && Integer.bitCount(scale) == 1;
    }

    /** The form of a local that need not be computed, since only addresses depend on it. */
    Optional<LinearForm> form(Local local, Expr value) {
        return form(local, value, Map.of());
    }

    private Optional<LinearForm> form(Local local, Expr value, Map<Local, LinearForm> forms) {
        if (!local.type().equals(LoopType.I32) || selection.mutable.contains(local)) {
            return Optional.empty();
        }
        return LinearForm.of(
                        value, other -> Optional.ofNullable(forms.get(other)).or(() -> selection.scope.form(other)))
                .filter(form -> form.locals().noneMatch(assigned::contains));
    }

    /** The address of an access with this index, if it was prepared. */
    Optional<Address> address(BufferParam buffer, LinearForm form) {
        int factor = form.factor(index);
        if (factor == 0) {
            return Optional.empty();
        }
        int displacement = Addresses.displacement(buffer, form);
        LinearForm rest = form.without(index);
        Virtual moving = pointers.get(new Moving(buffer, rest.terms(), factor));
        if (moving != null) {
            return Optional.of(Address.of(moving, displacement));
        }
        if (addressable(buffer, factor)) {
            Virtual start = selection.addresses.pointer(buffer, rest);
            return Optional.of(new Address(start, indexValue, factor * Addresses.bytes(buffer), displacement));
        }
        return Optional.empty();
    }

    /** Moves on to the next iteration. */
    void advance() {
        pointers.forEach((moving, pointer) -> selection.addresses.advance(
                pointer,
                Math.multiplyExact(
                        Math.multiplyExact(moving.factor(), loop.step()), Addresses.bytes(moving.buffer()))));
    }
}
