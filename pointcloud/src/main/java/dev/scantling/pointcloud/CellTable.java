package dev.scantling.pointcloud;

import java.util.Arrays;

/** Numbers the cells of a grid in the order in which they are met: a hash table with open addressing. Not thread-safe. */
final class CellTable {
    private static final int AXES = 3;

    /** Index of each cell along each axis: {@code [cells, 3]} and room for more. */
    private long[] indices = new long[AXES * 16];
    /** One more than the number of the cell in each slot, 0 for a free one; at most half of them are taken. */
    private int[] slots = new int[32];

    private int cells;

    int cells() {
        return cells;
    }

    /** The number of a cell, which is {@link #cells} before the call if it was not met before. */
    int number(long i, long j, long k) {
        int slot = slot(i, j, k);
        if (slots[slot] == 0) {
            add(slot, i, j, k);
            return cells - 1;
        }
        return slots[slot] - 1;
    }

    private void add(int slot, long i, long j, long k) {
        int at = Math.multiplyExact(cells, AXES);
        if (at == indices.length) {
            indices = Arrays.copyOf(indices, Math.multiplyExact(indices.length, 2));
        }
        indices[at] = i;
        indices[at + 1] = j;
        indices[at + 2] = k;
        slots[slot] = ++cells;
        if (cells > slots.length / 2) {
            grow();
        }
    }

    private void grow() {
        slots = new int[Math.multiplyExact(slots.length, 2)];
        for (int cell = 0; cell < cells; cell++) {
            int at = cell * AXES;
            slots[slot(indices[at], indices[at + 1], indices[at + 2])] = cell + 1;
        }
    }

    /** Where a cell is, or the free slot where it belongs. */
    private int slot(long i, long j, long k) {
        int mask = slots.length - 1;
        int slot = (int) mixed(i + mixed(j + mixed(k))) & mask;
        while (slots[slot] != 0 && !is(slots[slot] - 1, i, j, k)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean is(int cell, long i, long j, long k) {
        int at = cell * AXES;
        return indices[at] == i && indices[at + 1] == j && indices[at + 2] == k;
    }

    /** A bijection of 64 bits whose low bits depend on all of them (D. Stafford's mix 13). */
    private static long mixed(long bits) {
        long x = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
