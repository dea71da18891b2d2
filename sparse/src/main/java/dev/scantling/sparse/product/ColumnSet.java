package dev.scantling.sparse.product;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Which columns one row of a product has: a byte for each column and one for each group of 64. Marking only ever stores, so
 * that columns that follow one another do not wait for each other; collecting skips groups without columns and gives
 * the rest in ascending order, so nothing is sorted. Not thread-safe.
 */
final class ColumnSet implements RowPattern {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int GROUP_BITS = 6;
    /** Moves the lowest bit of each byte of a long to the uppermost byte, in order. */
    private static final long GATHER = 0x0102040810204080L;

    private final byte[] present;
    private final byte[] groups;
    private int first = Integer.MAX_VALUE;
    private int last = -1;

    ColumnSet(int columns) {
        int count = (columns >> GROUP_BITS) + 1;
        this.present = new byte[count << GROUP_BITS];
        this.groups = new byte[(count + Long.BYTES) & -Long.BYTES];
    }

    @Override
    public void add(int[] column, int begin, int end) {
        if (begin == end) {
            return;
        }
        first = Math.min(first, column[begin]);
        last = Math.max(last, column[end - 1]);
        mark(column, begin, end, present, groups);
    }

    private static void mark(int[] column, int begin, int end, byte[] present, byte[] groups) {
        for (int p = begin; p < end; p++) {
            int c = column[p];
            present[c] = 1;
            groups[c >> GROUP_BITS] = 1;
        }
    }

    @Override
    public int drain(int[] to, int at) {
        int next = at;
        for (int eight = (first >> GROUP_BITS) & -Long.BYTES; eight <= last >> GROUP_BITS; eight += Long.BYTES) {
            long marks = (long) LONGS.get(groups, eight);
            if (marks != 0) {
                LONGS.set(groups, eight, 0L);
                next = drain(eight, marks, to, next);
            }
        }
        first = Integer.MAX_VALUE;
        last = -1;
        return next;
    }

    /** @param marks a byte for each group from {@code eight} on */
    private int drain(int eight, long marks, int[] to, int at) {
        int next = at;
        for (long left = marks; left != 0; left &= left - 1) {
            int begin = (eight + (Long.numberOfTrailingZeros(left) >> 3)) << GROUP_BITS;
            for (long bits = bits(begin); bits != 0; bits &= bits - 1) {
                to[next++] = begin + Long.numberOfTrailingZeros(bits);
            }
            Arrays.fill(present, begin, begin + (1 << GROUP_BITS), (byte) 0);
        }
        return next;
    }

    /** A bit for each column of a group. */
    private long bits(int begin) {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            long eight = (long) LONGS.get(present, begin + (i << 3));
            bits |= (eight * GATHER >>> (Long.SIZE - Byte.SIZE)) << (i << 3);
        }
        return bits;
    }
}
