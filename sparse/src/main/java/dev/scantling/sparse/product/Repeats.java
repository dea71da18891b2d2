package dev.scantling.sparse.product;

import dev.scantling.sparse.matrix.CompressedRows;
import java.util.Arrays;

/**
 * Which rows of a matrix begin with the columns of the row before. Matrices of finite elements have several unknowns for each point and
 * so several rows of the same columns in succession, or, where only a triangle of the matrix is stored, rows that add a column
 * each: what is found for one holds for the next.
 */
final class Repeats {
    private final CompressedRows matrix;
    private final boolean[] begun;

    Repeats(CompressedRows matrix) {
        this.matrix = matrix;
        this.begun = new boolean[matrix.rows()];
        for (int row = 1; row < begun.length; row++) {
            begun[row] = begins(matrix.starts()[row - 1], matrix.starts()[row], matrix.starts()[row + 1]);
        }
    }

    /** Most rows differ in their first columns, which costs less to see than a call. */
    private boolean begins(int before, int row, int end) {
        int[] column = matrix.column();
        int length = row - before;
        return length <= end - row
                && (length == 0 || column[before] == column[row])
                && Arrays.equals(column, before, row, column, row, row + length);
    }

    /** Whether a row begins with all columns of the row before. */
    boolean begun(int row) {
        return begun[row];
    }
}
