package dev.scantling.sparse.product;

import dev.scantling.ir.EngineException;
import java.util.Arrays;
import java.util.Optional;

/** Finds out which entries a product has: the phase that does not look at values. */
final class Symbolic {
    private static final int FIRST_ENTRIES = 1 << 12;

    private final Factors factors;
    private final RowPattern row;
    private final Optional<Mask> mask;
    private final Repeats leftRepeats;
    private final Repeats rightRepeats;

    Symbolic(Factors factors, RowPattern row, Optional<Mask> mask) {
        this.factors = factors;
        this.row = row;
        this.mask = mask;
        this.leftRepeats = new Repeats(factors.left());
        this.rightRepeats = new Repeats(factors.right());
    }

    /** @throws EngineException.InvalidInput before any memory for the product is taken, if it has more entries than allowed */
    Pattern pattern(long mostEntries) {
        long bound = factors.mostEntries();
        if (bound > mostEntries) {
            requireAtMost(mostEntries, bound);
        }
        return find(bound);
    }

    /** Counts without storing, until it is too much. */
    private void requireAtMost(long mostEntries, long bound) {
        int rows = factors.left().rows();
        int[] columns = new int[factors.mostEntriesOfARow()];
        long count = 0;
        int previous = 0;
        for (int r = 0; r < rows; r++) {
            previous = isRepeated(r) ? previous : collect(r, columns, 0);
            count += previous;
            if (count > mostEntries) {
                throw new EngineException.InvalidInput(
                        "the product has " + count + " entries in its first " + (r + 1) + " of "
                                + rows + " rows alone, and up to " + bound + " in all, more than the " + mostEntries
                                + " that are allowed; use a mask, or allow more with ProductOptions.withMostEntries");
            }
        }
    }

    private Pattern find(long bound) {
        int rows = factors.left().rows();
        int[] starts = new int[rows + 1];
        int[] column = new int[(int) Math.min(bound, FIRST_ENTRIES)];
        for (int r = 0; r < rows; r++) {
            int at = starts[r];
            column = withRoom(column, (long) at + factors.mostEntries(r), bound);
            if (isRepeated(r)) {
                int length = at - starts[r - 1];
                System.arraycopy(column, starts[r - 1], column, at, length);
                starts[r + 1] = at + length;
            } else {
                starts[r + 1] = collect(r, column, at);
            }
        }
        return new Pattern(starts, Arrays.copyOf(column, starts[rows]));
    }

    /** Grows by half, so that copying costs little against finding. */
    private static int[] withRoom(int[] column, long needed, long bound) {
        if (needed <= column.length) {
            return column;
        }
        long wanted = Math.max(needed, Math.min(bound, column.length + (column.length >> 1)));
        return Arrays.copyOf(column, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
    }

    /** Whether a row has the columns of the row before; masks differ by row. */
    private boolean isRepeated(int r) {
        return leftRepeats.at(r) && mask.isEmpty();
    }

    private int collect(int r, int[] column, int at) {
        int[] starts = factors.right().starts();
        int before = -2;
        for (int p = factors.left().starts()[r]; p < factors.left().starts()[r + 1]; p++) {
            int k = factors.left().column()[p];
            if (before != k - 1 || !rightRepeats.at(k)) {
                row.add(factors.right().column(), starts[k], starts[k + 1]);
            }
            before = k;
        }
        int end = row.drain(column, at);
        return mask.isPresent() ? mask.get().filter(r, column, at, end) : end;
    }
}
