package dev.scantling.ir;

/**
 * How numbers lie in memory.
 *
 * @param storage how the weights of matrix kernels are kept
 * @param activations how feature matrices are kept between operators
 * @param copiesParts whether the parts of concatenations are copied on the CPU too, where they could be in place
 */
public record DataForms(FloatFormat storage, FloatFormat activations, boolean copiesParts) {
    /** All in float32, and nothing copied that can be in place. */
    public static final DataForms DEFAULT = new DataForms(FloatFormat.F32, FloatFormat.F32, false);

    public DataForms withStorage(FloatFormat format) {
        return new DataForms(format, activations, copiesParts);
    }

    public DataForms withActivations(FloatFormat format) {
        return new DataForms(storage, format, copiesParts);
    }

    public DataForms withCopiesParts(boolean on) {
        return new DataForms(storage, activations, on);
    }
}
