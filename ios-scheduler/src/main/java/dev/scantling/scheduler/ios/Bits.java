package dev.scantling.scheduler.ios;

import java.util.function.IntConsumer;

/** Sets of operators as words of bits. All sets of one part have equally many words. */
final class Bits {
    private Bits() {}

    static long[] none(int size) {
        return new long[Math.ceilDiv(size, Long.SIZE)];
    }

    static long[] all(int size) {
        long[] all = none(size);
        for (int i = 0; i < size; i++) {
            add(all, i);
        }
        return all;
    }

    static void add(long[] set, int element) {
        set[element / Long.SIZE] |= 1L << element;
    }

    static boolean contains(long[] set, int element) {
        return (set[element / Long.SIZE] >>> element & 1) != 0;
    }

    static boolean isEmpty(long[] set) {
        long any = 0;
        for (long word : set) {
            any |= word;
        }
        return any == 0;
    }

    static boolean intersects(long[] a, long[] b) {
        long common = 0;
        for (int i = 0; i < a.length; i++) {
            common |= a[i] & b[i];
        }
        return common != 0;
    }

    static int count(long[] set) {
        int count = 0;
        for (long word : set) {
            count += Long.bitCount(word);
        }
        return count;
    }

    static int countCommon(long[] a, long[] b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            count += Long.bitCount(a[i] & b[i]);
        }
        return count;
    }

    static long[] common(long[] a, long[] b) {
        long[] common = new long[a.length];
        common(a, b, common);
        return common;
    }

    /** Writes what is in {@code a} and not in {@code b}. */
    static void difference(long[] a, long[] b, long[] result) {
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] & ~b[i];
        }
    }

    /** Writes what is in one of them; {@code result} may be one of them. */
    static void union(long[] a, long[] b, long[] result) {
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] | b[i];
        }
    }

    /** Writes what is in both; {@code result} may be one of them. */
    static void common(long[] a, long[] b, long[] result) {
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] & b[i];
        }
    }

    static boolean containsAll(long[] set, long[] subset) {
        long missing = 0;
        for (int i = 0; i < set.length; i++) {
            missing |= subset[i] & ~set[i];
        }
        return missing == 0;
    }

    /** The elements, ascending. */
    static void forEach(long[] set, IntConsumer body) {
        for (int word = 0; word < set.length; word++) {
            for (long left = set[word]; left != 0; left &= left - 1) {
                body.accept(word * Long.SIZE + Long.numberOfTrailingZeros(left));
            }
        }
    }

    static int[] elements(long[] set) {
        int[] elements = new int[count(set)];
        int[] next = {0};
        forEach(set, element -> elements[next[0]++] = element);
        return elements;
    }
}
