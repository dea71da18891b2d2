package dev.scantling.sparse.product;

import dev.scantling.ir.Semiring;

/**
 * {@code sums[at[i]] += a * b[i]} in every semiring: the innermost loop of a product, written once for each because a call for
 * each number would cost more than the number.
 */
final class RowSums {
    private RowSums() {}

    /**
     * Adds the multiple of a row.
     *
     * @param at where each entry belongs, from {@code atBegin} on, as many as {@code b} has from {@code begin} to {@code end}
     */
    static void add(Semiring semiring, double a, int[] at, int atBegin, double[] b, int begin, int end, double[] sums) {
        switch (semiring) {
            case PLUS_TIMES -> plusTimes(a, at, atBegin, b, begin, end, sums);
            case PLUS_PAIR -> plusPair(at, atBegin, atBegin + end - begin, sums);
            case MIN_PLUS -> minPlus(a, at, atBegin, b, begin, end, sums);
            case MAX_PLUS -> maxPlus(a, at, atBegin, b, begin, end, sums);
            case OR_AND -> orAnd(a, at, atBegin, b, begin, end, sums);
        }
    }

    private static void plusTimes(double a, int[] at, int atBegin, double[] b, int begin, int end, double[] sums) {
        int to = atBegin - begin;
        for (int p = begin; p < end; p++) {
            sums[at[to + p]] += a * b[p];
        }
    }

    private static void plusPair(int[] at, int begin, int end, double[] sums) {
        for (int p = begin; p < end; p++) {
            sums[at[p]] += 1;
        }
    }

    private static void minPlus(double a, int[] at, int atBegin, double[] b, int begin, int end, double[] sums) {
        int to = atBegin - begin;
        for (int p = begin; p < end; p++) {
            int i = at[to + p];
            sums[i] = Math.min(sums[i], a + b[p]);
        }
    }

    private static void maxPlus(double a, int[] at, int atBegin, double[] b, int begin, int end, double[] sums) {
        int to = atBegin - begin;
        for (int p = begin; p < end; p++) {
            int i = at[to + p];
            sums[i] = Math.max(sums[i], a + b[p]);
        }
    }

    private static void orAnd(double a, int[] at, int atBegin, double[] b, int begin, int end, double[] sums) {
        int to = atBegin - begin;
        for (int p = begin; p < end; p++) {
            int i = at[to + p];
            sums[i] = (sums[i] != 0) | (a != 0 & b[p] != 0) ? 1 : 0;
        }
    }
}
