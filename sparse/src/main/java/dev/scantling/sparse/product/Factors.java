package dev.scantling.sparse.product;

import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.Values;

/**
 * The two matrices of a product, and how much work it is; for single rows this is counted when asked for, because a walk over short rows
 * costs as much as their product.
 *
 * @param allProducts that are summed
 */
record Factors(CompressedRows left, CompressedRows right, long allProducts) {

    /** @throws EngineException.InvalidInput if the extents do not fit */
    static Factors of(CompressedRows left, CompressedRows right) {
        if (left.columns() != right.rows()) {
            throw new EngineException.InvalidInput("a matrix of " + left.rows() + " x " + left.columns()
                    + " cannot be multiplied with one of " + right.rows() + " x " + right.columns()
                    + ": the columns of the first must be as many as the rows of the second");
        }
        return new Factors(left, right, products(left, right, 0, left.entries()));
    }

    /** Values of the product: float32 if those of both factors are. */
    static Values rounded(Values left, Values right, double[] sums) {
        DType dtype = left.dtype() == DType.F32 && right.dtype() == DType.F32 ? DType.F32 : DType.F64;
        return Values.of(dtype, sums);
    }

    /** Products that are summed for a row of the result. */
    long products(int row) {
        return products(left, right, left.starts()[row], left.starts()[row + 1]);
    }

    /** Products of a range of the left matrix's entries. */
    private static long products(CompressedRows left, CompressedRows right, int begin, int end) {
        int[] starts = right.starts();
        int[] column = left.column();
        long sum = 0;
        for (int p = begin; p < end; p++) {
            sum += starts[column[p] + 1] - starts[column[p]];
        }
        return sum;
    }

    /** As many entries as a row of the result can have. */
    int mostEntries(int row) {
        return (int) Math.min(products(row), right.columns());
    }

    /** As many entries as the result can have. */
    long mostEntries() {
        long sum = 0;
        for (int row = 0; row < left.rows(); row++) {
            sum += mostEntries(row);
        }
        return sum;
    }

    /** As many entries as any row of the result can have. */
    int mostEntriesOfARow() {
        int most = 0;
        for (int row = 0; row < left.rows(); row++) {
            most = Math.max(most, mostEntries(row));
        }
        return most;
    }
}
