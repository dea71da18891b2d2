package dev.scantling.sparse;

import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KeyLayout;

/**
 * Builds kernel maps by merging two sorted key ranges: the input under output o and tap is {@code o * stride + tap}, whose
 * key grows with o, so one pointer into the inputs only ever moves forward. With strides, outputs are moved to {@code o * stride} strip by
 * strip; from there on all is as without.
 *
 * <p>A map of K offsets lies in four int arrays. The pairs of kernel index k are {@code mapIn} and {@code mapOut} at
 * {@code k * cap .. k * cap + count[k] - 1}, where {@code cap = min(inCount, outCount)}, ascending in both; {@code blocks}
 * is their {@link BlockIndex}. Building is cut into {@link TapTable#tasks} tasks that write disjoint kernel indices, so
 * that threads can share them; a task allocates nothing.
 *
 * <p>Cells outside the layout's range have no key and so no pair: fields that run over into their neighbours are told from
 * true keys at each match.
 */
public final class KernelMapBuilder {
    /** A query that lies before every key and meets none. */
    private static final long NOWHERE = Long.MIN_VALUE;

    /** No set of borders. */
    private static final long NEVER = -1;

    private KernelMapBuilder() {}

    /**
     * Builds the kernel indices of one task, with their block index.
     *
     * @param task 0 .. {@link TapTable#tasks} - 1
     * @param in input keys, sorted and distinct
     * @param out output keys, sorted and distinct; the same set as {@code in} if the table is {@link TapTable#of} a submanifold
     *     geometry
     * @param mapIn receives input rows, {@code [K, cap]}
     * @param mapOut receives output rows, {@code [K, cap]}
     * @param count receives pairs of each kernel index, {@code [K]}
     * @param blocks receives the block index, {@code [K, BlockIndex.entries(outCount)]}
     * @param scratch {@link TapTable#scratchLength}, of which each task has a part of its own
     */
    public static void build(
            TapTable taps,
            KeyLayout layout,
            int task,
            long[] in,
            int inOffset,
            int inCount,
            long[] out,
            int outOffset,
            int outCount,
            int[] mapIn,
            int mapInOffset,
            int[] mapOut,
            int mapOutOffset,
            int[] count,
            int countOffset,
            int[] blocks,
            int blocksOffset,
            long[] scratch,
            int scratchOffset) {
        int capacity = Math.min(inCount, outCount);
        int[] owned = taps.owned(task);
        for (int k : owned) {
            count[countOffset + k] = 0;
        }
        boolean unit = taps.isUnit();
        int moved = scratchOffset + task * BlockIndex.ROWS;
        int next = 0;
        int entries = BlockIndex.entries(outCount);
        for (int begin = 0; begin < outCount; begin += BlockIndex.ROWS) {
            int end = Math.min(begin + BlockIndex.ROWS, outCount);
            enter(taps, task, begin / BlockIndex.ROWS, entries, count, countOffset, blocks, blocksOffset);
            boolean inRange = unit
                    || StridedKeys.move(
                            taps.geometry().stride(), layout, out, outOffset + begin, end - begin, scratch, moved);
            next = inRange
                    ? neighbours(
                            taps,
                            layout,
                            task,
                            in,
                            inOffset,
                            inCount,
                            unit ? out : scratch,
                            unit ? outOffset : moved - begin,
                            begin,
                            end,
                            next,
                            mapIn,
                            mapInOffset,
                            mapOut,
                            mapOutOffset,
                            capacity,
                            count,
                            countOffset)
                    : children(
                            taps,
                            layout,
                            task,
                            in,
                            inOffset,
                            inCount,
                            out,
                            outOffset,
                            begin,
                            end,
                            next,
                            mapIn,
                            mapInOffset,
                            mapOut,
                            mapOutOffset,
                            capacity,
                            count,
                            countOffset);
        }
        enter(taps, task, entries - 1, entries, count, countOffset, blocks, blocksOffset);
        for (int z = 0; z < TapTable.ROD && taps.mirrored(); z++) {
            if (taps.kernel(task, z) != TapTable.NO_KERNEL) {
                OppositePairs.copy(
                        taps,
                        taps.kernel(task, z),
                        mapIn,
                        mapInOffset,
                        mapOut,
                        mapOutOffset,
                        capacity,
                        outCount,
                        count,
                        countOffset,
                        blocks,
                        blocksOffset);
            }
        }
    }

