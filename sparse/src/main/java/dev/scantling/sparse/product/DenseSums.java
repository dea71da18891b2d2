package dev.scantling.sparse.product;

import dev.scantling.ir.Semiring;
import java.util.Arrays;

/** A sum for each column of the product; of these, a row takes those that it has. */
record DenseSums(Factors factors, Pattern pattern) implements Numeric {

    @Override
    public double[] values(Semiring semiring, double[] left, double[] right) {
        double[] values = new double[pattern.column().length];
        double[] sums = new double[factors.right().columns()];
        Arrays.fill(sums, semiring.zero());
        for (int row = 0; row < pattern.rows(); row++) {
            add(row, semiring, left, right, sums);
            take(pattern.column(), pattern.starts()[row], pattern.starts()[row + 1], sums, semiring.zero(), values);
        }
        return values;
    }

    private void add(int row, Semiring semiring, double[] left, double[] right, double[] sums) {
        int[] starts = factors.right().starts();
        int[] column = factors.right().column();
        for (int p = factors.left().starts()[row]; p < factors.left().starts()[row + 1]; p++) {
            int k = factors.left().column()[p];
            RowSums.add(semiring, left[p], column, starts[k], right, starts[k], starts[k + 1], sums);
        }
    }

    private static void take(int[] column, int begin, int end, double[] sums, double zero, double[] values) {
        for (int p = begin; p < end; p++) {
            int c = column[p];
            values[p] = sums[c];
            sums[c] = zero;
        }
    }
}
