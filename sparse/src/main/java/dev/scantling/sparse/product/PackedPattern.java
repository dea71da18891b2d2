package dev.scantling.sparse.product;

/**
 * Which entries a product has, the columns of a row as bits of words. Rows that need none have no words: those that are the copy of one
 * row of the right matrix, and those that have the columns of an earlier row.
 *
 * @param starts for each row where its entries begin, and where the last ones end
 * @param equalRows the earlier rows of the same columns
 */
@SuppressWarnings("ArrayRecordComponent") // carried, not compared
record PackedPattern(int[] starts, PackedRows words, EqualRows equalRows) {
    int entries() {
        return starts[starts.length - 1];
    }
}