    /** Notes how many pairs of the taps of a rod come before a block of outputs. */
    private static void enter(
            TapTable taps,
            int rod,
            int block,
            int entries,
            int[] count,
            int countOffset,
            int[] blocks,
            int blocksOffset) {
        for (int z = 0; z < TapTable.ROD; z++) {
            int k = taps.kernel(rod, z);
            if (k != TapTable.NO_KERNEL) {
                blocks[blocksOffset + k * entries + block] = count[countOffset + k];
            }
        }
    }

    /** A strip of outputs where queries are keys moved by a constant. Taps are written out, for speed. */
    private static int neighbours(
            TapTable taps,
            KeyLayout layout,
            int rod,
            long[] in,
            int inOffset,
            int inCount,
            long[] out,
            int outOffset,
            int begin,
            int end,
            int from,
            int[] mapIn,
            int mapInOffset,
            int[] mapOut,
            int mapOutOffset,
            int capacity,
            int[] count,
            int countOffset) {
        Int3 low = taps.rod(rod);
        long delta = layout.delta(low.x(), low.y(), low.z());
        int k0 = taps.kernel(rod, 0);
        int k1 = taps.kernel(rod, 1);
        int k2 = taps.kernel(rod, 2);
        long borders = borders(layout);
        long carry0 = carries(layout, low, 0);
        long carry1 = carries(layout, low, 1);
        long carry2 = carries(layout, low, 2);
        long top = k2 < 0 ? delta + 1 : delta + 2;
        long carryTop = k2 < 0 ? carry1 : carry2;
        if ((k0 | k1) >= 0
                && carry0 != NEVER
                && carryTop != NEVER
                && FullRod.before(out[outOffset + end - 1] + delta, in, inOffset, inCount)
                && FullRod.staysInRange(
                        out, outOffset + begin, outOffset + end, delta, top, borders, carry0, carryTop)) {
            return FullRod.scan(
                    delta,
                    in,
                    inOffset,
                    out,
                    outOffset,
                    begin,
                    end,
                    from,
                    k0,
                    k1,
                    k2,
                    mapIn,
                    mapInOffset,
                    mapOut,
                    mapOutOffset,
                    capacity,
                    count,
                    countOffset);
        }
        int pair0 = k0 < 0 ? 0 : k0 * capacity + count[countOffset + k0];
        int pair1 = k1 < 0 ? 0 : k1 * capacity + count[countOffset + k1];
        int pair2 = k2 < 0 ? 0 : k2 * capacity + count[countOffset + k2];
        int next = from;
        long first = key(in, inOffset, inCount, next);
        for (int o = begin; o < end; o++) {
            long key = out[outOffset + o];
            long query = key + delta;
            while (first < query) {
                next++;
                first = key(in, inOffset, inCount, next);
            }
            int i = next;
            long found = first;
            if (found == query) {
                if (k0 >= 0 && i < inCount && ((found ^ key ^ delta) & borders) == carry0) {
                    mapIn[mapInOffset + pair0] = i;
                    mapOut[mapOutOffset + pair0++] = o;
                }
                found = key(in, inOffset, inCount, ++i);
            }
            if (found == query + 1) {
                if (k1 >= 0 && i < inCount && ((found ^ key ^ delta + 1) & borders) == carry1) {
                    mapIn[mapInOffset + pair1] = i;
                    mapOut[mapOutOffset + pair1++] = o;
                }
                found = key(in, inOffset, inCount, ++i);
            }
            if (found == query + 2 && k2 >= 0 && i < inCount && ((found ^ key ^ delta + 2) & borders) == carry2) {
                mapIn[mapInOffset + pair2] = i;
                mapOut[mapOutOffset + pair2++] = o;
            }
        }
        if (k0 >= 0) {
            count[countOffset + k0] = pair0 - k0 * capacity;
        }
        if (k1 >= 0) {
            count[countOffset + k1] = pair1 - k1 * capacity;
        }
        if (k2 >= 0) {
            count[countOffset + k2] = pair2 - k2 * capacity;
        }
        return next;
    }

