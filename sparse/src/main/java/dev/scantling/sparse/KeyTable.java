package dev.scantling.sparse;

import dev.scantling.ir.EngineException;
import java.util.Arrays;

/**
 * An open-addressing hash table from keys to rows, in the caller's array: linear probing, multiplicative hashing. It holds rows
 * alone, whose keys are compared where they are, and is at most an eighth full as long as memory allows: most searches end at the
 * first slot. Allocates nothing; any number of threads may search once it is built.
 *
 * @see <a href="https://doi.org/10.1145/356770.356776">Knuth, The Art of Computer Programming 3, section 6.4</a>
 */
public final class KeyTable {
    /** What {@link #find} returns for a key that is not there. */
    public static final int ABSENT = -1;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int LARGEST_SIZE = 1 << 30;
    /** Slots for a key, where they do not make the table too large. */
    private static final int SLOTS = 8;

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
        long slots = Long.highestOneBit(Math.max(1, (long) SLOTS * count - 1)) << 1;
        return (int) Math.min(LARGEST_SIZE, slots);
    }

    /**
     * Fills a table with distinct non-negative keys; row i is that of key i.
     *
     * @param size {@link #size} of the count
     * @param table {@code size} ints
     */
    public static void build(long[] keys, int offset, int count, int[] table, int tableOffset, int size) {
        Arrays.fill(table, tableOffset, tableOffset + size, ABSENT);
        int shift = shift(size);
        for (int row = 0; row < count; row++) {
            int slot = slot(keys[offset + row], shift);
            while (table[tableOffset + slot] != ABSENT) {
                slot = (slot + 1) & (size - 1);
            }
            table[tableOffset + slot] = row;
        }
    }

    /** The row of a non-negative key, or {@link #ABSENT}. */
    public static int find(long[] keys, int offset, int[] table, int tableOffset, int size, long key) {
        int slot = slot(key, shift(size));
        int row = table[tableOffset + slot];
        while (row != ABSENT && keys[offset + row] != key) {
            slot = (slot + 1) & (size - 1);
            row = table[tableOffset + slot];
        }
        return row;
    }

    /** Of a hash to a slot. */
    private static int shift(int size) {
        return Long.numberOfLeadingZeros(size) + 1;
    }

    /** The upper bits of the product, which depend on all bits of the key. */
    private static int slot(long key, int shift) {
        return (int) ((key * GOLDEN) >>> shift);
    }
}
