package dev.scantling.sparse.product;

import dev.scantling.ir.Semiring;
import java.util.Arrays;

/** A sum for each column of the product; of these, a row takes those that it has. */
record DenseSums(Factors factors, Repeats rightRepeats, Pattern pattern) implements Numeric {

    @Override
    public double[] values(Semiring semiring, double[] left, double[] right) {
        double[] values = new double[pattern.column().length];
        double[] sums = new double[factors.right().columns()];
        Arrays.fill(sums, semiring.zero());
        RowSums adder = new RowSums(semiring, factors.right().column(), right, sums);
        for (int row = 0; row < pattern.rows(); row++) {
            if (factors.left().length(row) == 1) {
                multiply(row, semiring, left, right, values);
            } else {
                add(row, left, adder);
                take(pattern.column(), pattern.starts()[row], pattern.starts()[row + 1], sums, semiring.zero(), values);
            }
        }
        return values;
    }

    /** A row of one product for each entry, which needs no sums. */
    private void multiply(int row, Semiring semiring, double[] left, double[] right, double[] values) {
        int p = factors.left().starts()[row];
        int from = factors.right().starts()[factors.left().column()[p]];
        for (int to = pattern.starts()[row]; to < pattern.starts()[row + 1]; to++, from++) {
            values[to] = semiring.multiply(left[p], right[from]);
        }
    }

    /** Adds the products of a row; rows of the right matrix that share columns are added together. */
    private void add(int row, double[] left, RowSums adder) {
        int[] starts = factors.right().starts();
        int[] column = factors.left().column();
        int end = factors.left().starts()[row + 1];
        for (int p = factors.left().starts()[row]; p < end; ) {
            int run = run(column, p, end);
            adder.add(left, p, run, starts, column[p]);
            p += run;
        }
    }

    /** How many entries from one on meet rows that lie one after the other and begin with the columns of the row before. */
    private int run(int[] column, int p, int end) {
        int run = 1;
        while (run < RowSums.MOST_ROWS
                && p + run < end
                && column[p + run] == column[p] + run
                && rightRepeats.begun(column[p + run])) {
            run++;
        }
        return run;
    }

    private static void take(int[] column, int begin, int end, double[] sums, double zero, double[] values) {
        for (int p = begin; p < end; p++) {
            int c = column[p];
            values[p] = sums[c];
            sums[c] = zero;
        }
    }
}
