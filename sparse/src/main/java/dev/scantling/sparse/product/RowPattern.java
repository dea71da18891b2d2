package dev.scantling.sparse.product;

/** Collects the columns of one row of a product after the other. Not thread-safe. */
sealed interface RowPattern extends RowUnion permits ColumnSet, HashedSet {
    /** Elements behind the last column that {@link #drain} may write. */
    int SLACK = 8;

    /**
     * Writes all columns, ascending and each once, and forgets them.
     *
     * @return where the next ones belong
     */
    int drain(int[] to, int at);
}
