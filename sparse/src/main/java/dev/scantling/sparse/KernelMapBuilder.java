package dev.scantling.sparse;

import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KeyLayout;

/**
 * Builds kernel maps by merging two sorted key ranges: the input under output o and tap is {@code o * stride + tap}, whose
 * key grows with o, so one pointer into the inputs only ever moves forward.
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

    private KernelMapBuilder() {}

    /**
     * Builds the kernel indices of one task, with their block index.
     *
     * @param task 0 .. {@link TapTable#tasks} - 1
     * @param in input keys, sorted and distinct
     * @param out output keys, sorted and distinct; of a submanifold geometry the same set as {@code in}
     * @param mapIn receives input rows, {@code [K, cap]}
     * @param mapOut receives output rows, {@code [K, cap]}
     * @param count receives pairs of each kernel index, {@code [K]}
     * @param blocks receives the block index, {@code [K, BlockIndex.entries(outCount)]}
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
            int blocksOffset) {
        int capacity = Math.min(inCount, outCount);
        int[] owned = taps.owned(task);
        for (int k : owned) {
            count[countOffset + k] = 0;
        }
        merge(
                taps,
                layout,
                task,
                in,
                inOffset,
                inCount,
                out,
                outOffset,
                outCount,
                mapIn,
                mapInOffset,
                mapOut,
                mapOutOffset,
                capacity,
                count,
                countOffset);
        for (int k : owned) {
            BlockIndex.build(
                    k, k + 1, mapOut, mapOutOffset, capacity, outCount, count, countOffset, blocks, blocksOffset);
        }
    }

    private static void merge(
            TapTable taps,
            KeyLayout layout,
            int rod,
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
            int capacity,
            int[] count,
            int countOffset) {
        Int3 stride = taps.geometry().stride();
        Int3 low = taps.rod(rod);
        long delta = layout.delta(low.x(), low.y(), low.z());
        boolean unit = stride.equals(Int3.ONE);
        boolean mirrored = taps.mirrored();
        int depth = taps.depth();
        int next = 0;
        for (int o = 0; o < outCount; o++) {
            long key = out[outOffset + o];
            long query = unit ? key + delta : query(layout, stride, low, depth, key);
            while (next < inCount && in[inOffset + next] < query) {
                next++;
            }
            // Unsigned, because a query below every key is negative.
            for (int i = next; i < inCount && Long.compareUnsigned(in[inOffset + i] - query, depth) < 0; i++) {
                int k = taps.kernel(rod, (int) (in[inOffset + i] - query));
                if (k != TapTable.NO_KERNEL && sameColumn(layout, stride, low, in[inOffset + i], key)) {
                    add(k, i, o, mapIn, mapInOffset, mapOut, mapOutOffset, capacity, count, countOffset);
                    if (mirrored && k != taps.opposite(k)) {
                        add(
                                taps.opposite(k),
                                o,
                                i,
                                mapIn,
                                mapInOffset,
                                mapOut,
                                mapOutOffset,
                                capacity,
                                count,
                                countOffset);
                    }
                }
            }
        }
    }

    /** The key of the lowest cell under a rod, which may lie below its column; {@link #NOWHERE} outside the range. */
    private static long query(KeyLayout layout, Int3 stride, Int3 low, int depth, long key) {
        long x = (long) layout.x(key) * stride.x() + low.x();
        long y = (long) layout.y(key) * stride.y() + low.y();
        long z = (long) layout.z(key) * stride.z() + low.z();
        long column = Cells.key(layout, layout.batch(key), x, y, 0);
        long half = 1L << (layout.zBits() - 1);
        return column == Cells.NO_KEY || z >= half || z + depth <= -half ? NOWHERE : column + z;
    }

    /** Whether an input that is where the query points has its batch, x and y, so that no field has run over. */
    private static boolean sameColumn(KeyLayout layout, Int3 stride, Int3 low, long in, long out) {
        return layout.y(in) == (long) layout.y(out) * stride.y() + low.y()
                && layout.x(in) == (long) layout.x(out) * stride.x() + low.x()
                && layout.batch(in) == layout.batch(out);
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
