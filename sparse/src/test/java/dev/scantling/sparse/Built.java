package dev.scantling.sparse;

import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.KeyLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Coordinate sets and maps as this module builds them, in arrays with a margin that must stay as it was. */
final class Built {
    /** Where arrays begin, so that forgotten offsets show. */
    private static final int MARGIN = 3;

    private static final int UNTOUCHED = -7;

    private Built() {}

    /** A map: pairs of each kernel index and its block index. */
    record MapLists(List<int[]> in, List<int[]> out, List<int[]> blocks, List<int[]> reverseBlocks) {
        long pairs() {
            return in.stream().mapToLong(rows -> rows.length).sum();
        }
    }

    static long[] keys(KeyLayout layout, int[] rows) {
        long[] keys = new long[rows.length / 4];
        CoordinatePacking.pack("rows", layout, rows, 0, 0, keys.length, keys, 0);
        CoordinatePacking.requireSortedDistinct("rows", layout, keys, 0, 0, keys.length);
        return keys;
    }

    static int[] rows(KeyLayout layout, long[] keys) {
        int[] rows = new int[4 * keys.length];
        CoordinatePacking.unpack(layout, keys, 0, 0, keys.length, rows, 0);
        return rows;
    }

    static long[] outputs(KernelGeometry geometry, KeyLayout layout, long[] in) {
        int capacity = OutputSet.capacity(geometry, in.length);
        long[] out = new long[MARGIN + capacity];
        long[] scratch = new long[MARGIN + RadixSort.scratchLength(capacity)];
        int rows = OutputSet.compute(TapTable.of(geometry), layout, in, 0, in.length, out, MARGIN, scratch, MARGIN);
        return Arrays.copyOfRange(out, MARGIN, MARGIN + rows);
    }

    static MapLists merged(KernelGeometry geometry, KeyLayout layout, long[] in, long[] out) {
        TapTable taps = TapTable.of(geometry);
        Arrays4 map = new Arrays4(taps.volume(), in.length, out.length);
        long[] scratch = new long[MARGIN + taps.scratchLength()];
        for (int task = taps.tasks() - 1; task >= 0; task--) {
            KernelMapBuilder.build(
                    taps,
                    layout,
                    task,
                    in,
                    0,
                    in.length,
                    out,
                    0,
                    out.length,
                    map.in,
                    MARGIN,
                    map.out,
                    MARGIN,
                    map.count,
                    MARGIN,
                    map.blocks,
                    MARGIN,
                    scratch,
                    MARGIN);
        }
        return map.lists();
    }

    static MapLists hashed(KernelGeometry geometry, KeyLayout layout, long[] in, long[] out) {
        TapTable taps = TapTable.of(geometry);
        Arrays4 map = new Arrays4(taps.volume(), in.length, out.length);
        int size = KeyTable.size(in.length);
        int[] table = new int[MARGIN + size];
        KeyTable.build(in, 0, in.length, table, MARGIN, size);
        for (int k = 0; k < taps.volume(); k++) {
            HashMapBuilder.build(
                    taps,
                    layout,
                    k,
                    in,
                    0,
                    in.length,
                    table,
                    MARGIN,
                    size,
                    out,
                    0,
                    out.length,
                    map.in,
                    MARGIN,
                    map.out,
                    MARGIN,
                    map.count,
                    MARGIN,
                    map.blocks,
                    MARGIN);
        }
        return map.lists();
    }

    /** The four arrays of one map. */
    private static final class Arrays4 {
        private final int volume;
        private final int inRows;
        private final int outRows;
        private final int capacity;
        private final int[] in;
        private final int[] out;
        private final int[] count;
        private final int[] blocks;

        Arrays4(int volume, int inRows, int outRows) {
            this.volume = volume;
            this.inRows = inRows;
            this.outRows = outRows;
            this.capacity = Math.min(inRows, outRows);
            this.in = untouched(volume * capacity);
            this.out = untouched(volume * capacity);
            this.count = untouched(volume);
            this.blocks = untouched(volume * BlockIndex.entries(outRows));
        }

        MapLists lists() {
            int[] reverse = untouched(volume * BlockIndex.entries(inRows));
            BlockIndex.build(0, volume, in, MARGIN, capacity, inRows, count, MARGIN, reverse, MARGIN);
            requireMargins(List.of(in, out, count, blocks, reverse));
            return new MapLists(
                    pairs(in),
                    pairs(out),
                    entries(blocks, BlockIndex.entries(outRows)),
                    entries(reverse, BlockIndex.entries(inRows)));
        }

        private List<int[]> pairs(int[] rows) {
            return IntStream.range(0, volume)
                    .mapToObj(k ->
                            Arrays.copyOfRange(rows, MARGIN + k * capacity, MARGIN + k * capacity + count[MARGIN + k]))
                    .toList();
        }

        private List<int[]> entries(int[] blocks, int entries) {
            List<int[]> split = new ArrayList<>();
            for (int k = 0; k < volume; k++) {
                split.add(Arrays.copyOfRange(blocks, MARGIN + k * entries, MARGIN + (k + 1) * entries));
            }
            return split;
        }

        private static int[] untouched(int length) {
            int[] array = new int[length + 2 * MARGIN];
            Arrays.fill(array, UNTOUCHED);
            return array;
        }

        private static void requireMargins(List<int[]> arrays) {
            for (int[] array : arrays) {
                for (int i = 0; i < MARGIN; i++) {
                    if (array[i] != UNTOUCHED || array[array.length - 1 - i] != UNTOUCHED) {
                        throw new AssertionError("written outside the range");
                    }
                }
            }
        }
    }
}
