package dev.scantling.sparse.product;

/**
 * All words of each row: more of them than {@link PackedRows} has, but as many in every row and one after the other, so they are
 * added as vectors, and no end of a loop is mispredicted.
 *
 * @param words of each row
 * @param bits of all rows
 */
@SuppressWarnings("ArrayRecordComponent") // carried, not compared
record FullRows(int words, long[] bits) implements ColumnBits {

    static FullRows of(PackedRows packed, int words) {
        int rows = packed.starts().length - 1;
        long[] bits = new long[words * rows];
        for (int row = 0; row < rows; row++) {
            for (int p = packed.starts()[row]; p < packed.starts()[row + 1]; p++) {
                bits[row * words + packed.word()[p]] = packed.bits()[p];
            }
        }
        return new FullRows(words, bits);
    }

    @Override
    public void addTo(long[] to, int row) {
        or(to, bits, row * words, words);
    }

    private static void or(long[] to, long[] bits, int begin, int count) {
        for (int i = 0; i < count; i++) {
            to[i] |= bits[begin + i];
        }
    }
}
