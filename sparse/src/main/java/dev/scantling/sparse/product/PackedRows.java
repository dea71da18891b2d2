package dev.scantling.sparse.product;

import dev.scantling.sparse.matrix.CompressedRows;

/**
 * Ascending numbers of each row as bits of words, words without bits left out: where numbers lie close together, a row has far
 * fewer words than numbers.
 *
 * @param starts for each row where its words begin, and where the last ones end
 * @param word of each: its numbers divided by 64; may be longer than needed, as {@code bits}
 * @param bits of each, one for each number
 */
@SuppressWarnings("ArrayRecordComponent") // carried, not compared
record PackedRows(int[] starts, int[] word, long[] bits) implements ColumnBits {
    private static final int WORD_BITS = 6;

    /** The columns of each row. */
    static PackedRows columns(CompressedRows matrix) {
        return of(matrix.starts(), matrix.column());
    }

    /** The words of each row in their turn. */
    PackedRows words() {
        return of(starts, word);
    }

    private static PackedRows of(int[] starts, int[] number) {
        int rows = starts.length - 1;
        int[] packed = new int[rows + 1];
        int[] word = new int[starts[rows]];
        long[] bits = new long[starts[rows]];
        for (int row = 0; row < rows; row++) {
            packed[row + 1] = pack(number, starts[row], starts[row + 1], word, bits, packed[row]);
        }
        return new PackedRows(packed, word, bits);
    }

    private static int pack(int[] number, int begin, int end, int[] word, long[] bits, int to) {
        int last = -1;
        int next = to;
        for (int p = begin; p < end; p++) {
            int here = word(number[p]);
            if (here != last) {
                word[next++] = here;
                last = here;
            }
            bits[next - 1] |= 1L << number[p];
        }
        return next;
    }

    /** Words of a row. */
    int length(int row) {
        return starts[row + 1] - starts[row];
    }

    /** Words of all rows. */
    int size() {
        return starts[starts.length - 1];
    }

    /** Writes the numbers of a row. */
    void unpack(int row, int[] to, int at) {
        int next = at;
        for (int p = starts[row]; p < starts[row + 1]; p++) {
            for (long left = bits[p]; left != 0; left &= left - 1) {
                to[next++] = first(word[p]) + Long.numberOfTrailingZeros(left);
            }
        }
    }

    @Override
    public void addTo(long[] words, int row) {
        or(word, bits, starts[row], starts[row + 1], words);
    }

    private static void or(int[] word, long[] bits, int begin, int end, long[] words) {
        for (int p = begin; p < end; p++) {
            words[word[p]] |= bits[p];
        }
    }

    /** Words for so many numbers. */
    static int words(int numbers) {
        return (numbers >> WORD_BITS) + 1;
    }

    /** The word of a number. */
    static int word(int number) {
        return number >> WORD_BITS;
    }

    /** The first number of a word. */
    static int first(int word) {
        return word << WORD_BITS;
    }
}