    /** An input; behind the last, something below no query. */
    private static long key(long[] in, int inOffset, int inCount, int row) {
        return row < inCount ? in[inOffset + row] : Long.MAX_VALUE;
    }

    /** The lowest bit of each field above z, and the bit above x. */
    private static long borders(KeyLayout layout) {
        long y = 1L << layout.zBits();
        long x = y << layout.yBits();
        return y | x | x << layout.xBits();
    }

    /**
     * Which borders the sum of a key and the delta of a tap carries over if no field leaves its range: those below which the
     * delta is negative, because a negative number is the complement of its magnitude. {@link #NEVER} if some field always
     * leaves it.
     *
     * @param above height of the tap above the lowest of the rod
     */
    private static long carries(KeyLayout layout, Int3 low, int above) {
        int z = low.z() + above;
        if (beyond(low.x(), layout.xBits()) || beyond(low.y(), layout.yBits()) || beyond(z, layout.zBits())) {
            return NEVER;
        }
        long y = 1L << layout.zBits();
        long x = y << layout.yBits();
        long carries = z < 0 ? y : 0;
        carries |= layout.delta(0, low.y(), z) < 0 ? x : 0;
        return carries | (layout.delta(low.x(), low.y(), z) < 0 ? x << layout.xBits() : 0);
    }

    private static boolean beyond(int step, int bits) {
        return Math.abs((long) step) >> bits != 0;
    }

    /** A strip of outputs of which some, times the stride, has no key. */
    private static int children(
            TapTable taps,
            KeyLayout layout,
            int rod,
            long[] in,
            int inOffset,
            int inCount,
            long[] out,
            int outOffset,
            int begin,
            int end,
            int from,
            int[] mapIn,
            int mapInOffset,
            int[] mapOut,
            int mapOutOffset,
            int capacity,
            int[] count,
            int countOffset) {
        int next = from;
        for (int o = begin; o < end; o++) {
            long column = column(layout, taps, rod, out[outOffset + o]);
            long query = query(layout, column, z(layout, taps, rod, out[outOffset + o]));
            while (next < inCount && in[inOffset + next] < query) {
                next++;
            }
            for (int i = next; i < inCount && Long.compareUnsigned(in[inOffset + i] - query, TapTable.ROD) < 0; i++) {
                int k = taps.kernel(rod, (int) (in[inOffset + i] - query));
                if (k != TapTable.NO_KERNEL && (in[inOffset + i] ^ column) >>> layout.zBits() == 0) {
                    add(k, i, o, mapIn, mapInOffset, mapOut, mapOutOffset, capacity, count, countOffset);
                }
            }
        }
        return next;
    }

    /** The key of height 0 in the column of a rod; {@link Cells#NO_KEY} outside the range. */
    private static long column(KeyLayout layout, TapTable taps, int rod, long key) {
        Int3 stride = taps.geometry().stride();
        Int3 low = taps.rod(rod);
        long x = (long) layout.x(key) * stride.x() + low.x();
        long y = (long) layout.y(key) * stride.y() + low.y();
        return Cells.key(layout, layout.batch(key), x, y, 0);
    }

    /** The key of the lowest cell under a rod; {@link #NOWHERE} where the rod leaves the range, so that queries ascend. */
    private static long query(KeyLayout layout, long column, long z) {
        long half = 1L << (layout.zBits() - 1);
        return column == Cells.NO_KEY || z >= half || z + TapTable.ROD <= -half ? NOWHERE : column + z;
    }

    /** The height of the lowest cell of a rod, which may lie below or above its column. */
    private static long z(KeyLayout layout, TapTable taps, int rod, long key) {
        return (long) layout.z(key) * taps.geometry().stride().z()
                + taps.rod(rod).z();
    }

    private static void add(
            int k,
            int i,
            int o,
            int[] mapIn,
            int mapInOffset,
            int[] mapOut,
            int mapOutOffset,
            int capacity,
            int[] count,
            int countOffset) {
        int pair = k * capacity + count[countOffset + k]++;
        mapIn[mapInOffset + pair] = i;
        mapOut[mapOutOffset + pair] = o;
    }
}
