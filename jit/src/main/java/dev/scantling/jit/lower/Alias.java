package dev.scantling.jit.lower;

/** Array {@code outputSlot} of a node's only output is array {@code inputSlot} of its input {@code inputIndex}. */
public record Alias(int outputSlot, int inputIndex, int inputSlot) {}
