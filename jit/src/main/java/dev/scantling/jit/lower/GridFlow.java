package dev.scantling.jit.lower;

/** Which way features go between the two grids of a convolution, of which the coarse one has its outputs. */
enum GridFlow {
    /** As in a convolution. */
    TO_COARSE,
    /** As in a transposed one. */
    TO_FINE
}
