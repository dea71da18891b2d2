package dev.scantling.sparse;

import java.util.Arrays;

/**
 * Stable least-significant-digit radix sort of non-negative keys, ascending, in digits of 11 bits. Only bits that differ
 * between keys are looked at: each digit starts at the lowest differing bit that is left, so constant digits cost nothing,
 * and keys that are sorted already are left alone after one look. Allocates nothing; thread-safe on disjoint ranges.
 *
 * @see <a href="https://doi.org/10.1145/356770.356776">Knuth, The Art of Computer Programming 3, section 5.2.5</a>
 */
public final class RadixSort {
    private static final int DIGIT_BITS = 11;

    /** Scratch that one sort needs beyond one element per key. */
    public static final int TABLE = 1 << DIGIT_BITS;

    private static final int DIGIT = TABLE - 1;

    private RadixSort() {}

    /**
     * Longs of scratch for so many keys.
     *
     * @throws ArithmeticException beyond 2^31 - 1
     */
    public static int scratchLength(int count) {
        return Math.addExact(count, TABLE);
    }

    /** Sorts {@code keys[offset .. offset + count)}. The scratch range must not overlap it. */
    public static void sort(long[] keys, int offset, int count, long[] scratch, int scratchOffset) {
        int table = scratchOffset + count;
        boolean moved = false;
        for (long left = differingBits(keys, offset, count); left != 0; moved = !moved) {
            int shift = Long.numberOfTrailingZeros(left);
            if (moved) {
                pass(scratch, scratchOffset, keys, offset, count, shift, scratch, table);
            } else {
                pass(keys, offset, scratch, scratchOffset, count, shift, scratch, table);
            }
            left &= ~((long) DIGIT << shift);
        }
        if (moved) {
            System.arraycopy(scratch, scratchOffset, keys, offset, count);
        }
    }

    /**
     * Sorts {@code keys} and moves {@code payload} along.
     *
     * @param payloadScratch {@code count} ints
     */
    public static void sort(
            long[] keys,
            int offset,
            int[] payload,
            int payloadOffset,
            int count,
            long[] scratch,
            int scratchOffset,
            int[] payloadScratch,
            int payloadScratchOffset) {
        for (long left = differingBits(keys, offset, count); left != 0; ) {
            int shift = Long.numberOfTrailingZeros(left);
            startPositions(keys, offset, count, shift, scratch, scratchOffset + count);
            for (int i = 0; i < count; i++) {
                long key = keys[offset + i];
                int to = (int) scratch[scratchOffset + count + digit(key, shift)]++;
                scratch[scratchOffset + to] = key;
                payloadScratch[payloadScratchOffset + to] = payload[payloadOffset + i];
            }
            System.arraycopy(scratch, scratchOffset, keys, offset, count);
            System.arraycopy(payloadScratch, payloadScratchOffset, payload, payloadOffset, count);
            left &= ~((long) DIGIT << shift);
        }
    }

    /**
     * Keeps the first of each run of equal keys, in place.
     *
     * @return the number of keys that are left, at the front
     */
    public static int distinct(long[] keys, int offset, int count) {
        if (count == 0) {
            return 0;
        }
        int kept = 1;
        for (int begin = 1; begin < count; begin += Strip.ROWS) {
            kept = distinct(keys, offset, begin, Strip.end(begin, count), kept);
        }
        return kept;
    }

    private static int distinct(long[] keys, int offset, int begin, int end, int already) {
        int kept = already;
        for (int i = begin; i < end; i++) {
            long key = keys[offset + i];
            boolean fresh = key != keys[offset + kept - 1];
            keys[offset + kept] = key;
            kept += fresh ? 1 : 0;
        }
        return kept;
    }

    /** The bits in which keys differ, or none if they are in order. */
    private static long differingBits(long[] keys, int offset, int count) {
        long differing = 0;
        boolean sorted = true;
        for (int begin = 1; begin < count; begin += Strip.ROWS) {
            int end = Strip.end(begin, count);
            differing |= differingBits(keys, offset + begin, offset + end, keys[offset]);
            sorted &= sorted(keys, offset + begin, offset + end);
        }
        return sorted ? 0 : differing;
    }

    private static long differingBits(long[] keys, int begin, int end, long from) {
        long differing = 0;
        for (int i = begin; i < end; i++) {
            differing |= keys[i] ^ from;
        }
        return differing;
    }

    /** Whether no key is below the one before it. */
    private static boolean sorted(long[] keys, int begin, int end) {
        boolean sorted = true;
        for (int i = begin; i < end; i++) {
            sorted &= keys[i - 1] <= keys[i];
        }
        return sorted;
    }

    private static void pass(
            long[] from, int fromOffset, long[] to, int toOffset, int count, int shift, long[] positions, int table) {
        startPositions(from, fromOffset, count, shift, positions, table);
        for (int begin = 0; begin < count; begin += Strip.ROWS) {
            scatter(
                    from,
                    fromOffset + begin,
                    fromOffset + Strip.end(begin, count),
                    to,
                    toOffset,
                    shift,
                    positions,
                    table);
        }
    }

    private static void scatter(
            long[] from, int begin, int end, long[] to, int toOffset, int shift, long[] positions, int table) {
        for (int i = begin; i < end; i++) {
            long key = from[i];
            to[toOffset + (int) positions[table + digit(key, shift)]++] = key;
        }
    }

    /** For each digit, the number of keys with a smaller one. */
    private static void startPositions(long[] keys, int offset, int count, int shift, long[] positions, int table) {
        Arrays.fill(positions, table, table + TABLE, 0);
        for (int begin = 0; begin < count; begin += Strip.ROWS) {
            histogram(keys, offset + begin, offset + Strip.end(begin, count), shift, positions, table);
        }
        long before = 0;
        for (int d = table; d < table + TABLE; d++) {
            long here = positions[d];
            positions[d] = before;
            before += here;
        }
    }

    private static void histogram(long[] keys, int begin, int end, int shift, long[] positions, int table) {
        for (int i = begin; i < end; i++) {
            positions[table + digit(keys[i], shift)]++;
        }
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & DIGIT;
    }
}
