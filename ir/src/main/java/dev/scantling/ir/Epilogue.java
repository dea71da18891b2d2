package dev.scantling.ir;

/**
 * What follows the sum of a convolution or a linear layer: {@code activation(sum + bias + residual)}, added in this
 * order. The optional operands follow the weight among the node's inputs, bias first.
 */
public record Epilogue(boolean bias, boolean residual, Activation activation) {
    public static final Epilogue NONE = new Epilogue(false, false, Activation.IDENTITY);

    /** @throws EngineException.InvalidModel if the activation moves zeros, which only an operator of its own can do */
    public Epilogue {
        activation.requireZeroKept();
    }

    public Epilogue withBias() {
        return new Epilogue(true, residual, activation);
    }

    public Epilogue withResidual() {
        return new Epilogue(bias, true, activation);
    }

    public Epilogue with(Activation next) {
        return new Epilogue(bias, residual, next);
    }

    /** Number of optional operands. */
    public int operands() {
        return (bias ? 1 : 0) + (residual ? 1 : 0);
    }
}
