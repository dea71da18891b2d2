package dev.scantling.engine.plan;

import dev.scantling.engine.plan.Storage.Place;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import java.util.List;

/**
 * Places the storages of an arena by first fit: two share memory only if they are never in use at the same step. Made
 * once per session and laid out anew for each input, without allocating.
 */
final class ArenaLayout {
    /** Storages start at multiples of this many elements, so that rows begin on a cache line. */
    private static final int ALIGNMENT = 16;

    private final Storage[] storages;
    private final int[] offsets;
    private final int[] ends;
    private final int[] live;
    private int liveCount;
    private int peak;

    /** @param all in ascending order of their first step, as the plan defines them */
    ArenaLayout(List<Storage> all, DType dtype) {
        storages = all.stream()
                .filter(storage -> storage.place() == Place.ARENA && storage.dtype() == dtype)
                .toArray(Storage[]::new);
        offsets = new int[storages.length];
        ends = new int[storages.length];
        live = new int[storages.length];
    }

    /** Lays out all storages and writes their offsets to {@code offsetOf[id]}; returns the elements needed. */
    int place(int[] elements, int[] offsetOf) {
        liveCount = 0;
        peak = 0;
        for (int i = 0; i < storages.length; i++) {
            expire(storages[i].firstStep());
            insert(i, elements[storages[i].id()]);
            offsetOf[storages[i].id()] = offsets[i];
        }
        return peak;
    }

    private void expire(int step) {
        int kept = 0;
        for (int i = 0; i < liveCount; i++) {
            if (storages[live[i]].lastStep() >= step) {
                live[kept++] = live[i];
            }
        }
        liveCount = kept;
    }

    /** {@code live} stays sorted by offset. */
    private void insert(int storage, int elements) {
        long start = 0;
        int position = 0;
        while (position < liveCount && offsets[live[position]] - start < elements) {
            start = Math.max(start, aligned(ends[live[position]]));
            position++;
        }
        if (start + elements > Integer.MAX_VALUE - ALIGNMENT) {
            throw new EngineException.OutOfDeviceMemory("intermediate results need more than 2^31 elements at once;"
                    + " use larger voxels, a narrower network or crop the scan");
        }
        offsets[storage] = (int) start;
        ends[storage] = (int) start + elements;
        System.arraycopy(live, position, live, position + 1, liveCount - position);
        live[position] = storage;
        liveCount++;
        peak = Math.max(peak, ends[storage]);
    }

    private static long aligned(int end) {
        return (long) Math.ceilDiv(end, ALIGNMENT) * ALIGNMENT;
    }
}
