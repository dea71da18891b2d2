package dev.scantling.sparse.matrix;

import dev.scantling.ir.EngineException;
import java.util.List;

/**
 * A matrix as most kernels want it: rows one after the other, columns of each row ascending. Arrays are handed over and not looked at;
 * {@link #checked} is for those of unknown origin.
 *
 * @param starts for each row where its entries begin, and where the last ones end
 * @param column of each entry
 */
@SuppressWarnings("ArrayRecordComponent") // carried, not compared
public record CompressedRows(int rows, int columns, int[] starts, int[] column, Values values) {

    /**
     * Checks everything, for arrays of unknown origin.
     *
     * @throws EngineException.InvalidInput naming the first place that is wrong
     */
    public static CompressedRows checked(int rows, int columns, int[] starts, int[] column, Values values) {
        require(starts.length == rows + 1 && starts[0] == 0, "starts must be " + (rows + 1) + " numbers from 0 on");
        for (int row = 0; row < rows; row++) {
            require(starts[row] <= starts[row + 1], "row " + row + " ends before it begins");
        }
        require(
                starts[rows] == column.length && column.length == values.size(),
                "the last start is " + starts[rows] + ", there are " + column.length + " columns and " + values.size()
                        + " values");
        for (int row = 0; row < rows; row++) {
            for (int p = starts[row]; p < starts[row + 1]; p++) {
                boolean ascends = p == starts[row] || column[p - 1] < column[p];
                require(
                        ascends && column[p] >= 0 && column[p] < columns,
                        "column " + column[p] + " of row " + row + " is not below " + columns
                                + " or not above the one before; sort the columns of each row");
            }
        }
        return new CompressedRows(rows, columns, starts, column, values);
    }

    /**
     * This matrix, once everything is as it should be.
     *
     * @throws EngineException.InvalidInput naming the first place that is wrong
     */
    public CompressedRows checked() {
        return checked(rows, columns, starts, column, values);
    }

    private static void require(boolean right, String message) {
        if (!right) {
            throw new EngineException.InvalidInput("not a matrix in CSR: " + message);
        }
    }

    public int entries() {
        return starts[rows];
    }

    /** Entries of a row. */
    public int length(int row) {
        return starts[row + 1] - starts[row];
    }

    /** Entries of the row that has most. */
    public int longestRow() {
        int longest = 0;
        for (int row = 0; row < rows; row++) {
            longest = Math.max(longest, length(row));
        }
        return longest;
    }

    public SparseMatrix matrix() {
        return new SparseMatrix(
                Format.CSR, rows, columns, List.of(LevelData.nothing(), new LevelData(starts, column)), values);
    }
}
