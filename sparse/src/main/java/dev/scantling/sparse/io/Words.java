package dev.scantling.sparse.io;

import dev.scantling.ir.EngineException.InvalidInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of one line of a text file of numbers. Immutable; what does not fit is an {@link InvalidInput} that names file
 * and line.
 *
 * @param line its number, from 1
 */
public record Words(String file, long line, List<String> words) {
    private static final double EXACT = 0x1p53;

    /** The words of a line, which blanks separate. */
    public static Words split(String file, long line, CharSequence text) {
        List<String> words = new ArrayList<>(5);
        int length = text.length();
        for (int at = 0; at < length; ) {
            while (at < length && text.charAt(at) <= ' ') {
                at++;
            }
            int begin = at;
            while (at < length && text.charAt(at) > ' ') {
                at++;
            }
            if (at > begin) {
                words.add(text.subSequence(begin, at).toString());
            }
        }
        return new Words(file, line, words);
    }

    public int count() {
        return words.size();
    }

    public String word(int index) {
        return words.get(index);
    }

    /** @param what the words that are expected, for the message */
    public void requireCount(int expected, String what) {
        if (words.size() != expected) {
            throw error("expected " + expected + " words (" + what + "), found " + words.size() + ": '"
                    + String.join(" ", words) + "'");
        }
    }

    /** A whole number in a range: the index of a row or column. */
    int index(int at, int least, int most) {
        return wholeIn(at, least, most, "index");
    }

    /** A whole number in a range; {@code what} says in the message what it is. */
    public int wholeIn(int at, int least, int most, String what) {
        long value = whole(at, "a whole number");
        if (value < least || value > most) {
            throw error(what + " " + value + " must be in " + least + " .. " + most);
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

    /** A whole number; {@code what} says in the message what it counts. */
    public long whole(int at, String what) {
        try {
            return Long.parseLong(word(at));
        } catch (NumberFormatException e) {
            throw error("expected " + what + ", found '" + word(at) + "'");
        }
    }

    /** A number; nan and inf included. */
    public double real(int at) {
        try {
            return DecimalText.parse(word(at));
        } catch (NumberFormatException e) {
            throw error("expected a number, found '" + word(at) + "'");
        }
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

    /** An error in this line. */
    public InvalidInput error(String message) {
        return new InvalidInput(file + ", line " + line + ": " + message);
    }
}
