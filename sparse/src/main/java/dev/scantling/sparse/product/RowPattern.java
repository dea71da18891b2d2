package dev.scantling.sparse.product;

/** Collects the columns of one row of a product after the other. Not thread-safe. */
sealed interface RowPattern permits ColumnSet, HashedSet {

    /** Adds ascending columns. */
    void add(int[] column, int begin, int end);

    /**
     * Writes all columns, ascending and each once, and forgets them.
     *
     * @return where the next ones belong
     */
    int drain(int[] to, int at);
}
