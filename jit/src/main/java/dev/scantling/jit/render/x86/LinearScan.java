package dev.scantling.jit.render.x86;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Gives registers to values in the order of their first use. Where too few are free, the value that is cheapest to keep
 * in memory, of those alive, goes to the stack for all its life.
 *
 * @see <a href="https://doi.org/10.1145/330249.330250">Poletto and Sarkar, Linear scan register allocation</a>
 */
final class LinearScan {
    private final RegisterFile available;
    private final Map<Virtual, Virtual> sources;
    private final Map<Virtual, Integer> registers = new HashMap<>();
    private final Map<Virtual, Integer> spilled = new HashMap<>();
    private final List<Interval> active = new ArrayList<>();

    private LinearScan(RegisterFile available, Map<Virtual, Virtual> sources) {
        this.available = available;
        this.sources = sources;
    }

    static Allocation allocate(Sequence code, RegisterFile available) {
        LinearScan scan = new LinearScan(available, sources(code));
        Interval.of(code).forEach(scan::place);
        return new Allocation(scan.registers, scan.spilled);
    }

    /** What a value is copied from at first, whose register would save the copy. */
    private static Map<Virtual, Virtual> sources(Sequence code) {
        Map<Virtual, Virtual> sources = new HashMap<>();
        code.instructions().stream()
                .filter(Instruction::copy)
                .forEach(copy -> sources.putIfAbsent(
                        copy.writes().getFirst(), copy.reads().getFirst()));
        return sources;
    }

    private void place(Interval interval) {
        active.removeIf(other -> other.end() <= interval.start());
        List<Integer> free = free(interval.value());
        if (free.isEmpty()) {
            evict(interval);
        } else {
            keep(interval, preferred(interval, free));
        }
    }

    private List<Integer> free(Virtual value) {
        List<Integer> free = new ArrayList<>(available.of(value));
        active.stream()
                .map(Interval::value)
                .filter(other -> other.file() == value.file())
                .map(registers::get)
                .forEach(free::remove);
        return free;
    }

    private int preferred(Interval interval, List<Integer> free) {
        Virtual source = sources.get(interval.value());
        Integer wanted = source == null ? null : registers.get(source);
        return wanted != null && free.contains(wanted) ? wanted : free.getFirst();
    }

    private void keep(Interval interval, int register) {
        registers.put(interval.value(), register);
        active.add(interval);
    }

    /** Whether a value may have the register of another. */
    private boolean couldTake(Virtual value, Virtual other) {
        return other.file() == value.file() && available.of(value).contains(registers.get(other));
    }

    private void evict(Interval interval) {
        Interval cheapest = Stream.concat(active.stream(), Stream.of(interval))
                .filter(other -> other == interval || couldTake(interval.value(), other.value()))
                .min(Comparator.comparing(Interval::isShort).thenComparingDouble(Interval::weight))
                .orElseThrow();
        spilled.put(cheapest.value(), spilled.size());
        if (cheapest != interval) {
            active.remove(cheapest);
            int register = Objects.requireNonNull(registers.remove(cheapest.value()));
            keep(interval, register);
        }
    }
}
