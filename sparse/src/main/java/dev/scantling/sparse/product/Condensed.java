package dev.scantling.sparse.product;

/** The left matrix with its rows pushed to the left: column j holds the j-th entry of each row, whatever its column was. */
final class Condensed {
    private Condensed() {}

    /** For each condensed column, the entries of its partial matrix: as many matrices as the longest row has entries. */
    static long[] partialSizes(Factors factors) {
        long[] sizes = new long[factors.left().longestRow()];
        for (int row = 0; row < factors.left().rows(); row++) {
            int begin = factors.left().starts()[row];
            for (int j = 0; j < factors.left().length(row); j++) {
                sizes[j] += factors.right().length(factors.left().column()[begin + j]);
            }
        }
        return sizes;
    }
}
