package dev.scantling.sparse.product;

import dev.scantling.ir.EngineException;
import java.util.Arrays;

/**
 * Finds out which entries a product has, and keeps them as bits, which takes a fraction of the memory of the columns where rows have
 * several of them for each word. So the arrays of the product can be made when their length is known. Not thread-safe.
 */
final class PackedSearch {
    private static final int FIRST_WORDS = 1 << 12;

    private final Factors factors;
    private final Unions unions;
    private final EqualRows equalRows;
    private final WordSet row;
    private int[] word = new int[FIRST_WORDS];
    private long[] bits = new long[FIRST_WORDS];

    /** @param rightRepeats of the right matrix's rows */
    PackedSearch(Factors factors, Repeats rightRepeats) {
        this.factors = factors;
        this.unions = new Unions(factors.left(), rightRepeats);
        this.equalRows = new EqualRows(factors.left());
        this.row = new WordSet(factors.right());
    }

    /** @throws EngineException.InvalidInput before any memory for the product is taken, if it has more entries than allowed */
    PackedPattern pattern(Budget budget) {
        int rows = factors.left().rows();
        int[] starts = new int[rows + 1];
        int[] words = new int[rows + 1];
        for (int r = 0; r < rows; r++) {
            words[r + 1] = words[r];
            int count = countWithoutWords(r, starts);
            if (count < 0) {
                words[r + 1] = pack(r, words[r]);
                count = row.drained();
            }
            budget.require((long) starts[r] + count, r + 1);
            starts[r + 1] = starts[r] + count;
        }
        return new PackedPattern(starts, new PackedRows(words, word, bits), equalRows);
    }

    /** Entries of a row that needs no words; negative for others. */
    private int countWithoutWords(int r, int[] starts) {
        int equal = equalRows.earlier(r);
        if (equal != EqualRows.NONE) {
            return starts[equal + 1] - starts[equal];
        }
        boolean isCopy = factors.left().length(r) == 1;
        return isCopy
                ? factors.right().length(factors.left().column()[factors.left().starts()[r]])
                : -1;
    }

    /** Keeps the words of a row; returns where the next ones belong. */
    private int pack(int r, int at) {
        unions.collect(r, row);
        int needed = at + row.mostWords();
        if (needed > word.length) {
            word = Arrays.copyOf(word, Math.max(needed, 2 * word.length));
            bits = Arrays.copyOf(bits, word.length);
        }
        return row.drain(word, bits, at);
    }
}
