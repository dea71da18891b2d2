package dev.scantling.engine.plan;

import dev.scantling.engine.plan.Storage.Place;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import java.util.List;

/**
 * Places the storages of an arena, the largest first, each at the lowest position where none that is in use at the same
 * time lies. Made once per session and laid out anew for each input, without allocating.
 *
 * @see <a href="https://arxiv.org/abs/2001.03288">Pisarchyk and Lee, section 5.2: greedy by size for offset calculation</a>
 */
final class ArenaLayout {
    private static final int LINE_BYTES = 64;

    /** Storages start at multiples of this many elements, so that rows begin on a cache line. */
    private final int alignment;

    private final Storage[] storages;
    private final int[] sizes;
    private final int[] starts;
    /** Positions of storages, the largest first; of equal ones in the order of the plan. */
    private final int[] bySize;
    /** Positions of the placed storages, the lowest first. */
    private final int[] placed;

    private int placedCount;

    ArenaLayout(List<Storage> all, DType dtype) {
        alignment = LINE_BYTES / dtype.bytes();
        storages = all.stream()
                .filter(storage -> storage.place() == Place.ARENA && storage.dtype() == dtype)
                .toArray(Storage[]::new);
        sizes = new int[storages.length];
        starts = new int[storages.length];
        bySize = new int[storages.length];
        placed = new int[storages.length];
    }

    /** Lays out all storages and writes their offsets to {@code offsetOf[id]}; returns the elements needed. */
    int place(int[] elements, int[] offsetOf) {
        sort(elements);
        placedCount = 0;
        int peak = 0;
        for (int storage : bySize) {
            int start = position(storage);
            starts[storage] = start;
            insert(storage);
            offsetOf[storages[storage].id()] = start;
            peak = Math.max(peak, start + sizes[storage]);
        }
        return peak;
    }

    /** By insertion, which is quick where the order of the input before mostly holds, and keeps that of equals. */
    private void sort(int[] elements) {
        for (int i = 0; i < storages.length; i++) {
            sizes[i] = elements[storages[i].id()];
            int at = i;
            for (; at > 0 && sizes[bySize[at - 1]] < sizes[i]; at--) {
                bySize[at] = bySize[at - 1];
            }
            bySize[at] = i;
        }
    }

    /** The lowest gap between those that are in use at the same time, or behind them. */
    private int position(int storage) {
        long start = 0;
        for (int i = 0; i < placedCount; i++) {
            int other = placed[i];
            if (together(storages[storage], storages[other])) {
                if (starts[other] - start >= sizes[storage]) {
                    break;
                }
                start = Math.max(start, aligned((long) starts[other] + sizes[other]));
            }
        }
        if (start + sizes[storage] > Integer.MAX_VALUE - alignment) {
            throw new EngineException.OutOfDeviceMemory("intermediate results need more than 2^31 elements at once;"
                    + " use larger voxels, a narrower network or crop the scan");
        }
        return (int) start;
    }

    private static boolean together(Storage a, Storage b) {
        return a.firstStep() <= b.lastStep() && b.firstStep() <= a.lastStep();
    }

    private void insert(int storage) {
        int at = placedCount++;
        for (; at > 0 && starts[placed[at - 1]] > starts[storage]; at--) {
            placed[at] = placed[at - 1];
        }
        placed[at] = storage;
    }

    private long aligned(long end) {
        return Math.ceilDiv(end, alignment) * alignment;
    }
}
