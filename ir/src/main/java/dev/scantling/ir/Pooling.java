package dev.scantling.ir;

import java.util.Locale;

/** What pooling makes of the rows that meet in one. */
public enum Pooling {
    /** The largest of each channel. */
    MAX,
    SUM,
    /** The sum divided by the number of rows that are there. */
    MEAN;

    /** The name used in the text form, such as {@code max}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
