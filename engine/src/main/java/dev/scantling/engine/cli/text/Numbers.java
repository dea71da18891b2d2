package dev.scantling.engine.cli.text;

import java.util.Locale;

/** Numbers as people read them, in the same form on every machine. */
public final class Numbers {
    private static final String[] BYTE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

    private Numbers() {}

    /** With thousands separated: 94,625. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    public static String metres(double metres) {
        return metres == Math.rint(metres) ? Math.round(metres) + " m" : metres + " m";
    }

    /** A part of a whole: 25.1%; 0.0% of nothing. */
    public static String percent(double part, double whole) {
        return String.format(Locale.ROOT, "%.1f%%", whole == 0 ? 0.0 : 100 * part / whole);
    }

    /** 137.70 G, 34.48 M; small numbers in full. */
    public static String scaled(long value) {
        if (value >= 1_000_000_000) {
            return String.format(Locale.ROOT, "%.2f G", value / 1e9);
        }
        return value >= 1_000_000 ? String.format(Locale.ROOT, "%.2f M", value / 1e6) : Long.toString(value);
    }

    /** 512.0 MiB. */
    public static String bytes(long bytes) {
        int unit = Math.min((63 - Long.numberOfLeadingZeros(Math.max(bytes, 1))) / 10, BYTE_UNITS.length - 1);
        String unitName = BYTE_UNITS[unit];
        return unit == 0
                ? bytes + " " + unitName
                : String.format(Locale.ROOT, "%.1f %s", Math.scalb((double) bytes, -10 * unit), unitName);
    }

    /** Milliseconds with a digit behind the point. */
    public static String millis(double millis) {
        return String.format(Locale.ROOT, "%,.1f ms", millis);
    }

    /** A digit behind the point. */
    public static String decimal(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }
}
