package dev.scantling.sparse;

import dev.scantling.ir.SetOperation;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KeyLayout;

/**
 * Sets of coordinates made of others, as ascending distinct keys; results too. Allocates nothing; thread-safe on disjoint
 * arrays.
 */
public final class CoordinateSets {
    private CoordinateSets() {}

    /**
     * Merges two sets.
     *
     * @param out room for every row that can stay: of a union those of both sets, else those of the first
     * @return the number of rows that stay
     */
    public static int combine(
            SetOperation operation,
            long[] first,
            int firstOffset,
            int firstCount,
            long[] second,
            int secondOffset,
            int secondCount,
            long[] out,
            int outOffset) {
        boolean onlyFirst = operation.keeps(true, false);
        boolean onlySecond = operation.keeps(false, true);
        boolean both = operation.keeps(true, true);
        int a = firstOffset;
        int b = secondOffset;
        int kept = outOffset;
        while (a < firstOffset + firstCount && b < secondOffset + secondCount) {
            long one = first[a];
            long other = second[b];
            if (one == other ? both : one < other ? onlyFirst : onlySecond) {
                out[kept++] = Math.min(one, other);
            }
            a += one <= other ? 1 : 0;
            b += other <= one ? 1 : 0;
        }
        if (onlyFirst) {
            kept += copy(first, a, firstOffset + firstCount, out, kept);
        }
        if (onlySecond) {
            kept += copy(second, b, secondOffset + secondCount, out, kept);
        }
        return kept - outOffset;
    }

    private static int copy(long[] keys, int begin, int end, long[] out, int to) {
        System.arraycopy(keys, begin, out, to, end - begin);
        return end - begin;
    }

    /**
     * The rows with {@code from <= (x, y, z) < to}.
     *
     * @param out room for as many rows as there are
     * @return the number of rows that stay
     */
    public static int crop(
            KeyLayout layout, Int3 from, Int3 to, long[] in, int inOffset, int inCount, long[] out, int outOffset) {
        int kept = outOffset;
        for (int row = inOffset; row < inOffset + inCount; row++) {
            long key = in[row];
            out[kept] = key;
            kept += within(layout.x(key), from.x(), to.x())
                            && within(layout.y(key), from.y(), to.y())
                            && within(layout.z(key), from.z(), to.z())
                    ? 1
                    : 0;
        }
        return kept - outOffset;
    }

    private static boolean within(int at, int from, int to) {
        return at >= from && at < to;
    }

    /**
     * The rows whose mask is above 0.
     *
     * @param mask one number for each row, {@code maskStride} apart
     * @param out room for as many rows as there are
     * @return the number of rows that stay
     */
    public static int prune(
            float[] mask,
            int maskOffset,
            int maskStride,
            long[] in,
            int inOffset,
            int inCount,
            long[] out,
            int outOffset) {
        int kept = outOffset;
        for (int row = 0; row < inCount; row++) {
            out[kept] = in[inOffset + row];
            kept += mask[maskOffset + row * maskStride] > 0 ? 1 : 0;
        }
        return kept - outOffset;
    }
}
