package dev.scantling.sparse.product;

import dev.scantling.sparse.matrix.CompressedRows;
import java.util.Arrays;

/**
 * Which rows of a matrix have the same columns as the row before. Matrices of finite elements have several unknowns for each
 * point and so several such rows in succession: what is found for one holds for all of them.
 */
final class Repeats {
    private final boolean[] repeats;

    Repeats(CompressedRows matrix) {
        this.repeats = new boolean[matrix.rows()];
        int[] starts = matrix.starts();
        int[] column = matrix.column();
        for (int row = 1; row < repeats.length; row++) {
            repeats[row] = matrix.length(row) == matrix.length(row - 1)
                    && Arrays.equals(column, starts[row - 1], starts[row], column, starts[row], starts[row + 1]);
        }
    }

    boolean at(int row) {
        return repeats[row];
    }
}
