package dev.scantling.device;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Sets of scratch arrays that a {@link HostKernel} keeps between runs, so that steady runs allocate nothing. It holds as
 * many sets as runs were ever under way at once, up to a limit that no machine's threads reach. Lock-free; a set belongs to
 * whoever took it until it is given back.
 */
public final class ScratchPool {
    private static final int MOST = 256;

    private final AtomicReferenceArray<Object @Nullable []> free = new AtomicReferenceArray<>(MOST);

    /** A set that nobody uses, with whatever was left in it; null if there is none. */
    public Object @Nullable [] take() {
        for (int i = 0; i < MOST; i++) {
            Object[] set = free.get(i) == null ? null : free.getAndSet(i, null);
            if (set != null) {
                return set;
            }
        }
        return null;
    }

    /** Keeps a set for a later run; forgets it where the pool is full. */
    public void giveBack(Object[] set) {
        int i = 0;
        while (i < MOST && !free.compareAndSet(i, null, set)) {
            i++;
        }
    }
}
