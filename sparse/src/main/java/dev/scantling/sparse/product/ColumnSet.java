package dev.scantling.sparse.product;

import dev.scantling.sparse.matrix.CompressedRows;
import java.util.Optional;

/**
 * Which columns one row of a product has: a bit for each, and a bit for each word of bits that says whether it has any. Rows are
 * added a word at a time; collecting skips words without bits and gives the others in ascending order, so nothing is
 * sorted. Which words have bits is noted with every row that is added, or, where the words are few and the rows many, looked up in the
 * end. Not thread-safe.
 */
final class ColumnSet implements RowPattern {
    private static final int LAST_BIT = Long.SIZE - 1;
    /** Words that are looked up in the time in which those of an added row are noted. */
    private static final int WORDS_OF_A_ROW = 6;

    private final ColumnBits columns;
    /** The words of each row, if these are noted. */
    private final Optional<PackedRows> words;

    private final long[] columnBits;
    private final long[] wordBits;

    /**
     * An empty set.
     *
     * @param right the matrix whose rows are added
     * @param rows that are added between one collection and the next, roughly
     */
    ColumnSet(CompressedRows right, long rows) {
        this.columns = ColumnBits.of(right);
        this.columnBits = new long[PackedRows.words(right.columns())];
        this.wordBits = new long[PackedRows.words(columnBits.length)];
        boolean areFew = columnBits.length <= WORDS_OF_A_ROW * rows;
        this.words = columns instanceof PackedRows packed && !areFew ? Optional.of(packed.words()) : Optional.empty();
    }

    @Override
    public void add(int row) {
        columns.addTo(columnBits, row);
        if (words.isPresent()) {
            words.get().addTo(wordBits, row);
        }
    }

    @Override
    public int drain(int[] to, int at) {
        int next = at;
        for (int i = 0; i < wordBits.length; i++) {
            long marks = words.isPresent() ? wordBits[i] : marks(PackedRows.first(i));
            if (marks != 0) {
                wordBits[i] = 0;
                next = drain(PackedRows.first(i), marks, to, next);
            }
        }
        return next;
    }

    /** A bit for each of the 64 words from the first one on that has bits. */
    private long marks(int first) {
        long marks = 0;
        int end = Math.min(first + Long.SIZE, columnBits.length);
        for (int word = first; word < end; word++) {
            long bits = columnBits[word];
            marks |= ((bits | -bits) >>> LAST_BIT) << word;
        }
        return marks;
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

    /** Several columns at once, there or not, take no branch that could be mispredicted; those that are not are written over. */
    private static int write(long bits, int first, int[] to, int at) {
        long left = bits;
        for (int next = at; left != 0; next += SLACK) {
            for (int i = 0; i < SLACK; i++) {
                to[next + i] = first + Long.numberOfTrailingZeros(left);
                left &= left - 1;
            }
        }
        return at + Long.bitCount(bits);
    }
}
