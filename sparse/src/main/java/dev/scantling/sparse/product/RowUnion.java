package dev.scantling.sparse.product;

/** Unites rows of the right matrix. Not thread-safe. */
sealed interface RowUnion permits RowPattern, WordSet {

    /** Adds the columns of a row of the right matrix. */
    void add(int row);
}
