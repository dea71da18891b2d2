package dev.scantling.sparse.product;

import dev.scantling.ir.Semiring;
import java.util.Arrays;

/**
 * Sums of one row of a product after the other: one for each column, those of columns that the row does not have being the zero
 * of the semiring. Not thread-safe.
 */
final class DenseRow {
    private final Factors factors;
    private final Repeats rightRepeats;
    private final Semiring semiring;
    private final double[] left;
    private final double[] right;
    private final double[] sums;
    private final RowSums adder;
    private final WideRows wide;

    /**
     * No sums yet.
     *
     * @param rightRepeats of the right matrix's rows
     * @param left values of the left matrix
     * @param right values of the right matrix
     */
    DenseRow(Factors factors, Repeats rightRepeats, Semiring semiring, double[] left, double[] right) {
        this.factors = factors;
        this.rightRepeats = rightRepeats;
        this.semiring = semiring;
        this.left = left;
        this.right = right;
        this.sums = new double[factors.right().columns()];
        this.adder = new RowSums(semiring, factors.right().column(), right, sums);
        this.wide = WideRows.of(factors, semiring, right);
        Arrays.fill(sums, semiring.zero());
    }

    /** Of each column; whoever takes one puts {@link #zero} in its place. */
    double[] sums() {
        return sums;
    }

    double zero() {
        return semiring.zero();
    }

    /** Writes a row of one product for each entry, which needs no sums. */
    void multiply(int row, double[] values, int at) {
        int p = factors.left().starts()[row];
        int k = factors.left().column()[p];
        int to = at;
        for (int from = factors.right().starts()[k]; from < factors.right().starts()[k + 1]; from++, to++) {
            values[to] = semiring.multiply(left[p], right[from]);
        }
    }

    /** Adds the products of a row; rows of the right matrix that share columns are added together. */
    void add(int row) {
        int begin = factors.left().starts()[row];
        int end = factors.left().starts()[row + 1];
        if (wide.values().isEmpty()) {
            add(adder, factors.left().column(), left, begin, end);
        } else {
            addWide(begin, end);
        }
    }

    private void add(RowSums to, int[] column, double[] a, int begin, int end) {
        int[] starts = factors.right().starts();
        for (int p = begin; p < end; ) {
            int run = run(rightRepeats, column, p, end);
            to.add(a, p, run, starts, column[p]);
            p += run;
        }
    }

    /** As {@link #add}, those rows as vectors that are kept so; the others one by one. */
    private void addWide(int begin, int end) {
        int[] starts = factors.right().starts();
        int[] column = factors.left().column();
        for (int p = begin; p < end; p++) {
            int k = column[p];
            if (wide.has(k, left[p])) {
                wide.add(k, left[p], sums);
            } else {
                adder.add(left[p], starts[k], starts[k], starts[k + 1]);
            }
        }
    }

    /** How many entries from one on meet rows that lie one after the other and begin with the columns of the row before. */
    private static int run(Repeats rightRepeats, int[] column, int p, int end) {
        int run = 1;
        while (run < RowSums.MOST_ROWS
                && p + run < end
                && column[p + run] == column[p] + run
                && rightRepeats.begun(column[p + run])) {
            run++;
        }
        return run;
    }

    /** Takes the sums of some columns. */
    void take(int[] column, int begin, int end, double[] values) {
        take(column, begin, end, sums, zero(), values);
    }

    private static void take(int[] column, int begin, int end, double[] sums, double zero, double[] values) {
        for (int p = begin; p < end; p++) {
            int c = column[p];
            values[p] = sums[c];
            sums[c] = zero;
        }
    }
}
