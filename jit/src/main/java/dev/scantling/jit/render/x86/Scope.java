package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.Memory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known at one place of the code: the values of locals, and pointers computed before. */
final class Scope {
    private final Map<Local, Virtual> values = new HashMap<>();
    private final Map<Local, LinearForm> forms = new HashMap<>();
    private final Map<Pointer, Address> pointers = new HashMap<>();
    private final Set<Local> indices = new HashSet<>();

    /** Where an element lies whose index is the sum of the terms. */
    record Pointer(Memory buffer, Map<Expr, Integer> terms) {
        boolean dependsOn(Set<Local> locals) {
            return new LinearForm(0, terms).locals().anyMatch(locals::contains);
        }
    }

    Optional<Virtual> value(Local local) {
        return Optional.ofNullable(values.get(local));
    }

    void define(Local local, Virtual value) {
        values.put(local, value);
    }

    /** What a local stands for that is not computed unless asked for. */
    Optional<LinearForm> form(Local local) {
        return Optional.ofNullable(forms.get(local));
    }

    void define(Local local, LinearForm form) {
        forms.put(local, form);
    }

    /** Locals without a value yet whose form depends on others. */
    List<Local> dependents(Set<Local> others) {
        return forms.entrySet().stream()
                .filter(entry -> entry.getValue().locals().anyMatch(others::contains))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(Local::id))
                .toList();
    }

    /** From now on a local has its value. */
    void settled(Local local) {
        forms.remove(local);
    }

    /** Notes a loop's index that is never negative, so that addresses may add it as it is. */
    void defineIndex(Local local) {
        indices.add(local);
    }

    boolean isIndex(Local local) {
        return indices.contains(local);
    }

    /** The address of that element, if it is known. */
    Optional<Address> address(Pointer pointer) {
        return Optional.ofNullable(pointers.get(pointer));
    }

    void define(Pointer pointer, Address address) {
        pointers.put(pointer, address);
    }

    /** Pointers and forms that depend on locals are wrong once these change. */
    void forget(Set<Local> changed) {
        forms.values().removeIf(form -> form.locals().anyMatch(changed::contains));
        pointers.keySet().removeIf(pointer -> pointer.dependsOn(changed));
    }

    /** Runs {@code body}; what it finds out is forgotten, since it may not have run, or run before. */
    void nested(Set<Local> changed, Runnable body) {
        forget(changed);
        Map<Local, Virtual> outerValues = Map.copyOf(values);
        Set<Local> outerForms = Set.copyOf(forms.keySet());
        Map<Pointer, Address> outerPointers = Map.copyOf(pointers);
        body.run();
        values.keySet().retainAll(outerValues.keySet());
        forms.keySet().retainAll(outerForms);
        pointers.clear();
        pointers.putAll(outerPointers);
    }
}
