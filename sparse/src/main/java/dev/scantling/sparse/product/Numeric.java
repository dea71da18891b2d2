package dev.scantling.sparse.product;

import dev.scantling.ir.Semiring;

/** Computes the values of a product whose entries are known. Not thread-safe. */
sealed interface Numeric permits DenseSums, PlacedSums, CondensedMerge {

    /** The values of all entries of a pattern, those of equal place summed in the order of the left matrix's columns. */
    double[] values(Semiring semiring, double[] left, double[] right);
}
