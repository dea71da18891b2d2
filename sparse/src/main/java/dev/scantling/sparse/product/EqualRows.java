package dev.scantling.sparse.product;

import dev.scantling.sparse.matrix.CompressedRows;
import java.util.Arrays;

/**
 * For the rows of a matrix an earlier one of the same columns. Matrices of finite elements have several such rows in succession,
 * pruned and constructed networks some all over. Rows are looked up by a hash of their columns, one for each hash: where another row
 * stands there, an equal one is missed, which costs time and nothing else.
 */
final class EqualRows {
    static final int NONE = -1;

    private static final int MIX = 0x9E3779B9;

    private final CompressedRows matrix;
    private final int[] earlier;

    EqualRows(CompressedRows matrix) {
        this.matrix = matrix;
        this.earlier = new int[matrix.rows()];
        int[] first = new int[Integer.highestOneBit(Math.max(1, earlier.length)) << 1];
        int shift = Integer.numberOfLeadingZeros(first.length) + 1;
        Arrays.fill(first, NONE);
        for (int row = 0; row < earlier.length; row++) {
            int slot = (hash(row) * MIX) >>> shift;
            earlier[row] = first[slot] != NONE && areEqual(first[slot], row) ? first[slot] : NONE;
            if (earlier[row] == NONE) {
                first[slot] = row;
            }
        }
    }

    /** A sum, so that it is computed as vectors. */
    private int hash(int row) {
        int[] column = matrix.column();
        int end = matrix.starts()[row + 1];
        int hash = 0;
        for (int p = matrix.starts()[row]; p < end; p++) {
            hash += column[p] * (column[p] ^ MIX);
        }
        return hash;
    }

    private boolean areEqual(int one, int other) {
        int[] starts = matrix.starts();
        int[] column = matrix.column();
        return Arrays.equals(column, starts[one], starts[one + 1], column, starts[other], starts[other + 1]);
    }

    /** An earlier row of the same columns, or {@link #NONE} if none is known. */
    int earlier(int row) {
        return earlier[row];
    }
}
