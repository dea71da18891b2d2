package dev.scantling.perf.cpu;

import dev.scantling.ir.geometry.KeyLayout;
import dev.scantling.sparse.BlockIndex;
import dev.scantling.sparse.CoordinatePacking;
import dev.scantling.sparse.HashMapBuilder;
import dev.scantling.sparse.KernelMapBuilder;
import dev.scantling.sparse.KeyTable;
import dev.scantling.sparse.RadixSort;
import dev.scantling.sparse.TapTable;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** The map of a submanifold convolution over a scene, again and again in the same memory; for one thread. */
final class MapRun {
    private static final int COLUMNS = 4;

    private final KeyLayout layout;
    private final TapTable taps;
    private final int count;
    private final long[] sorted;
    private final long[] shuffled;
    private final long[] keys;
    private final long[] sortScratch;
    private final int[] table;
    private final int[] mapIn;
    private final int[] mapOut;
    private final int[] counts;
    private final int[] blocks;

    MapRun(TapTable taps, int[] coords) {
        this.taps = taps;
        this.count = coords.length / COLUMNS;
        this.layout = KeyLayout.fit(0, largest(coords, 1), largest(coords, 2), largest(coords, 3));
        this.sorted = new long[count];
        CoordinatePacking.pack("coords", layout, coords, 0, 0, count, sorted, 0);
        this.shuffled = shuffled(sorted);
        this.keys = new long[count];
        this.sortScratch = new long[RadixSort.scratchLength(count)];
        RadixSort.sort(sorted, 0, count, sortScratch, 0);
        this.table = new int[KeyTable.size(count)];
        this.mapIn = new int[Math.multiplyExact(taps.volume(), count)];
        this.mapOut = new int[mapIn.length];
        this.counts = new int[taps.volume()];
        this.blocks = new int[Math.multiplyExact(taps.volume(), BlockIndex.entries(count))];
    }

    /** The largest magnitude of a column, with room for a tap. */
    private static long largest(int[] coords, int column) {
        return 1
                + IntStream.range(0, coords.length / COLUMNS)
                        .map(row -> Math.abs(coords[COLUMNS * row + column]))
                        .max()
                        .orElse(0);
    }

    private static long[] shuffled(long[] values) {
        long[] shuffled = values.clone();
        Random random = new Random(1);
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            long value = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = value;
        }
        return shuffled;
    }

    int voxels() {
        return count;
    }

    /** By merging sorted keys. */
    void merge() {
        merge(sorted);
    }

    /** As {@link #merge}, from keys in no order. */
    void sortAndMerge() {
        System.arraycopy(shuffled, 0, keys, 0, count);
        RadixSort.sort(keys, 0, count, sortScratch, 0);
        merge(keys);
    }

    private void merge(long[] from) {
        for (int task = 0; task < taps.tasks(); task++) {
            KernelMapBuilder.build(
                    taps,
                    layout,
                    task,
                    from,
                    0,
                    count,
                    from,
                    0,
                    count,
                    mapIn,
                    0,
                    mapOut,
                    0,
                    counts,
                    0,
                    blocks,
                    0,
                    sortScratch,
                    0);
        }
    }

    /** By looking every neighbour up in a hash table of the sorted keys, which is made first. */
    void hash() {
        int size = table.length;
        KeyTable.build(sorted, 0, count, table, 0, size);
        for (int kernel = 0; kernel < taps.volume(); kernel++) {
            HashMapBuilder.build(
                    taps, layout, kernel, sorted, 0, count, table, 0, size, sorted, 0, count, mapIn, 0, mapOut, 0,
                    counts, 0, blocks, 0);
        }
    }

    /** Pairs of the map made last. */
    long pairs() {
        return Arrays.stream(counts).asLongStream().sum();
    }
}
