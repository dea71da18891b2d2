package dev.scantling.sparse.product;

import dev.scantling.ir.Semiring;
import dev.scantling.sparse.matrix.CompressedRows;
import java.util.Arrays;

/**
 * A product whose entries and values are found in one walk over the factors, for rows of few products: these cost the ends of their
 * loops, which cannot be predicted, more than their products, so each loop that is spared counts. A row collects its columns as it meets
 * them, each the first time only, and a sum for each; the columns are sorted when it is complete. Sums are formed in the order of
 * the left matrix's columns, so they have the bits of the other methods. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1137/0613024">Gilbert, Moler and Schreiber, Sparse Matrices in MATLAB, section 4: the sparse
 *     accumulator</a>
 */
final class OnePass {
    private static final int LEAST_ROOM = 1 << 12;
    private static final int MOST_FIRST_ROOM = 1 << 20;
    /** Rows of few products sum two or three of them for each entry. */
    private static final int PRODUCTS_OF_AN_ENTRY = 2;

    private static final double GROWTH = 1.2;
    /** Columns that are put in order one after the other; they often ascend already. */
    private static final int MOST_INSERTED = 48;

    private final Factors factors;
    private final Semiring semiring;
    private final int longestRightRow;
    /** For each column the last row that has it. */
    private final int[] met;

    private final RowSums adder;
    private int[] column;
    private double[] value;

    OnePass(Factors factors, Semiring semiring) {
        int room = Math.clamp(factors.allProducts() / PRODUCTS_OF_AN_ENTRY, LEAST_ROOM, MOST_FIRST_ROOM);
        this.column = new int[room];
        this.value = new double[room];
        this.factors = factors;
        this.semiring = semiring;
        this.longestRightRow = factors.right().longestRow();
        this.met = new int[factors.right().columns()];
        double[] sums = new double[met.length];
        Arrays.fill(met, -1);
        Arrays.fill(sums, semiring.zero());
        this.adder = new RowSums(
                semiring, factors.right().column(), factors.right().values().doubles(), sums);
    }

    /** The product, rounded as its factors are. */
    CompressedRows product() {
        CompressedRows left = factors.left();
        double[] a = left.values().doubles();
        int[] starts = new int[left.rows() + 1];
        for (int row = 0; row < left.rows(); row++) {
            makeRoom(row, starts[row]);
            int end = collect(row, a, starts[row]);
            take(starts[row], end);
            starts[row + 1] = end;
        }
        int entries = starts[left.rows()];
        return new CompressedRows(
                left.rows(),
                met.length,
                starts,
                Arrays.copyOf(column, entries),
                Factors.rounded(left.values(), factors.right().values(), Arrays.copyOf(value, entries)));
    }

    /** Grows to what the rows so far let expect of all of them, so that it seldom grows again. */
    private void makeRoom(int row, int at) {
        long most = Math.min((long) factors.left().length(row) * longestRightRow, factors.allProducts());
        long needed = at + Math.min(most, met.length) + 1;
        if (needed > column.length) {
            double expected = GROWTH * at * factors.left().rows() / Math.max(1, row);
            long size = Math.max(needed, (long) Math.max(expected, GROWTH * column.length));
            column = Arrays.copyOf(column, (int) Math.min(size, Integer.MAX_VALUE - 8));
            value = Arrays.copyOf(value, column.length);
        }
    }

    /** Sums the products of a row, and notes its columns; returns where they end. */
    private int collect(int row, double[] a, int at) {
        int begin = factors.left().starts()[row];
        int end = factors.left().starts()[row + 1];
        if (semiring == Semiring.PLUS_TIMES) {
            return plusTimes(row, a, begin, end, at);
        }
        int[] starts = factors.right().starts();
        int next = at;
        for (int p = begin; p < end; p++) {
            int k = factors.left().column()[p];
            next = find(row, starts[k], starts[k + 1], next);
            adder.add(a[p], starts[k], starts[k], starts[k + 1]);
        }
        return next;
    }

    /** Sums products and notes new columns in one loop. Whether a column is new decides no branch. */
    private int plusTimes(int row, double[] a, int begin, int end, int at) {
        int[] starts = factors.right().starts();
        int[] columns = adder.at();
        double[] b = adder.b();
        double[] sums = adder.sums();
        int next = at;
        for (int p = begin; p < end; p++) {
            int k = factors.left().column()[p];
            double factor = a[p];
            int last = starts[k + 1]; // read once: the compiler does not know that the columns are written elsewhere
            for (int q = starts[k]; q < last; q++) {
                int c = columns[q];
                column[next] = c;
                next += (met[c] - row) >>> 31;
                met[c] = row;
                sums[c] += factor * b[q];
            }
        }
        return next;
    }

    /** Notes the new columns of a row of the right matrix. */
    private int find(int row, int begin, int end, int at) {
        int next = at;
        for (int p = begin; p < end; p++) {
            int c = adder.at()[p];
            column[next] = c;
            next += (met[c] - row) >>> 31;
            met[c] = row;
        }
        return next;
    }

    /** Takes the sums of a row and puts its columns in order. */
    private void take(int begin, int end) {
        if (end - begin > MOST_INSERTED) {
            Arrays.sort(column, begin, end);
        }
        double[] sums = adder.sums();
        double zero = semiring.zero();
        int highest = -1;
        for (int p = begin; p < end; p++) {
            int c = column[p];
            double sum = sums[c];
            sums[c] = zero;
            value[p] = sum;
            if (c < highest) {
                insert(c, sum, begin, p);
            } else {
                highest = c;
            }
        }
    }

    /** Puts an entry where it belongs among the ones before it. */
    private void insert(int c, double sum, int begin, int end) {
        int p = end;
        for (; p > begin && column[p - 1] > c; p--) {
            column[p] = column[p - 1];
            value[p] = value[p - 1];
        }
        column[p] = c;
        value[p] = sum;
    }
}
