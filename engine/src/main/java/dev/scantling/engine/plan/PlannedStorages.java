package dev.scantling.engine.plan;

import dev.scantling.engine.plan.Storage.Place;
import dev.scantling.ir.DType;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.jit.lower.Alias;
import dev.scantling.jit.lower.Size;
import dev.scantling.jit.lower.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The storages of a plan in the making, and where each value has its arrays: on the device that makes it, and wherever it is copied. */
final class PlannedStorages {
    private final List<Storage> storages = new ArrayList<>();
    /** Where values are made. */
    private final Map<Value, List<Integer>> homes = new HashMap<>();

    private final Map<At, List<Integer>> slots = new HashMap<>();

    private record At(Value value, int device) {}

    /** A value is made on a device, or given there. */
    void make(Value value, List<Slot> arrays, int device, Place place, int step) {
        homes.put(value, put(value, arrays, device, place, step));
    }

    /**
     * A part of a concatenation is made where it stays, on the device that made the result or will make it.
     *
     * @param whole that has its storage
     */
    void makeWithin(Value value, Value whole, int column, int rowStride, int step) {
        Storage other = storages.get(home(whole).getFirst());
        int id = storages.size();
        Storage.Within within = new Storage.Within(other.id(), column, rowStride);
        storages.add(new Storage(
                id, other.device(), other.dtype(), other.elements(), Place.WITHIN, step, step, Optional.of(within)));
        touch(other.id(), step);
        List<Integer> ids = List.of(id);
        homes.put(value, ids);
        slots.put(new At(value, other.device()), ids);
    }

    /** Arrays for a value on a device; shared by what {@link #of} returns and {@link #alias} changes. */
    List<Integer> put(Value value, List<Slot> arrays, int device, Place place, int step) {
        List<Integer> ids = new ArrayList<>();
        arrays.forEach(array -> ids.add(add(device, array.dtype(), array.elements(), place, step)));
        slots.put(new At(value, device), ids);
        return ids;
    }

    int add(int device, DType dtype, Size elements, Place place, int step) {
        int id = storages.size();
        storages.add(new Storage(id, device, dtype, elements, place, step, step));
        return id;
    }

    boolean made(Value value) {
        return homes.containsKey(value);
    }

    boolean has(Value value, int device) {
        return slots.containsKey(new At(value, device));
    }

    /** The arrays of a value on a device that has it. */
    List<Integer> of(Value value, int device) {
        return Objects.requireNonNull(slots.get(new At(value, device)), "no storage for a value");
    }

    /** The arrays of a value where it was made. */
    List<Integer> home(Value value) {
        return Objects.requireNonNull(homes.get(value), "no storage for a value");
    }

    /** The device that makes a value. */
    int homeOf(Value value) {
        return storages.get(home(value).getFirst()).device();
    }

    /** All arrays of values that a device reads, and those where they were made, which validators read. */
    void read(Value value, int device, int step) {
        if (made(value)) {
            home(value).forEach(id -> touch(id, step));
            of(value, device).forEach(id -> touch(id, step));
        }
    }

    /** It is in use until a step at least, and so is what it lies in. */
    void touch(int id, int step) {
        storages.set(id, storages.get(id).until(step));
        storages.get(id).within().ifPresent(within -> touch(within.storage(), step));
    }

    /** The first array of a coordinate set gets room for a bound, since its extent is not known when it is written. */
    void resize(Value coords, Size rows) {
        int id = home(coords).getFirst();
        Storage old = storages.get(id);
        storages.set(
                id, new Storage(id, old.device(), old.dtype(), rows, old.place(), old.firstStep(), old.lastStep()));
    }

    /** An array of a node's result is one that it reads, on its device. */
    void alias(Node node, Alias alias, int device) {
        of(node.output(), device)
                .set(
                        alias.outputSlot(),
                        of(node.input(alias.inputIndex()), device).get(alias.inputSlot()));
    }

    List<Storage> storages() {
        return storages;
    }

    Map<Value, List<Integer>> homes() {
        return homes;
    }
}
