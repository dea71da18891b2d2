package dev.scantling.engine;

/**
 * How a matrix kernel of a compiled model is cut up.
 *
 * @param operator the node's name
 * @param kernel operator, sizes and epilogue, such as {@code sparse_conv 27x64x64 bias+relu}
 * @param choice tile and block, such as {@code tile=6x2 block=512}
 * @param dataflow in which order a sparse convolution goes through its pairs, or that a linear layer skips zeros, or that it is shaped for
 *     work groups; empty for other kernels
 * @param padding multiplied lanes that stand for no channel, as a part of those that do; rows are never padded
 * @param origin {@code default}, or the tuning file and the sizes at which it was measured
 */
public record KernelChoice(
        String operator, String kernel, String choice, String dataflow, double padding, String origin) {}
