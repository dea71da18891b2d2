package dev.scantling.sparse.product;

import dev.scantling.sparse.matrix.CompressedRows;

/** The columns of each row of a matrix as bits. Immutable. */
sealed interface ColumnBits permits PackedRows, FullRows {
    /** Words without bits that cost no more than one that has some and its number. */
    int FULL_WORDS = 3;

    /** Words of all rows together. */
    long MOST_WORDS = 1 << 28;

    /** Without the words that have no bits, unless most have some. */
    static ColumnBits of(CompressedRows matrix) {
        PackedRows packed = PackedRows.columns(matrix);
        int words = PackedRows.words(matrix.columns());
        long most = Math.min(MOST_WORDS, (long) FULL_WORDS * packed.size());
        return (long) words * matrix.rows() <= most ? FullRows.of(packed, words) : packed;
    }

    /** Sets the bits of a row. */
    void addTo(long[] words, int row);
}
