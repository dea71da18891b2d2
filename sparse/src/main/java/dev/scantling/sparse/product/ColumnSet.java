package dev.scantling.sparse.product;

import dev.scantling.sparse.matrix.CompressedRows;

/**
 * Which columns one row of a product has: a bit for each, and a bit for each word of bits that says whether it has any. Rows are
 * added a word at a time; collecting skips words without bits and gives the others in ascending order, so nothing is
 * sorted. Not thread-safe.
 */
final class ColumnSet implements RowPattern {
    private static final int LAST_BIT = Long.SIZE - 1;

    private final PackedRows columns;
    private final PackedRows words;
    private final long[] columnBits;
    private final long[] wordBits;

    /** @param right the matrix whose rows are added */
    ColumnSet(CompressedRows right) {
        this.columns = PackedRows.columns(right);
        this.words = columns.words();
        this.columnBits = new long[PackedRows.words(right.columns())];
        this.wordBits = new long[PackedRows.words(columnBits.length)];
    }

    @Override
    public void add(int row) {
        columns.addTo(columnBits, row);
        words.addTo(wordBits, row);
    }

    @Override
    public int drain(int[] to, int at) {
        int next = at;
        for (int i = 0; i < wordBits.length; i++) {
            long marks = wordBits[i];
            if (marks != 0) {
                wordBits[i] = 0;
                next = drain(PackedRows.first(i), marks, to, next);
            }
        }
        return next;
    }

    /** @param marks a bit for each word from {@code first} on */
    private int drain(int first, long marks, int[] to, int at) {
        int next = at;
        for (long left = marks; left != 0; left &= left - 1) {
            int word = first + Long.numberOfTrailingZeros(left);
            next = write(columnBits[word], PackedRows.first(word), to, next);
            columnBits[word] = 0;
        }
        return next;
    }

    /** Four bits at a time, there or not: the end of a loop over as many as there are would be mispredicted. */
    private static int write(long bits, int first, int[] to, int at) {
        int end = at + Long.bitCount(bits);
        long left = bits;
        for (int next = at; next < end; next += SLACK) {
            to[next] = first + (Long.numberOfTrailingZeros(left) & LAST_BIT);
            left &= left - 1;
            to[next + 1] = first + (Long.numberOfTrailingZeros(left) & LAST_BIT);
            left &= left - 1;
            to[next + 2] = first + (Long.numberOfTrailingZeros(left) & LAST_BIT);
            left &= left - 1;
            to[next + 3] = first + (Long.numberOfTrailingZeros(left) & LAST_BIT);
            left &= left - 1;
        }
        return end;
    }
}
