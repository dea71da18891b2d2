package dev.scantling.engine.cli.view;

import java.util.Locale;

/** Numbers as people read them, in the same form on every machine. */
final class Numbers {
    private Numbers() {}

    /** With thousands separated: 94,625. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String metres(double metres) {
        return String.format(Locale.ROOT, metres == Math.rint(metres) ? "%.0f m" : "%.1f m", metres);
    }

    static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f%%", whole == 0 ? 0.0 : 100.0 * part / whole);
    }
}
