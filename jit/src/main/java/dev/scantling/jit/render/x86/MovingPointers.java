package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.Locals;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Stmt;
import java.util.LinkedHashMap;
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
    private final Set<Local> changing;
    private final Map<Moving, Virtual> pointers = new LinkedHashMap<>();

    /** An access whose address grows by {@code factor} elements when the index grows by one. */
    private record Moving(Memory buffer, Map<Expr, Integer> rest, int factor) {}

    MovingPointers(Selection selection, Stmt.Loop loop) {
        this.selection = selection;
        this.loop = loop;
        this.index = new Expr.ReadLocal(loop.index());
        this.changing = Locals.assignedIn(loop.body());
    }

    /** Computes the pointers that the body will use, before the loop. */
    void prepare() {
        Access.in(loop.body(), selection).stream().filter(this::isKnown).forEach(this::prepare);
    }

    private void prepare(Access access) {
        Memory buffer = access.buffer();
        int factor = access.form().factor(index);
        LinearForm rest = access.form().without(index);
        Virtual start = selection.addresses.pointer(buffer, rest);
        Moving key = new Moving(buffer, rest.terms(), factor);
        boolean scales = selection.addresses.scales(loop.index(), factor, buffer);
        if (factor != 0 && !scales && isNear(buffer, factor) && !pointers.containsKey(key)) {
            pointers.put(key, moving(start, buffer, factor));
        }
    }

    /** Whether everything but the index is known before the loop, and stays. */
    private boolean isKnown(Access access) {
        return access.form()
                .without(index)
                .locals()
                .allMatch(local -> !changing.contains(local)
                        && selection.scope.value(local).isPresent());
    }

    /** Whether pointers may start at the first index and move on by one addition. */
    private boolean isNear(Memory buffer, int factor) {
        int bytes = Addresses.bytes(buffer);
        long first = loop.from() instanceof Expr.IntConst(int from) ? from : 0;
        return Addresses.isDisplacement(first * factor, bytes)
                && Addresses.isDisplacement((long) factor * loop.step(), bytes);
    }

    /** A pointer that starts at the first index of the loop, which of a parallel one is an argument. */
    private Virtual moving(Virtual start, Memory buffer, int factor) {
        if (loop.kind() == Stmt.LoopKind.SERIAL && loop.from() instanceof Expr.IntConst(int from)) {
            Virtual pointer = selection.integers.copy(start);
            int bytes = Math.multiplyExact(from * factor, Addresses.bytes(buffer));
            if (bytes != 0) {
                selection.addresses.advance(pointer, bytes);
            }
            return pointer;
        }
        Virtual first = selection.integers.sum(new LinearForm(0, Map.of(index, factor)));
        return selection.addresses.element(
                new Address(start, selection.integers.extended(first), Addresses.bytes(buffer), 0));
    }

    /** The form of a local that need not be computed, since only addresses depend on it. */
    Optional<LinearForm> form(Local local, Expr value) {
        return selection.mutable.contains(local)
                ? Optional.empty()
                : Access.form(local, value, changing, selection.scope::form);
    }

    /** The address of an access with this index, if it has a pointer that moves. */
    Optional<Address> address(Memory buffer, LinearForm form) {
        Moving key = new Moving(buffer, form.without(index).terms(), form.factor(index));
        return Optional.ofNullable(pointers.get(key))
                .map(pointer -> Address.of(pointer, Addresses.displacement(buffer, form)));
    }

    /** Moves on to the next iteration. */
    void advance() {
        pointers.forEach((moving, pointer) -> selection.addresses.advance(
                pointer,
                Math.multiplyExact(
                        Math.multiplyExact(moving.factor(), loop.step()), Addresses.bytes(moving.buffer()))));
    }
}
