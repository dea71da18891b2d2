package dev.scantling.sparse.product;

import dev.scantling.ir.Semiring;

/**
 * {@code sums[at[i]] += a * b[i]} in every semiring: the innermost loop of a product, written once for each because a call for
 * each number would cost more than the number.
 *
 * @param at where each value of {@code b} belongs
 * @param b values of the right matrix
 */
@SuppressWarnings("ArrayRecordComponent") // carried, not compared
record RowSums(Semiring semiring, int[] at, double[] b, double[] sums) {
    /** Rows of equal columns that are added at once. */
    static final int MOST_ROWS = 3;

    /**
     * Adds the multiples of rows of equal columns that lie one after the other, the first one first.
     *
     * @param a factors, from {@code first} on
     * @param rows 1 to {@link #MOST_ROWS}
     * @param begin of the first row
     */
    void add(double[] a, int first, int rows, int begin, int end) {
        if (semiring != Semiring.PLUS_TIMES || rows == 1) {
            for (int row = 0; row < rows; row++) {
                int skipped = row * (end - begin);
                add(a[first + row], begin, begin + skipped, end + skipped);
            }
        } else if (rows == 2) {
            plusTimes(a[first], a[first + 1], begin, end);
        } else {
            plusTimes(a[first], a[first + 1], a[first + 2], begin, end);
        }
    }

    /**
     * Adds the multiple of a row.
     *
     * @param places where {@code at} says where the row belongs
     * @param begin of the row in {@code b}
     */
    void add(double a, int places, int begin, int end) {
        switch (semiring) {
            case PLUS_TIMES -> plusTimes(a, places - begin, begin, end);
            case PLUS_PAIR -> plusPair(places, places + end - begin);
            case MIN_PLUS -> minPlus(a, places - begin, begin, end);
            case MAX_PLUS -> maxPlus(a, places - begin, begin, end);
            case OR_AND -> orAnd(a, places - begin, begin, end);
        }
    }

    private void plusTimes(double a, int to, int begin, int end) {
        for (int p = begin; p < end; p++) {
            sums[at[to + p]] += a * b[p];
        }
    }

    private void plusTimes(double a0, double a1, int begin, int end) {
        int length = end - begin;
        for (int p = begin; p < end; p++) {
            int i = at[p];
            sums[i] = sums[i] + a0 * b[p] + a1 * b[p + length];
        }
    }

    private void plusTimes(double a0, double a1, double a2, int begin, int end) {
        int length = end - begin;
        for (int p = begin; p < end; p++) {
            int i = at[p];
            sums[i] = sums[i] + a0 * b[p] + a1 * b[p + length] + a2 * b[p + 2 * length];
        }
    }

    private void plusPair(int begin, int end) {
        for (int p = begin; p < end; p++) {
            sums[at[p]] += 1;
        }
    }

    private void minPlus(double a, int to, int begin, int end) {
        for (int p = begin; p < end; p++) {
            int i = at[to + p];
            sums[i] = Math.min(sums[i], a + b[p]);
        }
    }

    private void maxPlus(double a, int to, int begin, int end) {
        for (int p = begin; p < end; p++) {
            int i = at[to + p];
            sums[i] = Math.max(sums[i], a + b[p]);
        }
    }

    private void orAnd(double a, int to, int begin, int end) {
        for (int p = begin; p < end; p++) {
            int i = at[to + p];
            sums[i] = (sums[i] != 0) | (a != 0 & b[p] != 0) ? 1 : 0;
        }
    }
}
