package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.x86.IntOp;
import dev.scantling.jit.x86.IntWidth;
import dev.scantling.jit.x86.Mem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the addresses of elements. Constants become displacements; the rest of an index becomes a pointer that is shared
 * by all accesses with the same rest; in innermost loops the part that moves is a scaled register or a pointer of its own.
 */
final class Addresses {
    private final Selection selection;
    private @Nullable MovingPointers loop;

    Addresses(Selection selection) {
        this.selection = selection;
    }

    /** Runs {@code body} inside an innermost loop. */
    void inside(MovingPointers pointers, Runnable body) {
        loop = pointers;
        body.run();
        loop = null;
    }

    @Nullable
    MovingPointers loop() {
        return loop;
    }

    /** Empty too if the constant is too large for an address. */
    Optional<LinearForm> form(Expr index) {
        return LinearForm.of(index, selection.scope::form).filter(form -> isDisplacement(form.constant(), Long.BYTES));
    }

    /** Whether a distance in elements can be part of an address or be added to one. */
    static boolean isDisplacement(long elements, int bytes) {
        return elements * bytes == (int) (elements * bytes);
    }

    /** The address of the element at {@code index}, for an access right here. */
    Address of(Memory buffer, Expr index) {
        Optional<LinearForm> form = form(index);
        if (form.isEmpty()) {
            Virtual moved = selection.integers.extended(selection.integers.value(index));
            return new Address(selection.base(buffer), moved, bytes(buffer), 0);
        }
        Optional<Address> moving = loop == null ? Optional.empty() : loop.address(buffer, form.get());
        return moving.or(() -> scaled(buffer, form.get()))
                .orElseGet(() -> Address.of(pointer(buffer, form.get()), displacement(buffer, form.get())));
    }

    /** A pointer that is there already, plus the index of a loop. */
    private Optional<Address> scaled(Memory buffer, LinearForm form) {
        return form.locals()
                .filter(index -> scales(index, form.factor(new Expr.ReadLocal(index)), buffer))
                .flatMap(index -> scaled(buffer, form, index).stream())
                .findFirst();
    }

    private Optional<Address> scaled(Memory buffer, LinearForm form, Local index) {
        Expr atom = new Expr.ReadLocal(index);
        Virtual value = selection.scope.value(index).orElseThrow();
        return known(buffer, form.without(atom))
                .map(pointer ->
                        new Address(pointer, value, form.factor(atom) * bytes(buffer), displacement(buffer, form)));
    }

    /** Whether an access can add so many elements for each step of a loop's index by itself. */
    boolean scales(Local index, int factor, Memory buffer) {
        int scale = factor * bytes(buffer);
        return selection.scope.isIndex(index) && scale > 0 && scale <= Long.BYTES && Integer.bitCount(scale) == 1;
    }

    private Optional<Virtual> known(Memory buffer, LinearForm form) {
        return form.terms().isEmpty()
                ? Optional.of(selection.base(buffer))
                : selection.scope.pointer(new Scope.Pointer(buffer, form.terms()));
    }

    static int displacement(Memory buffer, LinearForm form) {
        return Math.multiplyExact(form.constant(), bytes(buffer));
    }

    /** The address of the element whose index is the sum of the terms, the constant left out. */
    Virtual pointer(Memory buffer, LinearForm form) {
        return known(buffer, form).orElseGet(() -> {
            Virtual index = selection.integers.extended(selection.integers.sum(new LinearForm(0, form.terms())));
            Virtual pointer = element(selection.base(buffer), index, bytes(buffer));
            selection.scope.define(new Scope.Pointer(buffer, form.terms()), pointer);
            return pointer;
        });
    }

    /** {@code base + index * scale}. */
    Virtual element(Virtual base, Virtual index, int scale) {
        Virtual result = selection.code.general();
        selection.code.add(
                List.of(base, index),
                List.of(result),
                (code, at) -> code.address(at.general(result), new Mem(at.general(base), at.general(index), scale, 0)));
        return result;
    }

    /** Moves a pointer on. */
    void advance(Virtual pointer, int by) {
        selection.code.add(
                List.of(pointer),
                List.of(pointer),
                (code, at) -> code.compute(IntOp.ADD, IntWidth.I64, at.general(pointer), by));
    }

    /** Of one element. */
    static int bytes(Memory buffer) {
        return buffer.element().bytes();
    }
}
