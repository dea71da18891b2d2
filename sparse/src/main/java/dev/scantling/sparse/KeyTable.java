package dev.scantling.sparse;

import dev.scantling.ir.EngineException;
import java.util.Arrays;

/**
 * An open-addressing hash table from keys to rows, in the caller's arrays: linear probing, multiplicative hashing, at most
 * half full. Whole keys are compared, so keys of equal hash are told apart. Allocates nothing; any number of threads may
 * search once it is built.
 *
 * @see <a href="https://doi.org/10.1145/356770.356776">Knuth, The Art of Computer Programming 3, section 6.4</a>
 */
public final class KeyTable {
    /** What {@link #find} returns for a key that is not there. */
    public static final int ABSENT = -1;

    private static final long EMPTY = -1;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int LARGEST_SIZE = 1 << 30;

    private KeyTable() {}

    /**
     * Slots of a table for so many keys: a power of two, at least two for each key.
     *
     * @throws EngineException.InvalidInput beyond 2^29 keys
     */
    public static int size(int count) {
        if (count > LARGEST_SIZE / 2) {
            throw new EngineException.InvalidInput("a hash table of " + count + " keys is too large, the limit is "
                    + LARGEST_SIZE / 2 + "; crop the scan or use larger voxels");
        }
        return Math.max(2, Integer.highestOneBit(Math.max(1, 2 * count - 1)) << 1);
    }

    /**
     * Fills a table with distinct non-negative keys; row i is that of key i.
     *
     * @param size {@link #size} of the count
     * @param table {@code size} longs
     * @param rows {@code size} ints
     */
    public static void build(
            long[] keys, int offset, int count, long[] table, int tableOffset, int[] rows, int rowsOffset, int size) {
        Arrays.fill(table, tableOffset, tableOffset + size, EMPTY);
        for (int row = 0; row < count; row++) {
            long key = keys[offset + row];
            int slot = slot(key, size);
            while (table[tableOffset + slot] != EMPTY) {
                slot = (slot + 1) & (size - 1);
            }
            table[tableOffset + slot] = key;
            rows[rowsOffset + slot] = row;
        }
    }

    /** The row of a non-negative key, or {@link #ABSENT}. */
    public static int find(long[] table, int tableOffset, int[] rows, int rowsOffset, int size, long key) {
        int slot = slot(key, size);
        for (long found = table[tableOffset + slot]; found != EMPTY; found = table[tableOffset + slot]) {
            if (found == key) {
                return rows[rowsOffset + slot];
            }
            slot = (slot + 1) & (size - 1);
        }
        return ABSENT;
    }

    /** The upper bits of the product, which depend on all bits of the key. */
    private static int slot(long key, int size) {
        return (int) ((key * GOLDEN) >>> (Long.numberOfLeadingZeros(size) + 1));
    }
}
