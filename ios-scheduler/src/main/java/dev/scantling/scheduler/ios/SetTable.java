package dev.scantling.scheduler.ios;

import java.util.Arrays;

/** Numbers sets in the order in which they come: an open-addressing hash table over their words. */
final class SetTable {
    private static final int ABSENT = -1;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int words;
    private long[] sets;
    private int[] slots = new int[64];
    private int count;

    /** @param words of each set */
    SetTable(int words) {
        this.words = words;
        this.sets = new long[32 * words];
        Arrays.fill(slots, ABSENT);
    }

    int count() {
        return count;
    }

    /** The number of a set, or -1. */
    int find(long[] set) {
        return slots[slot(set)];
    }

    /** Gives a new set the next number. */
    int add(long[] set) {
        if (2 * (count + 1) > slots.length) {
            grow();
        }
        if ((count + 1) * words > sets.length) {
            sets = Arrays.copyOf(sets, 2 * sets.length);
        }
        System.arraycopy(set, 0, sets, count * words, words);
        slots[slot(set)] = count;
        return count++;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, ABSENT);
        long[] set = new long[words];
        for (int number = 0; number < count; number++) {
            System.arraycopy(sets, number * words, set, 0, words);
            slots[slot(set)] = number;
        }
    }

    /** Where a set is, or would be. */
    private int slot(long[] set) {
        long hash = 0;
        for (long word : set) {
            hash = (hash ^ word) * GOLDEN;
            hash ^= hash >>> 32;
        }
        int slot = (int) hash & slots.length - 1;
        while (slots[slot] != ABSENT && !equal(slots[slot], set)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean equal(int number, long[] set) {
        for (int i = 0; i < words; i++) {
            if (sets[number * words + i] != set[i]) {
                return false;
            }
        }
        return true;
    }
}
