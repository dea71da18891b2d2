package dev.scantling.engine.plan;

import dev.scantling.ir.geometry.KeyLayout;
import dev.scantling.sparse.CoordinatePacking;
import java.lang.foreign.MemorySegment;

/** Packs coordinate rows into keys and checks their order, in memory that is kept for the next run. */
final class KeyStaging {
    private long[] keys = {};
    private MemorySegment segment = MemorySegment.ofArray(keys);

    /**
     * The keys of all rows, valid until the next call.
     *
     * @param name of the rows in messages
     * @param rows {@code [count, 4]}
     */
    MemorySegment pack(String name, int[] rows, int count, KeyLayout layout) {
        if (keys.length < count) {
            keys = new long[count];
            segment = MemorySegment.ofArray(keys);
        }
        for (int begin = 0; begin < count; begin += RowStaging.BLOCK) {
            int end = Math.min(count, begin + RowStaging.BLOCK);
            CoordinatePacking.pack(name, layout, rows, 0, begin, end, keys, 0);
            CoordinatePacking.requireSortedDistinct(name, layout, keys, 0, begin, end);
        }
        return segment;
    }
}
