package dev.scantling.jit.loop;

import java.util.Locale;

/** Element types of loop expressions. */
public enum Scalar {
    BOOL,
    I32,
    I64,
    F32;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
