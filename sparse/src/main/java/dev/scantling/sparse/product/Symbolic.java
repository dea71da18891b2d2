package dev.scantling.sparse.product;

import dev.scantling.ir.EngineException;
import java.util.Arrays;
import java.util.Optional;

/** Finds out which entries a product has: the phase that does not look at values. */
final class Symbolic {
    private static final int FIRST_ENTRIES = 1 << 12;
    private static final double GROWTH = 1.2;

    private final Factors factors;
    private final RowPattern row;
    private final Optional<Mask> mask;
    private final EqualRows equalRows;
    private final Unions unions;

    /** @param rightRepeats of the right matrix's rows */
    Symbolic(Factors factors, Repeats rightRepeats, RowPattern row, Optional<Mask> mask) {
        this.factors = factors;
        this.unions = new Unions(factors.left(), rightRepeats);
        this.row = row;
        this.mask = mask;
        this.equalRows = new EqualRows(factors.left());
    }

    /** @throws EngineException.InvalidInput before any memory for the product is taken, if it has more entries than allowed */
    Pattern pattern(Budget budget) {
        long products = factors.allProducts();
        if (products <= budget.most()) {
            return find(products);
        }
        long bound = factors.mostEntries();
        return find(bound > budget.most() ? count(budget) : bound);
    }

    /** Counts without storing, until it is too much. */
    private long count(Budget budget) {
        int rows = factors.left().rows();
        int[] columns = new int[factors.mostEntriesOfARow() + RowPattern.SLACK];
        int[] counts = new int[rows];
        long count = 0;
        for (int r = 0; r < rows; r++) {
            int equal = equalTo(r);
            counts[r] = equal == EqualRows.NONE ? collect(r, columns, 0) : counts[equal];
            count += counts[r];
            budget.require(count, r + 1);
        }
        return count;
    }

    private Pattern find(long bound) {
        int rows = factors.left().rows();
        int[] starts = new int[rows + 1];
        int[] column = new int[(int) Math.min(bound, FIRST_ENTRIES)];
        for (int r = 0; r < rows; r++) {
            int at = starts[r];
            column = withRoom(column, r, at, bound);
            int equal = equalTo(r);
            starts[r + 1] = equal == EqualRows.NONE
                    ? collect(r, column, at)
                    : copy(column, starts[equal], starts[equal + 1] - starts[equal], column, at);
        }
        return new Pattern(starts, Arrays.copyOf(column, starts[rows]));
    }

    /** Grows to what the rows so far let expect of all of them, so that it seldom grows again. */
    private int[] withRoom(int[] column, int row, int at, long bound) {
        int spare = column.length - RowPattern.SLACK - at;
        if (factors.right().columns() <= spare || factors.mostEntries(row) <= spare) {
            return column;
        }
        long needed = (long) at + factors.mostEntries(row) + RowPattern.SLACK;
        int done = factors.left().starts()[row];
        double expected = GROWTH * at * factors.left().entries() / Math.max(1, done);
        long wanted =
                Math.max(needed, Math.min(bound + RowPattern.SLACK, (long) Math.max(expected, GROWTH * column.length)));
        return Arrays.copyOf(column, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
    }

    /** An earlier row that has the columns of a row; masks differ by row. */
    private int equalTo(int r) {
        return mask.isEmpty() ? equalRows.earlier(r) : EqualRows.NONE;
    }

    private int collect(int r, int[] column, int at) {
        int begin = factors.left().starts()[r];
        int end = factors.left().starts()[r + 1];
        int last = end - begin == 1 ? copy(factors.left().column()[begin], column, at) : unite(r, column, at);
        return mask.isPresent() ? mask.get().filter(r, column, at, last) : last;
    }

    /** The columns of one row of the right matrix. */
    private int copy(int k, int[] column, int at) {
        return copy(
                factors.right().column(),
                factors.right().starts()[k],
                factors.right().length(k),
                column,
                at);
    }

    private static int copy(int[] from, int begin, int length, int[] to, int at) {
        System.arraycopy(from, begin, to, at, length);
        return at + length;
    }

    /** The columns of the rows of the right matrix that a row of the left one meets. */
    private int unite(int r, int[] column, int at) {
        unions.collect(r, row);
        return row.drain(column, at);
    }
}
