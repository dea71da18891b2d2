package dev.scantling.sparse.product;

import dev.scantling.ir.Semiring;
import java.util.Arrays;

/**
 * A sum for each entry of a row, found through a hash table; products without an entry, because a mask keeps it away, go to a
 * sum that nobody reads.
 */
record PlacedSums(Factors factors, Pattern pattern) implements Numeric {
    private static final int NOWHERE = 0;

    @Override
    public double[] values(Semiring semiring, double[] left, double[] right) {
        double[] values = new double[pattern.column().length];
        int longest = pattern.longestRow();
        ColumnTable places = new ColumnTable(longest);
        double[] sums = new double[longest + 1];
        int[] at = new int[factors.right().longestRow()];
        int[] column = pattern.column();
        RowSums adder = new RowSums(semiring, at, right, sums);
        for (int row = 0; row < pattern.rows(); row++) {
            int begin = pattern.starts()[row];
            int end = pattern.starts()[row + 1];
            for (int p = begin; p < end; p++) {
                places.putIfAbsent(column[p], p - begin + 1);
            }
            Arrays.fill(sums, 0, end - begin + 1, semiring.zero());
            add(row, left, places, adder);
            System.arraycopy(sums, 1, values, begin, end - begin);
            places.removeAll(column, begin, end);
        }
        return values;
    }

    private void add(int row, double[] left, ColumnTable places, RowSums adder) {
        int[] starts = factors.right().starts();
        int[] column = factors.right().column();
        for (int p = factors.left().starts()[row]; p < factors.left().starts()[row + 1]; p++) {
            int k = factors.left().column()[p];
            for (int q = starts[k]; q < starts[k + 1]; q++) {
                adder.at()[q - starts[k]] = Math.max(NOWHERE, places.get(column[q]));
            }
            adder.add(left[p], 0, starts[k], starts[k + 1]);
        }
    }
}
