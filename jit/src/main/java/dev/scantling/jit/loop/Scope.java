package dev.scantling.jit.loop;

import java.util.HashSet;
import java.util.Set;

/** The locals that may be read at a place, those that may be assigned too, and the arrays. */
record Scope(Set<Local> readable, Set<Local> assignable, Set<LocalArray> arrays) {
    static final Scope OUTERMOST = new Scope(Set.of(), Set.of(), Set.of());

    Scope copy() {
        return new Scope(new HashSet<>(readable), new HashSet<>(assignable), new HashSet<>(arrays));
    }

    Scope region() {
        return new Scope(readable, Set.of(), arrays);
    }

    Scope items(Local item) {
        return region().with(item);
    }

    Scope with(Local index) {
        Scope inner = copy();
        inner.readable.add(index);
        return inner;
    }
}
