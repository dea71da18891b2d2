package dev.scantling.sparse.io;

import dev.scantling.ir.EngineException.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The words of one line of a text file of numbers.
 *
 * @param line its number, from 1
 */
record Words(String file, long line, List<String> words) {
    /** What begins or goes on in numbers; keeps out what only Java reads, such as {@code 1f} and {@code 0x1p3}. */
    private static final String IN_NUMBERS = "0123456789+-.eE";

    private static final double EXACT = 0x1p53;

    int count() {
        return words.size();
    }

    String word(int index) {
        return words.get(index);
    }

    void requireCount(int expected, String what) {
        if (words.size() != expected) {
            throw error("expected " + expected + " words (" + what + "), found " + words.size() + ": '"
                    + String.join(" ", words) + "'");
        }
    }

    /** A whole number in a range. */
    int index(int at, int least, int most) {
        long value = whole(at, "a whole number");
        if (value < least || value > most) {
            throw error("index " + value + " must be in " + least + " .. " + most);
        }
        return (int) value;
    }

    /** A size that a Java array can have. */
    int size(int at) {
        long value = whole(at, "a size");
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw error("size " + value + " must be in 0 .. " + Integer.MAX_VALUE + "; larger matrices do not fit");
        }
        return (int) value;
    }

    long whole(int at, String what) {
        try {
            return Long.parseLong(word(at));
        } catch (NumberFormatException e) {
            throw error("expected " + what + ", found '" + word(at) + "'");
        }
    }

    double real(int at) {
        String text = word(at);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            case "nan", "+nan", "-nan" -> Double.NaN;
            default -> number(text);
        };
    }

    private double number(String text) {
        try {
            if (text.chars().allMatch(c -> IN_NUMBERS.indexOf(c) >= 0)) {
                return Double.parseDouble(text);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw error("expected a number, found '" + text + "'");
    }

    /** Whether a word says another number than its value, which happens from 2^53 on. */
    boolean isRounded(int at, double value) {
        return Math.abs(value) >= EXACT
                && Double.isFinite(value)
                && new BigDecimal(word(at)).compareTo(new BigDecimal(value)) != 0;
    }

    /** The constant that a word names, upper or lower case. */
    <E extends Enum<E>> E choose(int at, Stream<E> constants) {
        List<E> known = constants.toList();
        return known.stream()
                .filter(constant -> MatrixMarketHeader.word(constant).equalsIgnoreCase(word(at)))
                .findFirst()
                .orElseThrow(() -> error("expected "
                        + String.join(
                                " or ",
                                known.stream().map(MatrixMarketHeader::word).toList())
                        + ", found '" + word(at) + "'"));
    }

    InvalidInput error(String message) {
        return new InvalidInput(file + ", line " + line + ": " + message);
    }
}
