package dev.scantling.sparse.product;

import dev.scantling.ir.EngineException;
import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.sparse.matrix.Values;

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
        requireRows("the right matrix", left.columns(), right, columns);
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

    /**
     * {@code sparse * (left * right^T)}, element by element: of a dense product only what a sparse matrix has, times its values, as the gradient
     * of {@link #multiply} by its sparse matrix needs it. Sums follow the columns, ascending.
     *
     * @param left row-major, as many rows as {@code sparse}
     * @param right row-major, as many rows as {@code sparse} has columns
     * @param columns of both
     * @return float64, in CSR
     * @throws EngineException.InvalidInput if a matrix has another size
     */
    public static SparseMatrix sampled(SparseMatrix sparse, double[] left, double[] right, int columns) {
        requireRows("the left matrix", sparse.rows(), left, columns);
        requireRows("the right matrix", sparse.columns(), right, columns);
        CompressedRows rows = sparse.orderedRows();
        double[] values = new double[rows.entries()];
        for (int row = 0; row < rows.rows(); row++) {
            for (int p = rows.starts()[row]; p < rows.starts()[row + 1]; p++) {
                values[p] = rows.values().get(p) * dot(left, row * columns, right, rows.column()[p] * columns, columns);
            }
        }
        return rows.matrix().withValues(new Values.Doubles(values));
    }

    private static void requireRows(String name, int rows, double[] values, int columns) {
        if (columns < 0 || (long) rows * columns != values.length) {
            throw new EngineException.InvalidInput(name + " must have " + rows + " rows of " + columns
                    + " columns, which are " + (long) rows * columns + " numbers, not " + values.length);
        }
    }

    private static double dot(double[] a, int aBegin, double[] b, int bBegin, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += a[aBegin + i] * b[bBegin + i];
        }
        return sum;
    }

    private static void add(double factor, double[] from, int begin, double[] to, int at, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] += factor * from[begin + i];
        }
    }
}
