package dev.scantling.engine.plan;

import dev.scantling.ir.Dim;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What the symbols of a graph stand for in the current run. */
public final class Extents implements ToIntFunction<Dim> {
    private static final int UNKNOWN = -1;

    private final Map<String, Integer> positions = new HashMap<>();
    private int[] values = new int[8];

    void clear() {
        Arrays.fill(values, UNKNOWN);
    }

    void set(Dim dim, int rows) {
        if (dim instanceof Dim.Symbol(String name)) {
            values[position(name)] = rows;
        }
    }

    boolean known(Dim dim) {
        return switch (dim) {
            case Dim.Fixed _ -> true;
            case Dim.Symbol(String name) -> values[position(name)] != UNKNOWN;
        };
    }

    @Override
    public int applyAsInt(Dim dim) {
        return switch (dim) {
            case Dim.Fixed(int size) -> size;
            case Dim.Symbol(String name) -> {
                int value = values[position(name)];
                if (value == UNKNOWN) {
                    throw new IllegalStateException("extent " + name + " is used before it is known");
                }
                yield value;
            }
        };
    }

    private int position(String name) {
        Integer known = positions.get(name);
        if (known != null) {
            return known;
        }
        int next = positions.size();
        positions.put(name, next);
        if (next == values.length) {
            values = Arrays.copyOf(values, 2 * next);
            Arrays.fill(values, next, values.length, UNKNOWN);
        }
        return next;
    }
}
