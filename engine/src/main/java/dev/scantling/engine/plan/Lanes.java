package dev.scantling.engine.plan;

import dev.scantling.device.Stream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stage: a lane for each of its devices. The caller runs the first, and other threads the others meanwhile; so one thread waits for an
 * accelerator while the host computes. Running allocates nothing.
 */
final class Lanes implements AutoCloseable {
    private final Lane[] lanes;
    private final Runnable[] work;
    private final Companion[] companions;

    /** @param companions by the numbers of devices; those of all but the first lane are used */
    Lanes(List<Lane> lanes, Map<Integer, Companion> companions) {
        this.lanes = lanes.toArray(Lane[]::new);
        this.work = lanes.stream().<Runnable>map(lane -> lane::run).toArray(Runnable[]::new);
        this.companions = lanes.stream()
                .skip(1)
                .map(lane -> Objects.requireNonNull(companions.get(lane.device())))
                .toArray(Companion[]::new);
    }

    /** Those of groups that run side by side on one device. */
    List<Stream> streams() {
        return Arrays.stream(lanes).flatMap(lane -> lane.streams().stream()).toList();
    }

    /**
     * Returns when all groups are given to their devices, and what of them the host has to do is done, or because one failed.
     *
     * @throws RuntimeException what the first lane that failed threw, with what others threw
     */
    void run() {
        for (int i = 0; i < companions.length; i++) {
            companions[i].start(work[i + 1]);
        }
        Throwable failure = first();
        for (Companion companion : companions) {
            failure = joined(failure, companion.await());
        }
        if (failure != null) {
            throw unchecked(failure);
        }
    }

    private @Nullable Throwable first() {
        try {
            lanes[0].run();
            return null;
        } catch (RuntimeException | Error e) {
            return e;
        }
    }

    private static @Nullable Throwable joined(@Nullable Throwable first, @Nullable Throwable second) {
        if (first == null || second == null || first == second) {
            return first == null ? second : first;
        }
        first.addSuppressed(second);
        return first;
    }

    private static RuntimeException unchecked(Throwable failure) {
        return switch (failure) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException(failure);
        };
    }

    @Override
    public void close() {
        for (Lane lane : lanes) {
            lane.close();
        }
    }
}
