package dev.scantling.engine.cli.text;

import java.util.Locale;

/** Numbers as people read them, in the same form on every machine. */
public final class Numbers {
    private static final String[] BYTE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

    private Numbers() {}

    /** With thousands separated: 94,625. */
    public static String count(long count) {
        return format("%,d", count);
    }

    public static String metres(double metres) {
        return metres == Math.rint(metres) ? format("%.0f m", metres) : format("%s m", metres);
    }

    /** A part of a whole: 25.1%; 0.0% of nothing. */
    public static String percent(double part, double whole) {
        return format("%.1f%%", whole == 0 ? 0.0 : 100 * part / whole);
    }

    /** 137.70 G, 34.48 M: three digits and more, in steps of thousand. */
    public static String scaled(double value) {
        if (value >= 1e9) {
            return format("%.2f G", value / 1e9);
        }
        return value >= 1e6 ? format("%.2f M", value / 1e6) : format("%.0f", value);
    }

    /** 512.0 MiB. */
    public static String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit + 1 < BYTE_UNITS.length) {
            value /= 1024;
            unit++;
        }
        return format(unit == 0 ? "%.0f %s" : "%.1f %s", value, BYTE_UNITS[unit]);
    }

    /** Milliseconds with a digit behind the point. */
    public static String millis(double millis) {
        return format("%,.1f ms", millis);
    }

    /** A digit behind the point. */
    public static String decimal(double value) {
        return format("%,.1f", value);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
