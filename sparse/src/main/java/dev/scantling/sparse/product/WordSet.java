package dev.scantling.sparse.product;

import dev.scantling.sparse.matrix.CompressedRows;

/**
 * Which columns one row of a product has, a bit for each; unlike {@link ColumnSet} it looks at all words when it is drained, and gives
 * them as they are. Not thread-safe.
 */
final class WordSet implements RowUnion {
    private static final int LAST_BIT = Long.SIZE - 1;

    private final ColumnBits columns;
    private final long[] columnBits;
    private int drained;

    /** An empty set, to which rows of a matrix are added. */
    WordSet(CompressedRows right) {
        this.columns = ColumnBits.of(right);
        this.columnBits = new long[PackedRows.words(right.columns())];
    }

    @Override
    public void add(int row) {
        columns.addTo(columnBits, row);
    }

    /** Words that {@link #drain} may write. */
    int mostWords() {
        return columnBits.length;
    }

    /**
     * Writes the words that have bits and their numbers, ascending, and forgets them.
     *
     * @return where the next ones belong
     */
    int drain(int[] word, long[] bits, int at) {
        int next = at;
        int count = 0; // here, since vectors that count would wait for the words just stored
        for (int i = 0; i < columnBits.length; i++) {
            long here = columnBits[i];
            word[next] = i;
            bits[next] = here;
            next += (int) ((here | -here) >>> LAST_BIT); // 1 if it has bits, without a branch
            count += Long.bitCount(here);
            columnBits[i] = 0;
        }
        drained = count;
        return next;
    }

    /** Columns that were drained last. */
    int drained() {
        return drained;
    }
}
