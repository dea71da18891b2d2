package dev.scantling.sparse.product;

import dev.scantling.sparse.matrix.CompressedRows;

/**
 * Which rows of the right matrix each row of a product unites.
 *
 * @param rightRepeats of the right matrix's rows
 */
record Unions(CompressedRows left, Repeats rightRepeats) {

    /** Adds the columns of a row of the product; those of a row that the next one begins with come with that one. */
    void collect(int row, RowUnion into) {
        int[] met = left.column();
        int end = left.starts()[row + 1];
        for (int p = left.starts()[row]; p < end; p++) {
            int k = met[p];
            boolean isInTheNext = p + 1 < end && met[p + 1] == k + 1 && rightRepeats.begun(k + 1);
            if (!isInTheNext) {
                into.add(k);
            }
        }
    }
}
