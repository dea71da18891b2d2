package dev.scantling.sparse.product;

import dev.scantling.ir.EngineException;
import dev.scantling.sparse.matrix.CompressedRows;

/** Keeps of each row the columns that a mask has, or those that it has not. */
record Mask(CompressedRows wanted, boolean complement) {

    /** @throws EngineException.InvalidInput if it has other extents than the product */
    static Mask of(CompressedRows wanted, boolean complement, int rows, int columns) {
        if (wanted.rows() != rows || wanted.columns() != columns) {
            throw new EngineException.InvalidInput("the mask has " + wanted.rows() + " x " + wanted.columns()
                    + " elements, the product " + rows + " x " + columns);
        }
        return new Mask(wanted, complement);
    }

    /**
     * Filters ascending columns in place.
     *
     * @return the end of those that are kept
     */
    int filter(int row, int[] column, int begin, int end) {
        int kept = begin;
        int in = wanted.starts()[row];
        int inEnd = wanted.starts()[row + 1];
        for (int p = begin; p < end; p++) {
            while (in < inEnd && wanted.column()[in] < column[p]) {
                in++;
            }
            boolean found = in < inEnd && wanted.column()[in] == column[p];
            if (found != complement) {
                column[kept++] = column[p];
            }
        }
        return kept;
    }
}
