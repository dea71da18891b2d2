package dev.scantling.ir;

/** Where an {@link Epilogue} adds another matrix to its sum. */
public enum Residual {
    /** Nowhere: there is none. */
    NONE,
    /** Before the activation: {@code activation(sum + bias + residual)}. */
    BEFORE,
    /** Behind the activation: {@code activation(sum + bias) + residual}. */
    BEHIND
}
