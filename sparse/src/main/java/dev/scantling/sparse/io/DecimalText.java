package dev.scantling.sparse.io;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decimal numbers in text as C and Java print them; nan, inf and infinity in upper or lower case. */
public final class DecimalText {
    /** What begins or goes on in numbers; keeps out what only Java reads, such as {@code 1f} and {@code 0x1p3}. */
    private static final String IN_NUMBERS = "0123456789+-.eE";

    private DecimalText() {}

    /**
     * The nearest float64.
     *
     * @throws NumberFormatException if the text is no number
     */
    public static double parse(String text) {
        Double special = special(text);
        return special == null ? Double.parseDouble(requireDecimal(text)) : special;
    }

    /**
     * The nearest float32.
     *
     * @throws NumberFormatException if the text is no number
     */
    public static float parseFloat(String text) {
        Double special = special(text);
        return special == null ? Float.parseFloat(requireDecimal(text)) : special.floatValue();
    }

    /** NaN and the infinities; null for all others. */
    private static @Nullable Double special(String text) {
        if (text.isEmpty() || text.charAt(text.length() - 1) <= '9') {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            case "nan", "+nan", "-nan" -> Double.NaN;
            default -> null;
        };
    }

    private static String requireDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (IN_NUMBERS.indexOf(text.charAt(i)) < 0) {
                throw new NumberFormatException("'" + text + "' is no number");
            }
        }
        return text;
    }
}
