package dev.scantling.device.opencl;

import dev.scantling.device.Launch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a queue was given and nobody has seen end, the oldest first, each with its event. There is room for a few, and who wants more waits
 * for the oldest: enough that the device never waits for the host, so few that a run which is cancelled soon ends, and all memory is taken
 * once. Each event is given back once. Used by the caller of the queue; streams that came after it look from other threads why it failed.
 */
final class InFlight {
    private static final int MOST = 8;

    private final OpenClContext context;
    private final long[] events = new long[MOST];
    /** What they are of; none where the queue waits for another one. */
    private final @Nullable Launch[] launches = new Launch[MOST];
    /** When they were queued, by our clock. */
    private final long[] queued = new long[MOST];

    private final List<InFlight> sources = new ArrayList<>();
    private int first;
    private int count;
    private @Nullable Failure failure;

    /** What went wrong, and with what status. */
    private record Failure(String doing, int status) {

        /** Whether nothing else is known than that something before it failed. */
        boolean isConsequence() {
            return status == ClError.FAILED_BEFORE;
        }
    }

    InFlight(OpenClContext context) {
        this.context = context;
    }

    /** Waits until there is room for one more. */
    void makeRoom() {
        throwIf(settled(MOST - 1));
    }

    /** There has to be room. */
    synchronized void add(long event, @Nullable Launch launch, long nanos) {
        int at = (first + count++) % MOST;
        events[at] = event;
        launches[at] = launch;
        queued[at] = nanos;
    }

    /** Says that this queue waits for what another one has in flight. */
    synchronized void waitsFor(InFlight other) {
        if (!sources.contains(other)) {
            sources.add(other);
        }
    }

    /** The newest event; 0 if all have ended. It stays one until the queue's caller waits. */
    synchronized long newest() {
        return count == 0 ? 0 : events[(first + count - 1) % MOST];
    }

    /** Waits until all have ended, and says what failed, once. */
    void settle() {
        try {
            throwIf(settled(0));
        } finally {
            forget();
        }
    }

    private synchronized void forget() {
        failure = null;
        sources.clear();
    }

    private synchronized @Nullable Failure settled(int left) {
        try {
            while (count > left) {
                settleOldest();
            }
            return failure;
        } catch (ClError e) {
            throw context.errors().of(e, "waiting for kernels");
        }
    }

    private void settleOldest() {
        int status = context.api().await(events[first]);
        Launch launch = launches[first];
        if (status < 0) {
            failure = worse(failure, failure(launch, status));
        } else if (launch != null) {
            time(launch, events[first], queued[first]);
        }
        context.releaseEvent(pop());
    }

    private long pop() {
        long event = events[first];
        launches[first] = null;
        first = (first + 1) % MOST;
        count--;
        return event;
    }

    /** The device has a clock of its own, which tells how long after it was queued the kernel began. */
    private void time(Launch launch, long event, long nanos) {
        long start = context.api().nanos(event, ClInfo.PROFILING_START);
        long waited = start - context.api().nanos(event, ClInfo.PROFILING_QUEUED);
        launch.ran(nanos + waited, context.api().nanos(event, ClInfo.PROFILING_END) - start);
    }

    private static Failure failure(@Nullable Launch launch, int status) {
        String doing = launch == null
                ? "waiting for another queue"
                : "running kernel " + launch.kernel().name();
        return new Failure(doing, status);
    }

    /** The first one; but one that has another for its reason gives way to that. */
    private static Failure worse(@Nullable Failure known, Failure other) {
        return known == null || known.isConsequence() && !other.isConsequence() ? other : known;
    }

    private void throwIf(@Nullable Failure found) {
        if (found != null) {
            Failure cause = cause(found, new HashSet<>(Set.of(this)));
            throw context.errors().of(new ClError("the device", cause.status()), cause.doing());
        }
    }

    /** Looks in the queues that this one waited for, and in those that they did. */
    private Failure cause(Failure found, Set<InFlight> seen) {
        Failure best = found;
        for (InFlight source : origins()) {
            if (best.isConsequence() && seen.add(source)) {
                Failure there = source.look();
                best = there == null ? best : worse(best, source.cause(there, seen));
            }
        }
        return best;
    }

    private synchronized List<InFlight> origins() {
        return List.copyOf(sources);
    }

    /** What went wrong here so far; its own caller is still to be told. */
    private synchronized @Nullable Failure look() {
        Failure found = failure;
        for (int i = 0; i < count; i++) {
            int at = (first + i) % MOST;
            int status = context.api().await(events[at]);
            found = status < 0 ? worse(found, failure(launches[at], status)) : found;
        }
        return found;
    }

    /** Gives all events back without a look at what became of them. */
    synchronized void abandon() {
        while (count > 0) {
            context.releaseEvent(pop());
        }
        forget();
    }
}
