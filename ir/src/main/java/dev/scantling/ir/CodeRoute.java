package dev.scantling.ir;

import java.util.Locale;

/** The form of code that a user wants kernels on the CPU to have. */
public enum CodeRoute {
    /** The best form that the machine allows. */
    AUTO,
    /** Machine code. */
    NATIVE,
    /** Class files that use the Vector API. */
    VECTOR,
    /** Class files with scalar arithmetic. */
    SCALAR;

    /** The word in settings, such as {@code native}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The route with the given word.
     *
     * @throws IllegalArgumentException listing the words, if there is none such
     */
    public static CodeRoute parse(String text) {
        for (CodeRoute route : values()) {
            if (route.text().equals(text)) {
                return route;
            }
        }
        throw new IllegalArgumentException("code must be auto, native, vector or scalar, got '" + text + "'");
    }
}
