package dev.scantling.ir;

import java.util.Locale;

/** Point-wise functions. */
public enum Activation {
    IDENTITY,
    RELU,
    /** x where that is positive, else {@link #LEAK} times x. */
    LEAKY_RELU,
    /** x where that is positive, else {@link #STEEP_LEAK} times x. */
    STEEP_LEAKY_RELU,
    /** {@code 1 / (1 + exp(-x))}. */
    SIGMOID;

    /** The slope of {@link #LEAKY_RELU} below 0. */
    public static final float LEAK = 0.1f;

    /** The slope of {@link #STEEP_LEAKY_RELU} below 0. */
    public static final float STEEP_LEAK = 0.2f;

    public float apply(float x) {
        return switch (this) {
            case IDENTITY -> x;
            case RELU -> Math.max(x, 0f);
            case LEAKY_RELU -> Math.max(x, LEAK * x);
            case STEEP_LEAKY_RELU -> Math.max(x, STEEP_LEAK * x);
            case SIGMOID -> (float) (1 / (1 + Math.exp(-x)));
        };
    }

    /** Whether 0 stays 0. Kernels apply only such functions as they store, since rows end in padding that is zero. */
    public boolean keepsZero() {
        return switch (this) {
            case IDENTITY, RELU, LEAKY_RELU, STEEP_LEAKY_RELU -> true;
            case SIGMOID -> false;
        };
    }

    /** @throws EngineException.InvalidModel unless {@link #keepsZero} */
    void requireZeroKept() {
        if (!keepsZero()) {
            throw new EngineException.InvalidModel("sums are followed by activations that leave 0 alone, not by "
                    + text() + "; let an operator 'activate' follow");
        }
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
