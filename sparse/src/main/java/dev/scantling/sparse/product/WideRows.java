package dev.scantling.sparse.product;

import dev.scantling.ir.Semiring;
import dev.scantling.sparse.matrix.CompressedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of the right matrix that have a good part of all columns, kept as arrays of all columns: their multiples are added as vectors, and
 * what is added elsewhere is the zero that changes no bit of any sum, which is the negative one. Only for sums of products, and only where
 * rows are used often enough to be worth it.
 *
 * @param number of each row among those that are kept, or {@link #NONE}
 * @param values of the rows that are kept
 */
@SuppressWarnings("ArrayRecordComponent") // carried, not compared
record WideRows(int[] number, List<double[]> values) {
    private static final int NONE = -1;

    /** Columns that are added as vectors in the time of one that is looked up. */
    private static final int COLUMNS_OF_AN_ENTRY = 4;

    /** Uses of a row on average, from which on an array is worth making. */
    private static final int LEAST_USES = 4;

    /** Columns of which sums and a row lie in the second-level cache. */
    private static final int MOST_COLUMNS = 1 << 16;

    /** @param values of the right matrix */
    static WideRows of(Factors factors, Semiring semiring, double[] values) {
        CompressedRows right = factors.right();
        int[] number = new int[right.rows()];
        List<double[]> kept = new ArrayList<>();
        Arrays.fill(number, NONE);
        boolean pays = semiring == Semiring.PLUS_TIMES
                && right.columns() <= MOST_COLUMNS
                && factors.left().entries() >= (long) LEAST_USES * right.rows();
        for (int row = 0; pays && row < number.length; row++) {
            if (isWide(right, row) && hasNoZero(right, row, values)) {
                number[row] = kept.size();
                kept.add(spread(right, row, values));
            }
        }
        return new WideRows(number, kept);
    }

    private static boolean isWide(CompressedRows matrix, int row) {
        return (long) COLUMNS_OF_AN_ENTRY * matrix.length(row) > matrix.columns();
    }

    /** A zero that is an entry keeps its sign, so it must be told from one that is none. */
    private static boolean hasNoZero(CompressedRows matrix, int row, double[] values) {
        for (int p = matrix.starts()[row]; p < matrix.starts()[row + 1]; p++) {
            if (values[p] == 0) {
                return false;
            }
        }
        return true;
    }

    private static double[] spread(CompressedRows matrix, int row, double[] values) {
        double[] spread = new double[matrix.columns()];
        Arrays.fill(spread, -0.0);
        for (int p = matrix.starts()[row]; p < matrix.starts()[row + 1]; p++) {
            spread[matrix.column()[p]] = values[p];
        }
        return spread;
    }

    /** Whether the multiple of a row can be added here: a factor that is not finite would make other columns NaN. */
    boolean has(int row, double factor) {
        return number[row] != NONE && Double.isFinite(factor);
    }

    /** Adds the multiple of a row that is kept. */
    void add(int row, double factor, double[] sums) {
        double[] all = values.get(number[row]);
        if (Double.doubleToRawLongBits(factor) < 0) {
            addNegative(factor, all, sums);
        } else {
            add(factor, all, sums);
        }
    }

    private static void add(double factor, double[] row, double[] sums) {
        for (int i = 0; i < row.length; i++) {
            sums[i] += factor * row[i];
        }
    }

    /** Makes the zeros between entries positive, so that their multiples are negative again; entries are not changed. */
    private static void addNegative(double factor, double[] row, double[] sums) {
        for (int i = 0; i < row.length; i++) {
            sums[i] += factor * (row[i] + 0.0);
        }
    }
}
