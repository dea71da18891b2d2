package dev.scantling.ir;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that stand for constants in settings: their names, in small letters. */
final class EnumWords {
    private EnumWords() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant with the given word.
     *
     * @param what the constants are, as messages call it
     * @throws IllegalArgumentException listing the words, if there is none such
     */
    static <E extends Enum<E>> E parse(String what, E[] values, String text) {
        for (E value : values) {
            if (of(value).equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException(what + " must be " + list(values) + ", got '" + text + "'");
    }

    /** Two words or more, the last behind "or". */
    private static String list(Enum<?>[] values) {
        int last = values.length - 1;
        String others = Stream.of(values).limit(last).map(EnumWords::of).collect(Collectors.joining(", "));
        return others + " or " + of(values[last]);
    }
}
