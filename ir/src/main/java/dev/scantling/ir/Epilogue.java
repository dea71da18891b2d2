package dev.scantling.ir;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What follows the sum of a convolution or a linear layer: {@code activation(sum + bias + residual)}, added in this
 * order, or {@code activation(sum + bias) + residual}. The optional operands follow the weight among the node's inputs, bias first.
 */
public record Epilogue(boolean bias, Residual residual, Activation activation) {
    public static final Epilogue NONE = new Epilogue(false, Residual.NONE, Activation.IDENTITY);

    /**
     * @throws EngineException.InvalidModel if the activation moves zeros, which only an operator of its own can do, or if a residual is to be
     *     behind an activation and there is none, so that each epilogue has one form
     */
    public Epilogue {
        activation.requireZeroKept();
        if (residual == Residual.BEHIND && activation == Activation.IDENTITY) {
            throw new EngineException.InvalidModel(
                    "a residual is added behind an activation, but there is none; add it before");
        }
    }

    /** All that there are. */
    public static List<Epilogue> all() {
        return Arrays.stream(Activation.values())
                .filter(Activation::keepsZero)
                .flatMap(activation -> residuals(activation)
                        .flatMap(residual ->
                                Stream.of(true, false).map(bias -> new Epilogue(bias, residual, activation))))
                .toList();
    }

    private static Stream<Residual> residuals(Activation activation) {
        return activation == Activation.IDENTITY
                ? Stream.of(Residual.NONE, Residual.BEFORE)
                : Arrays.stream(Residual.values());
    }

    /** With a residual before the activation, or none. */
    public Epilogue(boolean bias, boolean residual, Activation activation) {
        this(bias, residual ? Residual.BEFORE : Residual.NONE, activation);
    }

    public Epilogue withBias() {
        return new Epilogue(true, residual, activation);
    }

    /** A residual is added to all there is so far: behind the activation, if there is one. */
    public Epilogue withResidual() {
        return new Epilogue(bias, activation == Activation.IDENTITY ? Residual.BEFORE : Residual.BEHIND, activation);
    }

    public Epilogue with(Activation next) {
        return new Epilogue(bias, residual, next);
    }

    public boolean hasResidual() {
        return residual != Residual.NONE;
    }

    /**
     * What becomes of a sum, its bias included.
     *
     * @param added adds the residual; not called where there is none
     * @param activated applies the activation
     */
    public <T> T finish(T sum, UnaryOperator<T> added, UnaryOperator<T> activated) {
        return switch (residual) {
            case NONE -> activated.apply(sum);
            case BEFORE -> activated.apply(added.apply(sum));
            case BEHIND -> added.apply(activated.apply(sum));
        };
    }

    /** What there is, in words, in the order in which it is applied. */
    public List<String> parts() {
        return finish(
                bias ? List.of("bias") : List.of(),
                words -> with(words, "residual"),
                words -> activation == Activation.IDENTITY ? words : with(words, activation.text()));
    }

    private static List<String> with(List<String> words, String word) {
        return Stream.concat(words.stream(), Stream.of(word)).toList();
    }

    /** Number of optional operands. */
    public int operands() {
        return (bias ? 1 : 0) + (hasResidual() ? 1 : 0);
    }
}
