package dev.scantling.sparse.product;

import dev.scantling.ir.EngineException;
import java.util.Arrays;

/**
 * An open-addressing hash table from columns to numbers, with linear probing, at most half full. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1145/356770.356776">Knuth, The Art of Computer Programming 3, section 6.4</a>
 */
final class ColumnTable {
    static final int ABSENT = -1;

    private static final int MOST = 1 << 28;
    private static final int EMPTY = -1;
    private static final int GOLDEN = 0x9E3779B9;

    private final int[] keys;
    private final int[] numbers;
    private final int shift;

    /**
     * An empty table.
     *
     * @param most columns that it holds at once
     * @throws EngineException.InvalidInput beyond 2^28
     */
    ColumnTable(int most) {
        if (most > MOST) {
            throw new EngineException.InvalidInput("a row of the product may have " + most + " entries, the limit is "
                    + MOST + "; split the right matrix");
        }
        int size = Integer.highestOneBit(Math.max(1, most)) << 2;
        this.keys = new int[size];
        this.numbers = new int[size];
        this.shift = Integer.numberOfLeadingZeros(size) + 1;
        Arrays.fill(keys, EMPTY);
    }

    /** Gives a column a number unless it has one; returns the one that it has then. */
    int putIfAbsent(int column, int number) {
        int slot = slot(column);
        if (keys[slot] == EMPTY) {
            keys[slot] = column;
            numbers[slot] = number;
        }
        return numbers[slot];
    }

    int get(int column) {
        int slot = slot(column);
        return keys[slot] == EMPTY ? ABSENT : numbers[slot];
    }

    /** Removes all columns that were put, which must be these. */
    void removeAll(int[] columns, int begin, int end) {
        if (end - begin > keys.length >> 3) {
            Arrays.fill(keys, EMPTY);
            return;
        }
        for (int p = end - 1; p >= begin; p--) { // what was put last is on nobody's way
            keys[slot(columns[p])] = EMPTY;
        }
    }

    /** Where a column is, or where it belongs. */
    private int slot(int column) {
        int slot = (column * GOLDEN) >>> shift;
        while (keys[slot] != EMPTY && keys[slot] != column) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
