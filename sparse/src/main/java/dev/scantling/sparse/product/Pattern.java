package dev.scantling.sparse.product;

/**
 * Which entries a product has.
 *
 * @param starts for each row where its entries begin, and where the last ones end
 * @param column of each entry, ascending within a row
 */
@SuppressWarnings("ArrayRecordComponent") // carried, not compared
record Pattern(int[] starts, int[] column) {
    int rows() {
        return starts.length - 1;
    }

    int longestRow() {
        int longest = 0;
        for (int row = 0; row < rows(); row++) {
            longest = Math.max(longest, starts[row + 1] - starts[row]);
        }
        return longest;
    }
}
