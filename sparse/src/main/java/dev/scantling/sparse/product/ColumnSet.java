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

    /** A word seldom has more than four bits, and four at once, there or not, take no branch that could be mispredicted. */
    private static int write(long bits, int first, int[] to, int at) {
        int count = Long.bitCount(bits);
        if (count > SLACK) {
            return writeAll(bits, first, to, at);
        }
        long one = bits & (bits - 1);
        long two = one & (one - 1);
        long three = two & (two - 1);
        to[at + 3] = first + (Long.numberOfTrailingZeros(three) & LAST_BIT);
        to[at + 2] = first + (Long.numberOfTrailingZeros(two) & LAST_BIT);
        to[at + 1] = first + (Long.numberOfTrailingZeros(one) & LAST_BIT);
        to[at] = first + Long.numberOfTrailingZeros(bits);
        return at + count;
    }

    private static int writeAll(long bits, int first, int[] to, int at) {
        int next = at;
        for (long left = bits; left != 0; left &= left - 1) {
            to[next++] = first + Long.numberOfTrailingZeros(left);
        }
        return next;
    }
}
