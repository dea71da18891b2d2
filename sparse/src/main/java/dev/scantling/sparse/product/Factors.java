package dev.scantling.sparse.product;

import dev.scantling.ir.EngineException;
import dev.scantling.sparse.matrix.CompressedRows;

/**
 * The two matrices of a product, and how much work it is.
 *
 * @param products for each row of the result how many products are summed
 * @param rightRepeats rows of the right matrix
 */
@SuppressWarnings("ArrayRecordComponent") // carried, not compared
record Factors(CompressedRows left, CompressedRows right, long[] products, Repeats rightRepeats) {

    /** @throws EngineException.InvalidInput if the extents do not fit */
    static Factors of(CompressedRows left, CompressedRows right) {
        if (left.columns() != right.rows()) {
            throw new EngineException.InvalidInput("a matrix of " + left.rows() + " x " + left.columns()
                    + " cannot be multiplied with one of " + right.rows() + " x " + right.columns()
                    + ": the columns of the first must be as many as the rows of the second");
        }
        long[] products = new long[left.rows()];
        for (int row = 0; row < products.length; row++) {
            for (int p = left.starts()[row]; p < left.starts()[row + 1]; p++) {
                products[row] += right.length(left.column()[p]);
            }
        }
        return new Factors(left, right, products, new Repeats(right));
    }

    long allProducts() {
        long sum = 0;
        for (long row : products) {
            sum += row;
        }
        return sum;
    }

    /** As many entries as a row of the result can have. */
    int mostEntries(int row) {
        return (int) Math.min(products[row], right.columns());
    }

    /** As many entries as the result can have. */
    long mostEntries() {
        long sum = 0;
        for (int row = 0; row < products.length; row++) {
            sum += mostEntries(row);
        }
        return sum;
    }

    /** As many entries as any row of the result can have. */
    int mostEntriesOfARow() {
        return (int) Math.min(mostProducts(), right.columns());
    }

    /** As many products as any row has. */
    long mostProducts() {
        long most = 0;
        for (long row : products) {
            most = Math.max(most, row);
        }
        return most;
    }
}
