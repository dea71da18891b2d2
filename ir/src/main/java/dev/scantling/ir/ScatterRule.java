package dev.scantling.ir;

import java.util.Locale;

/** What an update does to the number at its place. */
public enum ScatterRule {
    /** Replaces it. */
    REPLACE,
    ADD,
    MULTIPLY,
    MAXIMUM,
    MINIMUM;

    /** The number after the update, each in float32. */
    public float apply(float before, float update) {
        return switch (this) {
            case REPLACE -> update;
            case ADD -> before + update;
            case MULTIPLY -> before * update;
            case MAXIMUM -> Math.max(before, update);
            case MINIMUM -> Math.min(before, update);
        };
    }

    /** The name used in the text form, such as {@code replace}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
