package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.x86.IntOp;
import dev.scantling.jit.x86.IntWidth;
import java.util.List;
import java.util.Map;
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
                .orElseGet(() -> place(buffer, form.get()).plus(displacement(buffer, form.get())));
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
                .filter(Address::isPointer)
                .map(place -> new Address(
                        place.base(), value, form.factor(atom) * bytes(buffer), displacement(buffer, form)));
    }

    /** Whether an access can add so many elements for each step of a loop's index by itself. */
    boolean scales(Local index, int factor, Memory buffer) {
        int scale = factor * bytes(buffer);
        return selection.scope.isIndex(index) && scale > 0 && scale <= Long.BYTES && Integer.bitCount(scale) == 1;
    }

    private Optional<Address> known(Memory buffer, LinearForm form) {
        return form.terms().isEmpty()
                ? Optional.of(Address.of(selection.base(buffer), 0))
                : selection.scope.address(new Scope.Pointer(buffer, form.terms()));
    }

    static int displacement(Memory buffer, LinearForm form) {
        return Math.multiplyExact(form.constant(), bytes(buffer));
    }

    /** The address of the element whose index is the sum of the terms, the constant left out. */
    private Address place(Memory buffer, LinearForm form) {
        return known(buffer, form).orElseGet(() -> Address.of(pointer(buffer, form), 0));
    }

    /** The same in one register. */
    Virtual pointer(Memory buffer, LinearForm form) {
        Address place = known(buffer, form).orElseGet(() -> {
            Virtual index = selection.integers.extended(selection.integers.sum(new LinearForm(0, form.terms())));
            return new Address(selection.base(buffer), index, bytes(buffer), 0);
        });
        if (place.isPointer()) {
            return place.base();
        }
        Virtual pointer = element(place);
        selection.scope.define(new Scope.Pointer(buffer, form.terms()), Address.of(pointer, 0));
        return pointer;
    }

    /** Defines a local that says nothing but where a row begins, and to which addresses add constants only. */
    void defineRow(Local local, Memory buffer, Expr value) {
        Scope.Pointer begin = new Scope.Pointer(buffer, Map.of(new Expr.ReadLocal(local), 1));
        selection.scope.define(begin, row(buffer, value));
    }

    /** A row number from memory is multiplied in 64 bits, by the bytes of a row: what leaves 32 bits is in no buffer. */
    private Address row(Memory buffer, Expr value) {
        if (value instanceof Expr.Binary(BinaryOp op, Expr.Load number, Expr.IntConst(int length))
                && op == BinaryOp.MUL
                && isDisplacement(length, bytes(buffer))) {
            Virtual offset = selection.elements.extended(number);
            selection.integers.multiply(IntWidth.I64, offset, length * bytes(buffer));
            return new Address(selection.base(buffer), offset, 1, 0);
        }
        Virtual index = selection.integers.extended(selection.integers.value(value));
        return new Address(selection.base(buffer), index, bytes(buffer), 0);
    }

    /** The address of an element in one register. */
    Virtual element(Address of) {
        Virtual result = selection.code.general();
        selection.code.add(of.reads(), List.of(result), (code, at) -> code.address(at.general(result), of.in(at)));
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
