package dev.scantling.jit.tune;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A line of {@code name=value} fields, as it is read. */
record Fields(Map<String, String> values) {

    /** @throws IllegalArgumentException if a part is no field */
    static Fields parse(String line) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : line.trim().split("\\s+", -1)) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("expected name=value, got '" + field + "'");
            }
            values.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return new Fields(values);
    }

    String text(String name) {
        String found = values.get(name);
        if (found == null) {
            throw new IllegalArgumentException("expected a field '" + name + "=', got only " + values.keySet());
        }
        return found;
    }

    /** A number from 0 to a billion. */
    int number(String name) {
        String text = text(name);
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("expected a number for '" + name + "', got '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    /** As {@link #number(String)}; {@code usual} where the line has no such field. */
    int number(String name, int usual) {
        return values.containsKey(name) ? number(name) : usual;
    }

    /** As {@link #oneOf(String, List, Function)}; {@code usual} where the line has no such field. */
    <T> T oneOf(String name, T usual, List<T> all, Function<T, String> word) {
        return values.containsKey(name) ? oneOf(name, all, word) : usual;
    }

    <T> T oneOf(String name, List<T> all, Function<T, String> word) {
        String text = text(name);
        return all.stream()
                .filter(candidate -> word.apply(candidate).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected '" + name + "' to be one of "
                        + all.stream().map(word).toList() + ", got '" + text + "'"));
    }
}
