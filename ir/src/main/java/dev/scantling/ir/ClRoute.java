package dev.scantling.ir;

import java.util.Locale;

/** How OpenCL's functions are called. */
public enum ClRoute {
    /** By the foreign-function interface of Java: needs no other library. */
    FFM,
    /** Through JOCL. */
    JOCL;

    /** The word in settings, such as {@code ffm}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The route with the given word.
     *
     * @throws IllegalArgumentException listing the words, if there is none such
     */
    public static ClRoute parse(String text) {
        for (ClRoute route : values()) {
            if (route.text().equals(text)) {
                return route;
            }
        }
        throw new IllegalArgumentException("the OpenCL interface must be ffm or jocl, got '" + text + "'");
    }
}
