package dev.scantling.jit.loop;

import java.util.Locale;

/** Element types of loop expressions. */
public enum Scalar {
    BOOL,
    I32,
    I64,
    F32,
    F64;

    /** Whether its values are floating-point numbers. */
    public boolean isFloat() {
        return this == F32 || this == F64;
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
