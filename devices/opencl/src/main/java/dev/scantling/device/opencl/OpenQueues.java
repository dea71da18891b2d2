package dev.scantling.device.opencl;

import java.util.HashSet;
import java.util.Set;

/**
 * The queues of the streams of a device. A kernel that is still under way may use any memory of ours, so before some is given back all
 * queues are waited for. Thread-safe.
 */
final class OpenQueues {
    private final OpenClContext context;
    private final Set<Long> open = new HashSet<>();

    OpenQueues(OpenClContext context) {
        this.context = context;
    }

    /** A new queue. */
    synchronized long open() {
        long queue = context.queue();
        open.add(queue);
        return queue;
    }

    /** Waits until nothing that was queued is under way; a lost device has nothing under way. */
    synchronized void await() {
        open.forEach(queue -> context.release(() -> context.api().finish(queue)));
    }

    /** Gives a queue back once. */
    synchronized void close(long queue) {
        if (open.remove(queue)) {
            context.release(() -> context.api().releaseQueue(queue));
        }
    }
}
