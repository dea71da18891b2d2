package dev.scantling.sparse.product;

import dev.scantling.ir.EngineException;
import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.SparseMatrix;

/** Products of a sparse matrix with a dense one or a vector, in float64 on the calling thread. */
public final class DenseProduct {
    private DenseProduct() {}

    /**
     * {@code left * right}; sums follow the columns of the left matrix, ascending.
     *
     * @param right row-major, as many rows as {@code left} has columns; one column for a vector
     * @param columns of {@code right}
     * @return row-major, {@code left.rows() x columns}
     * @throws EngineException.InvalidInput if {@code right} has another size, or the result would not fit an array
     */
    public static double[] multiply(SparseMatrix left, double[] right, int columns) {
        if (columns < 0 || (long) left.columns() * columns != right.length) {
            throw new EngineException.InvalidInput("a matrix of " + left.rows() + " x " + left.columns()
                    + " cannot be multiplied with " + right.length + " numbers in " + columns + " columns: it needs "
                    + (long) left.columns() * columns);
        }
        if ((long) left.rows() * columns > Integer.MAX_VALUE - 8) {
            throw new EngineException.InvalidInput("the product of " + left.rows() + " x " + columns
                    + " elements does not fit an array; split the columns");
        }
        CompressedRows rows = left.orderedRows();
        double[] values = rows.values().doubles();
        double[] product = new double[left.rows() * columns];
        for (int row = 0; row < rows.rows(); row++) {
            for (int p = rows.starts()[row]; p < rows.starts()[row + 1]; p++) {
                add(values[p], right, rows.column()[p] * columns, product, row * columns, columns);
            }
        }
        return product;
    }

    private static void add(double factor, double[] from, int begin, double[] to, int at, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] += factor * from[begin + i];
        }
    }
}
