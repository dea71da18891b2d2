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
     * Adds the multiples of rows that lie one after the other, each of which begins with the columns of the row before; the first
     * one first.
     *
     * @param a factors, from {@code first} on
     * @param rows 1 to {@link #MOST_ROWS}
     * @param starts where the rows begin in {@code b}, from {@code row} on, and where the last one ends
     */
    void add(double[] a, int first, int rows, int[] starts, int row) {
        if (semiring != Semiring.PLUS_TIMES || rows == 1) {
            for (int i = 0; i < rows; i++) {
                add(a[first + i], starts[row + i], starts[row + i], starts[row + i + 1]);
            }
        } else if (rows == 2) {
            plusTimes(a[first], a[first + 1], starts[row], starts[row + 1], starts[row + 2]);
        } else {
            plusTimes(
                    a[first],
                    a[first + 1],
                    a[first + 2],
                    starts[row],
                    starts[row + 1],
                    starts[row + 2],
                    starts[row + 3]);
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

    /** The columns that two rows share, then those that only the second one has. */
    private void plusTimes(double a0, double a1, int first, int second, int end) {
        int skip = second - first;
        for (int p = first; p < second; p++) {
            int i = at[p];
            sums[i] = sums[i] + a0 * b[p] + a1 * b[p + skip];
        }
        plusTimes(a1, 0, second + skip, end);
    }

    /** The columns that three rows share, then those of the second and the third one, then those of the third one. */
    private void plusTimes(double a0, double a1, double a2, int first, int second, int third, int end) {
        int skip = second - first;
        int skipTwo = third - first;
        for (int p = first; p < second; p++) {
            int i = at[p];
            sums[i] = sums[i] + a0 * b[p] + a1 * b[p + skip] + a2 * b[p + skipTwo];
        }
        int length = third - second;
        for (int p = second + skip; p < third; p++) {
            int i = at[p];
            sums[i] = sums[i] + a1 * b[p] + a2 * b[p + length];
        }
        plusTimes(a2, 0, third + length, end);
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
