package dev.scantling.ir;

import java.util.Locale;

/** What becomes of two coordinate sets. */
public enum SetOperation {
    /** Rows that are in one of them. */
    UNION,
    /** Rows that are in both. */
    INTERSECTION,
    /** Rows that are in the first and not in the second. */
    DIFFERENCE;

    /** Whether a row stays that is in the first set, in the second, or in both. */
    public boolean keeps(boolean first, boolean second) {
        return switch (this) {
            case UNION -> first || second;
            case INTERSECTION -> first && second;
            case DIFFERENCE -> first && !second;
        };
    }

    /** The name used in the text form, such as {@code union}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
