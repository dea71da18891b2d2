package dev.scantling.sparse.product;

import dev.scantling.ir.Semiring;
import java.util.Arrays;

/**
 * The outer product of a condensed left matrix: each of its columns gives a partial matrix, and these are merged, several at once,
 * in Huffman's order. Since rows never mix, each row goes through all rounds before the next one begins, which keeps it in the
 * cache. Sums are made by round, so they may be rounded differently than those of the other methods.
 */
final class CondensedMerge implements Numeric {
    /** Lists merged at once: as many as are searched for their smallest element faster than another round would be. */
    static final int WAYS = 4;

    private final Factors factors;
    private final Pattern pattern;
    private final int partials;
    private final HuffmanOrder order;
    /** Where the list of each part begins and ends, of the partial matrices first, then of the rounds. */
    private final int[] begin;

    private final int[] end;
    private final int[] heads = new int[WAYS];
    private int[] columns = new int[0];
    private double[] numbers = new double[0];

    CondensedMerge(Factors factors, Pattern pattern) {
        this.factors = factors;
        this.pattern = pattern;
        long[] sizes = Condensed.partialSizes(factors);
        this.partials = sizes.length;
        this.order = HuffmanOrder.of(sizes, WAYS);
        this.begin = new int[partials + order.rounds().size()];
        this.end = new int[begin.length];
    }

    @Override
    public double[] values(Semiring semiring, double[] left, double[] right) {
        double[] values = new double[pattern.column().length];
        for (int row = 0; row < pattern.rows(); row++) {
            int last = multiply(row, semiring, left, right);
            for (int r = 0; r < order.rounds().size(); r++) {
                last = merge(semiring, order.rounds().get(r), partials + r, last);
            }
            copy(row, values);
        }
        return values;
    }

    /** Writes the row of each partial matrix; returns where they end. */
    private int multiply(int row, Semiring semiring, double[] left, double[] right) {
        int to = 0;
        int[] starts = factors.right().starts();
        Arrays.fill(begin, 0);
        Arrays.fill(end, 0);
        for (int p = factors.left().starts()[row], part = 0; p < factors.left().starts()[row + 1]; p++, part++) {
            int k = factors.left().column()[p];
            begin[part] = to;
            makeRoom(to + starts[k + 1] - starts[k]);
            for (int q = starts[k]; q < starts[k + 1]; q++, to++) {
                columns[to] = factors.right().column()[q];
                numbers[to] = semiring.multiply(left[p], right[q]);
            }
            end[part] = to;
        }
        return to;
    }

    /** Merges what one round takes behind everything else; returns where that ends. */
    private int merge(Semiring semiring, int[] round, int result, int from) {
        int length = 0;
        for (int i = 0; i < round.length; i++) {
            heads[i] = begin[round[i]];
            length += end[round[i]] - begin[round[i]];
        }
        makeRoom(from + length);
        int to = from;
        for (int column = smallest(round); column != Integer.MAX_VALUE; column = smallest(round)) {
            columns[to] = column;
            numbers[to++] = sum(semiring, round, column);
        }
        begin[result] = from;
        end[result] = to;
        return to;
    }

    private int smallest(int[] round) {
        int smallest = Integer.MAX_VALUE;
        for (int i = 0; i < round.length; i++) {
            if (heads[i] < end[round[i]]) {
                smallest = Math.min(smallest, columns[heads[i]]);
            }
        }
        return smallest;
    }

    /** The sum of the elements of a column, which leave their lists. */
    private double sum(Semiring semiring, int[] round, int column) {
        double sum = semiring.zero();
        for (int i = 0; i < round.length; i++) {
            if (heads[i] < end[round[i]] && columns[heads[i]] == column) {
                sum = semiring.add(sum, numbers[heads[i]++]);
            }
        }
        return sum;
    }

    /** Takes what the last round made; with a mask, those of its columns that the pattern has. */
    private void copy(int row, double[] values) {
        if (begin.length == 0) {
            return;
        }
        int from = begin[begin.length - 1];
        for (int p = pattern.starts()[row]; p < pattern.starts()[row + 1]; p++, from++) {
            while (columns[from] != pattern.column()[p]) {
                from++;
            }
            values[p] = numbers[from];
        }
    }

    private void makeRoom(int length) {
        if (length > columns.length) {
            int capacity = Math.max(length, 2 * columns.length);
            columns = Arrays.copyOf(columns, capacity);
            numbers = Arrays.copyOf(numbers, capacity);
        }
    }
}
