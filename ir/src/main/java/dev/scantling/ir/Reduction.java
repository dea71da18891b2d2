package dev.scantling.ir;

import java.util.Locale;

/** What becomes of the numbers of a row. Sums and products run in order in float64 and are rounded once. */
public enum Reduction {
    /** 0 of none. */
    SUM,
    /** NaN of none. */
    MEAN,
    /** 1 of none. */
    PRODUCT,
    /** 0 of none. */
    SUM_OF_SQUARES,
    /** NaN if one is; minus infinity of none. */
    MAXIMUM,
    /** NaN if one is; infinity of none. */
    MINIMUM,
    /** The first column of the largest, NaN being larger than all; 0 of none. */
    FIRST_OF_MAXIMUM,
    /** The last column of the largest. */
    LAST_OF_MAXIMUM,
    /** The first column of the smallest. */
    FIRST_OF_MINIMUM,
    /** The last column of the smallest. */
    LAST_OF_MINIMUM;

    /** Whether the result is a column instead of a number. */
    public boolean isPlace() {
        return switch (this) {
            case SUM, MEAN, PRODUCT, SUM_OF_SQUARES, MAXIMUM, MINIMUM -> false;
            case FIRST_OF_MAXIMUM, LAST_OF_MAXIMUM, FIRST_OF_MINIMUM, LAST_OF_MINIMUM -> true;
        };
    }

    /** The name used in the text form, such as {@code sum_of_squares}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
