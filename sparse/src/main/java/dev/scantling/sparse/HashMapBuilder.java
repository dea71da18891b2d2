package dev.scantling.sparse;

import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KeyLayout;

/**
 * Builds kernel maps by looking cells up in a {@link KeyTable}: slower than {@link KernelMapBuilder}, without help of the order of keys
 * and of any packing arithmetic. Both give the same maps in the same order.
 */
public final class HashMapBuilder {
    private HashMapBuilder() {}

    /**
     * Builds one kernel index, with its block index, and its opposite where that follows from it; threads can share the kernel
     * indices. Arrays are those of {@link KernelMapBuilder#build}.
     *
     * @param table a {@link KeyTable} of the input keys
     * @param tableSize its slots
     */
    public static void build(
            TapTable taps,
            KeyLayout layout,
            int kernel,
            long[] in,
            int inOffset,
            int inCount,
            int[] table,
            int tableOffset,
            int tableSize,
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
        if (!taps.searched(kernel)) {
            return;
        }
        int capacity = Math.min(inCount, outCount);
        int first = kernel * capacity;
        int pairs = 0;
        Int3 stride = taps.geometry().stride();
        Int3 tap = taps.tap(kernel);
        for (int o = 0; o < outCount; o++) {
            long query = query(layout, stride, tap, out[outOffset + o]);
            int i = query == Cells.NO_KEY
                    ? KeyTable.ABSENT
                    : KeyTable.find(in, inOffset, table, tableOffset, tableSize, query);
            if (i != KeyTable.ABSENT) {
                mapIn[mapInOffset + first + pairs] = i;
                mapOut[mapOutOffset + first + pairs] = o;
                pairs++;
            }
        }
        count[countOffset + kernel] = pairs;
        BlockIndex.build(
                kernel, kernel + 1, mapOut, mapOutOffset, capacity, outCount, count, countOffset, blocks, blocksOffset);
        if (taps.mirrored()) {
            OppositePairs.copy(
                    taps,
                    kernel,
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

    private static long query(KeyLayout layout, Int3 stride, Int3 tap, long out) {
        return Cells.key(
                layout,
                layout.batch(out),
                (long) layout.x(out) * stride.x() + tap.x(),
                (long) layout.y(out) * stride.y() + tap.y(),
                (long) layout.z(out) * stride.z() + tap.z());
    }
}
