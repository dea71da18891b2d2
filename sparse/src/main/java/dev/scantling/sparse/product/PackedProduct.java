package dev.scantling.sparse.product;

import dev.scantling.ir.Semiring;
import dev.scantling.sparse.matrix.CompressedRows;

/**
 * A product whose entries are counted first and written together with their values: the columns of a row come out of its bits when its
 * sums are complete, so that what is written is written once, in order, and into arrays of the right length. Sums are those of
 * {@link DenseSums}. Not thread-safe.
 */
final class PackedProduct {
    /** Columns of a word from which on it is faster to find them in their word than to copy them from another row. */
    private static final int COLUMNS_OF_A_WORD = 4;

    private final Factors factors;
    private final PackedPattern pattern;
    private final DenseRow sums;
    private final int[] column;
    private final double[] value;

    /** @throws dev.scantling.ir.EngineException.InvalidInput if the product has more entries than allowed */
    PackedProduct(Factors factors, Semiring semiring, Budget budget) {
        Repeats rightRepeats = new Repeats(factors.right());
        this.factors = factors;
        this.pattern = new PackedSearch(factors, rightRepeats).pattern(budget);
        this.sums = new DenseRow(
                factors,
                rightRepeats,
                semiring,
                factors.left().values().doubles(),
                factors.right().values().doubles());
        this.column = new int[pattern.entries()];
        this.value = new double[pattern.entries()];
    }

    /** The product, rounded as its factors are. */
    CompressedRows product() {
        for (int row = 0; row < factors.left().rows(); row++) {
            write(row);
        }
        return new CompressedRows(
                factors.left().rows(),
                factors.right().columns(),
                pattern.starts(),
                column,
                Factors.rounded(factors.left().values(), factors.right().values(), value));
    }

    private void write(int row) {
        int begin = pattern.starts()[row];
        int length = pattern.starts()[row + 1] - begin;
        if (factors.left().length(row) == 1) {
            int k = factors.left().column()[factors.left().starts()[row]];
            System.arraycopy(factors.right().column(), factors.right().starts()[k], column, begin, length);
            sums.multiply(row, value, begin);
            return;
        }
        sums.add(row);
        int equal = pattern.equalRows().earlier(row);
        int packed = equal == EqualRows.NONE ? row : equal;
        if (equal != EqualRows.NONE
                && length < COLUMNS_OF_A_WORD * pattern.words().length(packed)) {
            System.arraycopy(column, pattern.starts()[equal], column, begin, length);
            sums.take(column, begin, begin + length, value);
        } else {
            take(packed, begin, length);
        }
    }

    /** Takes the sums of the columns of a row, by its words; near the end of the product nothing may be written behind them. */
    private void take(int row, int begin, int length) {
        PackedRows words = pattern.words();
        if (begin + length + Long.SIZE <= column.length) {
            takeEights(words, row, sums.sums(), sums.zero(), column, value, begin);
        } else {
            words.unpack(row, column, begin);
            sums.take(column, begin, begin + length, value);
        }
    }

    /**
     * Eight columns at once, there or not, take no branch that could be mispredicted. What is written for those that are not, the first
     * column of the word and a zero, is written over by the next ones.
     */
    private static void takeEights(
            PackedRows words, int row, double[] sums, double zero, int[] column, double[] value, int begin) {
        int[] word = words.word();
        long[] bits = words.bits();
        int end = words.starts()[row + 1];
        int at = begin;
        for (int p = words.starts()[row]; p < end; p++) {
            int first = PackedRows.first(word[p]);
            long left = bits[p];
            int after = at + Long.bitCount(left);
            for (; left != 0; at += RowPattern.SLACK) {
                for (int i = 0; i < RowPattern.SLACK; i++) {
                    int c = first + (Long.numberOfTrailingZeros(left) & Long.SIZE - 1);
                    left &= left - 1;
                    column[at + i] = c;
                    value[at + i] = sums[c];
                    sums[c] = zero;
                }
            }
            at = after;
        }
    }
}
