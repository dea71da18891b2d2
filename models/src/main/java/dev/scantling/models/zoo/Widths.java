package dev.scantling.models.zoo;

import dev.scantling.ir.EngineException;

/** Scales the widths of layers, rounding down. */
record Widths(double factor) {
    private static final double MOST = 16;

    /**
     * Factors from {@code 1 / most} to 16.
     *
     * @throws EngineException.InvalidInput for others
     */
    static Widths atLeastOneIn(int most, double factor) {
        if (!(factor >= 1.0 / most && factor <= MOST)) {
            throw new EngineException.InvalidInput(
                    "width factor must be from 1/" + most + " to " + MOST + ", got " + factor);
        }
        return new Widths(factor);
    }

    int of(int width) {
        return (int) (factor * width);
    }
}
