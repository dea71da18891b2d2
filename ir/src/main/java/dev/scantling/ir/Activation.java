package dev.scantling.ir;

import java.util.Locale;

/** Point-wise functions that a kernel can apply as it stores. */
public enum Activation {
    IDENTITY,
    RELU;

    public float apply(float x) {
        return switch (this) {
            case IDENTITY -> x;
            case RELU -> Math.max(x, 0f);
        };
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
