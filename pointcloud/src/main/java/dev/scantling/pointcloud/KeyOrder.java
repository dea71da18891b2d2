package dev.scantling.pointcloud;

import java.util.Arrays;

/** Stable least-significant-digit radix sort of indices by non-negative 64-bit keys. */
final class KeyOrder {
    private static final int DIGIT_BITS = 11;
    private static final int MASK = (1 << DIGIT_BITS) - 1;

    private KeyOrder() {}

    /** The indices of {@code keys} in ascending order of key; equal keys keep their order. */
    static int[] of(long[] keys) {
        int[] order = new int[keys.length];
        Arrays.setAll(order, i -> i);
        int[] spare = new int[keys.length];
        long varying = varyingBits(keys);
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            if ((varying >>> shift & MASK) != 0) {
                sortByDigit(keys, shift, order, spare);
                int[] swap = order;
                order = spare;
                spare = swap;
            }
        }
        return order;
    }

    /** Bits in which keys differ; digits without any need no pass. */
    private static long varyingBits(long[] keys) {
        long varying = 0;
        for (long key : keys) {
            varying |= key ^ keys[0];
        }
        return varying;
    }

    private static void sortByDigit(long[] keys, int shift, int[] from, int[] to) {
        int[] next = new int[MASK + 2];
        for (long key : keys) {
            next[digit(key, shift) + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        for (int index : from) {
            to[next[digit(keys[index], shift)]++] = index;
        }
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & MASK;
    }
}
